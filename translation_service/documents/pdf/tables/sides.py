"""Which sides of the cells of a ruled table are drawn, and which a form or a chart leaves open."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from translation_service.documents.pdf.lines import Box, Rule
from translation_service.documents.pdf.tables.grids import Grid, GridCell

_NEAR: Final = 3.0
_LEAST_DRAWN, _WHOLE = 0.5, 0.95
_MOST_LOOKS: Final = 480_000


def parted_where_open(grid: Grid, rules: Sequence[Rule], worded: Container[int]) -> Grid:
    """Return a grid whose empty cells are one by one where lines are drawn along a part of a side, or none are.

    What joins the boxes of a chart ends in the midst of what would be one cell otherwise; `worded` are the identities
    of cells with words.
    """
    columns, rows = len(grid.edges) - 1, len(grid.heights) - 1
    if grid.is_open or columns * rows * len(rules) > _MOST_LOOKS:
        return grid
    level, upright = _by_direction(rules)
    cells = [
        part
        for cell in grid.cells
        for part in (
            [cell] if id(cell) in worded or not any(_bare(cell.box, level, upright, _WHOLE)) else _units(grid, cell)
        )
    ]
    return replace(grid, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _units(grid: Grid, cell: GridCell) -> Iterator[GridCell]:
    spanned = range(cell.column, cell.column + cell.columns), range(cell.row, cell.row + cell.rows)
    for column, row in product(*spanned):
        (left, right), (top, bottom) = grid.edges[column : column + 2], grid.heights[row : row + 2]
        box = Box(left=left, right=right, top=top, bottom=bottom)
        yield GridCell(column=column, row=row, columns=1, rows=1, box=box)


def bare_sides(grid: Grid, rules: Sequence[Rule]) -> list[frozenset[str]]:
    """Return the sides of each cell that no line is drawn along, as Word calls them; none of very large tables."""
    if grid.is_open or len(grid.cells) * len(rules) > _MOST_LOOKS:
        return [frozenset()] * len(grid.cells)
    level, upright = _by_direction(rules)
    return [frozenset(_bare(cell.box, level, upright, _LEAST_DRAWN)) for cell in grid.cells]


def _by_direction(rules: Iterable[Rule]) -> "tuple[_Drawn, _Drawn]":
    rules = sorted(rules, key=_start)
    return _Drawn(rule for rule in rules if rule.is_level), _Drawn(rule for rule in rules if not rule.is_level)


class _Drawn:
    """The lines of one direction, in the order of where they begin; found by where they are."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rows: dict[int, list[Rule]] = {}
        for rule in rules:
            self._rows.setdefault(int(rule.at // _NEAR), []).append(rule)
        self._longest = {row: max(rule.end - rule.start for rule in held) for row, held in self._rows.items()}

    def along(self, at: float, span: tuple[float, float]) -> Iterator[Rule]:
        """Yield those near a place that may reach into a span."""
        own = int(at // _NEAR)
        for row in (own - 1, own, own + 1):
            held = self._rows.get(row, ())
            first = bisect_left(held, span[0] - self._longest.get(row, 0), key=_start)
            after = bisect_right(held, span[1], key=_start)
            yield from (rule for rule in held[first:after] if abs(rule.at - at) <= _NEAR)


def _start(rule: Rule) -> float:
    return rule.start


def _bare(box: Box, level: _Drawn, upright: _Drawn, least: float) -> Iterable[str]:
    across, up = (box.left, box.right), (box.bottom, box.top)
    sides = [("top", box.top, across, level), ("bottom", box.bottom, across, level)]
    sides += [("left", box.left, up, upright), ("right", box.right, up, upright)]
    return (name for name, at, span, drawn in sides if not _is_drawn(at, span, drawn, least))


def _is_drawn(at: float, span: tuple[float, float], drawn: _Drawn, least: float) -> bool:
    shared = (min(rule.end, span[1]) - max(rule.start, span[0]) for rule in drawn.along(at, span))
    return sum(length for length in shared if length > 0) >= least * (span[1] - span[0])
