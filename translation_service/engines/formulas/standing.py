"""Sentences that stand in many papers word by word, with the dates, spans of time and names that differ in them."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.standing_sentences import slots_filled, standing_sentence, words_listed
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import ValueStyle, render_alone
from translation_service.domain.values.spelling_out import spelled_out
from translation_service.engines.formulas.labels import AND
from translation_service.engines.names.towns import town_there
from translation_service.engines.words.casing import with_first_raised

_UNITS: Final = {"iş günü": "working day", "gün": "day", "hafta": "week", "ay": "month", "yıl": "year"}
_UNITS_IN_TURKISH: Final = {english: turkish for turkish, english in _UNITS.items()}
_SPAN: Final = lazily(
    r"(?P<number>\S+(?: \S+)??) (?P<unit>iş günü|gün|hafta|ay|yıl|(?:working )?day|week|month|year)s?"
)
_AND: Final = lazily(r"(, | ve | and )")
_BLOOD: Final = {"pozitif": "positive", "negatif": "negative"}
_MOST_IN_WORDS: Final = 100


def standing_there(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return how the other language says a sentence that stands in many papers; "" of others."""
    found = standing_sentence(text, pair.source, pair.target)
    if found is None:
        return ""
    filled = {slot: _filled(slot.rstrip("23"), words, pair, style) for slot, words in found.filled.items()}
    if not all(filled.values()):
        return ""
    end = text[len(text.rstrip(" .")) :]
    return with_first_raised(slots_filled(found.said, filled), pair.target) + end


def _filled(kind: str, text: str, pair: LanguagePair, style: ValueStyle) -> str:
    if fill := _FILLED.get(kind):
        return fill(text, pair, style)
    words = words_listed(kind.removesuffix("s"), pair.source, pair.target)
    parts = _AND.split(fold(text, pair.source))
    joins = [f" {AND[pair.target]} " if sign.strip() in AND.values() else sign for sign in parts[1::2]]
    return "".join(map(str.__add__, (words[part] for part in parts[::2]), [*joins, ""]))


def _value(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    return render_alone(text, pair, style)


def _as_it_is(text: str, _pair: LanguagePair, _style: ValueStyle) -> str:
    return text


def _name(text: str, pair: LanguagePair, _style: ValueStyle) -> str:
    return town_there(text, pair) or text


def _blood(text: str, pair: LanguagePair, _style: ValueStyle) -> str:
    words = _BLOOD if pair.target == "en" else {english: turkish for turkish, english in _BLOOD.items()}
    return " ".join(words.get(word.lower(), word) for word in text.split())


def _span(text: str, pair: LanguagePair, _style: ValueStyle) -> str:
    """Say `bir ay` as `one month`; "" where the number is written in words that nobody knows."""
    found = _SPAN.fullmatch(text)
    number = _numbers(pair.source).get(found["number"]) if found is not None else None
    if found is None or number is None:
        return ""
    said = str(number) if found["number"].isdecimal() else spelled_out(number, pair.target)
    unit = _UNITS[found["unit"]] if pair.source == "tr" else _UNITS_IN_TURKISH[found["unit"]]
    return f"{said} {unit}{'s' if pair.target == 'en' and number != 1 else ''}"


@cache
def _numbers(language: str) -> Mapping[str, int]:
    words = {spelled_out(number, language): number for number in range(1, _MOST_IN_WORDS)}
    return words | {str(number): number for number in range(1, 10 * _MOST_IN_WORDS)}


_FILLED: Final[Mapping[str, Callable[[str, LanguagePair, ValueStyle], str]]] = {
    "address": _as_it_is,
    "blood": _blood,
    "date": _value,
    "name": _name,
    "number": _value,
    "share": _as_it_is,
    "span": _span,
}
