"""Tables that the structure of a PDF names cell by cell, if their words stand as it says."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line, Page
from translation_service.documents.pdf.tables.cells import Piece, Table
from translation_service.documents.pdf.tables.grids import Grid
from translation_service.documents.pdf.tables.unruled import Held, held, table_of
from translation_service.documents.pdf.tags import ToldCell

_AS_FINE: Final = 0.9

_Cells = Mapping[ToldCell, Sequence[Line]]


def told_tables(page: Page, grids: Sequence[Grid]) -> list[Piece]:
    """Return the lines of a page and the tables it names, but for those that the lines drawn on it show as well."""
    cells = _cells(page.lines)
    tables = {number: table_of(_rows(own), page) for number, own in cells.items() if not _is_drawn(own, grids)}
    return list(_put(page.lines, {number: table for number, table in tables.items() if table is not None}))


def _cells(lines: Sequence[Line]) -> dict[int, dict[ToldCell, list[Line]]]:
    found: dict[int, dict[ToldCell, list[Line]]] = {}
    for line in lines:
        if line.tag is not None and line.tag.cell is not None:
            found.setdefault(line.tag.cell.table, {}).setdefault(line.tag.cell, []).append(line)
    return found


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
    """Tell whether a grid parts words as finely as the structure does."""
    return any(_parts_as_finely(grid, cells) for grid in grids)


def _parts_as_finely(grid: Grid, cells: _Cells) -> bool:
    places = [lines[0].middle for lines in cells.values()]
    if not all(grid.box.holds(*place) for place in places):
        return False
    filled = sum(any(cell.box.holds(*place) for place in places) for cell in grid.cells)
    return filled >= _AS_FINE * len(cells)


def _rows(cells: _Cells) -> list[list[Held]]:
    """Return the cells row by row, each from left to right."""
    rows: dict[int, list[Held]] = {}
    for cell, lines in cells.items():
        rows.setdefault(cell.row, []).append(held(lines, is_head=cell.is_head))
    return [sorted(rows[number], key=lambda cell: cell.span) for number in sorted(rows)]
