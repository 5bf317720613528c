"""Tables whose cells are known by their words: the fullest rows say where columns stand, other cells span them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from math import inf
from statistics import median_low
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Rule, Shade, colour_at
from translation_service.documents.pdf.reading_order.columns import OneColumn
from translation_service.documents.pdf.tables.cells import Cell, Table, lines_of_row
from translation_service.documents.pdf.tables.parting import in_one
from translation_service.documents.pdf.text.continuation import joined
from translation_service.documents.pdf.text.roles import Role, role_of

_OVER: Final = 2.0
_PADDING: Final = 4.0
_LEAST_COLUMNS: Final = 2
_LEAST_RULES: Final = 2
_SAME: Final = 1.5
_ROOMY: Final = 8.0
_HALF: Final = 0.5
_REACHED: Final = 0.3

Span = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The lines of a cell and what they cover from left to right."""

    lines: Sequence[Line]
    span: Span
    is_head: bool = False


def held(lines: Sequence[Line], *, is_head: bool = False) -> Held:
    span = min(line.left for line in lines), max(line.right for line in lines)
    return Held(lines=lines, span=span, is_head=is_head)


def table_of(rows: Sequence[Sequence[Held]], page: Page, *, is_guessed: bool = False) -> Table | None:
    """Return a table of at least two columns whose cells stand beside and below one another, else `None`."""
    columns = columns_of(rows)
    if len(columns) < _LEAST_COLUMNS or not _is_downward(rows):
        return None
    borders = _borders(columns, _alone(rows, [_homes(row, columns) for row in rows]))
    homes = [_homes(row, list(pairwise(borders)), least=_REACHED) for row in rows]
    alone = _alone(rows, homes)
    columns = _widened(columns, alone)
    borders = _borders(columns, alone)
    if not (_is_in_order(columns) and all(map(_is_apart, homes))):
        return None
    lines = [line for row in rows for cell in row for line in cell.lines]
    bottom, top = min(line.baseline for line in lines), max(line.baseline for line in lines)
    box = Box(left=borders[0], bottom=bottom, right=borders[-1], top=top + _PADDING)
    table = Table(
        page=page.number,
        top=box.top,
        left=box.left,
        widths=[after - before for before, after in pairwise(borders)],
        rows=[_filled(row, home, columns, borders, page.shades) for row, home in zip(rows, homes, strict=True)],
        is_ruled=not is_guessed and _is_ruled(box, page),
        is_guessed=is_guessed,
        head_rows=sum(1 for _ in takewhile(_is_of_heads, rows[:-1])),
        heights=_heights(rows),
    )
    align(table.rows)
    return table


def _is_of_heads(row: Sequence[Held]) -> bool:
    return all(cell.is_head for cell in row)


def align(rows: Iterable[Sequence[Cell]]) -> None:
    """Put words at the right side that end where most in their column do, if fewer begin alike."""
    columns: dict[int, list[tuple[Cell, Span]]] = {}
    for cell in (cell for row in rows for cell in row if cell.columns == 1 and cell.paragraphs):
        lines = list(lines_of_row([cell]))
        span = min(line.left for line in lines), max(line.right for line in lines)
        columns.setdefault(round(cell.edges[0]), []).append((cell, span))
    for column in columns.values():
        usual = median_low(span[1] for _, span in column)
        # What stands in the middle, as heads do, ends so by chance.
        spans = [span for cell, span in column if abs(sum(span) - sum(cell.edges)) > 2 * _SAME] or [(0.0, 0.0)]
        if _begin(spans) < _end(spans) > _HALF:
            for cell in (cell for cell, span in column if abs(span[1] - usual) <= _SAME):
                cell.alignment = "right"
    _centre(list(columns.values()))


def _centre(columns: Sequence[Sequence[tuple[Cell, Span]]]) -> None:
    """Put words that fill their cell in the middle, where others of their column or most of the table stand there."""
    rooms = [[(cell, span[0] - cell.edges[0], cell.edges[1] - span[1]) for cell, span in column] for column in columns]
    central = [
        [(cell, min(before, after)) for cell, before, after in column]
        for column in rooms
        if all(abs(before - after) <= 2 * _SAME for _, before, after in column)
    ]
    told = [column for column in central if any(room >= _ROOMY for _, room in column)]
    are_most = len(told) > 1 and len(told) >= len(columns) - len(central)
    for cell in (cell for column in (central if are_most else told) for cell, _ in column):
        cell.alignment = "center"


def _heights(rows: Sequence[Sequence[Held]]) -> list[float]:
    """Return how far each row is from the next, 0 for the last."""
    return [*(before - after for before, after in pairwise(map(_top, rows))), 0.0]


def _top(row: Iterable[Held]) -> float:
    return max(line.baseline for cell in row for line in cell.lines)


def columns_of(rows: Sequence[Sequence[Held]]) -> list[Span]:
    """Return where columns stand: what the cells of those rows cover that have the most."""
    most = max(map(len, rows))
    full = [row for row in rows if len(row) == most]
    return [
        (min(cell.span[0] for cell in column), max(cell.span[1] for cell in column))
        for column in zip(*full, strict=True)
    ]


