"""Which sign parts the cells of a text, and its rows."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from glossary.exchange.concept_rows import is_of_iate
from glossary.exchange.headers import Row, parted_at_header
from glossary.exchange.nameless import Languages

DELIMITERS: Final = (",", ";", "\t", "|")


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
    return len(parted_at_header(rows_in(text, delimiter), languages)[0].missing)


def rows_in(text: str, delimiter: str) -> Iterator[Row]:
    """Yield each row that is not empty with the line it begins on; no cells where it cannot be read."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield line, None
            continue
        if any(cell.strip() for cell in cells):
            yield line, cells
