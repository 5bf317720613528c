"""How a table written as text is told from other text: programs of offices hand many out under a name of Excel."""

from pathlib import PurePath
from typing import Final

from translation_service.documents.csv.cells import cells, separator_of
from translation_service.documents.txt.signs import words_at_first

_WORKBOOKS: Final = frozenset({".xls", ".xlt", ".xlsx", ".xlsm", ".xlsb", ".ods"})
_LEAST_ROWS: Final = 2
_TAB: Final = "\t"


def separator_in_workbook(content: bytes, file_name: str) -> str:
    """Return what parts the cells of a text under the name of a workbook; nothing for any other file."""
    if PurePath(file_name).suffix.lower() not in _WORKBOOKS:
        return ""
    text = words_at_first(content)
    separator = separator_of(text)
    is_table = sum(cell.is_last for cell in cells(text, separator)) >= _LEAST_ROWS
    return separator if is_table and (separator == _TAB or separator.isprintable()) else ""
