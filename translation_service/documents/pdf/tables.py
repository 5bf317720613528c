"""Tables of a page with their words in them: ruled ones, and rows whose cells stand under one another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from translation_service.documents.pdf.cells import Cell, Piece, Table
from translation_service.documents.pdf.columns import OneColumn
from translation_service.documents.pdf.continuation import joined
from translation_service.documents.pdf.grids import Grid, GridCell, grids_of
from translation_service.documents.pdf.lines import Box, Line, Page, Shade, Word, colour_at, line_of
from translation_service.documents.pdf.paragraphs import Paragraph
from translation_service.documents.pdf.parting import in_one, parted
from translation_service.documents.pdf.roles import Role, role_of
from translation_service.documents.pdf.told_tables import told_tables

_PADDING: Final = 2.0
_LAST_PADDING: Final = 8.0
_LEAST_FILLED: Final = 0.12
_ROW_STEP: Final = 3.5
_WRAPPED_STEP: Final = 1.7
_LEAST_ROWS: Final = 2
_LEAST_GAP: Final = 0.4
_ASCENT: Final = 0.75
_CENTRED: Final = 3.0


def arranged(page: Page) -> list[Piece]:
    """Return the lines of a page and its tables, each where its first word stands in the order of the content."""
    page.lines = parted(page.lines)
    grids = grids_of(page.groups)
    pieces = told_tables(page, grids)
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    return list(_gathered(list(_ruled(pieces, page, [grid for grid in grids if _is_filled(grid, lines)]))))


def _is_filled(grid: Grid, lines: Sequence[Line]) -> bool:
    """Tell whether a grid has words in some of its cells, as drawings have not."""
    places = [_middle(word, line) for line in lines for word in line.words]
    inside = [place for place in places if grid.box.holds(*place)]
    filled = sum(any(cell.box.holds(*place) for place in inside) for cell in grid.cells)
    return filled >= _LEAST_ROWS and filled >= _LEAST_FILLED * len(grid.cells)


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
            _fill(*tables[id(grid)], grid, page.shades)


def _outside(line: Line, page: Page, grids: Sequence[Grid], tables: _Ruled) -> Iterator[Piece]:
    """Put the words of a line that stand in a grid into its table; return the others, and tables that are new."""
    for (grid, cell), words in _by_cell(line, grids):
        part = line_of(words, line.page, is_hyphenated=line.is_hyphenated and words[-1] is line.words[-1], like=line)
        if grid is None or cell is None:
            yield part
            continue
        if id(grid) not in tables:
            tables[id(grid)] = _empty(grid, page), {}
            yield tables[id(grid)][0]
        tables[id(grid)][1].setdefault(id(cell), []).append(part)


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
    return Table(page=page.number, top=grid.box.top, left=grid.box.left, widths=widths, rows=[], is_ruled=True)


def _fill(table: Table, lines: dict[int, list[Line]], grid: Grid, shades: Sequence[Shade]) -> None:
    for number, row in groupby(grid.cells, key=lambda cell: cell.row):
        table.rows.append([_cell(cell, lines.get(id(cell), []), shades) for cell in row])
        table.heights.append(grid.heights[number] - grid.heights[number + 1])
    table.bottom = grid.box.bottom


def _cell(cell: GridCell, lines: Sequence[Line], shades: Sequence[Shade]) -> Cell:
    edges = OneColumn(cell.box.left + _PADDING, cell.box.right - _PADDING)
    middle = (cell.box.left + cell.box.right) / 2, (cell.box.top + cell.box.bottom) / 2
    return Cell(
        paragraphs=joined([_flat(line) for line in lines], edges),
        columns=cell.columns,
        rows=cell.rows,
        shade=colour_at(middle, shades),
        edges=(cell.box.left + _PADDING, cell.box.right - _PADDING),
        vertical=_vertical(cell.box, lines),
    )


def _vertical(box: Box, lines: Sequence[Line]) -> str:
    """Return where words stand in a cell, empty for its top."""
    if not lines:
        return ""
    above = box.top - max(line.baseline + _ASCENT * line.size for line in lines)
    below = min(line.baseline - (1 - _ASCENT) * line.size for line in lines) - box.bottom
    if abs(above - below) <= _CENTRED:
        return "center"
    return "bottom" if below < above else ""


def _flat(line: Line) -> Line:
    """Return a line in a cell as one: what is far apart there is not parted into cells again."""
    return line if not line.is_row or role_of(line) in {Role.BULLET, Role.LABELLED} else in_one(line)


def _gathered(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Make tables of rows that follow one another and whose cells stand under one another."""
    held: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Line) and _is_next_row(held, piece):
            held.append(piece)
            continue
        yield from _table_or_lines(held)
        held = []
        if isinstance(piece, Line) and role_of(piece) is Role.ROW:
            held = [piece]
        else:
            yield piece
    yield from _table_or_lines(held)