def _homes(row: Sequence[Held], columns: Sequence[Span], *, least: float = 0.0) -> list[range]:
    """Return the columns of cells; one that has a row for itself and reaches over columns has all of them."""
    homes = [_home(cell.span, columns, least) for cell in row]
    return [range(len(columns))] if len(homes) == 1 and len(homes[0]) > 1 else homes


def _home(span: Span, columns: Sequence[Span], least: float) -> range:
    """Return the columns that a cell stands in, with at least such a share of their width or all of its own."""
    over = [
        index
        for index, (left, right) in enumerate(columns)
        if min(span[1], right) - max(span[0], left) >= min(least * (right - left), span[1] - span[0])
    ]
    if not over:
        nearest = min(range(len(columns)), key=lambda index: abs(sum(columns[index]) - sum(span)))
        return range(nearest, nearest + 1)
    return range(over[0], over[-1] + 1)


def _alone(rows: Sequence[Sequence[Held]], homes: Sequence[Sequence[range]]) -> list[list[Span]]:
    """Return what cells cover that stand in one column alone, column by column."""
    alone: list[list[Span]] = [[] for _ in range(max(map(len, rows)))]
    for row, home in zip(rows, homes, strict=True):
        for cell, place in zip(row, home, strict=True):
            if len(place) == 1:
                alone[place.start].append(cell.span)
    return alone


def _widened(columns: Sequence[Span], alone: Sequence[Sequence[Span]]) -> list[Span]:
    """Return columns with what stands in them in rows that are not full, as far as the next columns allow."""
    lefts, rights = [-inf, *(right for _, right in columns)], [*(left for left, _ in columns), inf]
    return [
        (
            max(lefts[index], min([columns[index][0], *(left for left, _ in spans)])),
            min(rights[index + 1], max([columns[index][1], *(right for _, right in spans)])),
        )
        for index, spans in enumerate(alone)
    ]


def _is_in_order(columns: Sequence[Span]) -> bool:
    return all(before[1] <= after[0] + _OVER for before, after in pairwise(columns))


def _is_apart(homes: Sequence[range]) -> bool:
    return all(before.stop <= after.start for before, after in pairwise(homes))


def _is_downward(rows: Sequence[Sequence[Held]]) -> bool:
    """Tell whether each row begins under the beginning of the one before."""
    return all(before > after for before, after in pairwise(map(_top, rows)))


def _borders(columns: Sequence[Span], alone: Sequence[Sequence[Span]]) -> list[float]:
    """Return where columns begin and end: right before words that begin alike, right behind those that end alike."""
    inner = (_border(one, after) for one, after in pairwise(zip(columns, alone, strict=True)))
    return [columns[0][0] - _PADDING, *inner, columns[-1][1] + _PADDING]


def _border(one: tuple[Span, Sequence[Span]], after: tuple[Span, Sequence[Span]]) -> float:
    end, start = one[0][1], after[0][0]
    room = min(_PADDING, (start - end) / 2)
    starts, ends = _begin(after[1]), _end(one[1])
    if max(starts, ends) <= _HALF:
        return (start + end) / 2
    return start - room if starts >= ends else end + room


def _begin(spans: Sequence[Span]) -> float:
    return _agreeing([left for left, _ in spans])


def _end(spans: Sequence[Span]) -> float:
    return _agreeing([right for _, right in spans])


def _agreeing(places: Sequence[float]) -> float:
    """Return the share of places that are where most of them are."""
    usual = median_low(places) if places else 0.0
    return sum(abs(place - usual) <= _SAME for place in places) / max(len(places), 1)


def _filled(
    row: Sequence[Held],
    homes: Sequence[range],
    columns: Sequence[Span],
    borders: Sequence[float],
    shades: Sequence[Shade],
) -> list[Cell]:
    """Return the cells of a row, with empty ones where it has none."""
    places = {home.start: (cell, home) for cell, home in zip(row, homes, strict=True)}
    height = row[0].lines[0].middle[1]
    found: list[Cell] = []
    column = 0
    while column < len(columns):
        cell, home = places.get(column, (None, range(column, column + 1)))
        left, right = borders[home.start] + _PADDING, borders[home.stop] - _PADDING
        edges = OneColumn(columns[home.start][0], columns[home.stop - 1][1])
        found.append(
            Cell(
                paragraphs=joined(list(map(flat, cell.lines)), edges) if cell is not None else [],
                columns=len(home),
                shade=colour_at(((left + right) / 2, height), shades),
                edges=(left, right),
            )
        )
        column = home.stop
    return found


def flat(line: Line) -> Line:
    """Return a line in a cell as one: what is far apart there is not parted into cells again."""
    return line if not line.is_row or role_of(line) in {Role.BULLET, Role.LABELLED} else in_one(line)


def _is_ruled(box: Box, page: Page) -> bool:
    """Tell whether lines are drawn between the cells."""
    return sum(box.holds(*_middle_of(rule)) for rule in page.rules) >= _LEAST_RULES


def _middle_of(rule: Rule) -> tuple[float, float]:
    middle = (rule.start + rule.end) / 2
    return (middle, rule.at) if rule.is_level else (rule.at, middle)
