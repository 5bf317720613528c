"""Hours from one to another, counted to 24: `09.00-21.00` for `9 a.m. – 9 p.m.`, of which engines lose a half."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.weekdays import ENGLISH_DAY

_NOON: Final = 12
_LAST: Final = {"noon": "12.00", "midnight": "24.00"}
# The stop of `p.m.` ends a sentence as well where a capital or nothing follows.
_STOP: Final = r"(?:(?P<stop>\.)(?=\s+(?-i:[A-Z])|$)|\.)?"
_TIME: Final = r"(?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)?[ \u00a0]?[ap]\.?m\b"
_BEGIN: Final = r"(?<![\w.,:/-])"
_RANGE: Final = lazily(
    rf"{_BEGIN}(?P<open>from )?(?P<first>{_TIME})\.?(?P<sign>[ \u00a0]?[-–—][ \u00a0]?| (?:to|until|till) )"
    rf"(?P<last>{_TIME}|(?:12 )?(?:noon|midnight)\b){_STOP}",
    re.IGNORECASE,
    needs="0",
)
_CLOCK: Final = rf"(?:{_TIME}|(?:[01]?\d|2[0-4])[.:][0-5]\d|noon|midnight)"
_OVER_DAYS: Final = lazily(
    rf"(?<!\w)(?:from )?(?P<first_day>{ENGLISH_DAY}),? (?:at )?(?P<first>{_CLOCK})\.?"
    rf"(?:[ \u00a0]?[-–—][ \u00a0]?| (?:to|until|till) )(?P<last_day>{ENGLISH_DAY}),? "
    rf"(?:at )?(?P<last>{_CLOCK}){_STOP}(?!\w)",
    re.IGNORECASE,
)
_ALONE: Final = lazily(rf"{_BEGIN}(?P<time>{_TIME}){_STOP}", re.IGNORECASE)


def with_hours_counted(text: str) -> str:
    """Return an English text in which hours go from one to another with all its times counted to 24."""
    counted = _OVER_DAYS.sub(_over_days, _RANGE.sub(_from_to, text))
    return (
        text if counted == text else _ALONE.sub(lambda found: _counted(found["time"]) + (found["stop"] or ""), counted)
    )


def _from_to(found: re.Match[str]) -> str:
    first, last = _counted(found["first"]), _counted(found["last"])
    is_spoken = found["open"] or found["sign"].strip().isalpha()
    joined = f"{found['open'] or 'from '}{first} to {last}" if is_spoken else f"{first}-{last}"
    return joined + (found["stop"] or "")


def _over_days(found: re.Match[str]) -> str:
    """Say the hour before its day, as engines know it: `from 06.00 on Saturday to 20.00 on Sunday`."""
    first, last = _counted(found["first"]), _counted(found["last"])
    return f"from {first} on {found['first_day']} to {last} on {found['last_day']}{found['stop'] or ''}"


def _counted(time: str) -> str:
    named = next((clock for name, clock in _LAST.items() if time.lower().endswith(name)), None)
    if named is not None:
        return named
    hour, *minutes = re.findall(r"\d+", time)
    if not time.rstrip(".")[-1].isalpha():
        return f"{int(hour):02}.{minutes[0]}"
    is_afternoon = time.rstrip("mM.")[-1] in "pP"
    return f"{int(hour) % _NOON + _NOON * is_afternoon:02}.{minutes[0] if minutes else '00'}"
