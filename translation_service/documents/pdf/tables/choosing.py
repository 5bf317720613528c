"""Tables of a page with their words in them: told ones, ruled ones, and those without lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Shade, Word, colour_at, line_of
from translation_service.documents.pdf.reading_order.columns import OneColumn
from translation_service.documents.pdf.tables.cells import Cell, Piece, Table
from translation_service.documents.pdf.tables.grids import Grid, GridCell, grids_of
from translation_service.documents.pdf.tables.heights import Held, held_in, stand_in_rows
from translation_service.documents.pdf.tables.open_tables import with_open_tables
from translation_service.documents.pdf.tables.painted import parted_by_paint
from translation_service.documents.pdf.tables.parting import parted
from translation_service.documents.pdf.tables.row_ruled import row_ruled
from translation_service.documents.pdf.tables.sides import bare_sides, parted_where_open
from translation_service.documents.pdf.tables.told import told_tables
from translation_service.documents.pdf.tables.unruled import align, flat
from translation_service.documents.pdf.text.continuation import joined
from translation_service.documents.pdf.text.roles import Role, role_of

_PADDING, _MOST_PADDING = 2.0, 8.0
_SPACE: Final = 0.4
_LEAST_FILLED: Final = 0.12
_LEAST_ROWS: Final = 2
_MOST_ARE_ROWS: Final = 0.8


def arranged(page: Page) -> list[Piece]:
    """Return the lines of a page and its tables, each where its first word stands in the order of the content."""
    page.lines = parted(parted_by_paint(page.lines, page.shades))
    grids = [*(grid for grid in grids_of(page.groups) if not _is_frame_of_rows(grid, page.lines)), *row_ruled(page)]
    pieces = told_tables(page, grids)
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    return list(with_open_tables(_ruled(pieces, page, [grid for grid in grids if _is_filled(grid, lines)]), page))


def _is_filled(grid: Grid, lines: Sequence[Line]) -> bool:
    """Tell whether a grid has words in some of its cells, as drawings have not."""
    places = [_middle(word, line) for line in lines for word in line.words]
    inside = [place for place in places if grid.box.holds(*place)]
    filled = sum(any(cell.box.holds(*place) for place in inside) for cell in grid.cells)
    return filled >= _LEAST_ROWS and filled >= _LEAST_FILLED * len(grid.cells)


def _is_frame_of_rows(grid: Grid, lines: Sequence[Line]) -> bool:
    """Tell whether a grid of one column is a frame around the rows of a table, with a line under its head."""
    inside = [line for line in lines if grid.box.holds(*line.middle)] if len(grid.edges) == _LEAST_ROWS else []
    rows = sum(role_of(line) is Role.ROW for line in inside)
    return rows > len(grid.cells) and rows >= _MOST_ARE_ROWS * len(inside)


def _middle(word: Word, line: Line) -> tuple[float, float]:
    return (word.left + word.right) / 2, (word.baseline or line.baseline) + word.size / 4


_Ruled = dict[int, tuple[Table, dict[int, list[Line]]]]


def _ruled(pieces: Sequence[Piece], page: Page, grids: Sequence[Grid]) -> Iterator[Piece]:
    tables: _Ruled = {}
    for piece in pieces:
        if grids and isinstance(piece, Line):
            yield from _outside(piece, page, grids, tables)
        else:
            yield piece
    for grid in grids:
        if id(grid) in tables:
            _fill(*tables[id(grid)], grid, page)


def _outside(line: Line, page: Page, grids: Sequence[Grid], tables: _Ruled) -> Iterator[Piece]:
    """Put the words of a line that stand in a grid into its table; return the others, and tables that are new."""
    for (grid, cell), words in _by_cell(line, grids):
        part = _part(line, words)
        if grid is None or cell is None:
            yield part
            continue
        if id(grid) not in tables:
            tables[id(grid)] = _empty(grid, page), {}
            yield tables[id(grid)][0]
        tables[id(grid)][1].setdefault(id(cell), []).append(part)


def _part(line: Line, words: list[Word]) -> Line:
    """Return some words of a line as one; all of them keep the cells that were found in them."""
    if len(words) == len(line.words):
        return line
    return line_of(words, line.page, is_hyphenated=line.is_hyphenated and words[-1] is line.words[-1], like=line)


_Home = tuple[Grid | None, GridCell | None]


def _by_cell(line: Line, grids: Sequence[Grid]) -> Iterator[tuple[_Home, list[Word]]]:
    homes = [(_home(word, line, grids), word) for word in line.words]
    for _, row in groupby(homes, key=lambda home: (id(home[0][0]), id(home[0][1]))):
        held = list(row)
        yield held[0][0], [word for _, word in held]


def _home(word: Word, line: Line, grids: Sequence[Grid]) -> _Home:
    place = _middle(word, line)
    for grid in grids:
        if grid.box.holds(*place):
            return grid, next((cell for cell in grid.cells if cell.box.holds(*place)), None)
    return None, None


def _empty(grid: Grid, page: Page) -> Table:
    widths = [after - before for before, after in pairwise(grid.edges)]
    return Table(
        page=page.number, top=grid.box.top, left=grid.box.left, widths=widths, rows=[], is_ruled=not grid.is_open
    )


def _fill(table: Table, lines: dict[int, list[Line]], grid: Grid, page: Page) -> None:
    grid = parted_where_open(grid, page.rules, lines)
    bare = dict(zip(map(id, grid.cells), bare_sides(grid, page.rules), strict=True))
    held: list[list[Held]] = []
    for number, row in groupby(grid.cells, key=lambda cell: cell.row):
        cells = [(cell, _cell(cell, lines.get(id(cell), []), page.shades)) for cell in row]
        for cell, made in cells:
            made.bare = bare[id(cell)]
        table.rows.append([made for _, made in cells])
        held.append([held_in(made, cell.box, lines[id(cell)]) for cell, made in cells if id(cell) in lines])
        table.heights.append(grid.heights[number] - grid.heights[number + 1])
    table.bottom = grid.box.bottom
    stand_in_rows(held)
    align(table.rows)


def _cell(cell: GridCell, lines: Sequence[Line], shades: Sequence[Shade]) -> Cell:
    edges = _edges(cell.box, lines)
    middle = (cell.box.left + cell.box.right) / 2, (cell.box.top + cell.box.bottom) / 2
    return Cell(
        paragraphs=joined(list(map(flat, lines)), edges),
        columns=cell.columns,
        rows=cell.rows,
        shade=colour_at(middle, shades),
        edges=(cell.box.left + _PADDING, cell.box.right - _PADDING),
    )


def _edges(box: Box, lines: Sequence[Line]) -> OneColumn:
    """Return where lines of a cell could have begun and ended: as far from its right side as they are from its left."""
    inset = min((line.left for line in lines), default=box.left) - box.left
    if not _PADDING <= inset <= _MOST_PADDING:
        return OneColumn(box.left + _PADDING, box.right - _PADDING)
    right = max(box.right - inset, *(line.right for line in lines))
    return OneColumn(box.left + inset, right, slack=_SPACE)
