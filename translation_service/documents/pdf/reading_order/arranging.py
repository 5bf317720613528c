"""Everything on the pages of a PDF in the order in which it is read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.lines import Line, Page
from translation_service.documents.pdf.reading_order.bands import box_of
from translation_service.documents.pdf.reading_order.beside import side_by_side
from translation_service.documents.pdf.reading_order.boxing import boxed
from translation_service.documents.pdf.reading_order.columns import Columns
from translation_service.documents.pdf.reading_order.frames import surround
from translation_service.documents.pdf.reading_order.initials import with_initials
from translation_service.documents.pdf.reading_order.inserting import (
    drawn_on,
    page_of,
    rule_rows,
    sides_of,
    top_of,
    with_drawn,
)
from translation_service.documents.pdf.reading_order.line_numbers import take_line_numbers
from translation_service.documents.pdf.reading_order.lone_labels import with_lone_labels
from translation_service.documents.pdf.reading_order.running import Running, take_running
from translation_service.documents.pdf.reading_order.told import follow_structure
from translation_service.documents.pdf.reading_order.watermarks import take_watermarks
from translation_service.documents.pdf.tables.cells import Beside, Cell, Drawn, Item, Table, lines_in, lines_of_row
from translation_service.documents.pdf.tables.choosing import arranged
from translation_service.documents.pdf.tables.unruled import align
from translation_service.documents.pdf.text.axes import find_axes
from translation_service.documents.pdf.text.continuation import add_line, left_open
from translation_service.documents.pdf.text.headings import body_size, find_headings
from translation_service.documents.pdf.text.notes import Note, take_notes
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.unfinished import ends_sentence, is_inner

_SAME_WIDTH: Final = 0.06
_LOOKED_BACK: Final = 16
_SAME_SIDE, _INNER = 2.0, 60.0
_SAME_LETTERS, _NEXT_LINE = 0.5, 1.6
_LEAST_WORDS: Final = 3


@dataclass(slots=True, kw_only=True)
class Arrangement:
    """What a PDF holds: the body in order, running lines, notes, words behind the text, the size of most letters.

    `numbered` is how many pages had numbers beside their lines, which are left out.
    """

    items: list[Item]
    running: Running
    notes: list[Note]
    behind: list[Line]
    body: float = 0.0
    numbered: int = 0

    def lines(self) -> Iterator[Line]:
        """Return every line of text."""
        yield from self.behind
        yield from (running.line for running in (*self.running.heads, *self.running.feet))
        yield from (line for note in self.notes for line in note.lines)
        yield from (line for item in self.items for line in lines_in(item))


def arrange(pages: Sequence[Page]) -> Arrangement:
    """Put what is on pages in order, and take it off them; lines that return on every page are kept once."""
    numbered = sum(map(take_line_numbers, pages))
    for page in pages:
        page.lines = with_lone_labels(with_initials(page.lines))
    follow_structure(pages)
    behind = take_watermarks(pages, body=body_size(line for page in pages for line in page.lines))
    running = take_running(pages)
    body = body_size(line for page in pages for line in page.lines)
    notes = take_notes(pages, body=body)
    drawn = drawn_on(pages)
    items = boxed(with_drawn(_items(pages, drawn), drawn), pages)
    paragraphs = list(_paragraphs(items))
    find_headings(paragraphs, body=body)
    find_axes(paragraphs)
    whole = [(item.page, box_of(item)) for item in items if isinstance(item, Table | Beside)]
    surround(paragraphs, {page.number: page for page in pages}, whole)
    _frame_once(items)
    return Arrangement(items=items, running=running, notes=notes, behind=behind, body=body, numbered=numbered)


def _paragraphs(items: Sequence[Item]) -> Iterator[Paragraph]:
    for item in items:
        if isinstance(item, Paragraph):
            yield item
        elif isinstance(item, Beside):
            yield from item.paragraphs()


def _frame_once(items: Sequence[Item]) -> None:
    """Draw no frame around paragraphs in a strip that has one itself."""
    rows = (item for item in items if isinstance(item, Beside) and len(item.strips) > 1)
    framed = (strip for item in rows for strip in item.strips if strip.ruling)
    for paragraph in (inner for strip in framed for inner in strip.items if isinstance(inner, Paragraph)):
        paragraph.ruling = None


def _items(pages: Sequence[Page], drawn: dict[int, list[Drawn]]) -> list[Item]:
    """Return what is on pages in order; what is put side by side with words is taken out of what is drawn."""
    pieces: list[Line | Table | Beside] = []
    for page in pages:
        found = side_by_side(arranged(page), drawn[page.number], page)
        pieces += found.pieces
        drawn[page.number] = rule_rows(found.pieces, found.drawn)
        # Held by what was made of them; of hundreds of pages full of cells they would fill the memory.
        page.lines, page.rules = [], []
    return _joined(pieces)


def _joined(pieces: Sequence[Line | Table | Beside]) -> list[Item]:
    wide = [(piece.page, box_of(piece)) for piece in pieces if isinstance(piece, Table | Beside)]
    sides = [(page, box.left, box.right) for page, box in wide]
    columns = Columns([piece for piece in pieces if isinstance(piece, Line)], sides)
    found: list[Item] = []
    row: list[Paragraph] = []
    for piece in pieces:
        if isinstance(piece, Table | Beside):
            row = []
            _add_whole(found, piece)
            continue
        if not row and (beside := _beside_which(found, piece)) is not None:
            beside.lines.append(piece)
            row = [beside]
            continue
        row += left_open(_last_paragraphs(found), piece, columns, before=row[-1:])
        count = len(row)
        add_line(row, piece, columns)
        for paragraph in row[count:]:
            paragraph.column = columns.beside(piece)
            found.append(paragraph)
    _keep_columns(found)
    for table in found:
        if isinstance(table, Table) and table.goes_on:
            align(table.rows)
    return found


def _beside_which(found: Sequence[Item], line: Line) -> Paragraph | None:
    """Return the paragraph beside something that goes on right below both of them, if the last item is such a row."""
    last = found[-1] if found else None
    lasts = (strip.items[-1] for strip in last.strips if strip.items) if isinstance(last, Beside) else ()
    return next((one for one in lasts if isinstance(one, Paragraph) and _goes_on_below(one.lines[-1], line)), None)


def _goes_on_below(last: Line, line: Line) -> bool:
    is_next = last.page == line.page and 0 < last.baseline - line.baseline < _NEXT_LINE * last.size
    is_alike = abs(last.size - line.size) < _SAME_LETTERS and abs(last.left - line.left) < _SAME_SIDE
    is_sentence = len(last.words) >= _LEAST_WORDS and not ends_sentence(last)
    return is_next and is_alike and is_sentence and is_inner(line)


def _keep_columns(items: Sequence[Item]) -> None:
    """Let what has nothing beside it stay in the column it is in: one on the right, or one with others to come."""
    tops: dict[int, float] = {}
    before_others: set[int] = set()
    for item in reversed(items):
        top, highest = top_of(item), tops.get(page_of(item), 0.0)
        if top < highest:
            before_others.add(id(item))
        # A sentence may go on at the top of the next column.
        lines = [line.baseline for line in lines_in(item) if line.page == page_of(item)]
        tops[page_of(item)] = max([top, highest, *lines])
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    columns: dict[int, list[tuple[float, float]]] = {}
    for paragraph in paragraphs:
        columns.setdefault(page_of(paragraph), []).extend([paragraph.column] if paragraph.column else [])
    for before, item in pairwise(paragraphs):
        known = columns[page_of(item)]
        if item.column is None and before.column is not None and page_of(before) == page_of(item):
            own = _widest_like(before.column, known)
            is_last = own[0] > min(left for left, _ in known) + _INNER
            if (is_last or id(item) in before_others) and _is_between(sides_of(item), own):
                item.column = own


def _widest_like(column: tuple[float, float], others: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the widest of the columns that begin where one does: a short heading knows little of its own."""
    return max((one for one in others if abs(one[0] - column[0]) <= _SAME_SIDE), key=lambda one: one[1])


