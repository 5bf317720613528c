"""Which sides of the cells of a ruled table are drawn, and which a form or a chart leaves open."""

from collections.abc import Iterable, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Box, Rule
from translation_service.documents.pdf.tables.grids import Grid

_NEAR: Final = 3.0
_LEAST_DRAWN: Final = 0.5
_MOST_CELLS: Final = 400


def bare_sides(grid: Grid, rules: Sequence[Rule]) -> list[frozenset[str]]:
    """Return the sides of each cell that no line is drawn along, as Word calls them; none of very large tables."""
    if grid.is_open or len(grid.cells) > _MOST_CELLS:
        return [frozenset()] * len(grid.cells)
    level = [rule for rule in rules if rule.is_level]
    upright = [rule for rule in rules if not rule.is_level]
    return [frozenset(_bare(cell.box, level, upright)) for cell in grid.cells]


def _bare(box: Box, level: Sequence[Rule], upright: Sequence[Rule]) -> Iterable[str]:
    across, up = (box.left, box.right), (box.bottom, box.top)
    sides = [("top", box.top, across, level), ("bottom", box.bottom, across, level)]
    sides += [("left", box.left, up, upright), ("right", box.right, up, upright)]
    return (name for name, at, span, rules in sides if not _is_drawn(at, span, rules))


def _is_drawn(at: float, span: tuple[float, float], rules: Iterable[Rule]) -> bool:
    shared = (min(rule.end, span[1]) - max(rule.start, span[0]) for rule in rules if abs(rule.at - at) <= _NEAR)
    return sum(length for length in shared if length > 0) >= _LEAST_DRAWN * (span[1] - span[0])
