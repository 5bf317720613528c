"""Times of the day as the languages write them."""

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.half_days import SAYS_AFTERNOON
from translation_service.domain.values.readings import LAP
from translation_service.domain.values.separators import group_sign
from translation_service.domain.values.shorthand import with_halves_said
from translation_service.domain.values.units import UNIT_SIGN

_CLOCK: Final = lazily(r"(\d{1,2})(?:(?:[:.h]| h )(\d\d)|[ \u00a0]?h)")
# `14h` may be so many hours, but not where it goes on to another one.
_AT_HOUR: Final = lazily(r"(?<!\w)(?:das|pelas|vers|entre (?:as|las)|desde (?:as|las))[ \u00a0]$", re.IGNORECASE)
_TO: Final = r"[ \u00a0]?(?:[-–]|às|à|a|até|e as|y las|a las?|alle)[ \u00a0]?"
_HOUR_BEHIND: Final = lazily(rf"{_TO}\d{{1,2}}[ \u00a0]?h(?:[ \u00a0]?\d\d)?(?!\w)", re.IGNORECASE)
_HOUR_BEFORE: Final = lazily(rf"(?<!\w)\d{{1,2}}[ \u00a0]?h(?:[ \u00a0]?\d\d)?{_TO}$", re.IGNORECASE)
_WRITES_HOURS: Final = frozenset({"pt"})
_SAID_BEFORE: Final = lazily(
    r"(?<!\w)(?:saat(?:i|ler\w*)?|at|from|between|until|by|um|ab|bis|zwischen|à|dès|entre|a las?|às|alle|dalle|tra le"
    r"|ore|в|с|между|الساعة):?[ \u00a0](?:\d{1,2}[.:]\d\d ?(?:[-–,]|ile|ve|to|and|und|bis|et|à|y|e|и|до) ?)*$",
    re.IGNORECASE,
)
# `fell from 9.30 to 8.15`, `an average of between 3.45 and 3.60`: of what is measured in decimals no number is a time.
_MEASURED: Final = lazily(
    r"(?<!\w)(?:averag\w+|climb\w*|declin\w+|decreas\w+|dip\w*|drop\w*|fall\w*|fell|gained|gpa|grades?|grew|grow\w*"
    r"|improv\w+|increas\w+|index|indices|mean of|narrow\w+|rating|ratio|rise\w*|rose|scor\w+|slid|slip\w*|sank|sink\w*"
    r"|valued|widen\w*|went (?:up|down))(?!\w)"
    r"(?:(?!(?<!\w)(?:arriv|beg[aiu]n|clos|depart|end|held|leav|met|meet|open|start)|\.\s+(?-i:[A-Z]))[^;!?])*$",
    re.IGNORECASE,
)
_COUNTS: Final = lazily(
    rf"(?:[ \u00a0]?(?:[-–]|to|and|or)[ \u00a0]?\d[\d.,]*)?[ \u00a0-]?(?:{UNIT_SIGN}|per ?cent|[ck]?m[²³]?"
    r"|(?:[mb]|tr)illion|(?:centi|kilo|milli)?met(?:re|er)s?|miles?|feet|inch(?:es)?|hectares?|ha|k?g|kilo(?:gram)?s?|tons?|tonnes?"
    r"|lit(?:re|er)s?|degrees?|points?|times|(?:euro|dollar|pound|lira)s?|(?:second|minute|day|week|month|year)s?"
    r"|[kM]Wh?)(?!\w)",
    re.IGNORECASE,
)
_DATE_BEFORE: Final = lazily(r"(?<!\d)\d{1,2}(?:[./-]\d{1,2}[./-]| [^\W\d_]{3,9} )(?:19|20)\d\d,? $")
# Two clocks with a colon between which something is; the goals of two matches have one digit.
_CLOCKS: Final = lazily(r"(?<![\w.,:/-])(\d{1,2}:[0-5]\d)[ \u00a0]?[-–][ \u00a0]?(\d{1,2}:[0-5]\d)(?!\w|[.,:/-]\d)")
_SAID_BEHIND: Final = lazily(r"[ \u00a0]?(?:[ap]\.? ?m\b|uhr\b|h\b)", re.IGNORECASE)
_HALF_DAY: Final = lazily(r"[ \u00a0]?[ap]\.? ?m\b", re.IGNORECASE)
_TIME: Final = lazily(r"\d{1,2}:[0-5]\d")
_COUNTED: Final = lazily(r"([01]?\d|2[0-3]|24(?=.00))[.:]([0-5]\d)")
# `between 7 and 19:00`, `between 8.30 and 12:00`
_HOUR_BESIDE: Final = lazily(
    r"(?<!\w)(?P<before>between |from )(?P<hour>[12]?\d)(?:\.(?P<minutes>[0-5]\d))?"
    r"(?= (?:and|to|until|till) [012]?\d[:.][0-5]\d(?!\d))"
)
_STOP_BEHIND: Final = r"(?:\.(?P<ends>\s+(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?-i:[A-ZÇĞİÖŞÜ])|$)?)?"
# The half of the day behind `1 and 2 p.m.` is that of both.
_WITH_HALF_DAY: Final = lazily(
    r"(?<![\w.,:/-])(?<!\d and )(?<!\d or )(?P<hour>0?[1-9]|1[0-2])(?:[.:](?P<minutes>[0-5]\d))?"
    rf"[ \u00a0]?(?P<half>[ap])\.? ?m\b{_STOP_BEHIND}",
    re.IGNORECASE,
)
# What says that a number is a time stands this near; a text full of numbers would cost the square of its length.
_NEAR: Final = 200
# Each number of a text asks the same of it.
_TEXTS_KEPT: Final = 8
_NOON: Final = 12
_MIDNIGHT: Final = 24 * 60
_OPEN: Final = (-1, "")
_RANGE_WITH_HALF_DAY: Final = lazily(
    r"[ \u00a0]?(?:[-–]|to)[ \u00a0]?\d{1,2}(?:[:.]\d\d)?[ \u00a0]?[ap]\.? ?m\b", re.IGNORECASE
)
# `20 am Main` and `16 am I` are no times.
_FALSE_HALF_DAY: Final = lazily(
    r"(?<![\w.,:/-])(1[3-9]|2[0-3])(?:[:.]([0-5]\d))?[ \u00a0]?([ap]\.? ?m\b)(?! (?-i:[A-Z]))(\.)?", re.IGNORECASE
)
_SIGNS: Final = {"tr": "."}
# No month has such a number, so that a day of the year it cannot be.
_MINUTES: Final = r"(?:00|1[3-9]|[2-5]\d)"
_BARE: Final = rf"(?:0?[6-9]|1\d|2[0-3])\.{_MINUTES}"
_EARLY: Final = lazily(rf"0\d\.{_MINUTES}")
_RANGE: Final = lazily(
    rf"(?<![\w.,%‰])({_BARE})(?:[ \u00a0]?[-–][ \u00a0]?| il[eaâ] )({_BARE})"
    rf"(?![ \u00a0]?(?:{UNIT_SIGN}))(?![\w%‰]|[.,]\d)"
)
# `Tue–Sun 10.00–18.00`, `Open daily 9.00-17.30`: two clocks behind when they are.
_BEHIND_DAYS: Final = lazily(
    r"(?<!\w)(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|daily|hours|open|weekdays|weekends"
    r"|holidays)[.:,]? (?P<range>(?:[01]?\d|2[0-4])\.[0-5]\d[ \u00a0]?[-–][ \u00a0]?(?:[01]?\d|2[0-4])\.[0-5]\d)"
    r"(?![\d.%‰]\d|[ \u00a0]?[%‰€$£])",
    re.IGNORECASE,
    needs="0",
)
_TURKISH_AT: Final = lazily(r"['’][dt][ae]n?(?!\w)|(?:['’]y?[ae])? (?:kadar|dek|değin|doğru|itibar\w*)(?!\w)")
_TURKISH_ABOUT: Final = lazily(r" (?:sular|sıralar)\w+")


