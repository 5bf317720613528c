"""Cells that are painted side by side: where one ends and the next begins, words on both sides are of two cells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Shade, Word

_TOUCHING: Final = 1.5
_LEAST_HEIGHT: Final = 8.0
_LEAST_WIDTH: Final = 12.0
_MOST_SHADES: Final = 600
_MOST_SIZES: Final = 6.0

Wall = tuple[float, float, float]
"""Where painted cells meet, from the left edge of the page, and from which height to which."""


def parted_by_paint(lines: Sequence[Line], shades: Sequence[Shade]) -> list[Line]:
    """Return lines parted where painted cells meet between their words."""
    walls = list(_walls(shades)) if len(shades) <= _MOST_SHADES else []
    return [_parted(line, walls) for line in lines] if walls else [*lines]


def _walls(shades: Iterable[Shade]) -> Iterator[Wall]:
    rows: dict[tuple[int, int], list[Box]] = {}
    for box in {shade.box for shade in shades}:
        if box.height >= _LEAST_HEIGHT and box.width >= _LEAST_WIDTH:
            rows.setdefault((round(box.bottom), round(box.top)), []).append(box)
    for row in rows.values():
        ends = sorted(box.right for box in row)
        for box in row:
            if any(abs(box.left - end) <= _TOUCHING for end in ends):
                yield box.left, box.bottom, box.top


def _parted(line: Line, walls: Iterable[Wall]) -> Line:
    height = line.middle[1]
    own = sorted(at for at, bottom, top in walls if bottom < height < top and top - bottom < _MOST_SIZES * line.size)
    if not own or line.is_leftward or any(word.left < at < word.right for at in own for word in line.words):
        return line
    cells = (part for cell in line.cells for part in _parts(cell, own))
    return replace(line, cells=tuple(map(tuple, cells)))


def _parts(cell: Sequence[Word], walls: Sequence[float]) -> Iterator[list[Word]]:
    held: list[Word] = []
    for word in cell:
        if held and any(held[-1].right <= at <= word.left for at in walls):
            yield held
            held = []
        held.append(word)
    yield held