def _is_between(sides: tuple[float, float], column: tuple[float, float]) -> bool:
    return column[0] - _SAME_SIDE <= sides[0] and sides[1] <= column[1] + _SAME_SIDE


def _last_paragraphs(found: Sequence[Item]) -> list[Paragraph]:
    return [item for item in found[-_LOOKED_BACK:] if isinstance(item, Paragraph)]


def _add_whole(found: list[Item], table: Table | Beside) -> None:
    """Add a table, or its rows to a table that it goes on with on another page."""
    last = found[-1] if found else None
    if (
        not (isinstance(last, Table) and isinstance(table, Table))
        or table.page == last.page
        or not _is_alike(last, table)
    ):
        found.append(table)
        return
    first = _returning_rows(last, table)
    last.head_rows = first or last.head_rows
    before = len(last.rows) - first
    last.rules |= {before + index: rule for index, rule in table.rules.items() if index >= first}
    last.rows += table.rows[first:]
    last.heights += table.heights[first:]
    if last.is_guessed:
        last.widths[-1] = max(last.widths[-1], table.widths[-1])
    last.bottom = table.bottom
    last.goes_on = True


def _returning_rows(one: Table, other: Table) -> int:
    """Return how many rows of its head a table says again on another page: those under cells of several are more."""
    count = 0
    for row, again in zip(one.rows, other.rows, strict=False):
        if _said(row) != _said(again):
            break
        count += 1
        if not any(cell.columns > 1 or cell.rows > 1 for cell in row):
            break
    return count


def _is_alike(one: Table, other: Table) -> bool:
    if len(one.widths) != len(other.widths) or one.is_ruled != other.is_ruled:
        return False
    is_guessed = one.is_guessed or other.is_guessed
    if is_guessed and not _returning_rows(one, other):
        return False
    near = _SAME_WIDTH * sum(one.widths)
    widths = list(zip(one.widths, other.widths, strict=True))
    # Without lines, the last column is as wide as its longest words.
    return all(abs(before - after) <= near for before, after in (widths[:-1] if is_guessed else widths))


def _said(row: Sequence[Cell]) -> str:
    return " ".join(line.text for line in lines_of_row(row))
