"""Ordinal numbers that a translation holds as its source writes them: `21st` in a Turkish text."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from glossary.patterns import lazily
from glossary.turkish.reading_aloud import last_word_of_number, read_ordinal
from translation_service.domain.languages import LanguagePair

_ROMANCE: Final = lazily(r"(?<![\w.,])(\d{1,4})\.?[ºª](?!\w|-[A-Z])")
# Models that know no raised letters write `2.º` so.
_FLATTENED: Final = lazily(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})*|\d{4})\.?([oa])(?!\w)")
_RAISED: Final = frozenset({"pt", "es", "it"})
_SIGNS: Final = {"o": "º", "a": "ª"}
_WRITTEN: Final[Mapping[str, re.Pattern[str]]] = {
    "en": lazily(r"(?<![\w.,])(\d{1,4})(?:st|nd|rd|th)(?!\w)", needs="0"),
    "tr": lazily(r"(?<![\w.,])(\d{1,4})['’][ıiuü]?nc[ıiuü](?!\w)"),
    **dict.fromkeys(("pt", "es", "it"), _ROMANCE),
}
TURKISH_ORDINALS: Final = (
    "birinci", "ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı", "yedinci", "sekizinci", "dokuzuncu", "onuncu",
)  # fmt: skip
_VOWELS: Final = frozenset("aeıioöuü")
_TEENS: Final = range(11, 14)
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def with_own_ordinals(target: str, source: str, pair: LanguagePair) -> str:
    """Write the ordinal numbers that a target copied from its source as the target language writes them."""
    if pair.target in _RAISED:
        target = _FLATTENED.sub(
            lambda found: found[0] if found[0] in source else f"{found[1]}.{_SIGNS[found[2]]}", target
        )
    if pair.target == "en":
        target = _WRITTEN["en"].sub(lambda found: in_english(int(found[1])), target)
    written, write = _WRITTEN.get(pair.source), _WRITERS.get(pair.target)
    if written is None or write is None or written is _WRITTEN.get(pair.target):
        return target
    return written.sub(lambda found: write(int(found[1])) if found[0] in source else found[0], target)


def in_english(number: int) -> str:
    """Return an ordinal number as English writes it: `3rd`."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def with_turkish_ending(number: int) -> str:
    """Return an ordinal number as Turkish writes it with its ending, which ends no sentence: `3'üncü`."""
    digits = str(number)
    said = read_ordinal(digits)[-len("ıncı") :]
    return f"{digits}'{said[1:] if last_word_of_number(digits)[-1] in _VOWELS else said}"


def _with_a_stop(number: int) -> str:
    return f"{number}."


_WRITERS: Final[Mapping[str, Callable[[int], str]]] = {
    "en": in_english,
    "tr": _with_a_stop,
    "de": _with_a_stop,
    "pt": lambda number: f"{number}.º",
    "es": lambda number: f"{number}.º",
    "it": lambda number: f"{number}º",
    "fr": lambda number: "1er" if number == 1 else f"{number}e",
}
