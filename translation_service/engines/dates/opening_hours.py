"""Days with their hours in a sentence, `from 9 a.m. to 5 p.m. Monday to Friday`, as the other language says them."""

import re
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.months import month_number
from translation_service.domain.values.rendering import ValueStyle, render_alone
from translation_service.domain.values.weekdays import ENGLISH_DAY, TURKISH_DAY, weekday_name, weekday_number
from translation_service.engines.words.casing import lowered

_DASH: Final = r"[ \u00a0]?[-–—][ \u00a0]?"
_ENGLISH_DAYS: Final = (
    rf"(?:(?:(?:on|from|at|during|every|each) )?(?:the )?(?:weekdays?|weekends?|working days|public holidays"
    rf"|{ENGLISH_DAY}s?(?:(?:{_DASH}| (?:to|through|until|till) |, (?:and )?| and ){ENGLISH_DAY}s?){{0,6}})"
    r"|daily|every day)"
)
_ENGLISH_TIME: Final = r"\d{1,2}(?:[.:][0-5]\d)?(?:[ \u00a0]?[ap]\.?m\.?(?!\w))?"
_ENGLISH_LAST: Final = r"\d{1,2}(?:[.:][0-5]\d(?:[ \u00a0]?[ap]\.?m\.?(?!\w))?|[ \u00a0]?[ap]\.?m\.?(?!\w))"
_ENGLISH_HOURS: Final = (
    rf"(?:(?:between|from) )?(?:the hours of )?{_ENGLISH_TIME}(?:{_DASH}| (?:to|until|till|and) ){_ENGLISH_LAST}"
)
_TURKISH_DAYS: Final = (
    rf"(?:hafta (?:içi|sonu)(?: her gün| günleri)?|her gün|resm[iî] tatillerde|(?:her (?:hafta )?)?{TURKISH_DAY}"
    rf"(?:(?:{_DASH}|['’]?d[ae]n | (?:gününden|ile|ila) |, | ve ){TURKISH_DAY}){{0,6}}"
    r"(?:['’]?y?[ae](?: kadar)?(?!\w))?"
    r"(?: gün(?:leri|ü))?)"
)
_TURKISH_TIME: Final = r"\d{1,2}[.:][0-5]\d"
_TURKISH_HOURS: Final = (
    rf"(?:saat )?{_TURKISH_TIME}(?:{_DASH}| (?:ile|ila) |['’][dt][ae]n ){_TURKISH_TIME}(?:['’]y?[ae](?: kadar| dek)?)?"
    r"(?: saatleri)?(?: arası(?:nda)?)?"
)
_ITEM: Final = {
    "en": lazily(rf"(?:{_ENGLISH_HOURS},? {_ENGLISH_DAYS}|{_ENGLISH_DAYS},? {_ENGLISH_HOURS})(?!\w)", re.IGNORECASE),
    "tr": lazily(rf"{_TURKISH_DAYS},? {_TURKISH_HOURS}(?!\w)", re.IGNORECASE),
}
_HOURS: Final = {"en": lazily(_ENGLISH_HOURS, re.IGNORECASE), "tr": lazily(_TURKISH_HOURS, re.IGNORECASE)}
_WHOLE: Final = {
    language: lazily(
        rf"(?<![\w.:/-]){item.pattern}(?:(?:[,;]| {joint}|, {joint}) {item.pattern}){{0,4}}", re.IGNORECASE
    )
    for (language, item), joint in zip(_ITEM.items(), ("and", "ve"), strict=True)
}
_TIMES: Final = lazily(_ENGLISH_TIME, re.IGNORECASE)
_DAYS: Final = {
    "en": lazily(rf"(?<!\w){ENGLISH_DAY}", re.IGNORECASE),
    "tr": lazily(rf"(?<!\w){TURKISH_DAY}(?!tesi)", re.IGNORECASE),
}
# What is said of several days at once, by words that tell of it.
_AT_ONCE: Final = {
    "weekday": ("hafta içi", "on weekdays"),
    "working": ("hafta içi", "on weekdays"),
    "weekend": ("hafta sonu", "at weekends"),
    "holiday": ("resmî tatillerde", "on public holidays"),
    "daily": ("her gün", "every day"),
    "every day": ("her gün", "every day"),
    "hafta içi": ("hafta içi", "on weekdays"),
    "hafta sonu": ("hafta sonu", "at weekends"),
    "tatil": ("resmî tatillerde", "on public holidays"),
    "her gün": ("her gün", "every day"),
}
_SPAN: Final = {"en": lazily(r"[-–—]| (?:to|through|until|till) "), "tr": lazily(r"[-–—]|d[ae]n | ile | ila ")}
_EVERY: Final = ("every ", "each ", "her ")
_TWO: Final = 2
# Of what is meant by these the hours are no part; beside a date they are those of one day.
_NOT_BEHIND: Final = lazily(r"(?<!\w)(?:outside|except|excluding|beyond|other than|dışında) $", re.IGNORECASE)
_WORD_BEFORE: Final = lazily(r"([^\W\d_]+|\d+),? $")
_DATE_BEHIND: Final = lazily(r",? (?:the )?\d|['’]")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningHours:
    """Days and hours from `start` to `end` (not included) of a text, and how the other language says them."""

    start: int
    end: int
    said: str


