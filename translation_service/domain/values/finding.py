"""The values of a text, in order."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.digits import with_plain_digits
from translation_service.domain.values.joining import days_around
from translation_service.domain.values.kinds import may_hold_values, value_stretches
from translation_service.domain.values.readings import (
    FRACTION_SIGNS,
    date_readings,
    month_of_year_readings,
    named_date_readings,
    negated,
    number_readings,
    power_readings,
)
from translation_service.domain.values.spoken_shares import decade_readings
from translation_service.domain.values.units import (
    is_other_dollar,
    readings_among,
    scale_said,
    scale_said_of_currency,
    unit_of,
    with_unit,
)

# Hours a day and days a week: languages have them in either order.
_AROUND_THE_CLOCK: Final = frozenset({"24/7", "7/24"})
_NUMERIC: Final = frozenset({"number", "amount", "decision", "date", "named_date", "english_date", "scientific"})
_KIND_NAMES: Final = {
    "named_date": "date",
    "english_date": "date",
    "plate": "code",
    "row": "code",
    "file": "code",
    "handle": "code",
    "account": "code",
    "blank": "code",
    "bound": "number",
    "domain": "url",
}
_FIRST_TO_LAST_DIGIT: Final = lazily(rf"[\d{FRACTION_SIGNS}](?:.*[\d{FRACTION_SIGNS}])?")
# What may say more of a number stands this near to it; a text full of numbers would cost the square of its length.
_NEAR: Final = 100
# `45,-`
_NO_CENTS: Final = lazily(r"(?<=\d),[-–]")
_MINUS_OF_AMOUNT: Final = lazily(r"^[-–]|-$")
_HOURS_APART: Final = lazily(r"[ \u00a0\u202f]h[ \u00a0\u202f]")
_DAY_PARTS: Final = {
    "named_date": ("day", "month", "year"),
    "english_date": ("english_day", "english_month", "english_year"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A stretch of a text that has a value: `readings` are what it can stand for."""

    kind: str
    text: str
    start: int
    end: int
    readings: frozenset[str]

    def equals(self, other: "Value") -> bool:
        return not self.readings.isdisjoint(other.readings)

    @property
    def is_numeric(self) -> bool:
        """Tell whether it is a number, an amount, a date or a time rather than an address or a code."""
        return self.kind in _NUMERIC

    @property
    def is_negative(self) -> bool:
        return self.is_numeric and all(reading.startswith("-") for reading in self.readings)


def find_values(text: str, names: frozenset[str] = frozenset()) -> tuple[Value, ...]:
    """Return the values of a text in order; none overlap. `names` are found in exactly this case."""
    # A cache holds a call without names and one with none of them apart.
    return _found(text, names)


@lru_cache(maxsize=4096)
def _found(text: str, names: frozenset[str]) -> tuple[Value, ...]:
    plain = with_plain_digits(text)
    if not names and not may_hold_values(plain):
        return ()
    return tuple(_with_day(_value(found, text), text) for found in value_stretches(plain, names))


