"""Numbers with a word behind that multiplies them: of `2.5 million` nobody means two and a half."""

from collections.abc import Iterable
from dataclasses import replace

from translation_service.domain.values.finding import Value
from translation_service.domain.values.units import scale_behind, sign_behind_scale, unit_of, without_bare


def with_certain_scales(values: Iterable[Value], text: str, language: str) -> list[Value]:
    """Return the values of a text; millions are nothing less, nor without their currency."""
    return [_multiplied(value, text, language) for value in values]


def _multiplied(value: Value, text: str, language: str) -> Value:
    power, _ = scale_behind(text, value.end, language)
    if not power:
        return value
    sign = sign_behind_scale(text, value.end, language)
    told = frozenset(reading for reading in value.readings if not sign or reading.endswith(f" {unit_of(sign)}"))
    return replace(value, readings=without_bare(told or value.readings, power))
