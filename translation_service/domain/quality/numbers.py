"""Values of the source that are not in the target, and values of the target that are not in the source."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import chain
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.findings import Finding
from translation_service.domain.values.comparing import Comparison, compare, texts_of
from translation_service.domain.values.finding import Value
from translation_service.domain.values.suffixes_of_names import misfits_of_names
from translation_service.domain.values.turkish_suffixes import misfits
from translation_service.domain.values.twins import without_twins

_ANY_LANGUAGES: Final = LanguagePair(source="", target="")


def check_numbers(source: str, target: str, pair: LanguagePair = _ANY_LANGUAGES) -> Iterator[Finding]:
    """Compare the values of two plain texts, however either language writes them."""
    comparison = compare(source, target, pair)
    if not comparison.lost and not comparison.foreign:
        return
    lost, foreign = _without_changed_signs(comparison)
    left = frozenset(lost)
    changed = tuple(value for value in comparison.lost if value not in left)
    yield from _finding("sign-changed", "numbers", changed)
    yield from _finding("number-missing", "numbers", (value for value in lost if value.is_numeric))
    yield from _finding("number-extra", "numbers", (value for value in foreign if value.is_numeric))
    yield from _finding("value-missing", "values", (value for value in lost if not value.is_numeric))
    yield from _finding("value-extra", "values", (value for value in foreign if not value.is_numeric))


def check_suffixes(target: str, language: str) -> Iterator[Finding]:
    """Report suffixes in a Turkish text that do not follow the number or name before them."""
    if language != "tr":
        return
    for one in chain(misfits(target), misfits_of_names(target)):
        yield Finding(code="suffix-harmony", values={"found": one.written, "wanted": one.right})


def _finding(code: str, name: str, values: Iterable[Value]) -> Iterator[Finding]:
    written = texts_of(values)
    if written:
        yield Finding(code=code, values={name: written})


def _without_changed_signs(comparison: Comparison) -> tuple[list[Value], list[Value]]:
    """Return what is lost and foreign besides numbers that differ in their minus alone."""
    return without_twins(comparison.lost, comparison.foreign, _with_other_sign, _with_sign)


def _with_other_sign(value: Value) -> Iterator[Hashable]:
    return ((not value.is_negative, reading) for reading in _unsigned(value))


def _with_sign(value: Value) -> Iterator[Hashable]:
    return ((value.is_negative, reading) for reading in _unsigned(value))


def _unsigned(value: Value) -> frozenset[str]:
    return frozenset(reading.removeprefix("-") for reading in value.readings)
