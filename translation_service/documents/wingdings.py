"""Signs that letters of the fonts Wingdings and Symbol are shown as: bullets, boxes to tick, arrows, Greek letters."""

import re
from typing import Final

_WINGDINGS: Final = dict(
    zip(
        "()*EFGJKLOlmnopqrstuvwx\x9e\x9f¡¤§¨«·Øßàáâèðûüýþ",
        "☎✆✉☜☞☝☺😐☹⚑●❍■☐☐❑❒◆◆◆❖◆☒·•○◉▪☐★•➢←→↑↓➔⇨✗✓☒☑",
        strict=True,
    )
)
_SYMBOL: Final = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz+=-°±·´¸£³¹®¬Þ¥Ö×DSWF",
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζ+=−°±•×÷≤≥≠→←⇒∞√⋅ΔΣΩΦ",
        strict=True,
    )
)
_PRIVATE: Final = 0xF000
_OWN: Final = {_PRIVATE + ord(letter): sign for letter, sign in _WINGDINGS.items()}
_OWN_OF_SYMBOL: Final = {_PRIVATE + ord(letter): sign for letter, sign in _SYMBOL.items()}
# What a PDF names by a sign may be anything: its font may hold a few glyphs under numbers of its own.
_LETTERS: Final = {ord(letter): sign for letter, sign in _WINGDINGS.items() if letter not in "()*"}
_LONGEST: Final = 3
# Wingdings 2 and 3 have other signs in the same places.
_OTHER_FONT: Final = re.compile(r"wingdings[ -]?[23]")


def meant(text: str, font: str) -> str:
    """Return what is seen of a text in a font, whose name is written in small letters.

    Only short texts in Wingdings are signs. What such fonts say in characters of their own may stand in any font.
    """
    if _OTHER_FONT.search(font):
        return text
    if "wingding" in font and len(text.strip()) <= _LONGEST:
        text = text.translate(_LETTERS)
    if text.isascii():
        return text
    return text.translate(_OWN_OF_SYMBOL if "symbol" in font and "opensymbol" not in font else _OWN)