def opening_hours_in(text: str, pair: LanguagePair, style: ValueStyle) -> OpeningHours | None:
    """Return the one row of days with their hours that a sentence has; None of others."""
    if {pair.source, pair.target} != _ITEM.keys() or not any(map(str.isdigit, text)):
        return None
    there = [*_WHOLE[pair.source].finditer(text)]
    if len(there) != 1 or _is_of_else(text, there[0], pair):
        return None
    [found] = there
    items = [_said(one[0], pair, style) for one in _ITEM[pair.source].finditer(found[0])]
    said = f"{', '.join(items)} saatleri arasında" if pair.target == "tr" else " and ".join(items)
    return OpeningHours(start=found.start(), end=found.end(), said=said)


def _is_of_else(text: str, found: re.Match[str], pair: LanguagePair) -> bool:
    before = _WORD_BEFORE.search(text[: found.start()])
    is_dated = before is not None and (before[1].isdigit() or month_number(before[1]) > 0)
    is_within = _NOT_BEHIND.search(text[: found.start()]) or _DATE_BEHIND.match(text, found.end())
    return is_dated or bool(is_within) or (pair.source == "tr" and text.startswith(" saatleri", found.end()))


def _said(item: str, pair: LanguagePair, style: ValueStyle) -> str:
    hours = _HOURS[pair.source].search(item)
    if hours is None:
        return item
    days = _days_said(f"{item[: hours.start()]} {item[hours.end() :]}".strip(" ,"), pair)
    first, last = _TIMES.findall(hours[0])[:_TWO]
    written = render_alone(f"{first}-{last}", pair, style)
    return f"{days} {written}" if pair.target == "tr" else f"from {written.replace('-', ' to ')} {days}"


def _days_said(days: str, pair: LanguagePair) -> str:
    small = lowered(days, pair.source)
    for word, (turkish, english) in _AT_ONCE.items():
        if word in small:
            return turkish if pair.target == "tr" else english
    named = [weekday_name(weekday_number(day), pair.target) for day in _DAYS[pair.source].findall(days)]
    is_span = len(named) == _TWO and _SPAN[pair.source].search(small) is not None
    is_one = len(named) == 1 and not small.endswith(("s", "günleri"))
    if is_one and small.startswith(_EVERY):
        return f"her {lowered(named[0], 'tr')}" if pair.target == "tr" else f"every {named[0]}"
    if pair.target == "tr":
        names = [lowered(name, "tr") for name in named]
        joined = "-".join(names) if is_span else _listed(names, "ve")
        return f"{joined} {'günü' if is_one else 'günleri'}"
    return " to ".join(named) if is_span else f"on {_listed([name + 's' * (not is_one) for name in named], 'and')}"


def _listed(words: list[str], joint: str) -> str:
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last
