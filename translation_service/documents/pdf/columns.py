"""Where the lines of a page could have ended: the right edge of their column, and its left one."""

from collections.abc import Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line

_SIDE_BY_SIDE: Final = 0.9
_SHARED: Final = 0.6
_FURTHER_LEFT: Final = 6.0
_SAME_SIZE: Final = 0.08
_LEAST_SHARE: Final = 0.45
_SURE: Final = 4
_RAGGED: Final = 0.2
_MOST: Final = 0.6


class Columns:
    """The edges of the column each line of a document is in."""

    slack = 0.5

    def __init__(self, lines: Sequence[Line]) -> None:
        self._edges: dict[int, tuple[float, float]] = {}
        self._beside: set[int] = set()
        pages: dict[int, list[Line]] = {}
        for line in lines:
            pages.setdefault(line.page, []).append(line)
        for row in pages.values():
            self._add(row)

    def _add(self, lines: Sequence[Line]) -> None:
        sides = [(line, line.left, line.right) for line in lines]
        places = [(line, left, right, _is_beside(line, left, right, sides)) for line, left, right in sides]
        width = max(right for _, _, right in sides) - min(left for _, left, _ in sides)
        self._beside |= {id(line) for line, _, _, is_beside in places if is_beside}
        self._edges |= {id(place[0]): _column(place, places, width) for place in places}

    def beside(self, line: Line) -> tuple[float, float] | None:
        """Return the edges of the column of a line that has another one beside it."""
        return self._edges[id(line)] if id(line) in self._beside else None

    def right(self, line: Line) -> float:
        return self._edges[id(line)][1]

    def left(self, line: Line) -> float:
        return self._edges[id(line)][0]


class OneColumn:
    """The edges of a cell, which are the same for all of its lines; its words stand somewhere within."""

    slack = 1.2

    def __init__(self, left: float, right: float) -> None:
        self._left, self._right = left, right

    def right(self, _line: Line) -> float:
        return self._right

    def left(self, _line: Line) -> float:
        return self._left


_Place = tuple[Line, float, float, bool]


def _is_beside(line: Line, left: float, right: float, sides: Sequence[tuple[Line, float, float]]) -> bool:
    """Tell whether another column stands beside a line."""
    reach = _SIDE_BY_SIDE * line.size
    return any(
        abs(other.baseline - line.baseline) < reach and (start > right or end < left) for other, start, end in sides
    )


def _column(own: _Place, places: Sequence[_Place], width: float) -> tuple[float, float]:
    line, left, right, is_beside = own
    around = [
        (start, end)
        for other, start, end, is_too in places
        if is_too == is_beside
        and abs(other.size - line.size) <= _SAME_SIZE * line.size
        and _begins_near(line, left, right, start, end)
        and min(end, right) - max(start, left) >= _SHARED * min(end - start, right - left)
    ]
    far_left, far_right = min(start for start, _ in around), max(end for _, end in around)
    ends = [end for start, end in around if abs(start - left) < line.size]
    if not is_beside and not _is_block(ends, far_left, far_right):
        far_right = max(far_right, left + _LEAST_SHARE * width)
    return far_left, far_right


def _begins_near(line: Line, left: float, right: float, start: float, end: float) -> bool:
    """Tell whether a line begins not much further out than another, on the side where that is read from."""
    reach = _FURTHER_LEFT * line.size
    return end <= right + reach if line.is_leftward else start >= left - reach


def _is_block(ends: Sequence[float], left: float, right: float) -> bool:
    """Tell whether lines that begin alike end alike too, as those of an address do not."""
    full = sum(end > right - _RAGGED * (right - left) for end in ends)
    return len(ends) >= _SURE and full >= _MOST * len(ends)
