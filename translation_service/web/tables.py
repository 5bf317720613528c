"""Tables that fit a phone: every cell carries the name of its column, shown where the head of the table is not."""

import re
from collections.abc import Sequence
from typing import Final

from markupsafe import Markup, escape

_ROW: Final = re.compile(r"(?=<tr\b)")
_CELL: Final = re.compile(r"<t[hd]\b")


def labelled(rows: Markup, columns: Sequence[str]) -> Markup:
    """Write the name of its column into each cell of a table's rows, as `data-label`."""
    return Markup("").join(Markup(_labelled_row(row, columns)) for row in _ROW.split(rows))  # noqa: S704 - rows are HTML


def _labelled_row(row: str, columns: Sequence[str]) -> str:
    names = iter(columns)
    return _CELL.sub(lambda cell: f'{cell[0]} data-label="{escape(next(names, ""))}"', row)
