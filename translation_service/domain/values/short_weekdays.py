"""Days and months in short, `Mon`, `Pzt`, `Nov`: engines take them for names, for the sun or for a raft (`Sal`)."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.months import month_name
from translation_service.domain.values.weekdays import weekday_name

# What is written first is how the language writes that day; the others it may write as well.
SHORT_DAYS: Final = {
    "en": ("Mon", "Tue|Tues", "Wed|Weds", "Thu|Thur|Thurs", "Fri", "Sat", "Sun"),
    "tr": ("Pzt|Pts|Pzts", "Sal", "Çar|Çarş|Çrş", "Per|Perş|Prş", "Cum", "Cmt|Cts|Cumt", "Paz"),
}
_NUMBERS: Final = {
    language: {short: number for number, several in enumerate(days, start=1) for short in several.split("|")}
    for language, days in SHORT_DAYS.items()
}
_ONE: Final = {
    language: "(?:" + "|".join(sorted(numbers, key=len, reverse=True)) + ")" for language, numbers in _NUMBERS.items()
}
_FULL: Final = {
    language: "(?:" + "|".join(weekday_name(number, language) for number in range(7, 0, -1)) + ")" for language in _ONE
}
_JOINT: Final = {
    "en": r"\.?(?:[ \u00a0]?[-–—/&+,][ \u00a0]?|,? (?:to|through|thru|till|until|and|or) )",
    "tr": r"\.?(?:[ \u00a0]?[-–—/&+,][ \u00a0]?|,? (?:ile|ila|ve|veya) )",
}
_TIME: Final = r"\d{1,2}(?:[.:][0-5]\d|[ \u00a0]?[ap]\.?m\b)"
_DATE: Final = r"\d{1,2} [^\W\d_]{3,9}\.?(?: \d{4})?"
_FOUND: Final = {
    language: lazily(rf"(?<![\w@/.])(?P<day>{one})(?P<stop>\.(?= [^A-ZÇĞİÖŞÜ]))?(?![\w@/])(?!\.\w)")
    for language, one in _ONE.items()
}
_BEHIND: Final = {
    "en": lazily(rf"{_JOINT['en']}(?:{_ONE['en']}|{_FULL['en']})(?!\w)|\.?[,:]? (?:from |at )?{_TIME}", re.IGNORECASE),
    "tr": lazily(
        rf"{_JOINT['tr']}(?:{_ONE['tr']}|{_FULL['tr']})(?!\w)|\.?[,:]? (?:saat )?{_TIME}| (?:günü|günleri)(?!\w)",
        re.IGNORECASE,
    ),
}
_BEFORE: Final = {
    "en": lazily(
        rf"(?<!\w)(?:(?:{_ONE['en']}|{_FULL['en']}){_JOINT['en']}(?:on )?|{_TIME}\.? (?:on )?)$", re.IGNORECASE
    ),
    "tr": lazily(rf"(?<!\w)(?:(?:{_ONE['tr']}|{_FULL['tr']}){_JOINT['tr']}|{_TIME}[,;]? |{_DATE},? )$", re.IGNORECASE),
}
_MONTHS: Final = {
    name[: 4 if name == "September" else 3]: name
    for name in (month_name(number, "en") for number in range(1, 13))
    if name != "May"
}
# Behind these stands a month and nobody called Jan; what goes on with a number is a date.
_MONTH: Final = lazily(
    r"(?<!\w)(?P<before>(?:beginning|early|end|first|half|last|late|mid|middle|week)(?: half| week)?(?: of |[ -])"
    r"|(?:in|since|until|till|next|last|by) )"
    rf"(?P<month>(?-i:{'|'.join(_MONTHS)}|Sep))(?P<stop>\.(?= (?-i:[a-z])))?(?=[.,;!?)]|$| (?!['’])(?-i:[a-z]))",
    re.IGNORECASE,
)
# A glance that does without the rest for most texts.
_HAS_MONTH: Final = lazily(r"[ -](?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_LOOKED_BACK: Final = 28
_LOOKED_AHEAD: Final = 28
# Behind these stands a day and nothing else, if no name goes on there: `by Sun Microsystems`.
_ON: Final = lazily(r"(?<!\w)(?:on|until|till|by|since|every|each|next|last|except|closed)(?: on)? $", re.IGNORECASE)
_NAME_GOES_ON: Final = lazily(r" [A-Z]|['’]s")
_OVER_DAYS: Final = lazily(
    rf"(?<!\w)(?P<first_day>{_FULL['tr']}),? (?P<first>\d{{1,2}}[.:][0-5]\d['’][dt][ae]n) "
    rf"(?P<last_day>{_FULL['tr']}),? (?P<last>\d{{1,2}}[.:][0-5]\d['’]y?[ae](?= kadar| dek))",
    re.IGNORECASE,
    needs="0",
)
_SURE: Final = frozenset({"Pzt", "Pts", "Pzts", "Çarş", "Çrş", "Perş", "Prş", "Cmt", "Cts", "Cumt"})


def short_day_number(word: str, language: str) -> int:
    """Return 1 (Monday) to 7 for a day that a language writes in short; 0 for another word."""
    return _NUMBERS.get(language, {}).get(word, 0)


def short_day(number: int, language: str) -> str:
    """Return how a language writes a day in short: `Pzt` for 1."""
    return SHORT_DAYS[language][number - 1].split("|")[0]


def with_days_in_full(text: str, language: str) -> str:
    """Return a text with days and months in full that it writes in short, as what stands around them tells.

    `Mon-Thu from 8.30`, `until Fri`, `Cmt 06.00'dan`; no `Sun Microsystems` and no `Sal`, a raft.
    """
    found = _FOUND.get(language)
    if found is None:
        return text
    text = _MONTH.sub(_month_in_full, text) if language == "en" and _HAS_MONTH.search(text) else text
    return found.sub(lambda day: _in_full(day, language) if _is_day(day, language) else day[0], text)


def with_days_before_hours(text: str) -> str:
    """Return a Turkish text whose hours from one day to another are said in full: `cumartesi günü saat 06.00'dan`."""
    return _OVER_DAYS.sub(r"\g<first_day> günü saat \g<first> \g<last_day> günü saat \g<last>", text)


def _month_in_full(found: re.Match[str]) -> str:
    return found["before"] + (_MONTHS.get(found["month"]) or "September")


def _in_full(day: re.Match[str], language: str) -> str:
    return weekday_name(_NUMBERS[language][day["day"]], language)


def _is_day(day: re.Match[str], language: str) -> bool:
    text, start, end = day.string, day.start(), day.end("day")
    if day["day"] in _SURE:
        return True
    before, behind = text[max(0, start - _LOOKED_BACK) : start], text[end : end + _LOOKED_AHEAD]
    if _BEHIND[language].match(behind) or _BEFORE[language].search(before):
        return True
    return language == "en" and _ON.search(before) is not None and not _NAME_GOES_ON.match(behind)
