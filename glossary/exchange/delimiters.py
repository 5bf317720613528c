"""Which sign parts the cells of a text, and its rows."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final, Self

from glossary.exchange.concept_rows import is_of_iate
from glossary.exchange.headers import Row, parted_at_header
from glossary.exchange.nameless import Languages

TAB: Final = "\t"
"""Parts cells and nothing else, so that one row is a table."""

DELIMITERS: Final = (",", ";", TAB, "|")
# How many times its own length a text may be read in vain; from then on, rows have few lines.
_TIMES_IN_VAIN: Final = 3
_FEW_LINES: Final = 20


def delimiter_of(text: str, languages: Languages | None) -> str:
    """Return the delimiter under which a row names most of the columns; a comma where none does."""
    missing: dict[str, int] = {}
    for mark in DELIMITERS:
        missing[mark] = _missing(text, mark, languages)
        if not missing[mark]:
            break
    return min(missing, key=missing.__getitem__)


def _missing(text: str, delimiter: str, languages: Languages | None) -> int:
    """Return how many of the columns that a list needs no row names."""
    if is_of_iate(next(rows_in(text, delimiter), (1, None))):
        return 0
    rows, may_be_short = rows_in(text, delimiter), delimiter == TAB
    return len(parted_at_header(rows, languages, may_be_short=may_be_short)[0].missing)


def rows_in(text: str, delimiter: str) -> Iterator[Row]:
    """Yield each row that is not empty with the line it begins on; no cells where it cannot be read.

    Such a row, which mostly lacks a quotation mark, ends with its first line, so that those it swallowed are read. In a
    text of very many of these, a row of many lines is one of them.
    """
    stream = io.StringIO(text, newline="")
    lines = _Lines(stream)
    reader = csv.reader(lines, delimiter=delimiter)
    before = width = 0
    in_vain = _TIMES_IN_VAIN * len(text)
    while True:
        begin, line = stream.tell(), before + reader.line_num + 1
        lines.begin_row(most=_FEW_LINES if in_vain < 0 else len(text))
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = None
        is_of_lines = before + reader.line_num > line
        if cells is None or lines.is_cut or (is_of_lines and _has_swallowed(cells, width, delimiter)):
            in_vain -= stream.tell() - begin
            stream.seek(begin)
            stream.readline()
            before, reader = line, csv.reader(lines, delimiter=delimiter)
            yield line, None
        elif any(map(str.strip, cells)):
            width = width or len(cells)
            yield line, cells


class _Lines:
    """The lines of a text, of which a row may be given so many; `is_cut` tells that it wanted more."""

    def __init__(self, stream: io.StringIO) -> None:
        self._stream = stream
        self._left = 0
        self.is_cut = False

    def begin_row(self, *, most: int) -> None:
        self._left = most
        self.is_cut = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        if not self._left:
            self.is_cut = True
            raise StopIteration
        self._left -= 1
        return next(self._stream)


def _has_swallowed(cells: Sequence[str], width: int, delimiter: str) -> bool:
    """Tell whether a cell has lines that are rows themselves: of a row that lacks others, or that begin as it does."""
    beginning = f"{cells[0]}{delimiter}" if cells and cells[0] else ""
    lines = (line for cell in cells if "\n" in cell for line in cell.splitlines()[1:])
    signs = ((line.count(delimiter) + 1 >= width, bool(beginning) and line.startswith(beginning)) for line in lines)
    enough = 1 if len(cells) < width else 2
    return any(sum(said) >= enough for said in signs)
