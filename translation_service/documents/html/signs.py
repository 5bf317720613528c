"""How a page is told from other text."""

import codecs
import re
from pathlib import PurePath
from typing import Final

from glossary.patterns import lazily

_ENDINGS: Final = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml"})
_BEGINNING: Final = lazily(
    r"(?:\s++|<!--.*?-->|<\?[^>]*+>)*+<(?:!doctype\s++html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
# What programs of offices write under a name of Word or Excel, which show it as a document: often no whole page.
_OF_OFFICES: Final = (".doc", ".dot", ".rtf", ".odt", ".xls", ".xlt", ".xlsx", ".docx", ".ods")
_PIECE: Final = lazily(
    r"(?:\s++|<!--.*?-->)*+<(?:table|meta|style|title|link|div|center|form|p|h[1-6]|br|b|font|span|strong)\b[^<>]*+>",
    re.IGNORECASE | re.DOTALL,
)
_TAG: Final = lazily(r"<[a-z!/]", re.IGNORECASE)
_HEAD: Final = 4096


def is_page(content: bytes, file_name: str) -> bool:
    """Tell whether text begins as a page does, or is named one and has a tag, or a document and begins with one."""
    head = _head(content[:_HEAD])
    ending = PurePath(file_name).suffix.lower()
    if _BEGINNING.match(head) or (ending in _OF_OFFICES and _PIECE.match(head)):
        return True
    return ending in _ENDINGS and "\0" not in head and _TAG.search(head) is not None


def _head(content: bytes) -> str:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    return content.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
