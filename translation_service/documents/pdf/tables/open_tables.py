"""Tables that no lines are drawn around: rows that follow one another and whose cells stand under one another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.lines import Line, Page, Word, line_of
from translation_service.documents.pdf.tables.cells import Piece
from translation_service.documents.pdf.tables.unruled import Held, Span, columns_of, held, table_of
from translation_service.documents.pdf.text.roles import Role, role_of
from translation_service.documents.pdf.text.unfinished import is_inner

_ROW_STEP: Final = 3.5
_WRAPPED_STEP: Final = 1.7
_PARAGRAPH_STEP: Final = 2.5
_LABEL_AND_TEXT: Final = 2
_SET_IN: Final = 4.0
_MOST_LINES: Final = 40
_LEAST_ROWS: Final = 2
_MOST_HEADS: Final = 3
_LEAST_GAP: Final = 0.4
_RISE: Final = 2.2
_TALLEST: Final = 8
_COLON: Final = ":"
_SAME_PLACE: Final = 2.0
_LARGER: Final = 1.1
_WIDER: Final = 1.5


@dataclass(slots=True, kw_only=True)
class _Row:
    """Cells side by side, from left to right, and their lines as they were read."""

    lines: list[Line]
    cells: list[list[Line]]

    @property
    def is_parted(self) -> bool:
        return len(self.cells) > 1

    @property
    def top(self) -> float:
        return max(line.baseline for line in self.lines)

    @property
    def foot(self) -> float:
        return min(line.baseline for line in self.lines)

    def takes(self, line: Line) -> bool:
        """Add a line that goes on with a cell, or stands beside the last; tell whether it does."""
        if line.is_leftward or self.lines[0].is_leftward or len(self.cells[-1]) >= _TALLEST:
            return False
        if self._is_beside(line):
            self.cells += _cells(line)
        elif self._ends_level(line):
            first, *others = _cells(line)
            self.cells[-1] += first
            self.cells += others
        elif (cell := self._goes_on(line)) is not None:
            cell.append(line)
        else:
            return False
        self.lines.append(line)
        return True

    def _is_beside(self, line: Line) -> bool:
        right = max(one.right for one in self.cells[-1])
        is_level = self.foot - line.size / 2 <= line.baseline <= self.top + _RISE * line.size
        return is_level and line.left > right + _LEAST_GAP * line.size

    def _ends_level(self, line: Line) -> bool:
        """Tell whether a row begins with the rest of the last cell and goes on with others to the right of it.

        Such cells stand on the foot of their row, beside one of several lines.
        """
        if role_of(line) is not Role.ROW:
            return False
        last = self.cells[-1]
        if not self.is_parted:
            return is_inner(line) and _is_under(line, last) and abs(line.left - last[0].left) < _SAME_PLACE
        rest, following = _cells(line)[:2]
        return _is_under(rest[0], last) and following[0].left > max(one.right for one in last)

    def _goes_on(self, line: Line) -> list[Line] | None:
        """Return the cell that a line goes on with: the last one, or the one it alone stands under."""
        if line.is_row and role_of(line) is Role.ROW:
            return None
        if not self.is_parted and _is_heading(self.lines[-1], line):
            return None
        under = [cell for cell in self.cells if _is_under(line, cell)]
        if len(under) != 1 or (self.is_parted and under[0] is self.cells[0] and not is_inner(line)):
            return None
        return under[0] if under[0] is self.cells[-1] or role_of(line) is Role.BODY else None


def _is_heading(line: Line, below: Line) -> bool:
    """Tell whether a line stands in larger or bolder letters over another, so that no cell holds both."""
    return line.size > _LARGER * below.size or (line.is_bold and not below.is_bold)


def _is_under(line: Line, cell: Sequence[Line]) -> bool:
    step = cell[-1].baseline - line.baseline
    is_over = line.left < max(one.right for one in cell) and line.right > min(one.left for one in cell)
    return 0 < step < _WRAPPED_STEP * line.size and is_over


def _cells(line: Line) -> list[list[Line]]:
    """Return what stands in each cell of a row; an item of a list is no row."""
    if role_of(line) is not Role.ROW:
        return [[line]]
    last = line.cells[-1]
    return [
        [line_of(words, line.page, is_hyphenated=line.is_hyphenated and words is last, like=line)]
        for words in line.cells
    ]


def with_open_tables(pieces: Iterable[Piece], page: Page) -> Iterator[Piece]:
    """Return the pieces of a page with the tables that rows among them form."""
    run: list[_Row] = []
    for piece in _rows(_parted_like_rows(list(_parted_at_colons(list(pieces))))):
        is_row = isinstance(piece, _Row) and piece.is_parted
        if isinstance(piece, _Row) and is_row and run and _follows(run[-1], piece):
            run.append(piece)
            continue
        yield from _table_or_lines(run, page)
        run = [piece] if isinstance(piece, _Row) and is_row else []
        if not isinstance(piece, _Row):
            yield piece
        elif not is_row:
            yield from piece.lines
    yield from _table_or_lines(run, page)


def _parted_at_colons(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Return pieces with lines parted at a colon that stands under those of rows: the longest label fills its own."""
    rows = [piece.cells for piece in pieces if isinstance(piece, Line) and piece.is_row]
    colons = [cell[0].left for cells in rows for cell in cells[1:] if cell[0].text.startswith(_COLON)]
    for piece in pieces:
        at = _colon_under(piece, colons) if isinstance(piece, Line) and not piece.is_row else 0
        yield replace(piece, cells=(piece.words[:at], piece.words[at:])) if at and isinstance(piece, Line) else piece


