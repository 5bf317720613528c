"""Tables that the structure of a PDF names cell by cell, if their words stand as it says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.lines import Line, Page
from translation_service.documents.pdf.tables.cells import Piece, Table
from translation_service.documents.pdf.tables.grids import Grid
from translation_service.documents.pdf.tables.unruled import Held, held, table_of
from translation_service.documents.pdf.tags import ToldCell
from translation_service.documents.pdf.text.told_breaks import is_far_below

_AS_FINE: Final = 0.9
_LEAST_SIDES: Final = 2

_Cells = Mapping[ToldCell, Sequence[Line]]


def told_tables(page: Page, grids: Sequence[Grid]) -> list[Piece]:
    """Return the lines of a page and the tables it names, but for those that the lines drawn on it show as well."""
    cells = _cells(page.lines)
    own_tables = {number: own for number, own in cells.items() if not (_is_drawn(own, grids) or _is_signed(own))}
    tables = {number: table_of(_rows(own), page) for number, own in own_tables.items()}
    return list(_put(page.lines, {number: table for number, table in tables.items() if table is not None}))


def _cells(lines: Sequence[Line]) -> dict[int, dict[ToldCell, list[Line]]]:
    found: dict[int, dict[ToldCell, list[Line]]] = {}
    for line in lines:
        if line.tag is not None and line.tag.cell is not None:
            found.setdefault(line.tag.cell.table, {}).setdefault(line.tag.cell, []).append(line)
    return found


def _is_signed(cells: _Cells) -> bool:
    """Tell whether a table is no more than what stands side by side with room to sign: a row of names."""
    if len({cell.row for cell in cells}) > 1 or len(cells) < _LEAST_SIDES:
        return False
    pairs = [list(pairwise(lines)) for lines in cells.values()]
    return all(any(is_far_below(*pair) for pair in own) for own in pairs)


def _put(lines: Sequence[Line], tables: Mapping[int, Table]) -> Iterator[Piece]:
    put: set[int] = set()
    for line in lines:
        number = line.tag.cell.table if line.tag is not None and line.tag.cell is not None else 0
        if number not in tables:
            yield line
        elif number not in put:
            put.add(number)
            yield tables[number]


def _is_drawn(cells: _Cells, grids: Sequence[Grid]) -> bool:
    """Tell whether a grid parts words as finely as the structure does, but for titles above and notes below it."""
    places = {cell: lines[0].middle for cell, lines in cells.items()}
    return any(_parts_as_finely(grid, places) for grid in grids)


def _parts_as_finely(grid: Grid, places: Mapping[ToldCell, tuple[float, float]]) -> bool:
    inside = {cell: place for cell, place in places.items() if grid.box.holds(*place)}
    filled = sum(any(cell.box.holds(*place) for place in inside.values()) for cell in grid.cells)
    is_as_fine = bool(inside) and filled >= _AS_FINE * len(inside)
    return is_as_fine and _have_rows_of_their_own(places.keys() - inside.keys(), places)


def _have_rows_of_their_own(cells: Iterable[ToldCell], among: Iterable[ToldCell]) -> bool:
    """Tell whether there is nothing beside any of the cells, nor more of them than rows of several cells."""
    counts = Counter(cell.row for cell in among)
    outside = {cell.row for cell in cells}
    return all(counts[row] == 1 for row in outside) and len(outside) <= len(counts) - len(outside)


def _rows(cells: _Cells) -> list[list[Held]]:
    """Return the cells row by row, each from left to right."""
    rows: dict[int, list[Held]] = {}
    for cell, lines in cells.items():
        rows.setdefault(cell.row, []).append(held(lines, is_head=cell.is_head))
    return [sorted(rows[number], key=lambda cell: cell.span) for number in sorted(rows)]