def _is_next_row(held: Sequence[Line], line: Line) -> bool:
    if not held:
        return False
    step = held[-1].baseline - line.baseline
    if role_of(line) is Role.ROW:
        return 0 < step < _ROW_STEP * line.size
    is_wrapped = 0 < step < _WRAPPED_STEP * line.size and role_of(line) is Role.BODY
    return is_wrapped and _column_of(line.words, _spans(held)) is not None


_Span = tuple[float, float]


def _spans(lines: Sequence[Line]) -> list[_Span]:
    """Return where columns stand: what cells of all rows cover, put together."""
    found: list[_Span] = []
    cells = sorted(
        (min(word.left for word in cell), max(word.right for word in cell)) for line in lines for cell in line.cells
    )
    for left, right in cells:
        if found and left < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _column_of(words: Sequence[Word], spans: Sequence[_Span]) -> int | None:
    """Return the column words stand in; `None` when they reach into another, or beyond it by far."""
    left, right = min(word.left for word in words), max(word.right for word in words)
    over = [index for index, (start, end) in enumerate(spans) if left < end and right > start]
    if len(over) != 1:
        return None
    start, end = spans[over[0]]
    size = words[0].size
    return over[0] if left >= start - size and right <= end + 4 * size else None


def _table_or_lines(held: Sequence[Line]) -> Iterator[Piece]:
    rows = list(held)
    rest: list[Line] = []
    while rows and role_of(rows[-1]) is not Role.ROW and len(rows[-1].words) > 6:
        rest.insert(0, rows.pop())
    count = sum(len(line.cells) > 1 for line in rows)
    spans = _spans(rows)
    if count >= _LEAST_ROWS and not _is_sound(rows, spans):
        rows, spans = _aligned(rows, spans)
    is_sound = count >= _LEAST_ROWS and _is_sound(rows, spans)
    yield from ([_borderless(rows, _homes(rows, spans), spans)] if is_sound else rows)
    yield from rest


def _homes(rows: Sequence[Line], spans: Sequence[_Span]) -> list[list[int | None]]:
    return [[_column_of(cell, spans) for cell in line.cells] for line in rows]


def _is_sound(rows: Sequence[Line], spans: Sequence[_Span]) -> bool:
    return len(spans) > 1 and all(map(_is_in_order, _homes(rows, spans)))


def _aligned(rows: Sequence[Line], spans: list[_Span]) -> tuple[list[Line], list[_Span]]:
    """Return rows with the cells of those that have most of them, where words of the others stand in these columns."""
    most = max(len(line.cells) for line in rows)
    full = [line for line in rows if len(line.cells) == most]
    wanted = _spans(full)
    if len(full) < _LEAST_ROWS or len(wanted) != most:
        return list(rows), spans
    parted = [line if line in full else _parted_at(line, wanted) for line in rows]
    return parted, _spans(parted)


def _parted_at(line: Line, spans: Sequence[_Span]) -> Line:
    """Return a line with its words in the columns they stand in, or next to."""
    cells: list[list[Word]] = []
    before: int | None = None
    for word in line.words:
        home = before if word.is_joined else _nearest(word, spans)
        if home != before or not cells:
            cells.append([])
        cells[-1].append(word)
        before = home
    is_apart = all(after[0].left - one[-1].right > _LEAST_GAP * line.size for one, after in pairwise(cells))
    return replace(line, cells=tuple(map(tuple, cells))) if is_apart else line


def _nearest(word: Word, spans: Sequence[_Span]) -> int:
    middle = (word.left + word.right) / 2
    return min(range(len(spans)), key=lambda index: max(spans[index][0] - middle, middle - spans[index][1]))


def _is_in_order(homes: Sequence[int | None]) -> bool:
    known = [home for home in homes if home is not None]
    return len(known) == len(homes) and all(before < after for before, after in pairwise(known))


def _borderless(lines: Sequence[Line], homes: Sequence[Sequence[int | None]], spans: Sequence[_Span]) -> Table:
    rows: list[list[list[Line]]] = []
    for line, home in zip(lines, homes, strict=True):
        if not rows or line.is_row:
            rows.append([[] for _ in spans])
        for column, words in zip(home, line.cells, strict=True):
            rows[-1][column or 0].append(line_of(words, line.page, is_hyphenated=False, like=line))
    starts = [span[0] for span in spans]
    widths = [after - before for before, after in pairwise([*starts, spans[-1][1] + _LAST_PADDING])]
    return Table(
        page=lines[0].page,
        top=lines[0].baseline + lines[0].size,
        left=starts[0],
        widths=widths,
        rows=[
            [Cell(paragraphs=_one(cell, OneColumn(*span)), edges=span) for cell, span in zip(row, spans, strict=True)]
            for row in rows
        ],
        is_ruled=False,
        is_guessed=True,
    )


def _one(lines: Sequence[Line], edges: OneColumn) -> list[Paragraph]:
    if not lines:
        return []
    return joined([_flat(line) for line in lines], edges)
