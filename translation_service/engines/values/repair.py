"""Values that an engine carried over and damaged in a way that can be told: spread out, stuck to a sign, said twice."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.months import month_number

_SIGN: Final = lazily(r"[^\w\s]")
_DIGITS: Final = lazily(r"\d(?:[\d.,]*\d)?")
_SEPARATOR: Final = lazily(r"[.,]")
_SPACE_AT_CURRENCY: Final = lazily(r"(?<=[$€£₺₽¥])[ \u00a0](?=\d)")
_DOUBLE_MINUS: Final = lazily(r"(?<![\w-])--(?=\d)", needs="-")
# `123*****456`: digits that nobody is to read.
_MASKED: Final = lazily(r"(?<![\w*])(\d+)\*{2,}(\d+)(?![\w*])", needs="*")
_WITH_POWER: Final = lazily(r"(?<!\w)([kcdm]?m)([²³])", needs="²³")
_NO_FIGURE: Final = lazily(r"[^\W\d_]|\s")
_FLAT: Final = {"²": "2", "³": "3"}
_DATE_OF_NUMBERS: Final = lazily(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}", needs="0")
# `EUR 12,500.00 EUR`
_UNIT_TWICE: Final = lazily(
    r"(?<!\w)(?P<unit>[A-Z]{3}|TL|[€$£₺])(?P<number> ?\d(?:[\d.,]*\d)?) ?(?P=unit)(?!\w)", needs="0"
)
# `$300 USD`
_SIGN_AND_CODE: Final = lazily(
    r"(?<!\w)(?P<sign>[$€£₺])(?P<number> ?\d(?:[\d.,]*\d)?) ?(?P<code>USD|EUR|GBP|TRY|TL)(?!\w)", needs="0"
)
_CODES: Final = {"$": {"USD"}, "€": {"EUR"}, "£": {"GBP"}, "₺": {"TRY", "TL"}}
# `on Monday (June 1 June 2026)`
_MONTH_TWICE: Final = lazily(r"(?<!\w)([^\W\d_]{3,10}) (?=\d{1,2}(?:st|nd|rd|th|\.)? \1(?!\w))", needs="0")


def repaired(target: str, source: str, values: Iterable[Value]) -> str:
    """Return a target with the `values` of its source as they were: `E-12345678 -000 - 123` joined again."""
    target = target if "--" in source else _DOUBLE_MINUS.sub("-", target)
    target = _with_each_repaired(target, source, values)
    target = target if _MONTH_TWICE.search(source) else _MONTH_TWICE.sub(_month_once, target)
    for masked in _MASKED.finditer(source):
        spread = rf"{masked[1]}\s?\*[*\s]*{masked[2]}"
        target = re.sub(rf"(?<![\w*]){spread}(?![\w*])", masked[0], target)
    for unit in _WITH_POWER.finditer(source):
        target = re.sub(rf"(?<!\w){unit[1]}{_FLAT[unit[2]]}(?!\w)", unit[0], target)
    return target


def _with_each_repaired(target: str, source: str, values: Iterable[Value]) -> str:
    """Repair one value after the other; one that is as it was is as it was when it is said again, too."""
    settled: set[tuple[str, str, frozenset[str]]] = set()
    for value in values:
        said = value.text, value.kind, value.readings
        repaired_here = target if said in settled else _with_one_repaired(target, source, value)
        if repaired_here == target:
            settled.add(said)
        else:
            settled.clear()
        target = repaired_here
    return target


def _with_one_repaired(target: str, source: str, value: Value) -> str:
    for repair in _REPAIRS:
        target = repair(target, source, value)
    return target


def _month_once(found: re.Match[str]) -> str:
    return "" if month_number(found[1]) else found[0]


def _joined(target: str, _source: str, value: Value) -> str:
    if value.text in target or not _SIGN.search(value.text) or _SPACE_AT_CURRENCY.sub("", value.text) in target:
        return target
    if _figures_of(value.text) not in _figures_of(target):
        return target
    spread = r"\s*".join(re.escape(letter) for letter in value.text if not letter.isspace())
    return re.sub(rf"(?<!\w){spread}(?!\w)", lambda _: value.text, target, count=1, flags=re.IGNORECASE)


@lru_cache(maxsize=64)
def _figures_of(text: str) -> str:
    """Return digits and signs of a text alone, which tell at a glance what cannot stand in it, however it is spread."""
    return _NO_FIGURE.sub("", text)


def _said_once(target: str, source: str, value: Value) -> str:
    """Take away what an engine said at once again: `482 482`, which would read as one number."""
    if source.count(value.text) > 1:
        return target
    if value.kind in {"date", "amount"}:
        target = _with_digits_once(target, source, value)
    if " " in value.text and value.text not in target:
        again = " ".join(_again(part) for part in value.text.split(" "))
        return re.sub(rf"(?<![\w.,]){again}(?!\w)", lambda _: value.text, target, count=1)
    if f"{value.text} {value.text}" not in target:
        return target
    again = re.escape(value.text)
    return re.sub(rf"(?<![\w.,]){again}(?: {again})+(?!\w)", lambda _: value.text, target)


def _with_digits_once(target: str, source: str, value: Value) -> str:
    """Take away numbers said again within a value whose words are others now: `12 12 May 2026 2026`."""
    for digits in dict.fromkeys(_DIGITS.findall(value.text)):
        is_twice = f"{digits} {digits}" in target or f"{digits}. {digits}" in target
        if is_twice and f"{digits} {digits}" not in source:
            again = re.escape(digits)
            target = re.sub(rf"(?<![\w.,])(?:{again}\.? )+({again})(?!\w|[.,]\d)", r"\1", target)
    return target


def _with_unit_once(target: str, source: str, value: Value) -> str:
    """Take away the currency behind an amount that an engine wrote before it as well."""
    if value.kind != "amount" or _names_unit_twice(source) or not _names_unit_twice(target):
        return target
    target = _SIGN_AND_CODE.sub(lambda found: _as_in(value.text, found), target)
    return _UNIT_TWICE.sub(r"\g<unit>\g<number>", target)


@lru_cache(maxsize=64)
def _names_unit_twice(text: str) -> bool:
    """Tell whether an amount of a text has its currency on both sides; asked of one text for each of its amounts."""
    return _UNIT_TWICE.search(text) is not None or _SIGN_AND_CODE.search(text) is not None


def _as_in(amount: str, found: re.Match[str]) -> str:
    """Return an amount that has the sign and the code of one currency with that of the two that its source has."""
    if found["code"] not in _CODES[found["sign"]]:
        return found[0]
    return f"{found['number'].strip()} {found['code']}" if found["code"] in amount else found["sign"] + found["number"]


def _regrouped(target: str, _source: str, value: Value) -> str:
    """Write groups of digits again that an engine ran together: `1250,000.50` for `1,250,000.50`."""
    signs = _SEPARATOR.findall(value.text)
    if value.text in target or value.kind not in {"number", "amount"} or len(signs) < 2:
        return target
    digits = r"[.,]?".join(re.sub(r"\D", "", value.text))
    written, number = re.search(rf"(?<![\w.,]){digits}(?!\w|[.,]\d)", target), re.search(r"\d.*\d", value.text)
    if written is None or number is None or _SEPARATOR.findall(written[0])[-1:] != signs[-1:]:
        return target
    return target[: written.start()] + number[0] + target[written.end() :]


def _with_signs_of_date(target: str, _source: str, value: Value) -> str:
    """Write a date of numbers as the source does where an engine put other signs between them: `12,11,2026`."""
    if value.kind != "date" or value.text in target or not _DATE_OF_NUMBERS.fullmatch(value.text):
        return target
    numbers = r"[.,/-] ?".join(f"0?{int(number)}" for number in re.findall(r"\d+", value.text))
    written = re.search(rf"(?<![\w.,/-]){numbers}(?![\w/-]|[.,]\d)", target)
    if written is None or any(one.kind == "date" for one in find_values(written[0])):
        return target
    return target[: written.start()] + value.text + target[written.end() :]


def _with_whole_hour(target: str, source: str, value: Value) -> str:
    """Write an hour before ten as the source does: `9.30` is read as no time, and would stay beside an `11:20`."""
    is_time = value.text.startswith("0") and any(":" in reading for reading in value.readings)
    if not is_time or value.text in target:
        return target
    short = rf"(?<![\w.,:/€$£₺%]){re.escape(value.text[1:])}(?![\w%€$£₺]|[.,:/]\d)"
    if re.search(short, source) or len(re.findall(short, target)) != source.count(value.text):
        return target
    return re.sub(short, value.text, target)


def _again(part: str) -> str:
    """Return a pattern for a part of a value that may be said several times: the 12 of `12 12 May 2026 2026`."""
    return rf"(?:{re.escape(part.rstrip(',.'))} )*{re.escape(part)}"


def _parted(target: str, source: str, value: Value) -> str:
    """Part a value from the sign that an engine stuck to it: `yazın:12`."""
    at = target.find(value.text)
    is_stuck = at > 1 and target[at - 1] in ",.;:" and target[at - 2].isalpha()
    is_stuck = is_stuck and target[at - 1] + value.text not in source
    return f"{target[:at]} {target[at:]}" if is_stuck else target


def _as_written(target: str, _source: str, value: Value) -> str:
    """Write coordinates as the source does, with degrees and minutes, until they are rendered."""
    if value.kind != "coordinates" or value.text in target:
        return target
    twin = next((one for one in find_values(target) if one.kind == value.kind and one.equals(value)), None)
    return target if twin is None else target[: twin.start] + value.text + target[twin.end :]


_REPAIRS: Final[tuple[Callable[[str, str, Value], str], ...]] = (
    _joined,
    _said_once,
    _with_unit_once,
    _regrouped,
    _with_signs_of_date,
    _with_whole_hour,
    _parted,
    _as_written,
)
