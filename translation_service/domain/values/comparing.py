"""The values of a source compared with those of its translation."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.digits import with_plain_digits
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.half_days import with_certain_times
from translation_service.domain.values.months import LANGUAGES_WITH_MONTHS, month_number, months_in
from translation_service.domain.values.number_words import in_figures, is_said_in
from translation_service.domain.values.roman import unmatched_numerals
from translation_service.domain.values.scales import with_certain_scales
from translation_service.domain.values.separators import with_certain_groups
from translation_service.domain.values.spoken_shares import PER_CENT, is_share_said
from translation_service.domain.values.spoken_times import is_hour_said, is_time_said
from translation_service.domain.values.twins import without_twins
from translation_service.domain.values.units import LANGUAGES_WITH_SCALES, is_scale_said
from translation_service.domain.values.weekdays import LANGUAGES_WITH_WEEKDAYS, weekdays_in

_DATE: Final = lazily(r"date (\d*)-(\d+)-(\d*)(?: (weekday \d))?", needs="-")
_JOINED: Final = lazily(r"\d+(?:[/:h]\d+)*|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,2}\.\d\d")
_HOUR_OR_CLOCK: Final = lazily(r"0*(\d*(?::\d\d)?)")
_MONTH_OF_YEAR: Final = lazily(r"(0?[1-9]|1[0-2])[./]((?:19|20)\d\d)")
_LONGEST_SAID: Final = 16
# Each value of a text may ask the same of it; a text full of values would cost the square of its length.
_TEXTS_KEPT: Final = 8
_QUOTES: Final = ('""', "“”", "„“", "''", "‘’", "``")
# `EK-1` is the first annex whatever its capitals are.
_CODE_OF_WORDS: Final = lazily(
    r"[^\W\d_]*[^\W\d_A-ZÇĞİÖŞÜ][^\W\d_]*[-_/]?\d+|(?:EK|MADDE|TABLO|ŞEKİL|ANNEX|ARTICLE|TABLE|FIGURE)[-_/]?\d+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What of a source a translation does not hold as often (`missing`), and what it holds more often (`added`).

    `lost` are those that are nowhere in the translation, `foreign` those that are nowhere in the source.
    """

    missing: tuple[Value, ...] = ()
    added: tuple[Value, ...] = ()
    lost: tuple[Value, ...] = ()
    foreign: tuple[Value, ...] = ()

    @property
    def doubled(self) -> tuple[Value, ...]:
        """What stands in both, but more often in the translation."""
        foreign = frozenset(self.foreign)
        return tuple(value for value in self.added if value not in foreign)

    @property
    def is_kept(self) -> bool:
        return not self.missing and not self.doubled

    @property
    def faults(self) -> int:
        return len(self.missing) + len(self.doubled)


_ALIKE: Final = Comparison()


def compare(source: str, target: str, pair: LanguagePair, *, names: frozenset[str] = frozenset()) -> Comparison:
    """Compare by value, whatever way a number, date or time is written; small numbers may stand as words."""
    values = _compared(source, target, pair, names)
    missing, foreign = unmatched_numerals(source, target, (pair.source, pair.target))
    if not missing:
        return values
    return Comparison(
        missing=(*values.missing, *missing),
        added=(*values.added, *foreign),
        lost=(*values.lost, *missing),
        foreign=(*values.foreign, *foreign),
    )


def _compared(source: str, target: str, pair: LanguagePair, names: frozenset[str]) -> Comparison:
    written, held = find_values(source, names), find_values(target, names)
    if _are_read_alike(written, held):
        return _ALIKE
    wanted, found = _certain(written, source, pair.source, pair), _certain(held, target, pair.target, pair)
    missing, added = _unmatched(wanted, found)
    if not missing and not added:
        return _ALIKE
    missing, added = _unmatched_parts(missing, added, pair, source=source, target=target)
    missing = [value for value in missing if not _is_said(value, target, pair.target)]
    added = [value for value in added if not _is_said(value, source, pair.source)]
    missing, added = _without_named_months(missing, added, target), _without_named_months(added, missing, source)
    missing, added = _without_shared_shares(missing, added, source=source, target=target)
    return Comparison(
        missing=tuple(missing),
        added=tuple(added),
        lost=_nowhere(missing, found),
        foreign=_nowhere(added, wanted),
    )