def is_all_values(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Tell whether nothing but values and signs is in a text, so that an engine could only harm it."""
    end = 0
    for value in find_values(text, names):
        if has_letters(text[end : value.start]):
            return False
        end = value.end
    return not has_letters(text[end:])


def has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _with_day(value: Value, text: str) -> Value:
    """Let a date take in its day of the week, and a year its month: `12 Mayıs 2026 Salı`, `Mayıs 2026`."""
    if value.kind not in {"date", "number"}:
        return value
    found = days_around(value.kind, text, value.start, value.end)
    if found is None:
        return value
    readings = found.readings or frozenset(f"{reading} {found.said}" for reading in value.readings)
    stretch = text[found.start : found.end]
    return Value(kind="date", text=stretch, start=found.start, end=found.end, readings=readings)


def _value(found: re.Match[str], text: str) -> Value:
    kind, start, end = str(found.lastgroup), found.start(), found.end()
    readings = _readings(kind, found)
    return Value(kind=_KIND_NAMES.get(kind, kind), text=text[start:end], start=start, end=end, readings=readings)


def _readings(kind: str, found: re.Match[str]) -> frozenset[str]:
    read = _READ.get(kind)
    return read(found) if read is not None else frozenset({found[0].casefold()})


def _bare(found: re.Match[str]) -> frozenset[str]:
    return frozenset({re.sub(r"[\W_]", "", found[0]).casefold()})


def _code(found: re.Match[str]) -> frozenset[str]:
    """Read an article put between two others without the sign of its ordinal, several of a kind as one.

    `14.º-A` is `14A`, `F-16s` are `F-16`.
    """
    signs = r"(?<=\d)(?:(?:[ºªo]|st|nd|rd|th)(?=[a-z]$)|s$)"
    return frozenset({re.sub(signs, "", reading) for reading in _bare(found)})


def _placeholder(found: re.Match[str]) -> frozenset[str]:
    """Read a placeholder of a program; the share `%d%%` is `%%%d` in Turkish."""
    is_share = found[0].endswith("d%%") or (found[0].startswith("%%") and found[0].endswith("d"))
    return frozenset({found[0].replace("%%", "") + " of 100" if is_share else found[0].casefold()})


def _phone(found: re.Match[str]) -> frozenset[str]:
    """Read a number within Turkey as one that is called from abroad as well: `0212 …` is `+90 212 …`."""
    digits = re.sub(r"\D", "", found[0])
    return frozenset({digits, f"90{digits[1:]}"} if digits.startswith("0") else {digits})


def _date(found: re.Match[str]) -> frozenset[str]:
    return date_readings(found[0]) or frozenset({found[0]})


def _decision(found: re.Match[str]) -> frozenset[str]:
    if found[0] in _AROUND_THE_CLOCK:
        return _AROUND_THE_CLOCK
    return frozenset({found[0]}) | date_readings(found[0]) | month_of_year_readings(found[0])


def _named_date(found: re.Match[str]) -> frozenset[str]:
    parts = next(parts for kind, parts in _DAY_PARTS.items() if found[kind])
    day, month, year = (found[part] or "" for part in parts)
    return named_date_readings(day, month, year)


def _number(found: re.Match[str]) -> frozenset[str]:
    digits = found[0].lstrip("-–")
    readings = number_readings(_HOURS_APART.sub("h", digits) if "h" in digits else digits)
    before, behind = _before(found), scale_said_of_currency(_behind(found))
    readings = readings_among(digits, readings, before=before, behind=behind)
    if digits.endswith("0"):
        readings |= decade_readings(digits, before=before, behind=behind)
    return _signed(found[0], readings)


def _scientific(found: re.Match[str]) -> frozenset[str]:
    return power_readings(found[0])


def _bound(found: re.Match[str]) -> frozenset[str]:
    sign, number = found[0][0], found[0][1:].lstrip()
    return frozenset(f"{sign}{reading}" for reading in _signed(number, number_readings(number.lstrip("-"))))


def _scale(found: re.Match[str]) -> frozenset[str]:
    """Read the scale of a map, which may be written with a stroke as well."""
    digits = re.sub(r"\D", "", found[0][1:])
    return frozenset({f"1:{digits}", f"1/{digits}"})


def _coordinates(found: re.Match[str]) -> frozenset[str]:
    """Read degrees, minutes and seconds; the hemisphere has another letter in each language."""
    numbers = (number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)?", found[0]))
    return frozenset({"°".join(f"{float(number):g}" for number in numbers)})


def _amount(found: re.Match[str]) -> frozenset[str]:
    text = _NO_CENTS.sub("", found[0]) if "," in found[0] else found[0]
    number = _FIRST_TO_LAST_DIGIT.search(text)
    digits = number[0] if number else ""
    unit = unit_of(_MINUS_OF_AMOUNT.sub("", text.replace(digits, "").strip()).strip())
    scaled = readings_among(digits, number_readings(digits), before="", behind=scale_said(_behind(found)))
    bare = scaled if is_other_dollar(unit) else frozenset[str]()
    return _signed(text, with_unit(scaled, unit) | bare)


def _before(found: re.Match[str]) -> str:
    return found.string[max(found.start() - _NEAR, 0) : found.start()]


def _behind(found: re.Match[str]) -> str:
    return found.string[found.end() : found.end() + _NEAR]


def _signed(text: str, readings: frozenset[str]) -> frozenset[str]:
    """Read a minus; what stands behind an en dash may be meant either way."""
    if "-" in text.replace("–", ""):
        return negated(readings)
    return readings | negated(readings) if text.startswith("–") else readings


_READ: Final[Mapping[str, Callable[[re.Match[str]], frozenset[str]]]] = {
    "number": _number,
    "amount": _amount,
    "date": _date,
    "named_date": _named_date,
    "english_date": _named_date,
    "decision": _decision,
    "phone": _phone,
    "placeholder": _placeholder,
    "scientific": _scientific,
    "bound": _bound,
    "scale": _scale,
    "coordinates": _coordinates,
    "code": _code,
    **dict.fromkeys(("iban", "plate", "row", "account"), _bare),
}
