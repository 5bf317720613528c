"""Tables that the structure of a PDF names cell by cell, if their words stand as it says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.cells import Cell, Piece, Table
from translation_service.documents.pdf.columns import OneColumn
from translation_service.documents.pdf.continuation import joined
from translation_service.documents.pdf.grids import Grid
from translation_service.documents.pdf.lines import Box, Line, Page, Rule, colour_at
from translation_service.documents.pdf.tags import ToldCell

_AS_FINE: Final = 0.9
_OVER: Final = 2.0
_PADDING: Final = 4.0
_LEAST_COLUMNS: Final = 2
_LEAST_RULES: Final = 2

_Cells = Mapping[ToldCell, Sequence[Line]]
_Span = tuple[float, float]


def told_tables(page: Page, grids: Sequence[Grid]) -> list[Piece]:
    """Return the lines of a page and the tables it names, but for those that the lines drawn on it show as well."""
    cells = _cells(page.lines)
    tables = {number: _table(held, page) for number, held in cells.items() if not _is_drawn(held, grids)}
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
    places = [_middle(lines[0]) for lines in cells.values()]
    if not all(grid.box.holds(*place) for place in places):
        return False
    filled = sum(any(cell.box.holds(*place) for place in places) for cell in grid.cells)
    return filled >= _AS_FINE * len(cells)


def _middle(line: Line) -> tuple[float, float]:
    return (line.left + line.right) / 2, line.baseline + line.size / 4


def _table(cells: _Cells, page: Page) -> Table | None:
    """Return a table of at least two columns whose cells stand beside and below one another, else `None`."""
    rows = _rows(cells)
    columns = _full_columns(rows)
    if len(columns) < _LEAST_COLUMNS or not _is_downward(rows):
        return None
    homes = [_homes(row, columns) for row in rows]
    if not (_is_in_order(columns) and all(map(_is_apart, homes))):
        return None
    heights = [line.baseline for lines in cells.values() for line in lines]
    borders = [columns[0][0], *((one[1] + after[0]) / 2 for one, after in pairwise(columns)), columns[-1][1] + _PADDING]
    box = Box(left=borders[0], bottom=min(heights), right=borders[-1], top=max(heights) + _PADDING)
    return Table(
        page=page.number,
        top=box.top,
        left=box.left,
        widths=[after - before for before, after in pairwise(borders)],
        rows=[_filled(row, home, columns, page) for row, home in zip(rows, homes, strict=True)],
        is_ruled=_is_ruled(box, page),
        has_head=all(cell.is_head for cell in rows[0]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """The lines of a cell and what they cover from left to right."""

    lines: Sequence[Line]
    span: _Span
    is_head: bool


def _rows(cells: _Cells) -> list[list[_Held]]:
    """Return the cells row by row, each from left to right."""
    rows: dict[int, list[_Held]] = {}
    for cell, lines in cells.items():
        span = min(line.left for line in lines), max(line.right for line in lines)
        rows.setdefault(cell.row, []).append(_Held(lines=lines, span=span, is_head=cell.is_head))
    return [sorted(rows[number], key=lambda held: held.span) for number in sorted(rows)]


def _full_columns(rows: Sequence[Sequence[_Held]]) -> list[_Span]:
    """Return where columns stand: what the cells of those rows cover that have the most."""
    most = max(map(len, rows))
    full = [row for row in rows if len(row) == most]
    return [
        (min(cell.span[0] for cell in column), max(cell.span[1] for cell in column))
        for column in zip(*full, strict=True)
    ]


def _homes(row: Sequence[_Held], columns: Sequence[_Span]) -> list[range]:
    """Return the columns of cells; one that has a row for itself and reaches over columns has all of them."""
    homes = [_home(cell.span, columns) for cell in row]
    return [range(len(columns))] if len(homes) == 1 and len(homes[0]) > 1 else homes


def _home(span: _Span, columns: Sequence[_Span]) -> range:
    """Return the columns that a cell stands in."""
    over = [index for index, (left, right) in enumerate(columns) if span[0] <= right and span[1] >= left]
    if not over:
        nearest = min(range(len(columns)), key=lambda index: abs(sum(columns[index]) - sum(span)))
        return range(nearest, nearest + 1)
    return range(over[0], over[-1] + 1)


def _is_in_order(columns: Sequence[_Span]) -> bool:
    return all(before[1] <= after[0] + _OVER for before, after in pairwise(columns))


def _is_apart(homes: Sequence[range]) -> bool:
    return all(before.stop <= after.start for before, after in pairwise(homes))


def _is_downward(rows: Sequence[Sequence[_Held]]) -> bool:
    """Tell whether each row begins under the beginning of the one before."""
    heights = [max(line.baseline for cell in row for line in cell.lines) for row in rows]
    return all(before > after for before, after in pairwise(heights))


def _filled(row: Sequence[_Held], homes: Sequence[range], columns: Sequence[_Span], page: Page) -> list[Cell]:
    """Return the cells of a row, with empty ones where it has none."""
    found: list[Cell] = []
    after = 0
    for cell, home in zip(row, homes, strict=True):
        found += [Cell(edges=columns[column]) for column in range(after, home.start)]
        edges = columns[home.start][0], columns[home.stop - 1][1]
        found.append(
            Cell(
                paragraphs=joined(cell.lines, OneColumn(*edges)),
                columns=len(home),
                shade=colour_at(_middle(cell.lines[0]), page.shades),
                edges=edges,
            )
        )
        after = home.stop
    return [*found, *(Cell(edges=columns[column]) for column in range(after, len(columns)))]


def _is_ruled(box: Box, page: Page) -> bool:
    """Tell whether lines are drawn between the cells."""
    return sum(box.holds(*_middle_of(rule)) for rule in page.rules) >= _LEAST_RULES


def _middle_of(rule: Rule) -> tuple[float, float]:
    middle = (rule.start + rule.end) / 2
    return (middle, rule.at) if rule.is_level else (rule.at, middle)
