"""The names of days beside dates, `6 July, Monday`: taken from them, and put back beside the dates of a translation."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.joining import without_weekday
from translation_service.domain.values.weekdays import weekday_number, with_weekday

_WORD_BEFORE: Final = lazily(r"(?<!\w)([^\W\d_]+),? $")
_DATE: Final = lazily(r"date \d*-(\d+)-(\d+)(?: weekday \d)?")
# Each is held against all dates of the other text; no sentence has more.
_MOST_DATES: Final = 40
# The day that Turkish names behind a date, in its cases, and the date in the same.
_DAY_BEHIND: Final = lazily(r"\A gün(ünden|ünde|üne|ü|kü)(?!\w)", needs=" ")
_AS_DATE: Final = {"ünden": "inden", "ünde": "inde", "üne": "ine", "ü": "inde", "kü": "indeki"}


def dates_with_days(text: str) -> list[Value]:
    """Return the dates of a text that have the name of a day."""
    return [value for value in find_values(text) if value.kind == "date" and without_weekday(value.text)[1]]


def without_days(text: str) -> str:
    """Return a text whose dates have no names of days: `8 Aralık 2026 tarihinde` for `8 Aralık 2026 Salı günü`."""
    for value in reversed(dates_with_days(text)):
        behind = _DAY_BEHIND.sub(lambda found: f" tarih{_AS_DATE[found[1]]}", text[value.end :], count=1)
        text = text[: value.start] + without_weekday(value.text)[0] + behind
    return text


def with_days(target: str, dates: list[Value], language: str) -> str:
    """Return a translation whose dates have the days that these dates of its source have.

    Dates of which there are several, or that have a day, stay.
    """
    for date in dates if len(dates) <= _MOST_DATES else ():
        there = [value for value in find_values(target) if _is_same(value, date)]
        if len(there) != 1 or without_weekday(there[0].text)[1] or not without_weekday(date.text)[1]:
            continue
        [found] = there
        day = without_weekday(date.text)[1]
        named = with_weekday(day, found.text, language)
        before = _without_name(target[: found.start], day) if named else target[: found.start]
        target = before + (named or found.text) + target[found.end :]
    return target


def _without_name(text: str, day: int) -> str:
    """Return what stands before a date without the name of its day at the end: `6 Temmuz-cuma 10 Temmuz`."""
    found = _WORD_BEFORE.search(text)
    return text[: found.start()] if found is not None and weekday_number(found[1]) == day else text


def _is_same(value: Value, date: Value) -> bool:
    """Tell whether two dates are of the same day of a month, with a year or without."""
    return value.kind == "date" and not _days_of(value).isdisjoint(_days_of(date))


def _days_of(date: Value) -> frozenset[tuple[str, str]]:
    found: list[re.Match[str] | None] = [_DATE.fullmatch(reading) for reading in date.readings]
    return frozenset((one[1], one[2]) for one in found if one is not None)
