"""Times and spans that one language says by name and another writes in figures: `noon`, `half an hour`, `fortnight`."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.half_days import SAYS_AFTERNOON
from translation_service.domain.values.number_words import is_said_in

_NOON: Final = (
    r"noon|midday|öğle(?:n|yin|ye|nin)?|mittags?|midi|mediodía|meio[- ]dia|mezzogiorno|полдень|полудня|الظهر|ظهرا"
)
_MIDNIGHT: Final = (
    r"midnight|gece ?yarısı\w*|mitternachts?|minuit|medianoche|meia[- ]noite|mezzanotte|полноч[ьи]|полуночи|منتصف الليل"
)
_HALF_HOUR: Final = (
    r"half[- ](?:an[- ])?hour(?:s|ly)?|yarım saat\w*|(?:halbe|halben|halber) stunde|halbstündig\w*"
    r"|demi-heure|media hora|meia hora|mezz['’]?\s?ora|полчаса|نصف ساعة"
)
_QUARTER_HOUR: Final = (
    r"quarter(?:s)? of an hour|quarter[- ]hour|çeyrek saat\w*|viertelstunde|quart d['’]heure|cuarto de hora"
    r"|quarto de hora|quarto d['’]ora|четверть часа|ربع ساعة"
)
_FORTNIGHT: Final = r"fortnight(?:s|ly)?|quinzaine|quincenas?|quinzenas?"
_TWO_WEEKS: Final = (
    r"(?:two|a couple of)[- ]weeks?|iki hafta\w*|zwei wochen|deux semaines|dos semanas|duas semanas|due settimane"
    r"|две недели|двух недель|أسبوعين|أسبوعان"
)
_NAMES: Final = {
    "12:00": _NOON,
    "12": _NOON,
    "0:00": _MIDNIGHT,
    "0": _MIDNIGHT,
    "24": rf"{_MIDNIGHT}|a?round[- ]the[- ]clock",
    "24:00": _MIDNIGHT,
    "30": _HALF_HOUR,
    "15": f"{_QUARTER_HOUR}|{_FORTNIGHT}",
    "14": f"{_FORTNIGHT}|{_TWO_WEEKS}",
}
_WHOLE_HOUR: Final = lazily(r"(\d\d):00")
_HALF_DAY: Final = 12
_LONG: Final = 3
# A text full of times asks the same of the other text for each of them.
_ANSWERS_KEPT: Final = 64
_FULL_HOUR: Final = lazily(r"(?<![\d.,:])(\d\d)[.:]00(?!\d)")
_SAID: Final = {reading: lazily(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE) for reading, names in _NAMES.items()}


def is_time_said(readings: Iterable[str], text: str) -> bool:
    """Tell whether a text calls by name, in any language, a time or span that another writes in figures."""
    return any(reading in _SAID and _is_named(reading, text) for reading in readings)


@lru_cache(maxsize=_ANSWERS_KEPT)
def _is_named(reading: str, text: str) -> bool:
    return _SAID[reading].search(text) is not None


def is_hour_said(reading: str, text: str, language: str) -> bool:
    """Tell whether a text has an hour of the afternoon in the other way to count: `17.00` is `5 p.m.` or `five`."""
    if language == "en":
        whole = _WHOLE_HOUR.fullmatch(reading)
        if whole is None or not 1 <= int(whole[1]) - _HALF_DAY < _HALF_DAY:
            return False
        hour = int(whole[1]) - _HALF_DAY
        return _is_written_hour(hour, text) or is_said_in(hour, text, language)
    if not (reading.isdecimal() and len(reading) < _LONG and 1 <= int(reading) < _HALF_DAY):
        return False
    return int(reading) + _HALF_DAY in _full_hours(text)


@lru_cache(maxsize=_ANSWERS_KEPT)
def _is_written_hour(hour: int, text: str) -> bool:
    figure = rf"(?<![\w.,:]){hour}(?![\w:]|[.,]\d)"
    return SAYS_AFTERNOON.search(text) is not None and re.search(figure, text) is not None


@lru_cache(maxsize=_ANSWERS_KEPT)
def _full_hours(text: str) -> frozenset[int]:
    return frozenset(map(int, _FULL_HOUR.findall(text)))
