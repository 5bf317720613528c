"""Values of which their label or their unit tells all: `Saat: 10.00` is no number, `Boy: 178 cm` is no sentence."""

from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import ValueStyle, render_alone

_MEASURED: Final = lazily(
    r"\d[\d.,]{0,14}(?:/\d{1,3})?[ \u00a0]?(?:km/h|km²|m²|m³|km|cm|mm|m|kg|mg|g|ha|ml|kWh|kW|MW|mmHg|°C)", needs="0"
)
_HOURS: Final = lazily(r"\d{1,2}[.:][0-5]\d(?: ?[-–] ?\d{1,2}[.:][0-5]\d)?", needs="0")
_OF_HOURS: Final = {
    "en": lazily(r"(?:.*\W)?(?:hours?|times?)\W*"),
    "tr": lazily(r"(?:.*\W)?saat(?:i|leri)?\W*"),
}


def told_value(label: str, text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return a measure, or the hours that a label asks for, as the target language writes them; "" of other texts."""
    if _MEASURED.fullmatch(text):
        return render_alone(text, pair, style)
    of_hours = _OF_HOURS.get(pair.source)
    if of_hours is None or not _HOURS.fullmatch(text) or not of_hours.fullmatch(fold(label, pair.source)):
        return ""
    return render_alone(text.replace(".", ":"), pair, style)
