"""Which segments of an earlier version stand in another of the new one, as where sentences were joined or divided."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.memory.aligning import Aligned, Fate
from translation_service.memory.shapes import words_of

_KEPT: Final = frozenset({Fate.SAME, Fate.MOVED})
_MOST_AWAY: Final = 3
_FEWEST_WORDS: Final = 2
_SHARE: Final = 0.6
_MUCH_LONGER: Final = 1.4

Part = tuple[int, int]
"""A place in the older version and one in the newer; the longer of their texts holds much of the shorter."""


def parts(older: Sequence[str], newer: Sequence[str], aligned: Sequence[Aligned], *, language: str) -> Iterator[Part]:
    """Yield what each new or changed text was joined or divided from, near its place, besides what it was itself."""
    kept = {one.before for one in aligned if one.fate in _KEPT}
    last = -1
    for one in aligned:
        last = last if one.before is None else one.before
        if one.fate in _KEPT:
            continue
        own = words_of(newer[one.place], language)
        for old in range(max(0, last - _MOST_AWAY), min(len(older), last + _MOST_AWAY + 1)):
            if old not in kept and old != one.before and _is_part(own, words_of(older[old], language)):
                yield old, one.place


def _is_part(one: Sequence[str], other: Sequence[str]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _FEWEST_WORDS or len(longer) < _MUCH_LONGER * len(shorter):
        return False
    return (Counter(shorter) & Counter(longer)).total() >= _SHARE * len(shorter)
