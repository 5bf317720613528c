"""Boxes to tick that are typed as squares, filled where they are ticked; a filled square alone is a bullet."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.lines import Line, Word

_EMPTY, _FILLED = "□", "■"
_BOXES: Final = str.maketrans({_EMPTY: "☐", _FILLED: "☒"})
_BELOW: Final = 0.3


def with_typed_ticks(lines: list[Line]) -> list[Line]:
    """Return the lines of a page with their squares as boxes, where one of two beside or below each other is filled."""
    squares = [(line, word) for line in lines for word in line.words if word.text[0] in {_EMPTY, _FILLED}]
    if not any(_are_a_choice(*pair) for pair in pairwise(squares)):
        return lines
    among = {id(line) for line, _ in squares}
    return [_boxed(line) if id(line) in among else line for line in lines]


def _are_a_choice(one: tuple[Line, Word], other: tuple[Line, Word]) -> bool:
    """Tell whether two squares are a filled and an empty one on one line, or right below one another.

    Lists within lists have other squares too, but further in.
    """
    (line, word), (below, another) = one, other
    is_near = line is below or abs(word.left - another.left) < _BELOW * word.size
    return is_near and word.text[0] != another.text[0]


def _boxed(line: Line) -> Line:
    return replace(line, cells=tuple(tuple(_written(cell)) for cell in line.cells))


def _written(words: Iterable[Word]) -> Iterable[Word]:
    for word in words:
        yield replace(word, text=word.text[0].translate(_BOXES) + word.text[1:])
