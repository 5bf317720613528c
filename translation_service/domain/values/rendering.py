"""Values that a translation holds as the source wrote them, written as its own language does.

Only numbers, per cents, dates and times change; what identifies something (codes, phones, law numbers) never does.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.dates import rendered_date
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.times import rendered_time

_DECIMAL_COMMA: Final = frozenset({"tr", "de", "fr", "ru", "es", "pt", "it", "nl", "pl", "ro", "bg", "el", "uk"})
_DECIMAL_POINT: Final = frozenset({"en", "zh", "ja", "ko"})
_GROUPED: Final = {",": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", ".": r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"}
_SWAP: Final = str.maketrans({",": ".", ".": ","})
_SIGN_FIRST: Final = frozenset({"tr"})
_SIGN_APART: Final = frozenset({"de", "fr", "es", "ru", "uk", "bg", "ro", "pl"})
_MEASURED: Final = re.compile(r"[ \u00a0]?(?:km|m|cm|mm|kg|g|t|ha|l|kW|MW|GB|MB|TB|°|m²|m³|km²)(?!\w)")
_REFERENCE_BEHIND: Final = re.compile(r"(?:['’]?\w{1,3})? (?:sayılı|no['’]?lu|numaralı)\b")
_REFERENCE_BEFORE: Final = re.compile(
    r"(?:no\.?|n[ºo°]\.?|n\.º|nr\.?|№|law|kanun|lei|loi|ley|legge|gesetz|закон) ?$", re.IGNORECASE
)
_LIKE_A_YEAR: Final = re.compile(r"(?:1\d{3}|20\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueStyle:
    """How an installation writes what a language leaves open: 12 or 24 hours in English, months as words or numbers."""

    english_hours: int = 24
    names_months: bool = True


PLAIN_STYLE: Final = ValueStyle()


def render_values(target: str, source: str, pair: LanguagePair, style: ValueStyle = PLAIN_STYLE) -> str:
    """Write the values that a target copied from its source as the target language writes them."""
    values = find_values(source)
    ways: dict[str, set[str]] = {}
    for value in values:
        ways.setdefault(value.text, set()).add(_in_target(value, source, pair, style))
    for written, rendered in ways.items():
        # Of a number that stands for two things, nobody can tell which of the two was copied where.
        target = _replaced(target, written, rendered.pop()) if len(rendered) == 1 else target
    for value in values:
        target = _identified(target, value, source)
    return target


def render_alone(text: str, pair: LanguagePair, style: ValueStyle = PLAIN_STYLE) -> str:
    """Write a text of values alone, such as the cell of a table, as another language does."""
    return render_values(text, text, pair, style)


def _in_target(value: Value, source: str, pair: LanguagePair, style: ValueStyle) -> str:
    ways: Iterable[Callable[[], str]] = (
        lambda: rendered_date(value, pair, names_months=style.names_months),
        lambda: rendered_time(value, source, pair, english_hours=style.english_hours),
        lambda: _rendered_number(value, source, pair),
    )
    return next((text for way in ways if (text := way())), value.text)


def _rendered_number(value: Value, source: str, pair: LanguagePair) -> str:
    if value.kind not in {"number", "amount"}:
        return ""
    text = _with_separators(value, source, pair)
    number = re.fullmatch(r"([-–]?)%?[ \u00a0]?([-–]?)(\d.*?)[ \u00a0]?%?", text)
    if number is None or "%" not in text:
        return text
    return (number[1] or number[2]) + _with_per_cent(number[3], pair.target)


def _with_per_cent(digits: str, language: str) -> str:
    if language in _SIGN_FIRST:
        return f"%{digits}"
    return f"{digits}\u00a0%" if language in _SIGN_APART else f"{digits}%"


def _with_separators(value: Value, source: str, pair: LanguagePair) -> str:
    here, there = _group_sign(pair.source), _group_sign(pair.target)
    number = re.search(r"\d(?:[\d.,]*\d)?", value.text)
    if number is None or not here or not there or here == there:
        return value.text
    if not re.fullmatch(_GROUPED[here], number[0]) and not _is_decimal(number[0], value, source, here):
        return value.text
    return value.text[: number.start()] + number[0].translate(_SWAP) + value.text[number.end() :]


def _is_decimal(digits: str, value: Value, source: str, group_sign: str) -> bool:
    """Tell whether a number has decimals; behind a point only where it measures, as `3.5` may be a section."""
    if group_sign == ".":
        return re.fullmatch(r"\d+,\d{1,2}", digits) is not None
    is_measure = value.kind == "amount" or len(value.readings) > 2 or _MEASURED.match(source[value.end :])
    return bool(is_measure) and re.fullmatch(r"\d+\.\d{1,2}", digits) is not None


def _group_sign(language: str) -> str:
    if language in _DECIMAL_COMMA:
        return "."
    return "," if language in _DECIMAL_POINT else ""


def _identified(target: str, value: Value, source: str) -> str:
    """Take the separators out that an engine put into the number of a law or a year."""
    if not re.fullmatch(r"\d{4}", value.text) or not _identifies(value, source):
        return target
    return re.sub(rf"(?<![\d.,]){value.text[0]}[.,]{value.text[1:]}(?!\d|[.,]\d)", value.text, target)


def _identifies(value: Value, source: str) -> bool:
    before, behind = source[: value.start], source[value.end :]
    is_reference = _REFERENCE_BEHIND.match(behind) or _REFERENCE_BEFORE.search(before)
    return bool(is_reference or _LIKE_A_YEAR.fullmatch(value.text))


def _replaced(target: str, written: str, rendered: str) -> str:
    if rendered == written:
        return target
    half_day = r"(?:[ \u00a0]?[aApP]\.? ?[mM]\b\.?)?" if re.search(r"\d[.:]\d\d$", rendered) and ":" in written else ""
    copied = rf"(?<![\w.,/]){re.escape(written)}{half_day}(?!\w|[.,/]\d)"
    return re.sub(copied, lambda found: _without_second_stop(rendered, target[found.end() :]), target)


def _without_second_stop(rendered: str, behind: str) -> str:
    return rendered.removesuffix(".") if behind.startswith(".") else rendered
