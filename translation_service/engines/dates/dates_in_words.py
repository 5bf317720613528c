"""Dates that certificates and deeds write in words: `Twenty-third January 2024`, `on beş Mart bin dokuz yüz doksan`.

Engines lose a part of such a date; they are asked with its figures.
"""

import re
from functools import cache
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from translation_service.domain.values.months import ENGLISH_MONTH, month_name
from translation_service.domain.values.ordinals import in_english
from translation_service.domain.values.spelling_out import spelled_out
from translation_service.engines.words.casing import small_in_english

_DAYS: Final = range(1, 32)
_YEARS: Final = range(1900, 2100)
_CENTURY: Final = 100
# `five` becomes `fifth`, `twenty` becomes `twentieth`.
_ORDINAL_ENDS: Final = (
    ("one", "first"), ("two", "second"), ("three", "third"), ("five", "fifth"), ("eight", "eighth"), ("nine", "ninth"),
    ("twelve", "twelfth"), ("y", "ieth"), ("", "th"),
)  # fmt: skip
_ENGLISH_DAYS: Final = {
    next(f"{said.removesuffix(end)}{ordinal}" for end, ordinal in _ORDINAL_ENDS if said.endswith(end)): day
    for day in _DAYS
    if (said := spelled_out(day, "en"))
}
_TURKISH_DAYS: Final = {spelled_out(day, "tr"): day for day in _DAYS}
_TURKISH_MONTH: Final = "|".join(month_name(month, "tr") for month in range(1, 13))
_ORDINAL: Final = "|".join(sorted(_ENGLISH_DAYS, key=len, reverse=True))
_YEAR: Final = r"(?P<figures>(?:19|20)\d\d)(?!\d)|(?:in the year )?(?P<year>(?:one|two|nineteen|twenty)\b[a-z -]*)"
# A glance that does without the rest for most texts.
_HAS_ORDINAL: Final = lazily(rf"(?:st|nd|rd|th)(?: day)?(?: of)? {ENGLISH_MONTH}\b", re.IGNORECASE)
_ENGLISH: Final = lazily(
    rf"(?<![\w-])(?:(?P<this>(?:on )?this )|the )?(?P<day>{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)(?= day))(?: day)?"
    rf"(?: of)? (?P<month>{ENGLISH_MONTH})(?:,? (?:{_YEAR}))?(?!\w)",
    re.IGNORECASE,
)
_TURKISH: Final = lazily(
    rf"(?<!\w)(?P<day>{'|'.join(sorted(_TURKISH_DAYS, key=len, reverse=True))}) (?P<month>{_TURKISH_MONTH}) "
    r"(?P<year>(?:bin dokuz yüz|iki bin)(?: [a-zçğıöşü]+){0,2}?)(?= (?!(?:on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen"
    r"|doksan|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz)(?!\w))|[.,;:)'’]|$)",
    re.IGNORECASE,
)
_OF_MONTHS: Final = lazily(
    rf"(?<!\w)(?<=the )(?P<day>{_ORDINAL})(?: day)?(?= of (?:each|every|the following|the next) month)", re.IGNORECASE
)
_YEAR_ALONE: Final = lazily(r"(?<!\w)(?:bin dokuz yüz|iki bin)(?: [a-zçğıöşü]+){1,2}?(?= yıl)", re.IGNORECASE)


def with_dates_in_figures(text: str, language: str) -> str:
    """Return an English or Turkish text with `23 January 2024` for such a date in words."""
    match language:
        case "en":
            text = _OF_MONTHS.sub(lambda found: in_english(_ENGLISH_DAYS[small_in_english(found["day"])]), text)
            return _ENGLISH.sub(_in_english, text) if _HAS_ORDINAL.search(text) else text
        case "tr":
            return _YEAR_ALONE.sub(_year_in_turkish, _TURKISH.sub(_in_turkish, text))
        case _:
            return text


def _in_english(found: re.Match[str]) -> str:
    ordinal = small_in_english(found["day"])
    day = f"{_ENGLISH_DAYS.get(ordinal) or int(ordinal[:-2])} {found['month']}"
    if found["this"]:
        day = f"{'On' if found['this'][0].isupper() else 'on'} {day}"
    if found["figures"]:
        return f"{day} {found['figures']}"
    said = found["year"] or ""
    whole = next((words for words in _beginnings(small_in_english(said)) if words in _english_years()), "")
    # Without a year it may be `the second May bank holiday`.
    return f"{day} {_english_years()[whole]}{said[len(whole) :]}" if whole else found[0]


def _year_in_turkish(found: re.Match[str]) -> str:
    return str(_turkish_years().get(fold(found[0], "tr"), found[0]))


def _in_turkish(found: re.Match[str]) -> str:
    year = _turkish_years().get(fold(found["year"], "tr"))
    day = _TURKISH_DAYS.get(fold(found["day"], "tr"))
    return f"{day} {found['month']} {year}" if year and day else found[0]


def _beginnings(text: str) -> list[str]:
    """Return a text without more and more of its last words, the whole first."""
    words = text.split(" ")
    return [" ".join(words[:end]) for end in range(len(words), 0, -1)]


@cache
def _english_years() -> dict[str, int]:
    """Return years by the ways to say them: `nineteen hundred and ninety`, `nineteen ninety`, `two thousand ten`."""
    said: dict[str, int] = {}
    for year in _YEARS:
        century, rest = divmod(year, _CENTURY)
        short = f"{spelled_out(century, 'en')} {spelled_out(rest, 'en')}"
        ways = {spelled_out(year, "en"), short, f"{spelled_out(century, 'en')} hundred and {spelled_out(rest, 'en')}"}
        said |= {other: year for way in ways for other in (way, way.replace(" and ", " "), way.replace("-", " "))}
    return said


@cache
def _turkish_years() -> dict[str, int]:
    return {spelled_out(year, "tr"): year for year in _YEARS}