def rendered_time(value: Value, source: str, pair: LanguagePair, *, english_hours: int) -> str:
    """Return how a time is written in the target language; "" for what is not said to be one."""
    if _is_clock(value) and value.text.isdecimal() and _HALF_DAY.match(source, value.end):
        return _written(_hour(value), "00", pair.target, english_hours=english_hours)
    clock = _CLOCK.fullmatch(value.text) if value.kind == "number" else None
    if clock is None or not (_is_said(value, source, pair.source) or _is_bare_time(value, source, pair.source)):
        return ""
    hour = _hour(value) if _has_half_day(value, source) else int(clock[1])
    if not clock[2] and pair.target in _WRITES_HOURS:
        return f"{hour}h"
    return _written(hour, clock[2] or "00", pair.target, english_hours=english_hours)


def rendered_lap(value: Value, pair: LanguagePair) -> str:
    """Return how a stopped time (`2:11.60`) is written in the target language; "" for what is none."""
    if value.kind != "number":
        return ""
    lap, sign = LAP.fullmatch(value.text), group_sign(pair.target)
    return f"{lap[1]}{',' if sign == '.' else '.'}{lap[2]}" if lap is not None and sign else ""


def with_own_half_days(target: str, source: str, pair: LanguagePair, *, english_hours: int) -> str:
    """Write what an engine left of a time in the afternoon, `akşam 06.00`, as the hour that its source says it is."""
    values = find_values(source) if pair.source == "en" and _HALF_DAY.search(source) else ()
    said = {value.start: _hour(value) for value in values if _has_half_day(value, source) and _is_clock(value)}
    own = {_written_on_twelve(value) for value in values if said.get(value.start, 0) < _NOON}
    for value in values:
        hour, clock = said.get(value.start, 0), _written_on_twelve(value)
        is_there = any(f"{clock[0]}{sign}{clock[1]}" in target for sign in ".:")
        if is_there and hour >= _NOON and int(clock[0]) < _NOON and clock not in own:
            there = rf"(?<![\w.,:/-])0?{clock[0]}[.:]{clock[1]}(?!\w|[.,:/-]\d)(?!{_HALF_DAY.pattern})"
            written = _written(hour, clock[1], pair.target, english_hours=english_hours)
            target = re.sub(there, written, target, flags=re.IGNORECASE)
    return target


