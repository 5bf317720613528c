"""Boxes to tick, arrows and other signs that only their font makes what they are: no words, and not for engines."""

from typing import Final

from glossary.patterns import lazily

# Characters without a meaning of their own, as LibreOffice writes the symbols of old files.
_PRIVATE: Final = lazily(r"\s*+(?:[\ue000-\uf8ff]++\s*+)++")
_WITHOUT_LETTERS: Final = ("Wingdings", "Webdings")
_LONGEST: Final = 3


def is_symbol(text: str, font: str) -> bool:
    """Tell whether a text in a font is such a sign; longer texts are words, whatever their font makes of them."""
    is_short = 0 < len(text.strip()) <= _LONGEST
    return _PRIVATE.fullmatch(text) is not None or (is_short and font.startswith(_WITHOUT_LETTERS))
