"""What a number counts in source and target: kilometres that became metres, days that became months."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.findings import Finding
from translation_service.domain.values.number_words import in_figures

_UNITS: Final = {
    "km2": r"km²|km2|k(?:ilo)?m(?:et\w+)? ?kare\w*|(?:square|sq\.?) (?:km|kilomet\w+)|quadratkilomet\w+"
    r"|kilomètres? carrés?|kilómetros? cuadrados?|quil[óô]metros? quadrados?|chilometri quadr\w+",
    "m2": r"m²|m2|m(?:etre)? ?kare\w*|(?:square|sq\.?) (?:m|met\w+)|quadratmeter\w?|mètres? carrés?"
    r"|metros? cuadrados?|metros? quadrados?|metri quadr\w+",
    "m3": r"m³|m3|m(?:etre)? ?küp\w*|cubic met\w+|kubikmeter\w?|mètres? cubes?|metros? cúbicos?|metri cubi",
    "km": r"(?-i:km)|kilomet\w+|kilomèt\w+|kilómet\w+|quil[óôo]met\w+|chilomet\w+",
    # `mil` is a thousand in Spanish and Portuguese.
    "mile": r"miles?|meilen?|milles?|millas?|milhas?|migli[ao]|mil(?:lik|dir|den|dedir)",
    "cm": r"(?-i:cm)|sant[iı]m\w*|centim\w+|centím\w+|zentim\w+",
    "mm": r"(?-i:mm)|mil[iı]met\w+|millim\w+|milím\w+",
    "m": r"(?-i:m)|metres?|metre[yndl]\w*|meters?|mètres?|metros?|metri",
    "kg": r"(?-i:kg)|kilos?|kiloluk|kilogram\w*|kilogramm\w*|quilos?|quilogramas?|chili|chilogramm\w",
    "mg": r"(?-i:mg)|miligram\w*|milligram\w*|miligramos?",
    "g": r"(?-i:gr?)|gram\w*|gramos?|gramas?|grammi",
    "t": r"(?-i:t)|tonn?e?s?|tonluk|tonnen|toneladas?|tonnellate",
    "ha": r"(?-i:ha)|hect\w+|hektar\w*|ettar\w",
    "ml": r"(?-i:m[lL])|mil[iı]lit\w+|millilit\w+",
    "l": r"(?-i:[lL])|lit(?:re|er)\w*|litros?|litri",
    "second": r"seconds?|saniye\w*|sekunden?|secondes?|segundos?|second[oi]",
    "minute": r"(?-i:min)|minutes?|dakika\w*|minuten?|minutos?|minut[oi]",
    "hour": r"hours?|saat\w*|stunden?|heures?|horas?|ora|ore",
    "day": r"days?|gün\w*|tage?n?|tages|jours?|días?|dias?|giorn[oi]",
    "week": r"weeks?|hafta\w*|wochen?|semaines?|semanas?|settiman[ae]",
    "month": r"months?|ay(?:l[ıi]k\w*|da|dan|a|ın|ı|lar\w*)?|monate?n?|monats|mois|mes(?:es)?|mês|mes[ei]",
    "year": r"years?|yıl\w*|jahre?n?|jahres|ans?|années?|años?|anos?|ann[oi]",
    "percent": r"%|per ?cent|prozent|pour cent|por ?ciento|por cento|per cento",
    "permille": r"‰|per (?:mill?e|thousand|1000)|promil\w*|pour mille|por mil",
    "EUR": r"€|(?-i:EUR)|euros?|avro\w*|euro['’]?[lydn]\w*",
    "USD": r"\$|(?-i:USD)|(?:US |ABD )?d[oó]l{1,2}ar\w*",
    "TRY": r"₺|(?-i:TRY|TL)|(?:türk |turkish )?lira\w*",
    "GBP": r"£|(?-i:GBP)|pounds?(?: sterling)?|sterlin\w*",
}
_ALWAYS_SAID: Final = ("percent", "permille", "EUR", "USD", "TRY")
_NAMES: Final = tuple(_UNITS)
_SAID: Final = {name: lazily(rf"(?<![^\W\d_])(?:{_UNITS[name]})(?!\w)", re.IGNORECASE) for name in _ALWAYS_SAID}
# What stands before its number in some languages, put behind it as in the others.
_SIGN_BEFORE: Final = lazily(r"(?<!\w)(yüzde|binde|[%‰€$₺£])[ \u00a0]?(\d(?:[\d.,]*\d)?)", re.IGNORECASE)
_IN_WORDS: Final = {"yüzde": "%", "binde": "‰"}
_KNOWN: Final = frozenset({"en", "tr"})
# Each number of a text may ask the same of it; a text full of numbers would cost the square of its length.
_TEXTS_KEPT: Final = 8
_DIGIT: Final = lazily(r"\d")
_NUMBER: Final = lazily(r"(?<![\w.,])\d(?:[\d.,]*\d)?(?!\w)")
# Most numbers count nothing that is named at once: what follows is looked at once, and by its first sign.
_MEASURED: Final = lazily(
    r"(\d(?<![\w.,]\d)\d*+(?:[.,\u00a0]++\d++)*+)[ \u00a0\u202f-]?(?=[^\W\d_]|[%‰€$₺£])"
    rf"(?:{'|'.join(f'({words})' for words in _UNITS.values())})(?!\w)",
    re.IGNORECASE,
)


def check_measures(source: str, target: str, pair: LanguagePair) -> Iterator[Finding]:
    """Report a number that counts something in both texts, but nothing of it is the same.

    Shares and sums of money count something everywhere: one that lost its unit is reported as well.
    """
    wanted = _measures_in(_with_figures(source, pair, pair.source))
    if not wanted:
        return
    target = _with_figures(target, pair, pair.target)
    found = _measures_in(target)
    for number, units in wanted.items():
        others = found.get(number, {})
        if others and units.keys().isdisjoint(others):
            yield Finding(code="unit-changed", values={"wanted": _written(units), "found": _written(others)})
        elif not others and (bare := _bare_numbers(target).get(number, "")) and _lost(units, target):
            yield Finding(code="unit-changed", values={"wanted": _written(units), "found": bare})


def _with_figures(text: str, pair: LanguagePair, language: str) -> str:
    """Return a text with its numbers in figures before what they count, as far as both languages are known."""
    if pair.source != pair.target and {pair.source, pair.target} <= _KNOWN:
        text = in_figures(text, language)
    if _DIGIT.search(text) is None:
        return text
    return _SIGN_BEFORE.sub(lambda found: f"{found[2]} {_IN_WORDS.get(found[1].lower(), found[1])}", text)


def _measures_in(text: str) -> dict[str, dict[str, str]]:
    """Return what each number of a text counts and how that is written, by its digits."""
    measures: dict[str, dict[str, str]] = {}
    for found in _MEASURED.finditer(text):
        measures.setdefault(_digits(found[1]), {})[_NAMES[(found.lastindex or 2) - 2]] = found[0]
    return measures


def _lost(units: Iterable[str], target: str) -> bool:
    """Tell whether a target says nowhere what a number counts, though that is always said."""
    return any(unit in _SAID and unit not in _units_said(target) for unit in units)


@lru_cache(maxsize=_TEXTS_KEPT)
def _units_said(text: str) -> frozenset[str]:
    """Return which of the units that are always said a text names."""
    return frozenset(unit for unit, said in _SAID.items() if said.search(text))


@lru_cache(maxsize=_TEXTS_KEPT)
def _bare_numbers(text: str) -> Mapping[str, str]:
    """Return how each number stands in a text first, by its digits."""
    written: dict[str, str] = {}
    for found in _NUMBER.finditer(text):
        written.setdefault(_digits(found[0]), found[0])
    return written


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _written(units: dict[str, str]) -> str:
    return ", ".join(units.values())
