"""Writings that mean the same made equal: case by the rules of the language, apostrophes, composed letters."""

import re
import unicodedata
from typing import Final

from glossary.patterns import lazily

# Soft hyphens and zero-width characters are invisible; they may stand inside any word.
INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Arabic vowel signs, which most texts leave out, and the stroke that only lengthens a word.
ARABIC_SIGNS: Final = "".join(map(chr, range(0x064B, 0x0653))) + "\u0670\u0640"
APOSTROPHES: Final = "'’‘ʼ´`′＇"

_Table = dict[str, str | None]
_EVERYWHERE: Final[_Table] = {
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(INVISIBLE + ARABIC_SIGNS),
    "İ": "i",
    # What other programs make of a capital "İ": an "i" with a dot above it, which is no letter of its own.
    "\u0307": None,
}
_BY_LANGUAGE: Final[dict[str, _Table]] = {
    # The circumflex is written by some and left out by others: ilân, ilan.
    "tr": {"I": "ı", **dict(zip("âîûÂÎÛ", "aiuaiu", strict=True))},
    "az": {"I": "ı"},
    "fr": {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"},
    "ru": {"ё": "е", "Ё": "е"},
    "ar": dict(zip("أإآى", "اااي", strict=True)),
}
_TABLES: Final = {language: str.maketrans(_EVERYWHERE | own) for language, own in _BY_LANGUAGE.items()}
_COMMON_TABLE: Final = str.maketrans(_EVERYWHERE)
_VISIBLE: Final = str.maketrans(dict.fromkeys(INVISIBLE))


def _any_of(table: dict[int, str | None]) -> re.Pattern[str]:
    return lazily(f"[{re.escape(''.join(map(chr, table)))}]")


_CHANGED: Final = {language: _any_of(table) for language, table in _TABLES.items()}
_COMMONLY_CHANGED: Final = _any_of(_COMMON_TABLE)


def compose(text: str) -> str:
    """Return the text with letters in one piece and without invisible characters."""
    return unicodedata.normalize("NFC", text).translate(_VISIBLE)


def fold(text: str, language: str) -> str:
    """Return the text as it is compared: letter case, apostrophes and invisible characters set equal.

    The length may change; words are cut from the original text and folded one by one, so that places stay true.
    """
    composed = unicodedata.normalize("NFC", text)
    # Most texts hold nothing that the table would change, which is seen sooner than every letter is looked up in it.
    if _CHANGED.get(language, _COMMONLY_CHANGED).search(composed) is None:
        return composed.casefold()
    return composed.translate(_TABLES.get(language, _COMMON_TABLE)).casefold()
