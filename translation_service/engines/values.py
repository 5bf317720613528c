"""What a written number, date or time can stand for, and how a language writes numbers."""

import re
from decimal import Decimal
from typing import Final

from translation_service.domain.languages import LanguagePair

_SPACES: Final = re.compile(r"[ '’\u00a0\u202f]")
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3])[:.,h]([0-5]\d)")
_DECIMAL_COMMA: Final = frozenset({"tr", "de", "fr", "ru", "es", "pt", "it", "nl", "pl", "ro", "bg", "el", "uk"})
_DECIMAL_POINT: Final = frozenset({"en", "zh", "ja", "ko"})
_GROUPED: Final = {",": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", ".": r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"}
_SWAP: Final = str.maketrans({",": ".", ".": ","})

_SPOKEN: Final = {
    "en": "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    "tr": "sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|on bir|on iki",
    "pt": "zero|uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze",
}

_CURRENCIES: Final = {
    "EUR": "€|EUR|euros?|avro",
    "USD": r"US\$|\$|USD|d[oó]lar(?:es|s|ı)?|dollars?",
    "GBP": "£|GBP|pounds?|libras?|sterlin",
    "TRY": "₺|TRY|TL|liras?|lirası",
    "%": "%",
}
CURRENCY_SIGNS: Final = "|".join(_CURRENCIES.values())


def number_readings(text: str) -> frozenset[str]:
    """Return every value a number can have: `1.234` may be 1234 or 1.234, `14.30` may be a time of day."""
    joined = _SPACES.sub("", text)
    return frozenset({*_amounts(joined), *_times(joined)}) or frozenset({joined})


def amount_readings(text: str) -> frozenset[str]:
    """Return the values of a number with a currency or percent sign, wherever the sign stands."""
    number = re.search(r"\d(?:.*\d)?", text)
    digits = number[0] if number else ""
    sign = text.replace(digits, "").strip()
    unit = next((name for name, signs in _CURRENCIES.items() if re.fullmatch(signs, sign)), sign)
    return frozenset(f"{reading} {unit}" for reading in number_readings(digits))


def date_readings(text: str) -> frozenset[str]:
    """Return one value that is the same whichever of day and month stands first."""
    return frozenset({"date " + "-".join(sorted(str(int(part)) for part in re.findall(r"\d+", text)))})


def is_small_and_spoken(readings: frozenset[str], text: str, language: str) -> bool:
    """Tell whether a number up to twelve may stand in a text as a word ("two councillors")."""
    if readings.isdisjoint(map(str, range(13))):
        return False
    words = _SPOKEN.get(language)
    return words is None or re.search(rf"\b(?:{words})", text.casefold()) is not None


def with_grouping_of(text: str, value: str, pair: LanguagePair) -> str:
    """Rewrite a grouped number the engine copied as it stood: `1.234,56 €` becomes `1,234.56 €` in English."""
    source, target = _group_sign(pair.source), _group_sign(pair.target)
    number = re.search(_GROUPED.get(source, "(?!)"), value)
    if number is None or not target or source == target or re.search(r"[\d.,]", value.replace(number[0], "")):
        return text
    copied = rf"(?<![\d.,]){re.escape(number[0])}(?!\d|[.,]\d)"
    return re.sub(copied, number[0].translate(_SWAP), text)


def _group_sign(language: str) -> str:
    if language in _DECIMAL_COMMA:
        return "."
    return "," if language in _DECIMAL_POINT else ""


def _amounts(text: str) -> set[str]:
    signs = re.sub(r"\d", "", text)
    if not set(signs) <= {".", ","}:
        return set()
    if len(set(signs)) == 2:
        return {_decimal(text, signs[-1])} if signs.count(signs[-1]) == 1 else set()
    return _amounts_with(text, signs)


def _amounts_with(text: str, signs: str) -> set[str]:
    groups = re.split(r"[.,]", text)
    amounts = {_plain("".join(groups))} if all(len(group) == 3 for group in groups[1:]) else set()
    return amounts | ({_decimal(text, signs)} if len(signs) == 1 else set())


def _decimal(text: str, sign: str) -> str:
    whole, _, fraction = text.rpartition(sign)
    return _plain(re.sub(r"[.,]", "", whole) + "." + fraction)


def _plain(digits: str) -> str:
    return format(Decimal(digits).normalize(), "f")


def _times(text: str) -> set[str]:
    found = _CLOCK.fullmatch(text)
    if found is None:
        return set()
    hour, minute = int(found[1]), found[2]
    return {f"{hour}:{minute}", f"{hour - 12 if hour > 12 else hour}:{minute}"}
