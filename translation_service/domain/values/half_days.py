"""Times of the day without a half of it: `2:30` may be in the afternoon in English, `2.30` in Turkish is at night."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value

_COUNTS_TO_TWELVE: Final = frozenset({"en"})
SAYS_AFTERNOON: Final = lazily(
    r"öğleden sonra|ikindi|akşam|gece|afternoon|evening|night|nachmittag|abend|nachts|après-midi|soir|tarde|noite|noche"
    r"|pomeriggio|sera\b|\bдня\b|вечера|ночи|مساء|عصر|\b[ap]\.? ?m\b",
    re.IGNORECASE,
)

_HOUR: Final = lazily(r"\d{1,2}(?!\d)")
_NOON: Final = 12


def with_certain_times(values: Iterable[Value], text: str, language: str) -> list[Value]:
    """Return the values of a text; a time is in the afternoon only where its language or a word leaves that open."""
    written = list(values)
    if language in _COUNTS_TO_TWELVE or not any(map(_may_be_time, written)) or SAYS_AFTERNOON.search(text):
        return written
    return [_as_written(value) for value in written]


def with_half_day(value: Value) -> str:
    """Return a value as its text has it, a time of twelve hours with the half of the day that it is in: `5 p.m.`."""
    hour = _HOUR.match(value.text)
    times = {reading.partition(":")[0] for reading in value.readings if ":" in reading}
    if hour is None or len(times) != 1 or int(hour[0]) in map(int, times):
        return value.text
    return f"{value.text} {'p.m.' if int(times.pop()) >= _NOON else 'a.m.'}"


def is_in_other_half(value: Value, other: Value) -> bool:
    """Tell whether a time is twelve hours from another: what an engine that lost `p.m.` writes of `8 p.m.`."""
    return any(_afternoon(reading) in value.readings for reading in other.readings if ":" in reading)


def _may_be_time(value: Value) -> bool:
    return any(":" in reading for reading in value.readings)


def _as_written(value: Value) -> Value:
    guessed = {_afternoon(reading) for reading in value.readings} & value.readings
    return replace(value, readings=value.readings - guessed) if guessed else value


def _afternoon(reading: str) -> str:
    hour, _, minute = reading.partition(":")
    return f"{(int(hour) + 12) % 24}:{minute}" if minute and hour.isdecimal() and 1 <= int(hour) <= 12 else ""
