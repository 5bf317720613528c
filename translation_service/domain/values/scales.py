"""Numbers with a word behind that multiplies them: of `2.5 million` nobody means two and a half."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value
from translation_service.domain.values.units import scale_behind, sign_behind_scale, unit_of, without_bare

_WHOLE: Final = lazily(r"[1-9]\d{0,2}(?![\d.,]\d|\d)")
_COUNT: Final = lazily(r"\d+(?:\.\d+)?")


def with_certain_scales(values: Iterable[Value], text: str, language: str) -> list[Value]:
    """Return the values of a text; millions are nothing less, nor without their currency.

    What is left stands behind the thousands in Turkish, and in what engines make of it: `2 bin 500` is one value.
    """
    return _joined([_multiplied(value, text, language) for value in values], text, language)


def _joined(values: Sequence[Value], text: str, language: str) -> list[Value]:
    joined: list[Value] = []
    for value in values:
        before = joined[-1] if joined else None
        whole = _with_rest(before, value, text, language) if before is not None else None
        joined[-1:] = [whole] if whole is not None else [*joined[-1:], value]
    return joined


def _with_rest(value: Value, rest: Value, text: str, language: str) -> Value | None:
    """Return thousands or millions with the smaller number behind them; None where these are two values."""
    power, end = scale_behind(text, value.end, language)
    if not power:
        return None
    own, _ = scale_behind(text, rest.end, language)
    is_rest = own < power and _WHOLE.match(rest.text) is not None and text[end : rest.start] == " "
    most = max((int(number) for number, _, _ in map(_parted, rest.readings) if number.isdecimal()), default=0)
    if not (is_rest and 0 < most < 10**power and value.kind == "number" and rest.kind in {"number", "amount"}):
        return None
    counted = max(map(Decimal, filter(_COUNT.fullmatch, value.readings)), default=Decimal())
    readings = {f"{_plain(counted + most)}{unit}" for unit in _units_of(rest.readings, most)}
    return replace(value, text=text[value.start : rest.end], end=rest.end, readings=frozenset(readings))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _units_of(readings: Iterable[str], number: int) -> set[str]:
    """Return what stands behind a number in its readings: nothing, or ` TRY`."""
    return {space + unit for count, space, unit in map(_parted, readings) if count == str(number)}


def _parted(reading: str) -> tuple[str, str, str]:
    return reading.partition(" ")


def _multiplied(value: Value, text: str, language: str) -> Value:
    power, _ = scale_behind(text, value.end, language)
    if not power:
        return value
    sign = sign_behind_scale(text, value.end, language)
    told = frozenset(reading for reading in value.readings if not sign or reading.endswith(f" {unit_of(sign)}"))
    return replace(value, readings=without_bare(told or value.readings, power))
