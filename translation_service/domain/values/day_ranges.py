"""Days of one month that are written together: `10–15 Mayıs 2026`, `May 10–15, 2026`, `10.–15. Mai 2026`."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.dates import written_date
from translation_service.domain.values.months import ANY_MONTH, ENGLISH_MONTH, month_number

_DASHED: Final = lazily(r"\d\.? ?[-–] ?\d", needs="-–")
_YEAR: Final = r"(?P<year>\d{4})(?!\d)"
_MONTH_FIRST: Final = lazily(
    rf"(?<!\w)(?P<month>{ENGLISH_MONTH})\.? (?P<first>\d{{1,2}})(?P<dash> ?[-–] ?)(?P<last>\d{{1,2}})(?![\d:.]\d)(?!\d)"
    # In `June 3 – 7 p.m.` the second is an hour.
    rf"(?! ?[ap]\.? ?m\b)(?:,? {_YEAR})?"
)
_DAY_FIRST: Final = lazily(
    rf"(?<![\w.,/-])(?P<first>\d{{1,2}})\.?(?P<dash> ?[-–] ?)(?P<last>\d{{1,2}})\.? (?:de |of )?"
    rf"(?P<month>{ANY_MONTH})(?![^\W\d_])(?:,? (?:de )?{_YEAR})?"
)
_JOINED: Final = lazily(rf"(?<!\w)({ANY_MONTH} (?:de )?\d{{4}})[-–](?=\d{{1,2}}\.? (?:de )?{ANY_MONTH})")


def with_own_day_ranges(target: str, source: str, pair: LanguagePair) -> str:
    """Write the days that a target copied from its source as the target language writes them."""
    # Most texts are done with a glance: to look for the name of every month costs more than all the rest.
    for way in (_MONTH_FIRST, _DAY_FIRST) if _DASHED.search(source) else ():
        for found in way.finditer(source):
            target = target.replace(found[0], _in_target(found, pair.target) or found[0])
    return target


def with_dates_apart(target: str) -> str:
    """Give the dash between two dates room where they have become words: `10 May 2026 – 15 June 2026`."""
    return _JOINED.sub(r"\1 – ", target) if _DASHED.search(target) else target


def _in_target(found: re.Match[str], language: str) -> str:
    last = written_date(found["last"], month_number(found["month"]), found["year"] or "", language)
    stop = "." if last.startswith(f"{int(found['last'])}.") else ""
    return f"{int(found['first'])}{stop}{found['dash']}{last}" if last else ""
