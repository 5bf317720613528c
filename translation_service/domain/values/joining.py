"""The day of the week beside a date, and the month before a year, which are a part of them."""

import re
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.months import month_number
from translation_service.domain.values.readings import month_readings
from translation_service.domain.values.weekdays import WEEKDAY, weekday_number

_FARTHEST: Final = 32
_LEADING: Final = rf"({WEEKDAY})(?:\.?,? |, den | den | dia | le | el )(?:the )?"
_DAY_BEFORE: Final = lazily(rf"(?<!\w){_LEADING}$", re.IGNORECASE)
_DAY_FIRST: Final = lazily(rf"{_LEADING}(?=.*\d)", re.IGNORECASE)
_FOLLOWING: Final = rf",? (?:({WEEKDAY})(?!\w)|\(({WEEKDAY})\))"
_DAY_BEHIND: Final = lazily(_FOLLOWING, re.IGNORECASE)
_DAY_LAST: Final = lazily(f"{_FOLLOWING}$", re.IGNORECASE)
_MONTH_BEFORE: Final = lazily(r"(?<![^\W\d_])([^\W\d_]{3,})\.?,? (?:de |del |of )?$")
# `The march of 1930` was none of a month.
_VERBS: Final = frozenset({"march", "may"})
_YEAR: Final = lazily(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysAround:
    """The stretch of a date with what is a part of it; `readings` where it is a month, else the day as it is `said`."""

    start: int
    end: int
    said: str = ""
    readings: frozenset[str] = frozenset()


def days_around(kind: str, text: str, start: int, end: int) -> DaysAround | None:
    """Return what a date or a number at some place of a text takes in; None where nothing belongs to it."""
    before = text[max(0, start - _FARTHEST) : start]
    if kind == "number":
        return _month_of(text[start:end], before, start, end)
    found = _DAY_BEFORE.search(before)
    if found is not None and (number := weekday_number(found[1])):
        return DaysAround(start=start - len(before) + found.start(1), end=end, said=f"weekday {number}")
    found = _DAY_BEHIND.match(text[end : end + _FARTHEST])
    if found is not None and (number := weekday_number(found[1] or found[2])):
        return DaysAround(start=start, end=end + found.end(), said=f"weekday {number}")
    return None


def _month_of(year: str, before: str, start: int, end: int) -> DaysAround | None:
    found = _MONTH_BEFORE.search(before) if _YEAR.fullmatch(year) else None
    if found is None or found[1] in _VERBS or not month_number(found[1]):
        return None
    beginning = start - len(before) + found.start(1)
    return DaysAround(start=beginning, end=end, readings=month_readings(month_number(found[1]), year))


def without_weekday(text: str) -> tuple[str, int]:
    """Return a date without its day of the week, and which that is; 0 where there is none."""
    before = _DAY_FIRST.match(text)
    if before is not None and (number := weekday_number(before[1])):
        return text[before.end() :], number
    behind = _DAY_LAST.search(text)
    if behind is not None and (number := weekday_number(behind[1] or behind[2])):
        return text[: behind.start()], number
    return text, 0