def with_hours_as_counted(target: str, source: str, pair: LanguagePair, *, english_hours: int) -> str:
    """Write in English the times of a language that counts to 24 without the half of the day that an engine guessed.

    An hour without minutes, `3 p.m.`, stays where it stands alone; beside others all are written alike.
    """
    if pair.target != "en" or pair.source == "en":
        return target
    target = _HOUR_BESIDE.sub(partial(_like_its_neighbour, source=source, english_hours=english_hours), target)
    if not _HALF_DAY.search(target):
        return target
    clocks = [clock for value in find_values(source) if _is_clock(value) and (clock := _COUNTED.fullmatch(value.text))]
    hours = [(int(clock[1]), clock[2]) for clock in clocks]
    halved = with_halves_said(target) if hours else target
    is_open = SAYS_AFTERNOON.search(source) is not None
    meant = [_meant(found, hours, is_open=is_open) for found in _WITH_HALF_DAY.finditer(halved)]
    if not any(meant) or _OPEN in meant:
        return target
    told = iter(meant)

    def counted(found: re.Match[str]) -> str:
        clock = next(told)
        return _stopped(found, _written(*clock, pair.target, english_hours=english_hours)) if clock else found[0]

    return _WITH_HALF_DAY.sub(counted, halved)


def _like_its_neighbour(found: re.Match[str], *, source: str, english_hours: int) -> str:
    """Write the hour before another as that one, where it is an hour in the source: `between 07:00 and 19:00`."""
    hour, minutes = int(found["hour"]), found["minutes"] or "00"
    if re.search(rf"(?<![\d.,:])0?{hour}[.:]{minutes}(?!\d)", source) is None:
        return found[0]
    return found["before"] + _written(hour, minutes, "en", english_hours=english_hours)


def _meant(found: re.Match[str], hours: Sequence[tuple[int, str]], *, is_open: bool) -> tuple[int, str] | None:
    """Return which time of its source an hour with `p.m.` is; None for another, `_OPEN` where that is in the evening.

    Of `06.45` and `18.45` each has its own half; `is_open` where a source says `akşam 7.15`.
    """
    minutes = found["minutes"] or ("00" if len(hours) > 1 else "")
    hour = int(found["hour"]) % _NOON
    twins = [one for one, minute in hours if minute == minutes and one % _NOON == hour]
    said = hour + (_NOON if found["half"] in "pP" else 0)
    if not twins or said in twins:
        return (said, minutes) if twins else None
    sure = [one for one in twins if not (is_open and 0 < one < _NOON)]
    return (sure[0], minutes) if sure else _OPEN


def _stopped(found: re.Match[str], written: str) -> str:
    """Write a time with the full stop of its sentence, where the one behind `p.m.` was both."""
    ends = found["ends"]
    return written if ends is None else written + ("" if written.endswith(".") else ".") + ends


def _is_clock(value: Value) -> bool:
    """Tell whether a number can be a time; what `10.30:15 a.m.` may mean is none."""
    return value.kind == "number" and any(map(_TIME.fullmatch, value.readings))


def _written_on_twelve(value: Value) -> tuple[str, str]:
    """Return hour and minutes of a time as it is written, without a zero before them."""
    hour, *minutes = re.findall(r"\d+", value.text) or [value.text]
    return hour.lstrip("0") or "0", minutes[0] if minutes else "00"


