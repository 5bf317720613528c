"""Numbers with a word behind that multiplies them: of `2.5 million` nobody means two and a half."""

from collections.abc import Iterable
from dataclasses import replace

from translation_service.domain.values.finding import Value
from translation_service.domain.values.units import scale_behind, without_bare


def with_certain_scales(values: Iterable[Value], text: str, language: str) -> list[Value]:
    """Return the values of a text; one of thousands, millions or milliards is nothing less."""
    return [_multiplied(value, text, language) for value in values]


def _multiplied(value: Value, text: str, language: str) -> Value:
    power, _ = scale_behind(text, value.end, language)
    return replace(value, readings=without_bare(value.readings, power)) if power else value
