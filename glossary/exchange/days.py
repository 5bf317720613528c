"""Days as people and spreadsheets write them."""

from datetime import date, timedelta
from typing import Final

from glossary.patterns import lazily

# Workbooks count days from here.
_DAY_NUMBER: Final = lazily(r"\d{5}")
_DAY_NOUGHT: Final = date(1899, 12, 30)
_TURKISH_DAY: Final = lazily(r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})")
_YEAR_FIRST: Final = lazily(r"(?P<year>\d{4})[./-](?P<month>\d{1,2})[./-](?P<day>\d{1,2})(?:[T ].*)?")


def read_day(text: str) -> date | None:
    """Read a day as people and spreadsheets write it: 2026-05-31, 2026/5/31, 31.05.2026, 46173; raise ValueError."""
    if _DAY_NUMBER.fullmatch(text):
        return _DAY_NOUGHT + timedelta(days=int(text))
    written = _TURKISH_DAY.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    if written:
        return date(int(written["year"]), int(written["month"]), int(written["day"]))
    return date.fromisoformat(text) if text else None
