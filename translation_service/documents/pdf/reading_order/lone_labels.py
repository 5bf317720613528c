"""Numbers and bullets of lists that a page holds apart from their items, put before the words they stand beside."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.text.labels import BULLET, LABEL

_LEVEL: Final = 0.3
_NEAREST, _FARTHEST = -0.2, 2.5
_TURNED: Final = re.compile(r"([.)])(\d{1,3})$")
_MOST: Final = 300


def with_lone_labels(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, each label that is a line of its own before the words it is level with."""
    labels = [line for line in lines if len(line.words) == 1 and _label(line)]
    if not labels or len(labels) > _MOST:
        return list(lines)
    kept = {id(line): line for line in lines}
    for label in labels:
        beside = [line for line in lines if line not in labels and _begins_beside(label, line)]
        if len(beside) == 1:
            kept[id(beside[0])] = _with(label, kept[id(beside[0])])
            del kept[id(label)]
    return list(kept.values())


def _label(line: Line) -> str:
    """Return a label as it is read: before words from right to left its sign stands first."""
    text = _TURNED.sub(r"\2\1", line.words[0].text)
    return text if LABEL.match(text) or BULLET.match(text) else ""


def _begins_beside(label: Line, line: Line) -> bool:
    """Tell whether a line begins right behind a label, in whichever direction it is read."""
    is_level = abs(label.baseline - line.baseline) <= _LEVEL * line.size
    gap = label.left - line.right if line.is_leftward else line.left - label.right
    return is_level and _NEAREST * line.size <= gap <= _FARTHEST * line.size


def _with(label: Line, line: Line) -> Line:
    first = line.words[0]
    word: Word = replace(label.words[0], text=_label(label), is_joined=False, tag=first.tag)
    return replace(line, cells=((word, replace(first, is_joined=False), *line.cells[0][1:]), *line.cells[1:]))
