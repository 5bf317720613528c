"""Where the lines of a page could have ended: the right edge of their column, and its left one."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from math import inf
from typing import Final, NamedTuple

from translation_service.documents.pdf.lines import Line

_SIDE_BY_SIDE: Final = 0.9
_SHARED: Final = 0.6
_FURTHER_LEFT: Final = 6.0
_SAME_SIZE: Final = 0.08
_LEAST_SHARE: Final = 0.45
_SURE: Final = 4
_RAGGED: Final = 0.2
_MOST: Final = 0.6
_CENTRAL: Final = 0.7
_CELL_SLACK: Final = 1.2
# In sizes of letters: how far the next line of a column may be below, and stand out of its edges.
_NEXT, _NEAR = 4.0, 0.2
# Sides this near one another, in sizes of letters, are one; one line in so many may reach beyond.
_STRAIGHT, _BEYOND = 0.1, 3
_BROAD: Final = 10.0
_FEW, _LONGEST = 6, 2.1


class Columns:
    """The edges of the column each line of a document is in."""

    slack = 0.5
    is_cell = False

    def __init__(self, lines: Sequence[Line], wide: Sequence[tuple[int, float, float]] = ()) -> None:
        """Look at lines, and at other things that are as wide as their page allows: page, left and right edge."""
        self._edges: dict[int, tuple[float, float]] = {}
        self._beside: set[int] = set()
        self._sides: dict[int, tuple[float, float]] = {}
        self._plain: dict[int, tuple[float, float]] = {}
        pages: dict[int, list[Line]] = {}
        for line in lines:
            pages.setdefault(line.page, []).append(line)
        for row in pages.values():
            self._add(row)
        for page, left, right in wide:
            if page in self._sides:
                sides = self._sides[page]
                self._sides[page] = min(sides[0], left), max(sides[1], right)

    def _add(self, lines: Sequence[Line]) -> None:
        places = _places(lines)
        page = lines[0].page
        self._sides[page] = _sides(places)
        self._plain[page] = _sides([at for at, line in zip(places, lines, strict=True) if not line.is_row] or places)
        columns = _columns(places)
        amid = _amid(lines, places, columns)
        if amid:
            places = [place._replace(is_beside=True) if at in amid else place for at, place in enumerate(places)]
            columns = _columns(places)
        for place, line in zip(places, lines, strict=True):
            self._edges[id(line)] = columns[place]
            if place.is_beside:
                self._beside.add(id(line))

    def beside(self, line: Line) -> tuple[float, float] | None:
        """Return the edges of the column of a line that has another one beside it."""
        return self._edges[id(line)] if id(line) in self._beside else None

    def right(self, line: Line) -> float:
        return self._edges[id(line)][1]

    def left(self, line: Line) -> float:
        return self._edges[id(line)][0]

    def room_around(self, line: Line) -> float | None:
        if id(line) in self._beside:
            return None
        # Rows of a foot may reach beyond the text, whose middle is another then.
        room = _room_around(line, *self._sides[line.page])
        return room if room is not None else _room_around(line, *self._plain[line.page])


class OneColumn:
    """The edges of a cell, which are the same for all of its lines; its words stand somewhere within."""

    is_cell = True

    def __init__(self, left: float, right: float, *, slack: float = _CELL_SLACK) -> None:
        self._left, self._right, self.slack = left, right, slack

    def right(self, _line: Line) -> float:
        return self._right

    def left(self, _line: Line) -> float:
        return self._left

    def room_around(self, line: Line) -> float | None:
        return _room_around(line, self._left, self._right)


def _room_around(line: Line, left: float, right: float) -> float | None:
    is_central = abs(line.left + line.right - left - right) < _CENTRAL * line.size
    return right - left - (line.right - line.left) if is_central else None


class _Place(NamedTuple):
    """Where a line stands; looked at so often, pair by pair, that it is worked out once."""

    left: float
    right: float
    size: float
    is_beside: bool
    is_leftward: bool


_Lines = tuple[_Place, int]
"""Where lines stand, and how many of them."""


def _sides(places: Sequence[_Place]) -> tuple[float, float]:
    return min(place.left for place in places), max(place.right for place in places)


def _columns(places: Sequence[_Place]) -> dict[_Place, tuple[float, float]]:
    """Return the edges of the column that each place is in."""
    # Lines of a column stand alike: each place is held once against each other one.
    ordered = sorted(Counter(places).items())
    turned = sorted((_turned(place), times) for place, times in ordered) if any(map(_reads_left, places)) else []
    width = max(place.right for place in places) - min(place.left for place in places)
    found: dict[_Place, tuple[float, float]] = {}
    for place, _ in ordered:
        own, around = (_turned(place), turned) if place.is_leftward else (place, ordered)
        left, right = _column(own, _overlapping(own, around), width)
        found[place] = (-right, -left) if place.is_leftward else (left, right)
    return found


def _reads_left(place: _Place) -> bool:
    return place.is_leftward


def _turned(place: _Place) -> _Place:
    """Return a place as in a mirror, where what is read from right to left begins at its left side."""
    return place._replace(left=-place.right, right=-place.left)


def _amid(lines: Sequence[Line], places: Sequence[_Place], columns: Mapping[_Place, tuple[float, float]]) -> set[int]:
    """Return which lines (by index) go on with a column although nothing stands beside them there.

    At their height the columns beside have a picture or the room between two paragraphs.
    """
    found: set[int] = set()
    above: int | None = None
    for at, place in enumerate(places):
        is_below = at > 0 and 0 < lines[at - 1].baseline - lines[at].baseline < _NEXT * place.size
        above = above if is_below else None
        if not place.is_beside:
            continue
        if above is not None and above < at - 1:
            edges = columns[places[above]], columns[place]
            if all(_is_within(places[one], edges) for one in range(above + 1, at)):
                found.update(range(above + 1, at))
        above = at
    return found


def _is_within(place: _Place, edges: Sequence[tuple[float, float]]) -> bool:
    near = _NEAR * place.size
    return min(left for left, _ in edges) - near < place.left and place.right < max(right for _, right in edges) + near


def _places(lines: Sequence[Line]) -> list[_Place]:
    sides = sorted((line.baseline, line.left, line.right) for line in lines)
    return [_Place(line.left, line.right, line.size, _is_beside(line, sides), line.is_leftward) for line in lines]


def _is_beside(line: Line, sides: Sequence[tuple[float, float, float]]) -> bool:
    """Tell whether another column stands beside a line; `sides` are heights and edges of lines from the lowest up."""
    left, right, reach = line.left, line.right, _SIDE_BY_SIDE * line.size
    first = bisect_right(sides, (line.baseline - reach, inf, inf))
    after = bisect_left(sides, (line.baseline + reach,))
    return any(start > right or end < left for _, start, end in sides[first:after])


def _overlapping(own: _Place, ordered: Sequence[_Lines]) -> Sequence[_Lines]:
    """Return what stands at least partly over or under a line, and not much further out."""
    first = bisect_left(ordered, own.left - _FURTHER_LEFT * own.size, key=_left)
    return ordered[first : bisect_right(ordered, own.right, key=_left)]


def _left(lines: _Lines) -> float:
    return lines[0].left


def _column(own: _Place, places: Sequence[_Lines], width: float) -> tuple[float, float]:
    left, right, size, is_beside, is_leftward = own
    unlike = _SAME_SIZE * size
    around = [
        (start, end, times)
        for (start, end, other, is_too, _), times in places
        if is_too == is_beside
        and end >= left
        and -unlike <= other - size <= unlike
        and min(end, right) - max(start, left) >= _SHARED * min(end - start, right - left)
    ]
    far_left, far_right = min(start for start, _, _ in around), max(end for _, end, _ in around)
    is_narrow = far_right - far_left < _BROAD * size and sum(times for _, _, times in around) <= _FEW
    if is_leftward and is_beside and is_narrow:
        # Nothing tells how wide a few lines could have been, as those at the head of a letter.
        far_right = far_left + _LONGEST * (far_right - far_left)
    ends = [end for start, end, times in around if abs(start - left) < size for _ in range(times)]
    side = _straight_side(ends, _STRAIGHT * size)
    if side is not None and right <= side + _STRAIGHT * size and side - left >= _BROAD * size:
        far_right = side
    if not is_beside and not _is_block(ends, far_left, far_right):
        far_right = max(far_right, left + _LEAST_SHARE * width)
    return far_left, far_right


def _straight_side(ends: Sequence[float], near: float) -> float | None:
    """Return where lines that begin alike end alike, as justified ones do, though a few rows reach beyond."""
    ordered = sorted(ends)
    most, side = 0, None
    for index, end in enumerate(ordered):
        alike = bisect_right(ordered, end + near) - index
        if alike >= max(_SURE - 1, most) and _BEYOND * (len(ordered) - index - alike) <= alike:
            most, side = alike, ordered[index + alike - 1]
    return side


def _is_block(ends: Sequence[float], left: float, right: float) -> bool:
    """Tell whether lines that begin alike end alike too, as those of an address do not."""
    full = sum(end > right - _RAGGED * (right - left) for end in ends)
    return len(ends) >= _SURE and full >= _MOST * len(ends)
