"""What a number counts in source and target: kilometres that became metres, days that became months."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.domain.quality.findings import Finding

_UNITS: Final = {
    "km2": r"km²|km2|k(?:ilo)?m(?:et\w+)? ?kare\w*|(?:square|sq\.?) (?:km|kilomet\w+)|quadratkilomet\w+"
    r"|kilomètres? carrés?|kilómetros? cuadrados?|quil[óô]metros? quadrados?|chilometri quadr\w+",
    "m2": r"m²|m2|m(?:etre)? ?kare\w*|(?:square|sq\.?) (?:m|met\w+)|quadratmeter\w?|mètres? carrés?"
    r"|metros? cuadrados?|metros? quadrados?|metri quadr\w+",
    "m3": r"m³|m3|m(?:etre)? ?küp\w*|cubic met\w+|kubikmeter\w?|mètres? cubes?|metros? cúbicos?|metri cubi",
    "km": r"(?-i:km)|kilomet\w+|kilomèt\w+|kilómet\w+|quil[óôo]met\w+|chilomet\w+",
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
}
_NAMES: Final = tuple(_UNITS)
_MEASURED: Final = re.compile(
    rf"(?<![\w.,])(\d[\d.,\u00a0]*)[ \u00a0\u202f-]?(?:{'|'.join(f'({words})' for words in _UNITS.values())})(?!\w)",
    re.IGNORECASE,
)


def check_measures(source: str, target: str) -> Iterator[Finding]:
    """Report a number that counts something in both texts, but nothing of it is the same."""
    found = _measures_in(target) if any(map(str.isdecimal, target)) else {}
    wanted = _measures_in(source) if found else {}
    for number, units in wanted.items():
        others = found.get(number, {})
        if others and units.keys().isdisjoint(others):
            yield Finding(code="unit-changed", values={"wanted": _written(units), "found": _written(others)})


def _measures_in(text: str) -> dict[str, dict[str, str]]:
    """Return what each number of a text counts and how that is written, by its digits."""
    measures: dict[str, dict[str, str]] = {}
    for found in _MEASURED.finditer(text):
        digits = re.sub(r"\D", "", found[1])
        measures.setdefault(digits, {})[_NAMES[(found.lastindex or 2) - 2]] = found[0]
    return measures


def _written(units: dict[str, str]) -> str:
    return ", ".join(units.values())