def _colon_under(line: Line, colons: Sequence[float]) -> int:
    """Return which word of a line begins with a colon in the column of others, 0 where none does."""
    for index, word in enumerate(line.words):
        is_colon = word.text.startswith(_COLON) and not word.is_joined
        if is_colon and sum(abs(word.left - left) < _SAME_PLACE for left in colons) >= _LEAST_ROWS:
            return index
    return 0


def _parted_like_rows(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces with lines parted where the cells of a row above or below begin: long cells leave little room."""
    downward = list(_parted_after_rows(pieces))
    return list(_parted_after_rows(downward[::-1]))[::-1]


def _parted_after_rows(pieces: Iterable[Piece]) -> Iterator[Piece]:
    row: Line | None = None
    for piece in pieces:
        line = piece if isinstance(piece, Line) else None
        if line is None or row is None or not 0 < abs(row.baseline - line.baseline) < _ROW_STEP * line.size:
            row = line if line is not None and role_of(line) is Role.ROW else None
            yield piece
            continue
        line = _parted_like(line, row)
        row = line if role_of(line) is Role.ROW and len(line.cells) >= len(row.cells) else row
        yield line


def _parted_like(line: Line, row: Line) -> Line:
    """Return a line with the cells of another where words begin at each of them, a wider gap before each."""
    starts = [cell[0].left for cell in row.cells]
    is_under = abs(line.left - starts[0]) < _SAME_PLACE and not row.is_leftward
    if not is_under or len(line.cells) >= len(starts) or not _is_word(line.words[0]):
        return line
    gaps = [after.left - word.right for word, after in pairwise(line.words)]
    found = [
        index
        for index, word in enumerate(line.words[1:])
        if not word.is_joined and any(abs(word.left - start) < _SAME_PLACE for start in starts[1:])
    ]
    usual = max([_LEAST_GAP * line.size, *(_WIDER * gap for index, gap in enumerate(gaps) if index not in found)])
    if len(found) != len(starts) - 1 or min(gaps[index] for index in found) < usual:
        return line
    cells = (line.words[one:after] for one, after in pairwise([0, *(index + 1 for index in found), len(line.words)]))
    return replace(line, cells=tuple(cells))


def _is_word(word: Word) -> bool:
    """Tell whether a word is no bullet, number or mark of a reference, with which items of lists begin."""
    return word.text[:1].isalpha()


def _rows(pieces: Sequence[Piece]) -> Iterator[Piece | _Row]:
    row: _Row | None = None
    taken = 0
    for index, piece in enumerate(pieces):
        if index < taken:
            continue
        if isinstance(piece, Line) and row is not None and row.takes(piece):
            continue
        if row is not None and (further := _further_paragraphs(row, pieces[index : index + _MOST_LINES])):
            row.cells[-1] += further
            row.lines += further
            taken = index + len(further)
            continue
        if row is not None:
            yield row
        row = _Row(lines=[piece], cells=_cells(piece)) if isinstance(piece, Line) else None
        if not isinstance(piece, Line):
            yield piece
    if row is not None:
        yield row


def _further_paragraphs(row: _Row, pieces: Sequence[Piece]) -> list[Line]:
    """Return the lines that stand under the text beside a label, up to the next label with its text.

    So the reasons of a decision have several paragraphs beside the one word in its margin.
    """
    if len(row.cells) != _LABEL_AND_TEXT or row.lines[0].is_leftward:
        return []
    left, found = row.cells[-1][0].left, list[Line]()
    for piece in pieces:
        if not isinstance(piece, Line) or piece.is_leftward:
            return []
        if role_of(piece) is Role.ROW:
            return found if _is_like(piece, row) and _is_below(piece, [*row.lines, *found], _ROW_STEP) else []
        least, most = left - _SAME_PLACE, left + (_SET_IN * piece.size if found else _SAME_PLACE)
        if not (least < piece.left < most and _is_below(piece, [*row.cells[-1], *found], _PARAGRAPH_STEP)):
            return []
        found.append(piece)
    return []


def _is_like(line: Line, row: _Row) -> bool:
    """Tell whether the two cells of a line begin where those of a row do."""
    lefts = [cell[0].left for cell in line.cells]
    own = [cell[0].left for cell in row.cells]
    return len(lefts) == len(own) and all(abs(one - other) < _SAME_PLACE for one, other in zip(lefts, own, strict=True))


def _is_below(line: Line, before: Sequence[Line], most: float) -> bool:
    return 0 < before[-1].baseline - line.baseline < most * line.size


def _follows(above: _Row, row: _Row) -> bool:
    return 0 < above.foot - row.top < _ROW_STEP * row.lines[0].size


def _table_or_lines(rows: Sequence[_Row], page: Page) -> Iterator[Piece]:
    """Return the table that rows form, with what stands above it as lines where its head is no row of it."""
    for first in range(min(len(rows) - _LEAST_ROWS + 1, _MOST_HEADS)):
        if (table := _table(rows[first:], page)) is not None:
            yield from _lines(rows[:first])
            yield table
            return
    yield from _lines(rows)


def _lines(rows: Iterable[_Row]) -> Iterator[Line]:
    return (line for row in rows for line in row.lines)


def _table(rows: Sequence[_Row], page: Page) -> Piece | None:
    cells = [_held(row.cells) for row in rows]
    columns = columns_of(cells)
    aligned = [_aligned(row, own, columns) for row, own in zip(rows, cells, strict=True)]
    return table_of(aligned, page, is_guessed=True)


def _held(cells: Iterable[Sequence[Line]]) -> list[Held]:
    return sorted((held(cell) for cell in cells), key=lambda cell: cell.span)


def _aligned(row: _Row, cells: list[Held], columns: Sequence[Span]) -> list[Held]:
    """Return the cells of a row; where it has fewer, those of one line parted where its words stand in columns."""
    if len(cells) == len(columns):
        return cells
    if len(row.lines) == 1:
        return _held(_cells(_parted_at(row.lines[0], columns)))
    return _held(part for cell in row.cells for part in _figures(cell, columns))


def _figures(cell: list[Line], columns: Sequence[Span]) -> list[list[Line]]:
    """Return the figures of a line that stand in columns as cells of their own, any other cell as it is."""
    if len(cell) > 1 or not all(any(map(str.isdigit, word.text)) for word in cell[0].words):
        return [cell]
    return _cells(_parted_at(cell[0], columns))


def _parted_at(line: Line, columns: Sequence[Span]) -> Line:
    """Return a line with its words in the columns they stand in, or next to."""
    cells: list[list[Word]] = []
    before: int | None = None
    for word in line.words:
        home = before if word.is_joined else _nearest(word, columns)
        if home != before or not cells:
            cells.append([])
        cells[-1].append(word)
        before = home
    is_apart = all(after[0].left - one[-1].right > _LEAST_GAP * line.size for one, after in pairwise(cells))
    return replace(line, cells=tuple(map(tuple, cells))) if is_apart else line


def _nearest(word: Word, columns: Sequence[Span]) -> int:
    middle = (word.left + word.right) / 2
    return min(range(len(columns)), key=lambda index: max(columns[index][0] - middle, middle - columns[index][1]))
