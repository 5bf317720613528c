"""Names in English headings in capitals that a Turkish answer holds letter by letter: `MICROSOFT` has no `İ`."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import words_of
from translation_service.engines.guards.international_words import international_words
from translation_service.engines.names import signs
from translation_service.engines.words.foreign_words import folded

_WITH_I: Final = lazily(r"(?<!\w)(?=[A-Z]*I)[A-Z]{3,}(?!\w)")
_WORD: Final = lazily(r"[^\W\d_]+")
_TURKISH_LETTER: Final = lazily("[çğışöüÇĞŞÖÜ]")
# As no Turkish word is written: vowels side by side, two consonants at the beginning, English ends.
_FOREIGN_SHAPE: Final = lazily(
    "[aeiou]{2}|[jqwx]|^[bcdfghklmnprstvyz]{2}|c[hkc]|[pgt]h|s[hc]|ff|(?:th|sm|ss|ll|tt|ed|edin|ing|[^a]y)$"
)
_BACK: Final = lazily("[aou]")
_FRONT: Final = lazily("[ei]")
# Towns whose vowels do not agree, as those of other Turkish words do.
_TURKISH: Final = words_of(
    "akhisar divrigi fatih iskenderun istanbul izmir izmit iznik kadirli marmaris milas nazilli salihli"
)
# Names that are spelt as Turkish words could be.
_FOREIGN: Final = words_of("denise dennis edwin eric ericsson irene kevin kim mike nigel pixel tim")
_DOTTED: Final = lazily(r"(?<!\w)(?=[A-Z]*İ)[A-Zİ]{6,}(?!\w)", needs="İ")


def copied_names(heading: str, answer: str) -> Sequence[str]:
    """Return the words with an `I` that an answer has as they are, however its letters are dotted.

    Turkish writes its own words and cities by its own letters, `BERLİN`, and so it does words it shares: `FESTİVAL`.
    """
    words = _WITH_I.findall(heading)
    there = {folded(found[0]): found[0] for found in _WORD.finditer(answer)} if words else {}
    return [word for word in words if _is_copied(word, there.get(word.lower(), ""))]


def with_copied(target: str, copied: Sequence[str]) -> str:
    """Write words of a heading in capitals as its source does, wherever they stand in a target in capitals."""
    own = {word.lower(): word for word in copied}
    return _WORD.sub(lambda found: own.get(folded(found[0]), found[0]), target) if own else target


def without_dots_of_turkish(target: str) -> str:
    """Write English words of an English text in capitals without the dots that a Turkish keyboard put on them."""
    return _DOTTED.sub(_undotted, target)


def _undotted(found: re.Match[str]) -> str:
    bare = found[0].replace("İ", "I")
    return bare if _FOREIGN_SHAPE.search(bare.lower()) else found[0]


def _is_copied(word: str, answer: str) -> bool:
    small = word.lower()
    if not answer or small in international_words() or is_city(word.capitalize()):
        return False
    return _TURKISH_LETTER.search(answer[1:]) is None and not _is_turkish(small)


def _is_turkish(small: str) -> bool:
    """Tell whether a word without dots and tails is one of Turkish, as its vowels and consonants show."""
    if small in _TURKISH or small in _provinces():
        return True
    agrees = _BACK.search(small) is None or _FRONT.search(small) is None
    return agrees and small not in _FOREIGN and _FOREIGN_SHAPE.search(small) is None


def is_city(name: str) -> bool:
    """Tell whether a name is that of a city, which Turkish writes by its own letters even where it says the same."""
    return name in _cities()


@cache
def _provinces() -> frozenset[str]:
    return frozenset(map(folded, signs.PROVINCES))


@cache
def _cities() -> frozenset[str]:
    from babel.core import get_global  # noqa: PLC0415 - few headings need it

    return frozenset(zone.rpartition("/")[2] for zone in get_global("zone_territories"))
