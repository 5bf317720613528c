"""Tables in the HTML of a message: those that hold data, told from those that only put things in their places."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.markup import Element

_GROUPS: Final = frozenset({"tbody", "thead", "tfoot"})
_CELLS: Final = frozenset({"td", "th"})
_LEAST: Final = 2
_MOST_COLUMNS: Final = 63
_WHOLE: Final = re.compile(r"\d{1,4}")
_BORDER: Final = re.compile(r"border(-\w+)*\s*:(?!\s*(none|0))", re.IGNORECASE)

Rows = list[list[Element]]


def rows_of(table: Element) -> Rows:
    """Return the cells of a table of data, row by row; none of a table that holds others, or has one column.

    One row does where lines are drawn: what only puts things in their places draws none.
    """
    if next(table.iterdescendants("table"), None) is not None:
        return []
    rows = [[cell for cell in row if cell.tag in _CELLS] for row in _rows(table)]
    told = sum(len([cell for cell in row if _says(cell)]) >= _LEAST for row in rows)
    is_wide = any(sum(span(cell, "colspan") for cell in row) > _MOST_COLUMNS for row in rows)
    least = 1 if is_ruled(table, rows) else _LEAST
    return [] if told < least or is_wide else rows


def span(cell: Element, direction: str) -> int:
    """Return over how many columns (`colspan`) or rows (`rowspan`) a cell reaches."""
    found = _WHOLE.fullmatch((cell.get(direction) or "1").strip())
    return max(1, int(found[0])) if found else 1


def is_ruled(table: Element, rows: Rows) -> bool:
    """Tell whether lines are drawn between the cells."""
    if (table.get("border") or "0").strip() != "0":
        return True
    cells = (cell for row in rows for cell in row)
    return any(_BORDER.search(element.get("style") or "") for element in (table, *cells))


def _rows(table: Element) -> Iterator[Element]:
    for inner in table:
        if inner.tag == "tr":
            yield inner
        elif inner.tag in _GROUPS:
            yield from (row for row in inner if row.tag == "tr")


def _says(cell: Element) -> bool:
    text = "".join(map(str, cell.itertext()))
    return has_letter(text) or any(letter.isdigit() for letter in text)
