"""Times and spans that one language says by name and another writes in figures: `noon`, `half an hour`, `fortnight`."""

import re
from collections.abc import Iterable
from typing import Final

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
    "24": _MIDNIGHT,
    "24:00": _MIDNIGHT,
    "30": _HALF_HOUR,
    "15": f"{_QUARTER_HOUR}|{_FORTNIGHT}",
    "14": f"{_FORTNIGHT}|{_TWO_WEEKS}",
}
_SAID: Final = {reading: re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE) for reading, names in _NAMES.items()}


def is_time_said(readings: Iterable[str], text: str) -> bool:
    """Tell whether a text calls by name, in any language, a time or span that another writes in figures."""
    return any(reading in _SAID and _SAID[reading].search(text) is not None for reading in readings)
