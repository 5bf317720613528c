"""Large letters that a paragraph begins with, put before the word they are the first letter of."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.pdf.lines import Line, Word

_LARGER: Final = 1.7
_NEAR: Final = 1.2
_ALONE: Final = frozenset("AÀEIOÓY")
"""Letters that are words of some language."""
_AHEAD: Final = 3


def with_initials(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, each large initial as a letter of the line beside its head."""
    kept = list(lines)
    for index, line in enumerate(lines):
        if not _is_initial(line):
            continue
        ahead = range(index + 1, min(index + 1 + _AHEAD, len(lines)))
        found = next((at for at in (*ahead, index - 1) if at >= 0 and _begins(line, lines[at])), None)
        if found is not None:
            kept[found] = _joined(line.words[0], kept[found], lines)
            kept[index] = replace(line, cells=())
    return [line for line in kept if line.cells]


def _is_initial(line: Line) -> bool:
    return len(line.words) == 1 and len(line.text) == 1 and line.text.isupper()


def _begins(initial: Line, line: Line) -> bool:
    """Tell whether a line begins beside the head of an initial, which reaches down to lines below."""
    size = line.size
    gap = line.left - initial.right
    top = initial.baseline + initial.size
    is_larger = initial.size >= _LARGER * size and len(line.words) > 1
    is_beside = -0.2 * initial.size <= gap <= _NEAR * size
    return is_larger and is_beside and initial.baseline + size / 2 < line.baseline < top


def _joined(initial: Word, line: Line, lines: Sequence[Line]) -> Line:
    """Return a line with its first letter; one that may be a word of its own is, if what follows it is one, too."""
    first = line.words[0]
    others = (word for other in lines for word in other.words if word is not first)
    is_alone = initial.text in _ALONE and first.text.islower() and any(word.text == first.text for word in others)
    letter = replace(first, text=initial.text, left=initial.left, right=first.left, is_joined=False, link="")
    cells = ((letter, replace(first, is_joined=not is_alone), *line.cells[0][1:]), *line.cells[1:])
    return replace(line, cells=cells)
