"""The cells of a table written as text: what parts them, and where each stands."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from glossary.patterns import lazily

_SEPARATORS: Final = "\t;,|"
# Excel is told so in a line of its own, which is no row.
_NAMED: Final = lazily(r"sep=([^\r\n\"])(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
_ROWS_LOOKED_AT, _LETTERS_LOOKED_AT = 200, 50_000
_MOST_ROWS: Final = 0.5
# A sign that no text holds: everything in a line is one cell.
_NONE: Final = "\0"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its quotation marks, if it has any: from where to where, and whether it ends its row."""

    start: int
    end: int
    is_quoted: bool
    is_last: bool


def first_row(text: str) -> int:
    """Return where the first row begins."""
    named = _NAMED.match(text)
    return 0 if named is None else named.end()


def separator_of(text: str) -> str:
    """Return what parts the cells: what the file names, or the sign of which most rows have as many."""
    named = _NAMED.match(text)
    if named is not None:
        return named[1]
    beginning = text[:_LETTERS_LOOKED_AT]
    alike = {sign: _rows_alike(beginning, sign) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=alike.__getitem__)
    return best if alike[best] > _MOST_ROWS else _NONE


def cells(text: str, separator: str) -> Iterator[Cell]:
    """Return the cells in their order, row by row."""
    return _found(text, separator, _cell(separator))


def written_cells(text: str, separator: str) -> Iterator[Cell]:
    """Return the cells that are not empty, in their order: a sheet may be saved with thousands of blank columns."""
    return (cell for cell in _found(text, separator, _written(separator)) if cell.start < cell.end)


def _found(text: str, separator: str, pattern: re.Pattern[str]) -> Iterator[Cell]:
    position = first_row(text)
    while position < len(text):
        found = pattern.match(text, position)
        if found is None:
            return
        is_quoted = found["quoted"] is not None
        start, end = found.span("quoted" if is_quoted else "bare")
        yield Cell(start, end, is_quoted=is_quoted, is_last=found["end"] != separator)
        position = found.end()


@cache
def _written(separator: str) -> re.Pattern[str]:
    return re.compile(rf"[{re.escape(separator)}\r\n]*+{_cell(separator).pattern}")


@cache
def _cell(separator: str) -> re.Pattern[str]:
    sign = re.escape(separator)
    # People and programs also write `"Name", "Remark"`.
    gap = "" if separator.isspace() else " *+"
    return re.compile(
        rf'(?:{gap}(?P<quoted>"(?:[^"]++|"")*+"){gap}(?={sign}|[\r\n]|\Z)|(?P<bare>[^{sign}\r\n]*+))'
        rf"(?P<end>{sign}|\r\n|\r|\n|\Z)"
    )


def _rows_alike(text: str, separator: str) -> float:
    """Return the share of the first rows that have as many cells as most of them, 0 where that is one."""
    counts = Counter(islice(_lengths(text, separator), _ROWS_LOOKED_AT))
    if not counts:
        return 0.0
    (length, rows), *_ = counts.most_common(1)
    return rows / counts.total() if length > 1 else 0.0


def _lengths(text: str, separator: str) -> Iterator[int]:
    """Return how many cells each row has, but for blank ones."""
    length, is_blank = 0, True
    for cell in cells(text, separator):
        length, is_blank = length + 1, is_blank and cell.start == cell.end
        if cell.is_last:
            if length > 1 or not is_blank:
                yield length
            length, is_blank = 0, True
