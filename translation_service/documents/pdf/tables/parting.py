"""Lines parted where cells of a table without lines begin, and joined where only both sides of a column are even."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median_low
from typing import Final

from translation_service.documents.pdf.lines import Line, Word, text_of
from translation_service.documents.pdf.text.unfinished import ends_sentence

_AROUND: Final = 3
_NEXT: Final = 1.9
_LEAST_WORDS: Final = 4
_EVEN: Final = 2.0
_SAME_EDGE: Final = 1.5
_SAME_GAP: Final = 0.06
_LEAST_STRETCHED: Final = 2
_WIDE: Final = 4.0
_LEAST_EDGES: Final = 2
_NEAR: Final = 14.0
_LEAST_GAP: Final = 0.7
_MORE_THAN_USUAL: Final = 1.8

Gap = tuple[Word, Word]
"""Two words that stand apart."""
Place = tuple[float, float]
"""A side of a word, in points from the left edge of the page, and the height of its line."""


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return lines with their cells as the lines around them suggest."""
    stretched = _stretched(lines)
    unstretched = [in_one(line) if id(line) in stretched else line for line in lines]
    apart = [[] if id(line) in stretched else _apart(line) for line in lines]
    both = list(zip(unstretched, apart, strict=True))
    starts = sorted(
        (word.left, line.baseline)
        for line, gaps in both
        for word in (*(cell[0] for cell in line.cells), *(after for _, after in gaps))
    )
    ends = sorted(
        (word.right, line.baseline)
        for line, gaps in both
        for word in (*(cell[-1] for cell in line.cells), *(before for before, _ in gaps))
    )
    return [
        in_one(line) if _is_numbered(line, following) else _parted(line, gaps, starts, ends)
        for (line, gaps), following in zip(both, [*unstretched[1:], None], strict=False)
    ]


def _is_numbered(line: Line, following: Line | None) -> bool:
    """Tell whether a line is the first of a paragraph that begins with a number, as those of courts do."""
    if following is None or following.is_row or not line.words[0].text.isdigit() or ends_sentence(line):
        return False
    is_next = 0 < line.baseline - following.baseline < _NEXT * line.size
    is_under = abs(line.left - following.left) < _EVEN and not following.words[0].text.isdigit()
    return is_next and is_under and len(line.cells) <= 2 and len(line.cells[-1]) > _LEAST_WORDS


def in_one(line: Line) -> Line:
    """Return a line without cells."""
    return replace(line, cells=(line.words,))


def _stretched(lines: Sequence[Line]) -> set[int]:
    """Return the lines (by identity) whose words are far apart only because both sides of a column are even."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        around = (other for other in lines[max(0, index - _AROUND) : index + _AROUND + 1] if not other.is_row)
        is_alike = any(_is_beside(line, other) and not _apart(other) for other in around)
        if line.is_row and is_alike and not _has_a_wide_gap(line):
            found.add(id(line))
    even = {id(line) for line in lines if _is_evenly_spaced(line)}
    for ordered in (lines, lines[::-1]):
        for line, other in pairwise(ordered):
            is_next = abs(line.baseline - other.baseline) < _NEXT * line.size
            if is_next and _is_beside(other, line) and (id(line) in even or id(line) in found):
                found.add(id(other))
    return found


def _has_a_wide_gap(line: Line) -> bool:
    """Tell whether a few words of a line are much farther apart than most, as no column stretches them.

    What stands before the gap says something; bullets and numbers stand apart from what they begin.
    """
    pairs = [(one, after) for one, after in pairwise(line.words) if not after.is_joined]
    gaps = [after.left - one.right for one, after in pairs]
    if len(gaps) < _LEAST_STRETCHED or max(gaps) <= _WIDE * median_low(gaps):
        return False
    before = line.words[: line.words.index(pairs[gaps.index(max(gaps))][1])]
    return any(map(str.isalpha, text_of(before)))


def _is_beside(line: Line, other: Line) -> bool:
    """Tell whether lines are near and begin and end alike."""
    is_near = abs(line.baseline - other.baseline) < 2 * _AROUND * line.size
    return is_near and abs(line.left - other.left) < _EVEN and abs(line.right - other.right) < _EVEN


def _is_evenly_spaced(line: Line) -> bool:
    """Tell whether all words of a line are equally far apart, as those of cells hardly ever are; figures may be."""
    words = line.words
    gaps = [after.left - one.right for one, after in pairwise(words) if not after.is_joined]
    if len(gaps) < _LEAST_STRETCHED or any(word.is_even or any(map(str.isdigit, word.text)) for word in words):
        return False
    return max(gaps) - min(gaps) < _SAME_GAP * line.size


def _apart(line: Line) -> list[Gap]:
    """Return the words of a line with more room between them than a space of it takes; most of a short row is cells."""
    words = line.words
    starts = {id(cell[0]) for cell in line.cells}
    pairs = [(one, after) for one, after in pairwise(words) if not after.is_joined and id(after) not in starts]
    if not pairs or line.is_leftward:
        return []
    least = _LEAST_GAP * line.size
    if len(pairs) > 1 and not all(any(map(str.isdigit, word.text)) for word in words):
        gaps = sorted(after.left - one.right for one, after in pairs)
        least = max(least, _MORE_THAN_USUAL * gaps[len(gaps) // 4])
    return [(one, after) for one, after in pairs if after.left - one.right >= least]


def _parted(line: Line, gaps: Sequence[Gap], starts: Sequence[Place], ends: Sequence[Place]) -> Line:
    """Part a line between words that stand apart, where what begins or ends on other lines stands above or below."""
    inner = {id(word) for word in line.words[:-1] if any(map(str.isdigit, word.text))}
    borders = {
        id(after)
        for one, after in gaps
        if _is_edge(after.left, line, starts, least=1 if _is_colon(after) else _LEAST_EDGES)
        or _is_edge(one.right, line, ends)
        or (id(after) in inner and _is_edge(after.right, line, ends))
    }
    return _cut(line, borders) if borders else line


def _is_colon(word: Word) -> bool:
    """Tell whether a colon stands apart from its label, as below one another in official letters: “Konu   : …”."""
    return word.text[0] == ":" and not word.is_joined


def _is_edge(side: float, line: Line, places: Sequence[Place], *, least: int = _LEAST_EDGES) -> bool:
    found = bisect_left(places, (side - _SAME_EDGE, -1e6))
    count = 0
    while found < len(places) and places[found][0] <= side + _SAME_EDGE:
        away = abs(places[found][1] - line.baseline)
        count += 0.5 * line.size < away < _NEAR * line.size
        found += 1
    return count >= least


def _cut(line: Line, borders: set[int]) -> Line:
    cells: list[tuple[Word, ...]] = []
    for cell in line.cells:
        held: list[Word] = []
        for word in cell:
            if id(word) in borders and any(map(str.isalnum, text_of(held))):
                cells.append(tuple(held))
                held = []
            held.append(word)
        cells.append(tuple(held))
    return replace(line, cells=tuple(cells))
