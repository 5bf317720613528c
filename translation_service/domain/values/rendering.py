"""Values that a translation holds as the source wrote them, written as its own language does.

Only numbers, per cents, dates and times change; what identifies something (codes, phones, law numbers) never does.
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.coordinates import rendered_coordinates
from translation_service.domain.values.dates import are_days_first, is_named, rendered_date, with_own_dates
from translation_service.domain.values.day_ranges import with_dates_apart, with_own_day_ranges
from translation_service.domain.values.digits import with_digits_of
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.ordinals import with_own_ordinals
from translation_service.domain.values.separators import (
    group_sign,
    group_sign_of,
    grouped_as_in,
    is_decimal,
    is_grouped,
    swapped,
    with_own_clauses,
    without_spaces,
)
from translation_service.domain.values.shorthand import without_shorthand, written_out
from translation_service.domain.values.times import (
    rendered_lap,
    rendered_time,
    with_hours_as_counted,
    with_own_half_days,
    without_false_half_days,
)
from translation_service.domain.values.units import scale_behind, with_own_scales

_SHARE: Final = lazily(r"([-–]?)[%‰]?[ \u00a0\u202f]?([-–]?)(\d.*?)[ \u00a0\u202f]?[%‰]?")
_RANGED: Final = r"(?<![\w.,%‰])(\d{1,9}(?:[.,]\d{1,9})?)"
_NUMBER: Final = lazily(r"(?:1 ?[:/] ?)?(\d(?:[\d.,'’ \u00a0\u202f\u2009]*\d)?)")
_SIGN_ASTRAY: Final = lazily(r"(?<!\d)([:;,]?)([%‰]) ?(?=\d)")
# Engines write it behind the word before: `sınav% 30`.
_SIGN_AT_WORD: Final = lazily(r"(?<=[^\W\d_])([%‰]) (?=\d)")
_SIGN_BEHIND: Final = lazily(r"(?<![\w.,%‰–-])(\d(?:[\d.,]*\d)?)[ \u00a0]?([%‰])(?![\w%‰'’]|[ \u00a0]?\d)", needs="%‰")
_SIGN_WITHIN: Final = lazily(_RANGED + r"( ?[-–] ?)([%‰])(\d{1,9}(?:[.,]\d{1,9})?)(?![\d%‰])")
_SIGN_TOO_SOON: Final = lazily(_RANGED + r"(\u00a0?)([%‰])( ?[-–] ?)(\d{1,9}(?:[.,]\d{1,9})?)(?![\d%‰]|\u00a0[%‰])")
_HALF_DAY: Final = r"[ \u00a0]?[aApP]\.? ?[mM]\b\.?"
_HALF_DAY_BEHIND: Final = lazily(rf"\d{_HALF_DAY}")
_TEXTS_KEPT: Final = 8
_GOES_ON: Final = lazily(r"\w")
_NAME_IN_FULL: Final = lazily(r"[^\W\d_]{5,}\.$")
_CURRENCY_BEHIND: Final = lazily(r"(\d[\d.,]*)[ \u00a0\u202f]?([€£₺$¥])")
_CURRENCY_BEFORE: Final = lazily(r"([€£₺])[ \u00a0\u202f]?(\d[\d., \u00a0]*)")
_CURRENCY_LAST: Final = frozenset({"de", "fr", "es", "it", "pt", "ru"})
_SHARES_SIGN: Final = lazily(r"\d[ \u00a0]?[-–/][ \u00a0]?$")
_SIGN_SHARED: Final = lazily(r"[ \u00a0]?[-–][ \u00a0]?[€£₺$¥]?\d|[ \u00a0]?(?:k|mn?|bn|M)(?!\w)|[ \u00a0]\d")
_SIGN_FIRST: Final = frozenset({"tr"})
_SIGN_APART: Final = frozenset({"de", "fr", "es", "ru", "uk", "bg", "ro", "pl"})
_FOUR_DIGITS: Final = lazily(r"\d{4}")
# Further off stands nothing that is looked for before a value.
_NEAR: Final = 20
_REFERENCE_BEHIND: Final = lazily(r"(?:['’]?\w{1,3})? (?:sayılı|no['’]?lu|numaralı)\b")
_REFERENCE_BEFORE: Final = lazily(
    r"(?:no\.?|n[ºo°]\.?|n\.º|nr\.?|№|law|kanun|lei|loi|ley|legge|gesetz|закон) ?$", re.IGNORECASE
)
_DECIMALS: Final = lazily(r"\d+[.,]\d{1,2}")
_CLAUSE: Final = lazily(r"\d{1,2}\.\d{1,2}")
# What Turkish says behind the number of a room or a clause: `4.12 numaralı`.
_NOT_COUNTED: Final = (
    r"(?!(?:(?:,| ve| ila) \d{1,2}\.\d{1,2}){0,9} (?:numaralı|no['’]?lu|sayılı|maddesi|bendi|uyarınca|gereğince)\b)"
)
_LIKE_A_YEAR: Final = lazily(r"(?:1\d{3}|20\d{2})")
# What programs fill in: `%s`, `%2$d`, `%(name)s`, `{0}`; and by number alone, as Turkish writes shares.
_FILLED_IN: Final = lazily(r"(?<![\w%])%(?:\d\$)?l?[sdu](?![\w%])|%\(\w+\)[sd]|(?<!\w)\{\d\}", needs="%{")
_FILLED_IN_BY_NUMBER: Final = lazily(r"%[1-9]")
# No program has so many numbers to fill in: `%25`, `%2,5`.
_LARGE_SHARE: Final = lazily(r"(?<!\w)%\d{1,3}(?:[.,]\d|(?<=\d\d))(?!\w)")
_FEWEST_OF_PROGRAM: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueStyle:
    """How an installation writes what a language leaves open: 12 or 24 hours in English, months as words or numbers.

    `days_first` tells of a document in English that its `05/06/2026` is a day of June, and `is_of_program` of one in
    Turkish that its `%1` is no share.
    """

    english_hours: int = 24
    names_months: bool = True
    days_first: bool = False
    is_of_program: bool = False


PLAIN_STYLE: Final = ValueStyle()


def style_among(texts: Collection[str], pair: LanguagePair, style: ValueStyle) -> ValueStyle:
    """Return how values are written in a document, by what its texts tell of each other."""
    return replace(
        style,
        days_first=style.days_first or (pair.source == "en" and are_days_first(texts)),
        is_of_program=style.is_of_program or (pair.source == "tr" and _are_of_program(texts)),
    )


def _are_of_program(texts: Collection[str]) -> bool:
    """Tell whether texts are those of a program, which fills in what it has to say; a letter may quote one."""
    filled, shares = (sum(sign.search(text) is not None for text in texts) for sign in (_FILLED_IN, _LARGE_SHARE))
    return filled > shares and filled >= _FEWEST_OF_PROGRAM * len(texts)


def render_values(target: str, source: str, pair: LanguagePair, style: ValueStyle = PLAIN_STYLE) -> str:
    """Write the values that a target copied from its source as the target language writes them."""
    source, target = (written_out(with_digits_of(pair.target, text), pair.source) for text in (source, target))
    values = find_values(source)
    if not values:
        return target
    target = with_own_day_ranges(target, source, pair)
    # The longest first: `Eylül 2024` stands within `1 Eylül 2024` as well.
    for written, ways in sorted(_ways_of(values, source, pair, style).items(), key=lambda way: -len(way[0])):
        # Of a number that stands for two things, nobody can tell which of the two was copied where.
        target = _replaced(target, written, ways.pop()) if len(ways) == 1 else target
    target = _with_numbers_identified(target, values, source)
    target = with_own_dates(target, values, pair) if style.names_months else target
    target = _without_padding(target, values, source, pair)
    target = with_own_clauses(target, source, values, pair.source)
    target = with_own_half_days(target, source, pair, english_hours=style.english_hours)
    target = with_hours_as_counted(target, source, pair, english_hours=style.english_hours)
    target = without_false_half_days(target, pair.target, english_hours=style.english_hours)
    target = with_own_scales(with_own_ordinals(target, source, pair), source, pair)
    target = without_shorthand(with_dates_apart(target), source, pair)
    return _with_signs_in_place(target, pair.target) if "%" in source or "‰" in source else target


def _ways_of(values: Iterable[Value], source: str, pair: LanguagePair, style: ValueStyle) -> dict[str, set[str]]:
    """Return how the target language writes each value, and the number of an amount without its currency."""
    ways: dict[str, set[str]] = {}
    for value in values:
        ways.setdefault(value.text, set()).add(_in_target(value, source, pair, style))
        if value.kind == "amount" and (digits := _NUMBER.search(value.text)):
            ways.setdefault(digits[1], set()).add(_with_own_separators(digits[1], value, source, pair))
    return ways


def render_alone(text: str, pair: LanguagePair, style: ValueStyle = PLAIN_STYLE) -> str:
    """Write a text of values alone, such as the cell of a table, as another language does."""
    return render_values(text, text, pair, style)


def can_be_rendered(text: str, pair: LanguagePair) -> bool:
    """Tell whether a text of values alone can be written in another language, the names of its dates too."""
    named = (value for value in find_values(text) if is_named(value))
    return all(rendered_date(value, pair, names_months=True) for value in named)


def _in_target(value: Value, source: str, pair: LanguagePair, style: ValueStyle) -> str:
    if style.is_of_program and _FILLED_IN_BY_NUMBER.fullmatch(value.text):
        return value.text
    ways: Iterable[Callable[[], str]] = (
        lambda: rendered_date(value, pair, names_months=style.names_months, days_first=style.days_first),
        lambda: rendered_time(value, source, pair, english_hours=style.english_hours),
        lambda: rendered_lap(value, pair),
        lambda: rendered_coordinates(value, pair),
        lambda: _rendered_share(value, pair),
        lambda: _rendered_number(value, source, pair),
    )
    return next((text for way in ways if (text := way())), value.text)


def _rendered_number(value: Value, source: str, pair: LanguagePair) -> str:
    if value.kind not in {"number", "amount", "scientific", "scale"}:
        return ""
    text = _with_separators(value, source, pair)
    number = _SHARE.fullmatch(text)
    sign = next((sign for sign in "%‰" if sign in text), "")
    if number is None or not sign:
        return _with_currency(text, value, source, pair.target) if value.kind == "amount" else text
    return (number[1] or number[2]) + _with_sign(number[3], sign, pair.target)


def _rendered_share(value: Value, pair: LanguagePair) -> str:
    """Write the share that a program fills in: `%d%%`, in Turkish `%%%d`."""
    if value.kind != "placeholder" or not all(reading.endswith(" of 100") for reading in value.readings):
        return ""
    number = value.text.removesuffix("%%") if value.text.endswith("%%") else value.text.removeprefix("%%")
    return f"%%{number}" if pair.target in _SIGN_FIRST else f"{number}%%"


def _with_sign(digits: str, sign: str, language: str) -> str:
    if language in _SIGN_FIRST:
        return f"{sign}{digits}"
    return f"{digits}\u00a0{sign}" if language in _SIGN_APART else f"{digits}{sign}"


def _with_currency(text: str, value: Value, source: str, language: str) -> str:
    """Write the sign of a currency on the side where a language has it; that of a range or of millions stays."""
    if _SHARES_SIGN.search(source, max(0, value.start - _NEAR), value.start) or _SIGN_SHARED.match(source, value.end):
        return text
    if language == "en":
        return _CURRENCY_BEHIND.sub(r"\2\1", text)
    is_scaled = scale_behind(source, value.end)[0] > 0
    return _CURRENCY_BEFORE.sub("\\2\u00a0\\1", text) if language in _CURRENCY_LAST and not is_scaled else text


def _with_signs_in_place(target: str, language: str) -> str:
    """Write the one sign of a range where it belongs, `%5–10`, `5–10%`, and none apart from its number: `:% 60`."""
    if language in _SIGN_FIRST:
        target = _SIGN_BEHIND.sub(r"\2\1", _SIGN_AT_WORD.sub(r" \1", target))
        return _SIGN_WITHIN.sub(
            r"\3\1\2\4", _SIGN_ASTRAY.sub(lambda found: f"{found[1]} {found[2]}" if found[1] else found[2], target)
        )
    return _SIGN_TOO_SOON.sub(r"\1\4\5\2\3", target)


def _with_separators(value: Value, source: str, pair: LanguagePair) -> str:
    number = _NUMBER.search(value.text)
    if number is None:
        return value.text
    digits = _with_own_separators(number[1], value, source, pair)
    return value.text[: number.start(1)] + digits + value.text[number.end() :]


def _with_own_separators(digits: str, value: Value, source: str, pair: LanguagePair) -> str:
    here, there = group_sign_of(digits, source, pair.source), group_sign(pair.target)
    if not here or not there:
        return digits
    joined = without_spaces(digits, here, pair.source)
    if here == there:
        return grouped_as_in(joined, pair.target) if is_grouped(joined, here) else digits
    is_clear = is_grouped(joined, here) or is_decimal(joined, value, source, here)
    return grouped_as_in(swapped(joined), pair.target) if is_clear else digits


def _without_padding(target: str, values: Iterable[Value], source: str, pair: LanguagePair) -> str:
    """Take zeros away that an engine put behind the decimals of a number: `12,500` for `12.5` reads as thousands."""
    decimals = {
        digits[1]: way
        for value in values
        if value.kind in {"number", "amount"} and (digits := _NUMBER.search(value.text)) is not None
        if _DECIMALS.fullmatch(way := _with_own_separators(digits[1], value, source, pair)) and way != digits[1]
    }
    for said, way in decimals.items():
        # Two decimals are those of a price, and the source may have such zeros of its own.
        if f"{said}0" not in source:
            target = re.sub(rf"(?<![\w.,]){re.escape(way)}0+(?<=\d{{3}})(?!\w|[.,]\d)", way, target)
    return target


def _with_numbers_identified(target: str, values: Iterable[Value], source: str) -> str:
    """Take the separators out that an engine put into the number of a law or a year."""
    of_four = (value for value in values if _FOUR_DIGITS.fullmatch(value.text))
    for number in dict.fromkeys(value.text for value in of_four if _identifies(value, source)):
        target = re.sub(rf"(?<![\d.,]){number[0]}[.,]{number[1:]}(?!\d|[.,]\d)", number, target)
    return target


def _identifies(value: Value, source: str) -> bool:
    if _LIKE_A_YEAR.fullmatch(value.text) or _REFERENCE_BEHIND.match(source, value.end):
        return True
    return _REFERENCE_BEFORE.search(source, max(0, value.start - _NEAR), value.start) is not None


def _replaced(target: str, written: str, rendered: str) -> str:
    is_time = re.fullmatch(r"\d{1,2}(?:[.:]| h )\d\d", rendered) and re.fullmatch(r"\d+|.*[.:].*", written)
    # Engines take a time for a number with decimals as well: `14,30`.
    written = swapped(written) if is_time and written not in target else written
    if written not in target or (rendered == written and not _tells_half_days(target)):
        return target
    # An hour without minutes is one by nothing but the letters behind it.
    half_day = f"(?:{_HALF_DAY}){'' if written.isdecimal() else '?'}" if is_time else ""
    copied = rf"(?<![\w.,/=]){re.escape(written)}{half_day}(?!\w|[.,/]\d)"
    if _CLAUSE.fullmatch(written) and "," in rendered:
        copied += _NOT_COUNTED
    return re.sub(copied, lambda found: _with_one_stop(rendered, written, target[found.end() :]), target)


# Most values stay as they are, and a text full of them is asked for each.
@lru_cache(maxsize=_TEXTS_KEPT)
def _tells_half_days(text: str) -> bool:
    return _HALF_DAY_BEHIND.search(text) is not None


def _with_one_stop(rendered: str, written: str, behind: str) -> str:
    """Leave one full stop where a value ends a sentence: `17 April.` ends with none of its own, `17 Apr.` may."""
    if behind.startswith("."):
        return rendered.removesuffix(".")
    ends = written.endswith(".") and (not _GOES_ON.search(behind) or _NAME_IN_FULL.search(written))
    return f"{rendered.removesuffix('.')}." if ends else rendered
