"""Values of a sentence with what belongs to them: the rest of a range or a row, the unit, the brackets around."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.units import unit_behind

_JOINT: Final = lazily(r"[ \u00a0]?[-–—/×x+][ \u00a0]?|[.,:·°'’*]|,? ")
_WORD_BEFORE: Final = lazily(r"(?<!\w)[^\W\d_]+ \Z")
_NEXT_WORD: Final = lazily(r", [^\W\d_]+ ")
_NEAR: Final = 40
_DASHES: Final = frozenset("-–—")
_BRACKETS: Final = {"(": ")", "[": "]", "“": "”", "„": "“", "«": "»", '"': '"', "‘": "’"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Values that stand together in a source, from `start` to `end` with the signs between them.

    `text` is how they are put into a target, `unit` what of it follows the last value.
    """

    values: tuple[Value, ...]
    start: int
    end: int
    text: str
    unit: str = ""


def stretches_of(source: str, values: Iterable[Value]) -> list[Stretch]:
    """Return values in the order of their source, those that nothing but a sign parts as one."""
    found: list[Stretch] = []
    for value in sorted(values, key=lambda one: one.start):
        if found and _JOINT.fullmatch(source[found[-1].end : value.start]):
            found[-1] = _stretch(source, (*found[-1].values, value))
        else:
            found.append(_stretch(source, (value,)))
    return found


def rows_of(source: str, target: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return stretches with those joined that stand in a row, each behind a word: `ada 1245, parsel 7`.

    A target that kept its commas kept the words of the row, in its own language.
    """
    if target.count(",") >= source.count(","):
        return list(stretches)
    found: list[Stretch] = []
    for stretch in stretches:
        start = _start_of_row(source, found[-1]) if found else None
        if start is not None and _NEXT_WORD.fullmatch(source, found[-1].end, stretch.start):
            found[-1] = _stretch(source, (*found[-1].values, *stretch.values), start=start)
        else:
            found.append(stretch)
    return found


def whole_ranges(source: str, values: Iterable[Value]) -> list[Value]:
    """Return values of a source with those that a dash joins to them: an engine takes `2019–2023` as one."""
    chosen = list(values)
    for one, other in pairwise(find_values(source)):
        if source[one.end : other.start] in _DASHES and (one in chosen) != (other in chosen):
            chosen.append(other if one in chosen else one)
    return chosen


def with_belongings(stretch: Stretch, source: str, target: str, language: str) -> Stretch:
    """Let a stretch take in its unit, the full stop of a counted heading, and brackets that the target lacks."""
    end, unit = unit_behind(source, stretch.end, language) if stretch.values[-1].is_numeric else (stretch.end, "")
    opening, closing = source[stretch.start - 1 : stretch.start], source[end : end + 1]
    is_enclosed = bool(opening) and _BRACKETS.get(opening) == closing
    before = opening if is_enclosed and target.count(opening) < source.count(opening) else ""
    behind = closing if is_enclosed and target.count(closing) < source.count(closing) else ""
    counts = "." if not stretch.start and source[end : end + 2] == ". " else ""
    return replace(stretch, text=before + stretch.text + unit + counts + behind, unit=unit)


def _stretch(source: str, values: tuple[Value, ...], *, start: int | None = None) -> Stretch:
    start, end = values[0].start if start is None else start, values[-1].end
    return Stretch(values=values, start=start, end=end, text=source[start:end])


def _start_of_row(source: str, stretch: Stretch) -> int | None:
    """Return where the word before some values begins, which they have in front of them once they are a row."""
    if stretch.start < stretch.values[0].start:
        return stretch.start
    word = _WORD_BEFORE.search(source, max(0, stretch.start - _NEAR), stretch.start)
    return word.start() if word is not None else None
