"""Writings that mean the same made equal: case by the rules of the language, apostrophes, composed letters."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# Soft hyphens and zero-width characters are invisible; they may stand inside any word.
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ARABIC_MARKS: Final = "\u0640" + "".join(map(chr, range(0x064B, 0x0653))) + "\u0670"
_DROPPED: Final = re.compile(f"[{_INVISIBLE}{_ARABIC_MARKS}]")

_EVERYWHERE: Final[dict[str, str | None]] = {
    **dict.fromkeys("’‘ʼ´`′＇", "'"),
    **dict.fromkeys(_INVISIBLE + _ARABIC_MARKS),
    "İ": "i",
    "ς": "σ",
}
_BY_LANGUAGE: Final[dict[str, dict[str, str | None]]] = {
    # The circumflex is written by some and left out by others: ilân, ilan.
    "tr": {"I": "ı", **dict(zip("âîûÂÎÛ", "aiuaiu", strict=True))},
    "az": {"I": "ı"},
    "ru": {"ё": "е", "Ё": "е"},
    "ar": dict(zip("أإآى", "اااي", strict=True)),
}
_TABLES: Final = {
    language: str.maketrans(_EVERYWHERE | own) for language, own in ({"": {}} | _BY_LANGUAGE).items()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedText:
    """A folded text that remembers: `places[i]` is where its character `i` began in the original."""

    text: str
    places: Sequence[int]


def fold(text: str, language: str) -> str:
    """Return the text as it is compared: case, apostrophes, composed letters and invisible characters set equal."""
    return _fold_composed(unicodedata.normalize("NFC", text), language)


def fold_with_places(text: str, language: str) -> FoldedText:
    """Fold and keep, for each folded character and for the end, its place in the original text."""
    if unicodedata.is_normalized("NFC", text) and not _DROPPED.search(text):
        folded = _fold_composed(text, language)
        # Composed text can only grow (ß becomes ss), so equal length means that nothing has moved.
        if len(folded) == len(text):
            return FoldedText(text=folded, places=range(len(text) + 1))
    return _fold_by_letter(text, language)


def _fold_composed(text: str, language: str) -> str:
    return text.translate(_TABLES.get(language, _TABLES[""])).casefold()


def _fold_by_letter(text: str, language: str) -> FoldedText:
    parts: list[str] = []
    places: list[int] = []
    for start, letter in _letters(text):
        part = fold(letter, language)
        parts.append(part)
        places.extend([start] * len(part))
    return FoldedText(text="".join(parts), places=(*places, len(text)))


def _letters(text: str) -> list[tuple[int, str]]:
    """Cut into letters, each with the combining marks that follow it."""
    starts = [place for place, character in enumerate(text) if not place or not unicodedata.combining(character)]
    return [(start, text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