def _certain(values: Sequence[Value], text: str, language: str, pair: LanguagePair) -> list[Value]:
    """Return the values of a text without what they can stand for in other texts alone."""
    certain = with_certain_groups(with_certain_times(values, text, language), language)
    is_known = {pair.source, pair.target} <= LANGUAGES_WITH_SCALES
    return with_certain_scales(certain, text, language) if is_known else certain


def _unmatched(wanted: Sequence[Value], found: Sequence[Value]) -> tuple[list[Value], list[Value]]:
    """Take away what is equal: the same writing first, so that a value of many readings leaves the rest their own."""
    if _are_read_alike(wanted, found):
        return [], []
    missing, added = without_twins(wanted, found, _as_written, _as_written)
    return without_twins(missing, added, _as_read, _as_read)


def _are_read_alike(wanted: Sequence[Value], found: Sequence[Value]) -> bool:
    """Tell whether values can stand for the same things, one after the other, as they do in most translations."""
    return len(wanted) == len(found) and all(one.readings == it.readings for one, it in zip(wanted, found, strict=True))


def _as_written(value: Value) -> Iterable[Hashable]:
    return (value.readings,)


def _as_read(value: Value) -> Iterable[Hashable]:
    return value.readings


def _nowhere(values: Iterable[Value], others: Iterable[Value]) -> tuple[Value, ...]:
    """Return the values that equal none of the others."""
    readings = {reading for other in others for reading in other.readings}
    return tuple(value for value in values if readings.isdisjoint(value.readings))


def _unmatched_parts(
    missing: list[Value], added: list[Value], pair: LanguagePair, *, source: str, target: str
) -> tuple[list[Value], list[Value]]:
    """Take away what is equal part by part: `12–14 Mayıs 2026` is `May 12–14, 2026`."""
    lost, foreign = [(value, _parts(value)) for value in missing], [(value, _parts(value)) for value in added]
    wanted, there = _counted(lost), _counted(foreign)
    left = [value for value, parts in lost if not _are_held(parts, there, pair, target)]
    return left, [value for value, parts in foreign if not _are_held(parts, wanted, pair, source)]


def _counted(values: Iterable[tuple[Value, Sequence[str]]]) -> Counter[str]:
    return Counter(part for _, parts in values for part in parts)


def _are_held(parts: Sequence[str], pool: Counter[str], pair: LanguagePair, text: str) -> bool:
    if not parts:
        return False
    taken: dict[str, int] = {}
    for part in parts:
        names = _names(part, pool, pair, text)
        name = next((name for name in names if name == "" or pool[name] > taken.get(name, 0)), None)
        if name is None:
            return False
        taken[name] = taken.get(name, 0) + bool(name)
    for name, count in taken.items():
        pool[name] -= count
    return True


def _names(part: str, pool: Counter[str], pair: LanguagePair, text: str) -> tuple[str, ...]:
    """Return what a part may be found as: a month as its number, or unseen where the text names it elsewhere.

    The day of one date is never the month of another: `05.12.` is no twelfth of May. Where the names of a language are
    not known, they are taken for there.
    """
    known, _, number = part.partition(" ")
    if known == "month":
        is_unseen = not {pair.source, pair.target} <= LANGUAGES_WITH_MONTHS or int(number) in months_in(text)
        return (part, number, *[""][: int(is_unseen)])
    if known == "weekday":
        is_unseen = not {pair.source, pair.target} <= LANGUAGES_WITH_WEEKDAYS or int(number) in weekdays_in(text)
        return (part, *[""][: int(is_unseen)])
    if known == "day":
        return (part, number)
    return (part, *(name for name in (f"day {part}", f"month {part}") if name in pool))


def _parts(value: Value) -> tuple[str, ...]:
    date = _read_date(value) if value.kind == "date" else None
    if date is not None:
        year, month, day, weekday = date.groups()
        return tuple(part for part in (day and f"day {day}", f"month {month}", year, weekday) if part)
    plain = with_plain_digits(value.text)
    is_time = any(":" in reading for reading in value.readings)
    written = _HOUR_OR_CLOCK.fullmatch(plain.replace(".", ":") if is_time else plain)
    if written is not None and written[1] not in value.readings:
        return ()
    is_joined = value.is_numeric and not value.is_negative and _JOINED.fullmatch(plain)
    is_word_with_number = value.kind == "code" and _CODE_OF_WORDS.fullmatch(plain)
    return tuple(map(_whole, re.findall(r"\d+", plain))) if is_joined or is_word_with_number else ()


