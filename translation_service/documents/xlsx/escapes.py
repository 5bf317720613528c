"""Characters that SpreadsheetML writes as `_x000D_`, and text that only looks like that."""

import re
from typing import Final

from translation_service.documents.markup import spoken

_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")


def decoded(text: str) -> str:
    """Return text as a reader sees it, its line breaks all alike; signs nobody sees stay written as they are."""
    read = _ESCAPE.sub(lambda found: _sign(found[1]) or found[0], text)
    return read.replace("\r\n", "\n").replace("\r", "\n")


def encoded(text: str) -> str:
    """Return text as it is written into elements; what XML does not know is left out."""
    return _ESCAPE.sub(lambda found: f"_x005F{found[0]}" if _sign(found[1]) else found[0], spoken(text))


def encoded_attribute(text: str) -> str:
    """Return text as it is written into attributes, where XML would make line breaks spaces."""
    return encoded(text).replace("\n", "_x000a_")


def _sign(code: str) -> str:
    """Return the sign a code stands for, or nothing where XML has no such sign."""
    sign = chr(int(code, 16))
    return sign if sign == "\r" else spoken(sign)
