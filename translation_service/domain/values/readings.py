"""What a written number, time, date or amount can stand for, as words that are equal where the values are."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.months import month_number

_SPACES: Final = lazily(r"[ '’\u00a0\u202f\u2009]")
_CLOCK: Final = lazily(r"([01]?\d|2[0-3])[:.,h]([0-5]\d)")
# What a clock was stopped at, with a part of a second: `2:11.60`.
LAP: Final = lazily(r"(\d{1,3}(?::[0-5]\d){1,2})[.,](\d{1,3})")
_YEAR_LAST: Final = lazily(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")
_YEAR_FIRST: Final = lazily(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_MONTH_OF_YEAR: Final = lazily(r"(0?[1-9]|1[0-2])[./]((?:19|20)\d\d)")
_THIS_CENTURY: Final = 2000
_THOUSANDTH: Final = Decimal("0.001")
_FRACTIONS: Final = {
    "½": "1/2",
    "¼": "1/4",
    "¾": "3/4",
    "⅓": "1/3",
    "⅔": "2/3",
    "⅛": "1/8",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅞": "7/8",
}
FRACTION_SIGNS: Final = "".join(_FRACTIONS)
_POWERS: Final = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


@lru_cache(maxsize=4096)
def number_readings(text: str) -> frozenset[str]:
    """Return every value a number can have: `1.234` may be 1234 or 1.234, `14.30` may be a time of day."""
    if text.isascii() and text.isdecimal():
        return frozenset({text.lstrip("0") or "0"})
    joined = _SPACES.sub("", text)
    if joined[-1:] in _FRACTIONS:
        return _fraction_readings(joined)
    dates = _short_dates(joined) | month_of_year_readings(joined)
    return frozenset({*_amounts(joined), *time_readings(joined), *dates}) or frozenset({joined})


def _fraction_readings(text: str) -> frozenset[str]:
    whole, fraction = text[:-1], _FRACTIONS[text[-1]]
    above, below = map(Decimal, fraction.split("/"))
    decimal = _plain(whole + str((above / below).quantize(_THOUSANDTH)).removeprefix("0"))
    return frozenset({decimal} if whole else {decimal, fraction})


def power_readings(text: str) -> frozenset[str]:
    """Return what `1,5 × 10⁶` stands for, as its two numbers."""
    factor, _, power = re.sub(r"[ ×x·]+", " ", text).rpartition("10")
    return frozenset({f"{factor.strip().replace(',', '.')}e{power.translate(_POWERS)}"})


def month_of_year_readings(text: str) -> frozenset[str]:
    """Return the month that `05/2026` and `05.2026` can mean."""
    found = _MONTH_OF_YEAR.fullmatch(text)
    return month_readings(int(found[1]), found[2]) if found is not None else frozenset()


def negated(readings: frozenset[str]) -> frozenset[str]:
    return frozenset(f"-{reading}" for reading in readings)


def time_readings(text: str) -> frozenset[str]:
    """Return the times of a day that `14:30` or `2:30` can be, which may be one in the afternoon; `2:11.60` is none."""
    found, lap = _CLOCK.fullmatch(text), LAP.fullmatch(text)
    if lap is not None:
        return frozenset({f"{lap[1]}.{lap[2]}"})
    if found is None:
        return _hour_readings(text)
    hour, minute = int(found[1]), found[2]
    return frozenset({f"{hour}:{minute}"} | ({f"{(hour + 12) % 24}:{minute}"} if 1 <= hour <= 12 else set()))


def _hour_readings(text: str) -> frozenset[str]:
    """Return what `14h` can mean: a time of the day or so many hours."""
    hours = text.removesuffix("h")
    return frozenset({hours, f"{int(hours)}:00"} if hours != text and hours.isdecimal() else ())


def half_day_readings(text: str, *, is_afternoon: bool) -> frozenset[str]:
    """Return the time that a number with a.m. or p.m. behind it says; the hour alone as well, if it has no minutes."""
    parts = re.findall(r"\d+", text)
    hour = int(parts[0]) % 12 + (12 if is_afternoon else 0)
    if len(parts) > 1:
        return frozenset({f"{hour}:{parts[1]}"})
    return frozenset({f"{hour}:00", str(hour)})


def are_in_one_half(first: str, last: str) -> bool:
    """Tell whether two times with one `p.m.` behind them are of one half: `2–4:30`, but not `11–1` and `9–9`."""
    return _on_twelve(first) < _on_twelve(last)


def _on_twelve(text: str) -> tuple[int, ...]:
    hour, *minutes = map(int, re.findall(r"\d+", text))
    return hour % 12, *minutes


def date_readings(text: str) -> frozenset[str]:
    """Return the days that a date can mean; between slashes or dashes day and month may stand either way."""
    first = _YEAR_FIRST.fullmatch(text)
    if first is not None:
        return _days(first[1], (first[2], first[3]))
    last = _YEAR_LAST.fullmatch(text)
    if last is None:
        return frozenset()
    year = last[4] if len(last[4]) == 4 else str(_THIS_CENTURY + int(last[4]))
    either = _days(year, (last[3], last[1]))
    return either if last[2] == "." and either else either | _days(year, (last[1], last[3]))


def named_date_readings(day: str, month: str, year: str) -> frozenset[str]:
    """Return the day that a date with a named month means; the year is "" where none is written."""
    return frozenset({f"date {year}-{month_number(month)}-{int(day)}"})


def month_readings(month: int, year: str) -> frozenset[str]:
    """Return the month of a year that a date without a day means."""
    return frozenset({f"date {year}-{month}-"})


def _days(year: str, month_and_day: tuple[str, str]) -> frozenset[str]:
    month, day = map(int, month_and_day)
    return frozenset({f"date {year}-{month}-{day}"} if 1 <= month <= 12 and 1 <= day <= 31 else ())


def _short_dates(text: str) -> frozenset[str]:
    return date_readings(text) if _YEAR_LAST.fullmatch(text) else frozenset()


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
