"""Dates that a program wrote, with the months and days named in another language, in the order they stand in."""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.months import month_name, month_number
from translation_service.domain.values.weekdays import weekday_name, weekday_number

_NAME: Final = lazily(r"[^\W\d_]{3,}(?:-feira)?")


def with_names_in(language: str, date: str) -> str:
    """Return a date whose month and day have the names of a language, where these are known."""
    return _NAME.sub(lambda found: _named(found[0], language), date)


def _named(name: str, language: str) -> str:
    month, day = month_number(name), weekday_number(name)
    named = month_name(month, language) if month else weekday_name(day, language) if day else ""
    return named or name
