"""Characters as PDFs name them, as they are read."""

import re
import sys
import unicodedata
from typing import Final

_SWAPPED: Final = re.compile("[\u4100-\u7e00]")
_BESIDE_LETTER: Final = re.compile("[A-Za-z][\u4100-\u7e00]|[\u4100-\u7e00][A-Za-z]")
# The last is a tail of letters that some Arabic fonts draw on its own, which nobody reads as a letter.
_UNSEEN: Final = frozenset("\u00ad\u200b\ufeff\x00\u088e")


def character_of(code: int) -> str:
    """Return a character; damaged fonts name some that do not exist, and nobody sees these."""
    return chr(code) if code <= sys.maxunicode else "\0"


def clean(text: str) -> str:
    """Take ligatures and letters of formulas apart to plain ones and drop what cannot be seen."""
    if text.isascii() and text.isprintable():
        return text
    paired = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    kept = (character for character in paired if character not in _UNSEEN)
    return "".join(
        unicodedata.normalize("NFKC", character) if _is_dressed(character) else character
        for character in kept
        if unicodedata.category(character) not in {"Cc", "Cs", "Cn"}
    )


def _is_dressed(character: str) -> bool:
    return "\ufb00" <= character <= "\ufb06" or "\U0001d400" <= character <= "\U0001d7ff"


def unswapped(text: str) -> str:
    """Return a text with the letters of ligatures whose two bytes Ghostscript has swapped (“昀氀” for “fl”)."""
    found = set() if text.isascii() else set(_SWAPPED.findall(text))
    if not found or any(ord(sign) % 256 for sign in found) or not _BESIDE_LETTER.search(text):
        return text
    return _SWAPPED.sub(lambda sign: chr(ord(sign[0]) // 256), text)