def _read_date(value: Value) -> re.Match[str] | None:
    return next((found for reading in sorted(value.readings) if (found := _DATE.fullmatch(reading))), None)


def _whole(digits: str) -> str:
    """Return a number without zeros before it; one longer than any is written stays as it is."""
    return str(int(digits)) if len(digits) < _LONGEST_SAID else digits


def _without_named_months(values: Sequence[Value], others: Sequence[Value], text: str) -> list[Value]:
    """Leave out a month in numbers whose name stands in the other text, and the year beside a name: `05/2026`."""
    months = [found for value in others if (found := _MONTH_OF_YEAR.fullmatch(value.text)) is not None]
    years = {found[2] for found in months}
    return [value for value in values if value.text not in years and not _is_named_month(value, text)]


def _without_shared_shares(
    missing: list[Value], added: list[Value], *, source: str, target: str
) -> tuple[list[Value], list[Value]]:
    """Take away shares whose per cent is said once for several: `between 20 and 50 per cent`."""
    if not missing or not added:
        return missing, added
    if PER_CENT.search(source):
        missing, added = without_twins(missing, added, _as_share, _as_read)
    if PER_CENT.search(target):
        missing, added = without_twins(missing, added, _as_read, _as_share)
    return missing, added


def _as_share(value: Value) -> Iterable[Hashable]:
    return (f"{reading} %" for reading in value.readings)


def _is_named_month(value: Value, text: str) -> bool:
    found = _MONTH_OF_YEAR.fullmatch(value.text)
    return found is not None and int(found[1]) in _months_named(text) and found[2] in _plain_digits(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def _months_named(text: str) -> frozenset[int]:
    return frozenset(month_number(word) for word in re.findall(r"[^\W\d_]+", text))


_plain_digits = lru_cache(maxsize=_TEXTS_KEPT)(with_plain_digits)


def _is_date_said(value: Value, text: str, language: str) -> bool:
    """Tell whether a text says a date with its day in words: `the first of May`."""
    dates = (found for reading in value.readings if (found := _DATE.fullmatch(reading)) is not None and found[3])
    return any(
        int(date[2]) in months_in(text)
        and is_said_in(int(date[3]), text, language)
        and (not date[1] or date[1] in _plain_digits(text) or is_said_in(int(date[1]), text, language))
        for date in dates
    )


def _is_said(value: Value, text: str, language: str) -> bool:
    if value.kind == "date":
        return _is_date_said(value, text, language)
    if value.text.startswith("«") and _is_quoted(value.text.strip("«»"), text):
        return True
    if is_share_said(value.readings, text, language) or is_time_said(value.readings, text):
        return True
    if any(is_hour_said(reading, text, language) for reading in value.readings):
        return True
    bare = {reading.partition(" ")[0] for reading in value.readings}
    # Nobody says `1,000` as "one": what reads as little in another language is not said so.
    most = max((int(reading) for reading in bare if reading.isdecimal() and len(reading) < _LONGEST_SAID), default=None)
    if value.kind == "amount" or value.is_negative:
        meant = (reading for reading in value.readings if most is None or reading.partition(" ")[0] == str(most))
        return not _readings_said(text, language).isdisjoint(meant)
    return value.kind == "number" and most is not None and _is_number_said(most, text, language)


def _is_quoted(name: str, text: str) -> bool:
    """Tell whether the name of a field stands in other quotation marks: `"track_counts"`, `«track_counts»`."""
    return any(f"{one}{name}{other}" in text for one, other in _QUOTES)


@lru_cache(maxsize=_TEXTS_KEPT)
def _readings_said(text: str, language: str) -> frozenset[str]:
    """Return what the numbers that a text says in words can stand for with what is beside them: `two hundred euros`."""
    figures = in_figures(text, language)
    values = find_values(figures) if figures != text else ()
    return frozenset(reading for value in values for reading in value.readings)


def _is_number_said(number: int, text: str, language: str) -> bool:
    """Tell whether a text says a number in words, as itself or as `three million`."""
    powers = (power for power in (3, 6, 9, 12) if number and not number % 10**power and is_scale_said(power, text))
    return any(is_said_in(number // 10**power, text, language) for power in (0, *powers))


def texts_of(values: Iterable[Value]) -> str:
    """Return how some values are written, each once: "12.05.2026, 25"."""
    return ", ".join(dict.fromkeys(value.text for value in values))
