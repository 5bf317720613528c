"""Which sign parts the cells of a text, and its rows."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from glossary.exchange.concept_rows import is_of_iate
from glossary.exchange.headers import Row, parted_at_header
from glossary.exchange.nameless import Languages

TAB: Final = "\t"
"""Parts cells and nothing else, so that one row is a table."""

DELIMITERS: Final = (",", ";", TAB, "|")


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

    Such a row, which mostly lacks a quotation mark, ends with its first line, so that those it swallowed are read.
    """
    stream = io.StringIO(text, newline="")
    reader = csv.reader(stream, delimiter=delimiter)
    before = width = 0
    while True:
        begin, line = stream.tell(), before + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = None
        is_of_lines = before + reader.line_num > line
        if cells is None or (is_of_lines and _has_swallowed(cells, width, delimiter)):
            stream.seek(begin)
            stream.readline()
            before, reader = line, csv.reader(stream, delimiter=delimiter)
            yield line, None
        elif any(map(str.strip, cells)):
            width = width or len(cells)
            yield line, cells


def _has_swallowed(cells: Sequence[str], width: int, delimiter: str) -> bool:
    """Tell whether a cell has lines that are rows themselves: of a row that lacks others, or that begin as it does."""
    beginning = f"{cells[0]}{delimiter}" if cells and cells[0] else ""
    lines = (line for cell in cells if "\n" in cell for line in cell.splitlines()[1:])
    signs = ((line.count(delimiter) + 1 >= width, bool(beginning) and line.startswith(beginning)) for line in lines)
    enough = 1 if len(cells) < width else 2
    return any(sum(said) >= enough for said in signs)
