"""Dates with the names of their days from one to another, `from Fri 3 July to Mon 6 July`: engines lose short ones."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.months import ENGLISH_MONTH
from translation_service.domain.values.short_weekdays import SHORT_DAYS
from translation_service.domain.values.weekdays import weekday_name

_NAMES: Final = {
    way: weekday_name(number, "en")
    for number, several in enumerate(SHORT_DAYS["en"], start=1)
    for way in (*several.split("|"), weekday_name(number, "en"))
}
_DAY: Final = rf"(?:{'|'.join(sorted(_NAMES, key=len, reverse=True))})"
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
_NUMBER: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_RANGE: Final = lazily(
    rf"(?<!\w)(?P<first>{_DAY})\.?(?P<comma>,? )(?P<one>{_NUMBER}(?: {ENGLISH_MONTH})?)"
    rf"(?P<joint> (?:to|until|till|through|and) |[ \u00a0]?[-–—][ \u00a0]?)"
    rf"(?P<last>{_DAY})\.?(?P<rest>,? {_NUMBER} (?P<month>{ENGLISH_MONTH})(?!\w))"
)


def with_days_of_range_in_full(text: str) -> str:
    """Return an English text with the names of days, and the month of both, in full where two dates are a range."""
    return _RANGE.sub(_written, text) if any(map(str.isdigit, text)) else text


def _written(found: re.Match[str]) -> str:
    month = f" {found['month']}" if found["one"][-1].isdigit() or found["one"][-2:] in _ORDINALS else ""
    first = f"{_NAMES[found['first']]}{found['comma']}{found['one']}{month}"
    return f"{first}{found['joint']}{_NAMES[found['last']]}{found['rest']}"
