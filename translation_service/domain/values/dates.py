"""Dates as the languages write them."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import Value, find_values, has_letters
from translation_service.domain.values.joining import without_weekday
from translation_service.domain.values.months import month_name
from translation_service.domain.values.weekdays import with_weekday

_IN_NUMBERS: Final = lazily(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_SLASHED_DATE: Final = lazily(r"(?<![\w/.-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?![\w/-])")
_MONTHS: Final = 12
_DOTTED: Final = frozenset({"tr", "de", "ru", "pl", "ro", "uk", "bg"})
_SLASHED: Final = frozenset({"fr", "es", "pt", "it", "en", "el"})
_NAMED: Final = {
    "de": "{day}. {month} {year}",
    "es": "{day} de {month} de {year}",
    "pt": "{day} de {month} de {year}",
}
_PLAINLY_NAMED: Final = "{day} {month} {year}"
# What stands around the day, the month and the year in one language or another.
_FRAME: Final = lazily(r"\b(?:de|of)\b|(?<=\d)er\b|[.ºª°]")
_DATE: Final = lazily(r"date (\d*)-(\d+)-(\d*)(?: weekday \d)?")


def are_days_first(texts: Iterable[str]) -> bool:
    """Tell whether dates of English texts begin with the day: one at least can be read so alone, and none otherwise."""
    found = [date.groups() for text in texts for date in _SLASHED_DATE.finditer(text)]
    firsts, seconds = {int(first) for first, _ in found}, {int(second) for _, second in found}
    return max(firsts, default=0) > _MONTHS >= max(seconds, default=0)


def rendered_date(value: Value, pair: LanguagePair, *, names_months: bool, days_first: bool = False) -> str:
    """Return how a date is written in the target language; "" for what is no date, or may be two."""
    if value.kind not in {"date", "decision"}:
        return ""
    date, day = without_weekday(value.text)
    numbers = _IN_NUMBERS.fullmatch(date)
    written = (
        _from_numbers(numbers, pair, names_months=names_months, days_first=days_first)
        if numbers is not None
        else _from_names(value, date, pair)
    )
    if not day or (not written and has_letters(date)):
        return written
    return with_weekday(day, written or date, pair.target)


def _from_names(value: Value, date: str, pair: LanguagePair) -> str:
    found = next((found for reading in sorted(value.readings) if (found := _DATE.fullmatch(reading))), None)
    if found is None or not has_letters(date):
        return ""
    return written_date(found[3], int(found[2]), found[1], pair.target)


def _from_numbers(numbers: re.Match[str], pair: LanguagePair, *, names_months: bool, days_first: bool = False) -> str:
    day, sign, month, year = numbers.groups()
    if int(day) <= _MONTHS < int(month) and pair.target != "en":
        day, month = month, day
    # Of `05/06/2026` nobody can tell which is the month, of `06/30/2026` everybody.
    is_open = pair.source == "en" and sign != "." and int(day) <= _MONTHS and not days_first
    if not 1 <= int(month) <= _MONTHS or is_open:
        return ""
    if pair.target == "en" and names_months:
        return written_date(day, int(month), year, pair.target)
    signs = "." if pair.target in _DOTTED else "/" if pair.target in _SLASHED else sign
    return signs.join((day, month, year))


def written_date(day: str, month: int, year: str, language: str) -> str:
    """Return a date with the name of its month, without a day or a year where these are ""; "" for unknown names."""
    name = month_name(month, language, stands_alone=not day)
    if not name:
        return ""
    shape = _NAMED.get(language, _PLAINLY_NAMED)
    shape = shape if year else shape[: shape.index("{month}") + len("{month}")]
    shape = shape if day else shape[shape.index("{month}") :]
    number = "1er" if language == "fr" and int(day or 0) == 1 else str(int(day or 0))
    return shape.format(day=number, month=name, year=year)


def with_own_dates(target: str, values: Iterable[Value], pair: LanguagePair) -> str:
    """Write dates whose month was translated and whose frame was not as the target does: `16 de Eylül de 2026`.

    `values` are those of the source.
    """
    ways = {
        way: value for value in values if is_named(value) and (way := rendered_date(value, pair, names_months=True))
    }
    own = {_bare(way): way for way in ways}
    for way, value in ways.items():
        target = _with_day_first(target, way, value, pair.target)
    numbered = _numbered(values, pair)
    for found in reversed(find_values(target) if own or numbered else ()):
        written = found.text.removesuffix(".")
        home = own.get(_bare(written)) or _at_home(found, numbered, pair.target)
        if home and not written.isupper() and home != " ".join(written.split()):
            target = target[: found.start] + home + target[found.start + len(written) :]
    return target


def _numbered(values: Iterable[Value], pair: LanguagePair) -> Mapping[str, str]:
    """Return how dates in numbers are written in the target language, by what they mean."""
    dates = ((value, _IN_NUMBERS.fullmatch(without_weekday(value.text)[0])) for value in values)
    ways = ((_day_of(value), _from_numbers(date, pair, names_months=True)) for value, date in dates if date is not None)
    return {day: way for day, way in ways if day and way}


def _at_home(found: Value, numbered: Mapping[str, str], language: str) -> str:
    """Return how a date is written that an engine wrote in numbers, but neither as its source nor as its language."""
    date, day = without_weekday(found.text)
    home = numbered.get(_day_of(found), "") if _IN_NUMBERS.fullmatch(date) else ""
    return with_weekday(day, home, language) if home and day else home


def _day_of(value: Value) -> str:
    """Return the day that a date means without its name; "" for what may be two."""
    days = {reading.partition(" weekday")[0] for reading in value.readings if reading.startswith("date ")}
    return days.pop() if len(days) == 1 else ""


def _with_day_first(target: str, way: str, value: Value, language: str) -> str:
    """Write a date in the order of the target where an engine has that of America: `Mayıs 1, 2026`, `May 1, 2026`."""
    found = next((found for reading in value.readings if (found := _DATE.fullmatch(reading))), None)
    if found is None or not (found[1] and found[3]):
        return target
    name = month_name(int(found[2]), language, stands_alone=False)
    american = rf"(?<!\w){re.escape(name)}\.? {int(found[3])}(?:st|nd|rd|th)?,? {found[1]}(?!\d)"
    return re.sub(american, lambda _: way, target, flags=re.IGNORECASE)


def _bare(date: str) -> str:
    return " ".join(_FRAME.sub(" ", date.casefold()).split())


def is_named(value: Value) -> bool:
    """Tell whether a date has a name of a month or a day in it."""
    return value.kind == "date" and has_letters(value.text)
