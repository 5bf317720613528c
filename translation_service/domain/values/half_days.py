"""Times of the day without a half of it: `2:30` may be in the afternoon in English, `2.30` in Turkish is at night."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from translation_service.domain.values.finding import Value

_COUNTS_TO_TWELVE: Final = frozenset({"en"})
SAYS_AFTERNOON: Final = re.compile(
    r"öğleden sonra|ikindi|akşam|gece|afternoon|evening|night|nachmittag|abend|nachts|après-midi|soir|tarde|noite|noche"
    r"|pomeriggio|sera\b|\bдня\b|вечера|ночи|مساء|عصر|\b[ap]\.? ?m\b",
    re.IGNORECASE,
)


def with_certain_times(values: Iterable[Value], text: str, language: str) -> list[Value]:
    """Return the values of a text; a time is in the afternoon only where its language or a word leaves that open."""
    written = list(values)
    if language in _COUNTS_TO_TWELVE or not any(map(_may_be_time, written)) or SAYS_AFTERNOON.search(text):
        return written
    return [_as_written(value) for value in written]


def _may_be_time(value: Value) -> bool:
    return any(":" in reading for reading in value.readings)


def _as_written(value: Value) -> Value:
    guessed = {_afternoon(reading) for reading in value.readings} & value.readings
    return replace(value, readings=value.readings - guessed) if guessed else value


def _afternoon(reading: str) -> str:
    hour, _, minute = reading.partition(":")
    return f"{(int(hour) + 12) % 24}:{minute}" if minute and hour.isdecimal() and 1 <= int(hour) <= 12 else ""
