"""Days on which public offices in Türkiye are closed, so that nobody counts on them for a deadline.

The feasts that follow the moon are listed as they fall in Türkiye, and in later years than the last one listed nothing
is said of them; the others are the same every year (law 2429). What is decided for a single year, such as a day between
a feast and a weekend, an installation adds by its settings.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final

from translation_service.domain.sentences import N_

_SATURDAY: Final = 5
_WEEKEND: Final = N_("weekend")
_CLOSED: Final = N_("the office is closed")
_RAMADAN: Final = N_("Ramadan Feast")
_SACRIFICE: Final = N_("Feast of the Sacrifice")
_REPUBLIC: Final = N_("Republic Day")
_NOON: Final = 13
"""The hour from which an eve is free."""

_EVERY_YEAR: Final = {
    (1, 1): N_("New Year's Day"),
    (4, 23): N_("National Sovereignty and Children's Day"),
    (5, 1): N_("Labour and Solidarity Day"),
    (5, 19): N_("Commemoration of Atatürk, Youth and Sports Day"),
    (7, 15): N_("Democracy and National Unity Day"),
    (8, 30): N_("Victory Day"),
    (10, 29): _REPUBLIC,
}
_EVES_EVERY_YEAR: Final = {(10, 28): _REPUBLIC}
_RAMADAN_BEGINS: Final = [
    "2025-03-30",
    "2026-03-20",
    "2027-03-09",
    "2028-02-26",
    "2029-02-14",
    "2030-02-04",
    "2031-01-24",
    "2032-01-14",
]
_SACRIFICE_BEGINS: Final = [
    "2025-06-06",
    "2026-05-27",
    "2027-05-16",
    "2028-05-05",
    "2029-04-24",
    "2030-04-13",
    "2031-04-02",
    "2032-03-22",
]


def _feast(name: str, begins: Collection[str], days: int) -> dict[date, str]:
    firsts = map(date.fromisoformat, begins)
    return {first + timedelta(days=day): name for first in firsts for day in range(days)}


_FEASTS: Final = _feast(_SACRIFICE, _SACRIFICE_BEGINS, 4) | _feast(_RAMADAN, _RAMADAN_BEGINS, 3)
_FEAST_EVES: Final = {
    date.fromisoformat(first) - timedelta(days=1): name
    for name, begins in ((_RAMADAN, _RAMADAN_BEGINS), (_SACRIFICE, _SACRIFICE_BEGINS))
    for first in begins
}


def free_day(day: date, closed: Collection[date] = ()) -> str:
    """Return why a whole day is free, "" for a day on which people work; `closed` are free days of this place."""
    holiday = _EVERY_YEAR.get((day.month, day.day)) or _FEASTS.get(day)
    if holiday:
        return holiday
    if day in closed:
        return _CLOSED
    return _WEEKEND if day.weekday() >= _SATURDAY else ""


def free_moment(moment: datetime, closed: Collection[date] = ()) -> str:
    """Return why nobody works at a moment of this place, "" otherwise: a free day, or the afternoon before a feast."""
    whole = free_day(moment.date(), closed)
    if whole or moment.hour < _NOON:
        return whole
    return _EVES_EVERY_YEAR.get((moment.month, moment.day)) or _FEAST_EVES.get(moment.date(), "")