def without_false_half_days(text: str, language: str, *, english_hours: int) -> str:
    """Write a time that counts to 24 and says `a.m.` or `p.m.` besides as one or the other: `20 a.m.`.

    Turkish counts to 24, so that neither is left there.
    """
    if language == "tr" and _HALF_DAY.search(text):
        return _WITH_HALF_DAY.sub(_counted_in_turkish, text)
    if language != "en":
        return text

    def written(found: re.Match[str]) -> str:
        time = _written(int(found[1]), found[2] or "00", language, english_hours=english_hours)
        # The stop of `p.m.` ends a sentence as well where nothing follows.
        is_of_sentence = found[4] and ("." not in found[3] or not text[found.end() :].strip())
        return time + "." if is_of_sentence and not time.endswith(".") else time

    return _FALSE_HALF_DAY.sub(written, text)


def _counted_in_turkish(found: re.Match[str]) -> str:
    hour = int(found["hour"]) % _NOON + (_NOON if found["half"] in "pP" else 0)
    return _stopped(found, _written(hour, found["minutes"] or "00", "tr", english_hours=24))


def _written(hour: int, minutes: str, language: str, *, english_hours: int) -> str:
    if language == "en" and english_hours == 12:
        return f"{(hour + 11) % 12 + 1}:{minutes} {'p.m.' if 12 <= hour < 24 else 'a.m.'}"
    if language == "fr":
        return f"{hour} h {minutes}".removesuffix(" 00")
    return f"{hour:02}{_SIGNS.get(language, ':')}{minutes}"


def _hour(value: Value) -> int:
    """Return the hour of a time whose half of the day is said: that of `2.30–4 p.m.` may be a number as well."""
    return int(next(reading for reading in sorted(value.readings) if _TIME.fullmatch(reading)).split(":")[0])


def _has_half_day(value: Value, source: str) -> bool:
    """Tell whether the half of a time's day is said; behind `12.30.45` it is that of no time."""
    is_said = _HALF_DAY.match(source, value.end) or _RANGE_WITH_HALF_DAY.match(source, value.end)
    return _is_clock(value) and is_said is not None


def _is_said(value: Value, source: str, language: str) -> bool:
    before, behind = source[max(0, value.start - _NEAR) : value.start], source[value.end : value.end + _NEAR]
    if "h" in value.text:
        is_whole = not value.text.endswith("h")
        return (
            is_whole
            or any((_AT_HOUR.search(before), _HOUR_BEHIND.match(behind), _HOUR_BEFORE.search(before)))
            or (_SAID_BEFORE.search(before) is not None)
        )
    is_before = _SAID_BEFORE.search(before) or _DATE_BEFORE.search(before)
    if is_before and _is_decimal(value, before, behind, language):
        is_before = None
    return bool(is_before or _SAID_BEHIND.match(behind) or _RANGE_WITH_HALF_DAY.match(behind))


def _is_decimal(value: Value, before: str, behind: str, language: str) -> bool:
    """Tell whether a number of a language with points for decimals is one: no clock, something measured or counted."""
    if "." not in value.text or group_sign(language) != ",":
        return False
    return not _is_clock(value) or bool(_COUNTS.match(behind) or _MEASURED.search(before))


def _is_bare_time(value: Value, source: str, language: str) -> bool:
    """Tell whether a number can be nothing but a time, as `09.30`, or `14.00–15.30` where decimals have commas."""
    is_about = language == "tr" and _TURKISH_ABOUT.match(source, value.end)
    if is_about or _EARLY.fullmatch(value.text) or (":" in value.text and _is_in_range(value, source, _CLOCKS)):
        return True
    if language == "en" and value.start in _places_behind_days(source):
        return True
    if group_sign(language) != "." or re.fullmatch(_BARE, value.text) is None:
        return False
    is_at = language == "tr" and _TURKISH_AT.match(source, value.end) is not None
    return is_at or _is_in_range(value, source, _RANGE)


def _is_in_range(value: Value, source: str, pattern: re.Pattern[str]) -> bool:
    """Tell whether a time is one of two, of which the first is the earlier."""
    return value.start in _places_in_ranges(source, pattern)


@lru_cache(maxsize=_TEXTS_KEPT)
def _places_in_ranges(text: str, pattern: re.Pattern[str]) -> frozenset[int]:
    found = (one for one in pattern.finditer(text) if _minutes(one[1]) < _minutes(one[2]) <= _MIDNIGHT)
    return frozenset(place for one in found for place in (one.start(1), one.start(2)))


@lru_cache(maxsize=_TEXTS_KEPT)
def _places_behind_days(text: str) -> frozenset[int]:
    """Return where clocks stand behind the days when they are."""
    found = _BEHIND_DAYS.finditer(text)
    return frozenset(place for one in found for place in range(one.start("range"), one.end()))


def _minutes(clock: str) -> int:
    hours, minutes = re.split("[.:]", clock)
    return 60 * int(hours) + int(minutes)
