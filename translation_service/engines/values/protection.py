"""Values carried through an engine behind placeholders it copies."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value
from translation_service.engines.values.stretches import stretches_of

_PLACEHOLDER: Final = "XQ"
_FIRST_PLACEHOLDER: Final = 71
_DIGITS: Final = lazily(r"\d+")
# As an engine may spread one out.
_SPREAD: Final = lazily(rf"(?i:{_PLACEHOLDER})\s*(\d+)")
# Behind a date with its day, of which nothing is left to be counted: `23 Nisan 2027 Cuma günü`.
_DAY_BEHIND: Final = lazily(rf"({_PLACEHOLDER}\d{{2,6}}) günü(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A sentence with placeholders, and what each stands for."""

    text: str
    originals: dict[str, str]


def masked(source: str, items: Sequence[Value]) -> Masked:
    """Put a placeholder, of a form engines copy, in the place of each item of a source, or of a row of such."""
    stretches = stretches_of(source, items)
    first = _unused_number(source, len(stretches))
    parts: list[str] = []
    originals: dict[str, str] = {}
    end = 0
    for number, item in enumerate(stretches, start=first):
        originals[f"{_PLACEHOLDER}{number}"] = item.text
        parts += [source[end : item.start], f"{_PLACEHOLDER}{number}"]
        end = item.end
    text = _DAY_BEHIND.sub(r"\1 tarihinde", "".join([*parts, source[end:]]))
    return Masked(text=text, originals=originals)


def unmasked(target: str, originals: dict[str, str]) -> str | None:
    """Put the originals back; None where the engine lost or doubled a placeholder, or the number of one."""
    numbers = Counter(_DIGITS.findall(target))
    if any(numbers[placeholder.removeprefix(_PLACEHOLDER)] != 1 for placeholder in originals):
        return None
    if not originals.keys() <= {_PLACEHOLDER + found[1] for found in _SPREAD.finditer(target)}:
        return None
    return _SPREAD.sub(lambda found: originals.get(_PLACEHOLDER + found[1], found[0]), target)


def _unused_number(source: str, count: int) -> int:
    """Return the first of so many numbers, one after the other, of which a source has none."""
    taken = {int(number) for number in re.findall(r"\d{1,6}", source)}
    return next(first for first in itertools.count(_FIRST_PLACEHOLDER) if taken.isdisjoint(range(first, first + count)))
