"""Numbers said again in words in brackets, `25.000 TL (yirmi beş bin Türk lirası)`, which engines miscount."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.compound_numbers import SpokenNumber
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.number_words import numbers_said
from translation_service.domain.values.rendering import render_alone
from translation_service.domain.values.spelling_out import spelled_out
from translation_service.engines.words.casing import in_case_of

_LANGUAGES: Final = frozenset({"en", "tr"})
_BRACKETS: Final = lazily(r" ?\((?P<words>[^()]{2,160})\)")
_FIGURES: Final = lazily(r" ?\((\d{1,3})\)")
# What may stand between a number and its words, or between what became of them.
_UNIT: Final = lazily(r"(?:[ \u00a0]?(?:[^\W\d_]{1,12}|[€$£₺%]))?[-–,.]*")
_SUFFIX: Final = lazily(r"['’][^\W\d_]{1,7}")
_BRACKETS_THERE: Final = lazily(r"[ \u00a0]?\((?P<words>[^()]*)\)(?P<suffix>['’]?[^\W\d_]{1,7})?")
_ONLY: Final = lazily(r"(?:yalnız(?:ca)?|sadece|only):?,? ", re.IGNORECASE)
_ONLY_SAID: Final = {"en": "Only", "tr": "Yalnız"}
# Fewer are counted days and things.
_LEAST_ALONE: Final = 100
_LONGEST_AMOUNT: Final = 160
_LONGEST_CURRENCY: Final = 22
_LEFT_OUT: Final = lazily(r"(?<=hundred) and\b|(?<=thousand) and\b|-|(?<=lira)s\b", re.IGNORECASE)
# `one day`, `one pound sterling`
_PLURAL: Final = lazily(r"s(?!\w)")
_CURRENCIES: Final = {
    "en": {
        "": "", "türk lirası": "Turkish liras", "türklirası": "Turkish liras", "lira": "liras", "tl": "TL",
        "avro": "euros", "euro": "euros", "abd doları": "US dollars", "amerikan doları": "US dollars",
        "dolar": "dollars", "ingiliz sterlini": "pounds sterling", "sterlin": "pounds sterling", "gün": "days",
        "ay": "months", "yıl": "years", "adet": "", "isviçre frangı": "Swiss francs",
    },
    "tr": {
        "": "", "turkish lira": "Türk lirası", "turkish liras": "Türk lirası", "liras": "lira", "lira": "lira",
        "euro": "avro", "euros": "avro", "us dollars": "ABD doları", "us dollar": "ABD doları",
        "united states dollars": "ABD doları", "u.s. dollars": "ABD doları", "dollars": "dolar",
        "pounds sterling": "İngiliz sterlini", "pounds": "sterlin", "british pounds": "İngiliz sterlini",
        "swiss francs": "İsviçre frangı", "days": "gün", "months": "ay", "years": "yıl",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _InWords:
    """A number in figures that stands in words in brackets behind it: `said` is how the other language says those."""

    figures: Value
    said: str


def with_amounts_in_words(target: str, source: str, pair: LanguagePair) -> str:
    """Write what a source says in words in brackets behind its figures, by value; and `(12)` behind `twelve`."""
    if "(" not in source or not {pair.source, pair.target} <= _LANGUAGES:
        return target
    for one in _in_words(source, pair):
        target = _with_words(target, one, source, pair)
    return _with_figures(target, source, pair)


def amount_alone(text: str, pair: LanguagePair) -> str:
    """Return an amount in words that stands alone, as on invoices: `Yalnız kırk iki bin Türk lirası`; "" of others."""
    if not {pair.source, pair.target} <= _LANGUAGES or len(text) > _LONGEST_AMOUNT:
        return ""
    only = _ONLY.match(text)
    words = text[only.end() :] if only is not None else text
    spoken = numbers_said(words, pair.source)
    said = _said_of(words, spoken[0], pair) if spoken and not words[: spoken[0].start].strip() else ""
    is_amount = said and (only is not None or spoken[0].value >= _LEAST_ALONE)
    is_amount = is_amount and not said.endswith(spelled_out(spoken[0].value, pair.target))
    begun = f"{_ONLY_SAID[pair.target]} {said}" if only is not None else in_case_of(text, said, pair.target)
    return begun if is_amount else ""


def _in_words(source: str, pair: LanguagePair) -> Iterator[_InWords]:
    numbers = [value for value in find_values(source) if value.is_numeric]
    for found in _BRACKETS.finditer(source):
        before = bisect_right(numbers, found.start(), key=_end_of) - 1
        if before < 0 or not _UNIT.fullmatch(source, numbers[before].end, found.start()):
            continue
        said = _said_as(found["words"].strip(), numbers[before], pair)
        if said:
            yield _InWords(figures=numbers[before], said=said)


def _end_of(value: Value) -> int:
    return value.end


def _said_as(words: str, figures: Value, pair: LanguagePair) -> str:
    """Return how the target says a number of words and a currency; "" where they do not say the figures before."""
    spoken = [one for one in numbers_said(words, pair.source) if not words[: one.start].strip()]
    whole = {reading.partition(" ")[0] for reading in figures.readings}
    if not spoken or str(spoken[0].value) not in whole:
        return ""
    return in_case_of(words, _said_of(words, spoken[0], pair), pair.target)


def _said_of(words: str, number: SpokenNumber, pair: LanguagePair) -> str:
    """Return how the target says a number in words and the currency behind it; "" where that is not known."""
    rest = words[number.end :].strip(" .").replace("İ", "i").lower()
    currency = _CURRENCIES[pair.target].get(rest) if len(rest) <= _LONGEST_CURRENCY else None
    said = spelled_out(number.value, pair.target)
    if number.value == 1 and pair.target == "en" and currency:
        currency = _PLURAL.sub("", currency, count=1)
    return f"{said} {currency}".strip() if currency is not None and said else ""


def _with_words(target: str, one: _InWords, source: str, pair: LanguagePair) -> str:
    target = _with_figures_before(target, one.figures, source, pair)
    twin = next((value for value in _outside(target) if value.equals(one.figures)), None)
    if twin is None:
        return target
    suffix, unit = _SUFFIX.match(target, twin.end), _UNIT.match(target, twin.end)
    end = suffix.end() if suffix is not None else twin.end
    for place in dict.fromkeys([end, unit.end() if unit is not None else end]):
        there = _BRACKETS_THERE.match(target, place)
        if there is not None and _is_right(there["words"], one.said):
            return target
        if there is not None:
            return f"{target[:place]} ({one.said}){there['suffix'] or ''}{target[there.end() :]}"
    for there in _BRACKETS_THERE.finditer(target):
        if one.said == there["words"] or _says(there["words"], one.figures, pair.target):
            return f"{target[: there.start('words')]}{one.said}{target[there.end('words') :]}"
    return f"{target[:end]} ({one.said}){target[end:]}"


def _is_right(words: str, said: str) -> bool:
    """Tell whether words say the same, perhaps without `and`, or with a suffix as their figures: `7'si (yedisi)`."""
    bare, wanted = (_LEFT_OUT.sub("", text).lower() for text in (words, said))
    is_same = re.fullmatch(rf"{re.escape(wanted)}(?:(?!yüz)(?:[dt][ae]n?|[ysn]?[aeıiuü]\w{{0,3}}))?", bare)
    return is_same is not None and words[:1].isupper() == said[:1].isupper()


def _says(words: str, figures: Value, language: str) -> bool:
    said = {str(number.value) for number in numbers_said(words, language)}
    return not said.isdisjoint(reading.partition(" ")[0] for reading in figures.readings)


def _with_figures_before(target: str, figures: Value, source: str, pair: LanguagePair) -> str:
    """Write figures anew that became others before their words: `25,000,000 TL (twenty-five thousand …)`."""
    own = find_values(source)
    for value in _outside(target):
        unit = _UNIT.match(target, value.end)
        is_before = unit is not None and _BRACKETS_THERE.match(target, unit.end()) is not None
        if value.equals(figures):
            return target
        if is_before and not any(value.equals(other) for other in own):
            return target[: value.start] + render_alone(figures.text, pair) + target[value.end :]
    return target


def _outside(text: str) -> tuple[Value, ...]:
    """Return the numbers of a text that stand in no brackets."""
    values = (value for value in find_values(text) if value.is_numeric)
    return tuple(one for one in values if text.count("(", 0, one.start) == text.count(")", 0, one.start))


def _with_figures(target: str, source: str, pair: LanguagePair) -> str:
    """Write the figures in brackets behind a number in words, `twelve (12)`, where an engine left them out."""
    for found in _FIGURES.finditer(source):
        number = int(found[1])
        is_said = any(one.value == number and one.end == found.start() for one in numbers_said(source, pair.source))
        twins = [one for one in numbers_said(target, pair.target) if one.value == number]
        if is_said and len(twins) == 1 and not re.search(rf"(?<!\d){number}(?!\d)", target):
            end = twins[0].end
            target = f"{target[:end]} ({number}){target[end:]}"
    return target
