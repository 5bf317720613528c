"""Numbers before clauses and headings, `1.2.`, `13.`, `IV.`: engines take them for ordinals and counts, or lose them.

`12.1 Taraflar` is no twelfth party. A number is known for one of a clause by how it is written, or by the one before or
behind it in the same document.
"""

import re
from collections.abc import Iterable
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.roman import numeral
from translation_service.engines.phrases.numbered_events import is_numbered_event
from translation_service.engines.words.edges import lead_of

# Languages that write ordinals with a full stop: `13. Yıl`, `2. Oktober`.
_ORDINALS_WITH_STOP: Final = frozenset({"tr", "de", "da", "nb", "no", "fi", "pl", "cs", "sk", "hu", "hr", "sr", "sl"})
_LEVELS: Final = r"[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){1,5}"
_NUMBERED: Final = lazily(
    rf"(?P<number>(?P<levels>{_LEVELS})(?P<stop>[.)]?)|(?:[1-9]\d{{0,2}}|[IVX]{{1,6}})\.)(?P<gap>\s*)"
    r"(?P<sign>[\"“„«'‘(\[]?)(?P<word>[^\W\d_]+)"
)
# `§ 5 Der …`, `2 - Proje`, `IV- GENEL HÜKÜMLER`
_SURE: Final = lazily(
    r"(?:§{1,2}\s?\d{1,3}(?:\.\d{1,3}){0,5}\.?|(?:\d{1,3}|[IVX]{1,6})\.?\s?[-–—])\s+(?=[\"“„«'‘(\[]?(?P<letter>[^\W\d_]))"
)
# What begins no clause, but is counted: `15. Yıl`, `2. Tag`.
_COUNTED: Final = frozenset({
    "yıl", "yüzyıl", "ay", "hafta", "gün", "dönem", "oturum", "tur", "sınıf", "kat", "daire", "bölge", "noterliği",
    "tag", "jahr", "jahrhundert", "woche", "monat", "stock", "klasse", "sitzung", "jahrestag",
})  # fmt: skip
# `1. Gün programı`
_MOST_WORDS_OF_ORDINAL: Final = 3
_LONGEST_VALUE: Final = 40
_DIGITS: Final = 10
_HOUR_AND_MINUTE: Final = 2
_MILLIONS: Final = "000"
_Place = tuple[int, ...]


class ClauseNumbers:
    """The numbers that texts of one document begin with, as far as they count clauses."""

    def __init__(self, texts: Iterable[str] = (), language: str = "") -> None:
        """Look through the texts of a document in `language`."""
        self._has_ordinals = language in _ORDINALS_WITH_STOP
        self._words = dict[_Place, set[str]]()
        for found in filter(None, map(_NUMBERED.match, texts)):
            self._words.setdefault(_place(found), set()).add(_word(found))

    def lead(self, text: str) -> str:
        """Return the bullet or number of a clause that a text begins with, its gap included; "" for none."""
        bullet = lead_of(text)
        sure, found = _SURE.match(text), _NUMBERED.match(text)
        if not bullet and sure is not None and not sure["letter"].islower():
            return sure[0]
        if bullet or found is None or _is_value(text, found.end("gap")):
            return bullet
        if self._is_in_row(found):
            return "" if found["gap"] == "" and found["number"][-1].isdigit() else text[: found.end("gap")]
        is_begun = found["gap"] != "" and bool(found["sign"] or not found["word"][0].islower())
        is_sure = _is_sure(found) if found["levels"] else not self._has_ordinals
        return text[: found.end("gap")] if is_begun and is_sure else ""

    def _is_in_row(self, found: re.Match[str]) -> bool:
        """Tell whether numbers near one begin texts too; `1. Gün` and `2. Gün` are ordinals all the same."""
        *above, last = _place(found)
        near = [words for one in range(last - 2, last + 3) if one != last and (words := self._words.get((*above, one)))]
        if self._has_ordinals and is_numbered_event(found.string) and (*above, last - 1) not in self._words:
            return False
        if not above and self._has_ordinals and (found["word"].islower() or _word(found) in _COUNTED):
            return False
        is_like_others = not above and any(_word(found) in words for words in near)
        return bool(near) and not (is_like_others and len(found.string.split()) <= _MOST_WORDS_OF_ORDINAL)


def _is_sure(found: re.Match[str]) -> bool:
    """Tell whether several levels can be nothing else than a clause: neither `14.30` nor `10.15`."""
    place = _place(found)
    return bool(found["stop"]) or len(place) > _HOUR_AND_MINUTE or place[-1] < _DIGITS


def _place(found: re.Match[str]) -> _Place:
    return tuple(int(part) if part.isdigit() else numeral(part) for part in found["number"].rstrip(".)").split("."))


def _word(found: re.Match[str]) -> str:
    return found["word"].casefold()


def _is_value(text: str, end: int) -> bool:
    """Tell whether a text begins with a value, which goes on behind its number: `1.5 Milyon TL`, `12. Mai`."""
    first = next(iter(find_values(text[: end + _LONGEST_VALUE])), None)
    if first is None or first.start:
        return False
    return first.end > end or any(reading.endswith(_MILLIONS) or " " in reading for reading in first.readings)
