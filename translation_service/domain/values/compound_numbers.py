"""Numbers that a text says in several words or in one long one: `fifty-five`, `vierundzwanzig`, `iki yüz on`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from translation_service.domain.patterns import beginning_of

_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_MILLION: Final = 1_000_000
_BILLION: Final = 1_000_000_000
_LONGEST_ENDING: Final = 7
# Billions and millions: a row of them without end is no number.
_MOST_SCALES: Final = 3
# What means one or two of something and never ends a longer number: `one hundred a month`, `yüz tek`.
_ALONE: Final = frozenset({"a", "an", "single", "twice", "pair", "couple", "both", "ilk", "tek", "çift", "ambos"})
_TURKISH_ENDING: Final = (
    r"(?:[ıiuü]?nc[ıiuü]\w{0,7}|l[ae]r\w{0,8}|l[ıiuü]k\w{0,5}|ş?[ae]r|y?l[ae]|n?[ıiuü]n"
    r"|(?:s?[ıiuü]n?)?(?:y?[ae]|[dt][ae]n?|c[ae])?|y?[ıiuü]|s?[ıiuü]n[ıiuü]n?"
    r"|[dt][ıiuü]r?|y[dm][ıiuü]ş?|[ıiuü]m[ıiuü]z\w{0,4}|[ıiuü]n[ıiuü]z\w{0,4})?"
)
# "Tents" are no tens; what is `twenty second` in print is a span, as an order it has a hyphen.
ENGLISH_ENDING: Final = r"(?:e?th|h)?(?:s|fold|some|ish)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grammar:
    """How the words of a number are joined: `unit` before a unit, `more` behind hundreds, `times` before them.

    Millions stand `apart` from what counts them, and `rest` before the thousands behind them.
    """

    unit: str
    more: str
    times: str
    apart: str = "\\w{0,3}[ \u00a0]"
    rest: str = "[ \u00a0](?:(?:and|und|et|e|y|и|și|και|و)[ \u00a0])?"
    ending: str = rf"\w{{0,{_LONGEST_ENDING}}}"
    is_unit_first: bool = False


_GRAMMARS: Final = {
    "en": _Grammar(unit="[ \u00a0-]", more="[ \u00a0-](?:and[ \u00a0-])?", times="[ \u00a0-]", ending=ENGLISH_ENDING),
    "tr": _Grammar(
        unit="[ \u00a0]?",
        more="[ \u00a0]?",
        times="[ \u00a0]?",
        apart="[ \u00a0]?",
        rest="[ \u00a0]?",
        ending=_TURKISH_ENDING,
    ),
    "de": _Grammar(unit="und", more="(?:und)?", times="", is_unit_first=True),
    "fr": _Grammar(unit="e?s?[ \u00a0-](?:et[ \u00a0-])?", more="[ \u00a0-]", times="[eq]?[ \u00a0-]"),
    "es": _Grammar(unit="(?:[ \u00a0]y[ \u00a0])?", more=r"(?:[oa]s)?[ \u00a0]", times="(?:[oa]s)?[ \u00a0]"),
    "pt": _Grammar(unit="[ \u00a0]e[ \u00a0]", more=r"(?:[oa]s)?[ \u00a0](?:e[ \u00a0])?", times="(?:[oa]s)?[ \u00a0]"),
    "it": _Grammar(unit="[ai]?", more="", times="[ai]?"),
    "nl": _Grammar(unit="[eë]n", more="[ \u00a0]?(?:en[ \u00a0]?)?", times="", is_unit_first=True),
    "pl": _Grammar(unit=r"\w{0,5}[ \u00a0]", more=r"\w{0,3}[ \u00a0]", times=r"\w{0,3}[ \u00a0]"),
    "ro": _Grammar(unit="e?i?[ \u00a0][șş]i[ \u00a0]", more="[ \u00a0]", times=r"\w?[ \u00a0](?:de[ \u00a0])?"),
    "uk": _Grammar(unit="[ьиао]?[ \u00a0]", more=r"\w{0,3}[ \u00a0]", times=r"\w{0,3}[ \u00a0]"),
    "bg": _Grammar(unit="[ \u00a0]и[ \u00a0]", more="[иа]?[ \u00a0](?:и[ \u00a0])?", times=r"\w?[ \u00a0]"),
    "el": _Grammar(unit="[ \u00a0]", more=r"\w{0,2}[ \u00a0]", times=r"\w{0,3}[ \u00a0]"),
    # Common words begin as its numbers do: صدا is a voice, سیاست politics, دولت a government.
    "fa": _Grammar(
        unit="[ \u00a0]و[ \u00a0]", more="[ \u00a0]و[ \u00a0]", times="[ \u00a0]", ending="(?:م|می|مین|ها)?"
    ),
    "ar": _Grammar(
        unit=r"\w{0,2}[ \u00a0]و[ \u00a0]?",
        more=r"\w{0,2}[ \u00a0]و[ \u00a0]?",
        times=r"\w{0,2}[ \u00a0]?",
        is_unit_first=True,
    ),
    "ru": _Grammar(unit="[ьиао]?[ \u00a0]", more=r"\w{0,3}[ \u00a0]", times=r"\w{0,3}[ \u00a0]"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenNumber:
    """A number in words and where it stands in its text."""

    value: int
    start: int
    end: int


class Speech:
    """The numbers as a language says them, from its words for 1 to 19, for tens, hundreds, thousands and millions.

    What is whole millions, in words that stand apart, is left to who knows what multiplies a number: `three million`.
    """

    def __init__(self, words: Mapping[int, str], grammar: _Grammar) -> None:
        self._all, self._grammar = words, grammar
        self._values = sorted(words, reverse=True)
        self._words = re.compile("|".join(f"({words[value]})" for value in self._values), re.IGNORECASE)
        self._beginning = beginning_of(words.values())

    def numbers_in(self, text: str) -> tuple[SpokenNumber, ...]:
        """Return the numbers a text says, each of them as long as it goes on."""
        # Most texts say none, which is told at once, not by each of the ways in which a number may go on.
        if self._beginning.search(text) is None:
            return ()
        return tuple(
            SpokenNumber(value=self._value(found[1]), start=found.start(), end=found.end())
            for found in self._number.finditer(text)
        )

    @cached_property
    def _number(self) -> re.Pattern[str]:
        number, first = _pattern_of(self._all, self._grammar), "|".join(self._all.values())
        return re.compile(rf"(?<!\w)(?={first})({number}){self._grammar.ending}(?!\w)", re.IGNORECASE)

    def _value(self, said: str) -> int:
        total = part = 0
        for found in self._words.finditer(said):
            value = self._values[(found.lastindex or 1) - 1]
            if value >= _THOUSAND:
                total, part = total + max(part, 1) * value, 0
            else:
                part = max(part, 1) * _HUNDRED if value == _HUNDRED else part + value
        return total + part


def joinable(words: Iterable[str]) -> str:
    """Return a pattern for those words of a small number that a longer one can end with."""
    return "|".join(word for word in words if word not in _ALONE)


def is_joining(language: str) -> bool:
    """Tell whether it is known how a language says longer numbers."""
    return language in _GRAMMARS


@cache
def speech_of(language: str, words: tuple[tuple[int, str], ...]) -> Speech:
    return Speech(dict(words), _GRAMMARS[language])


def _pattern_of(words: Mapping[int, str], grammar: _Grammar) -> str:
    ones, teens, tens = _any(words, 1, 9), _any(words, 10, 19), _any(words, 20, 90)
    is_first = grammar.is_unit_first
    joined = f"(?:{ones}{grammar.unit})?{tens}" if is_first else f"{tens}(?:{grammar.unit}(?:{teens}|{ones}))?"
    small = f"(?:{joined}|{teens}|{ones})"
    times = f"(?:{small}{grammar.times})?{_any(words, _HUNDRED, _HUNDRED)}"
    hundreds = f"(?:{times}|{_any(words, 2 * _HUNDRED, 9 * _HUNDRED)})"
    # Of `one hundred and two hundred` the two begins another number.
    large = f"(?:{hundreds}(?:{grammar.more}{small}(?!{grammar.times}{_any(words, 100, 100)}))?|{small})"
    thousand = _any(words, _THOUSAND, _THOUSAND)
    # English has a comma before hundreds: `two thousand, five hundred`.
    further = f"(?:{grammar.more}{large}|,[ \u00a0]{hundreds}(?:{grammar.more}{small})?)(?!{grammar.times}{thousand})"
    thousands = f"(?:(?:{large}{grammar.times})?{thousand}(?:{further})?|{large})"
    million = _any(words, _MILLION, _MILLION**2)
    rest = f"(?:{grammar.rest}|,[ \u00a0](?={hundreds}|{large}{grammar.times}{thousand}))"
    # Of `two billion three hundred million` the three hundred are no rest.
    millions = (
        f"(?:{large}{grammar.apart}{million}{rest}){{1,{_MOST_SCALES}}}(?>{thousands})(?!{grammar.apart}{million})"
    )
    billion, only_million = _any(words, _BILLION, _BILLION), _any(words, _MILLION, _MILLION)
    row = f"{large}{grammar.apart}{billion},?[ \u00a0]{large}{grammar.apart}{only_million}"
    glued = f"(?:{large}{million}){{1,{_MOST_SCALES}}}" if grammar.apart.endswith("?") else "(?!)"
    return f"{millions}|{row}|{glued}|{thousands}"


def _any(words: Mapping[int, str], least: int, most: int) -> str:
    """Return a pattern for the words of some numbers, the longer before what they begin with; (?!) where none is."""
    known = [words[value] for value in sorted(words, reverse=True) if least <= value <= most]
    return f"(?:{'|'.join(known)})" if known else "(?!)"
