"""Tables found by the lines that are ruled around their cells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, product
from typing import Final

from translation_service.documents.pdf.lines import Box, Rule

_NEAR: Final = 3.0
_NARROWEST: Final = 7.0
# How far apart two lines of a double one are, also in their breadth, and how much one may waver.
_LEAST_APART, _APART, _ON_ONE = 1.2, 1.5, 0.3
_MOST_RULES: Final = 1_200
_MOST_CELLS: Final = 6_000


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A cell: the column and row it begins in, how many of each it spans, and its place."""

    column: int
    row: int
    columns: int
    rows: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grid:
    """A ruled table: where its columns begin and the last ends, the same of its rows, and its cells row by row.

    `is_open` says that no lines stand between its columns.
    """

    edges: tuple[float, ...]
    heights: tuple[float, ...]
    box: Box
    cells: tuple[GridCell, ...]
    is_open: bool = False


def grids_of(groups: Iterable[Sequence[Rule]]) -> list[Grid]:
    """Return the tables that groups of rules form; a mere frame around something is none."""
    found = [_grid(group) for group in groups]
    return [grid for grid in found if grid is not None]


def groups_of(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Return the groups of rules that meet one another, those that lie on one another as one; none of too many."""
    joined = list(_joined(rules))
    return [] if len(joined) > _MOST_RULES else list(_connected(joined))


def _joined(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Join rules that lie on one another or follow one another."""
    ordered = sorted(rules, key=lambda rule: (rule.is_level, rule.at, rule.start))
    for is_level, row in groupby(ordered, key=lambda rule: rule.is_level):
        for beside in _beside(list(row)):
            at = sum(rule.at for rule in beside) / len(beside)
            double = _is_double(beside)
            for start, end in _covered((rule.start, rule.end) for rule in beside):
                yield replace(beside[0], is_level=is_level, at=at, start=start, end=end, is_double=double)


def _beside(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    held: list[Rule] = []
    for rule in rules:
        if held and rule.at - held[0].at > _NEAR:
            yield held
            held = []
        held.append(rule)
    if held:
        yield held


def _is_double(rules: Sequence[Rule]) -> bool:
    """Tell whether rules in the order of their places are two thin lines with room between them."""
    first, last = rules[0].at, rules[-1].at
    is_apart = last - first >= max(_LEAST_APART, _APART * max(rule.weight for rule in rules))
    return is_apart and all(min(rule.at - first, last - rule.at) <= _ON_ONE for rule in rules)


def _covered(spans: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    start = end = None
    for first, last in sorted(spans):
        if start is None or end is None:
            start, end = first, last
        elif first <= end + _NEAR:
            end = max(end, last)
        else:
            yield start, end
            start, end = first, last
    if start is not None and end is not None:
        yield start, end


def _connected(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Return the groups of rules that meet one another."""
    groups = {index: index for index in range(len(rules))}

    def leader(index: int) -> int:
        while groups[index] != index:
            groups[index] = groups[groups[index]]
            index = groups[index]
        return index

    level = [index for index, rule in enumerate(rules) if rule.is_level]
    upright = [index for index, rule in enumerate(rules) if not rule.is_level]
    for index, other in product(level, upright):
        if _meet(rules[index], rules[other]):
            groups[leader(other)] = leader(index)
    members: dict[int, list[Rule]] = {}
    for index, rule in enumerate(rules):
        members.setdefault(leader(index), []).append(rule)
    yield from members.values()


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.start - _NEAR <= upright.at <= level.end + _NEAR
        and upright.start - _NEAR <= level.at <= upright.end + _NEAR
    )


def _grid(rules: Sequence[Rule]) -> Grid | None:
    level = [rule for rule in rules if rule.is_level]
    upright = [rule for rule in rules if not rule.is_level]
    if len(level) < 2 or not upright:
        return None
    edges = _edges([*(rule.at for rule in upright), *_open_sides(level, upright)])
    heights = _edges(rule.at for rule in level)[::-1]
    count = (len(edges) - 1) * (len(heights) - 1)
    if not 2 <= count <= _MOST_CELLS:
        return None
    cells = _Cells(edges, heights, level, upright).found()
    box = Box(left=edges[0], bottom=heights[-1], right=edges[-1], top=heights[0])
    return Grid(edges=tuple(edges), heights=tuple(heights), box=box, cells=tuple(cells)) if len(cells) > 1 else None


def _open_sides(level: Sequence[Rule], upright: Sequence[Rule]) -> Iterator[float]:
    """Return the sides of a table whose rows are ruled further than its columns."""
    left, right = min(rule.start for rule in level), max(rule.end for rule in level)
    if left < min(rule.at for rule in upright) - _NARROWEST:
        yield left
    if right > max(rule.at for rule in upright) + _NARROWEST:
        yield right


def _edges(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


class _Cells:
    """Finds the cells between edges: neighbours without a rule between them are one."""

    def __init__(
        self, edges: Sequence[float], heights: Sequence[float], level: Sequence[Rule], upright: Sequence[Rule]
    ) -> None:
        self._edges = edges
        self._heights = heights
        self._columns = list(pairwise(edges))
        self._rows = list(pairwise(heights))
        self._level = level
        self._upright = upright
        self._taken: set[tuple[int, int]] = set()

    def found(self) -> list[GridCell]:
        return [
            self._cell(column, row)
            for row in range(len(self._rows))
            for column in range(len(self._columns))
            if (column, row) not in self._taken
        ]

    def _cell(self, column: int, row: int) -> GridCell:
        columns = rows = 1
        while self._is_open_right(column + columns - 1, row) and (column + columns, row) not in self._taken:
            columns += 1
        while self._is_open_below(range(column, column + columns), row + rows - 1):
            rows += 1
        self._taken |= {(column + right, row + down) for right in range(columns) for down in range(rows)}
        box = Box(
            left=self._edges[column],
            right=self._edges[column + columns],
            top=self._heights[row],
            bottom=self._heights[row + rows],
        )
        return GridCell(column=column, row=row, columns=columns, rows=rows, box=box)

    def _is_open_right(self, column: int, row: int) -> bool:
        if column + 1 >= len(self._columns):
            return False
        top, bottom = self._rows[row]
        return not _is_ruled(self._upright, self._edges[column + 1], (top + bottom) / 2)

    def _is_open_below(self, columns: range, row: int) -> bool:
        if row + 1 >= len(self._rows) or any((column, row + 1) in self._taken for column in columns):
            return False
        return not any(
            _is_ruled(self._level, self._heights[row + 1], sum(self._columns[column]) / 2) for column in columns
        )


def _is_ruled(rules: Sequence[Rule], at: float, middle: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start <= middle <= rule.end for rule in rules)
