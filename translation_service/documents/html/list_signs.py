"""Dots, numbers and boxes that Word writes into its pages as letters: no words, and not for engines."""

import html
import re
from typing import Final

from translation_service.documents.html.scanning import Lexeme, says_any

_IGNORED: Final = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
# In "filtered" pages nothing tells the sign of an item but the blanks behind it, in a small font of their own.
_GAP: Final = r"""<span\s[^>]{0,40}?font:\s*7\.0pt\s[^>]{0,40}>(?:&nbsp;|[\s\xa0])*+</span\s*>"""
_IS_GAP: Final = re.compile(_GAP, re.IGNORECASE)
_NUMBER: Final = r"\(?(?:\d{1,3}|[ivxlcdm]{1,7}|[^\W\d_])(?:\.\d{1,3}){0,8}[.):-]{0,2}"
_SIGN: Final = r"(?:&\#?\w{1,8};|[^\w\s<&]){1,3}"
_IS_NUMBER: Final = re.compile(rf"\s*+(?:{_NUMBER}|{_SIGN})\s*", re.IGNORECASE)
_ITEM: Final = re.compile(rf"\s*+(?:{_NUMBER}|{_SIGN})\s*+{_GAP}\s*+</(\w+)", re.IGNORECASE)
_FONT: Final = re.compile(
    r"""(?:font-family\s*:|\bface\s*=)\s*(?:["']|&quot;)?(?:(wingdings|webdings)|symbol\b)""", re.IGNORECASE
)
_SHORT: Final = re.compile(rf"\s*+((?:&\#?\w{{1,8}};|[^\s<&]){{1,3}})\s*+(?:{_GAP})?\s*+</(\w+)", re.IGNORECASE)
_MAY_BE: Final = ("mso-list", "wingdings", "webdings", "symbol")


def is_sign(source: str, tag: Lexeme) -> bool:
    """Tell whether an element holds the dot or number before the words of an item, or a sign of a symbol font."""
    if says_any(source, tag, _MAY_BE) and (_IGNORED.search(source, tag.start, tag.end) or _is_symbol(source, tag)):
        return True
    item = _ITEM.match(source, tag.end)
    return item is not None and item[1].lower() == tag.name


def _is_symbol(source: str, tag: Lexeme) -> bool:
    """Tell whether an element is a sign; in the font Symbol letters are those of Greek, which may be words."""
    font, sign = _FONT.search(source, tag.start, tag.end), _SHORT.match(source, tag.end)
    if font is None or sign is None or sign[2].lower() != tag.name:
        return False
    return font[1] is not None or not any(map(str.isalpha, html.unescape(sign[1])))


def is_gap(source: str, tag: Lexeme) -> bool:
    """Tell whether an element is the blanks behind the dot or number of an item."""
    return _IS_GAP.match(source, tag.start) is not None


def is_number(text: str) -> bool:
    return _IS_NUMBER.fullmatch(text) is not None
