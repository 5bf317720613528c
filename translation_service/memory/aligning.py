"""Which segment of a new version of a document each one was before: the same, moved, changed, or none."""

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence, Sized
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz.distance import Levenshtein

from translation_service.memory.in_step import gaps, in_step
from translation_service.memory.matching import NOT_QUITE, similarity
from translation_service.memory.normalising import neutral
from translation_service.memory.shapes import words_of

_ALIKE: Final = 50
# What changed and moved as well must be the liker.
_ALIKE_ELSEWHERE: Final = 70
# In a stretch with more pairs than this, a changed segment is looked for near its own place alone.
_MOST_PAIRS: Final = 20_000
# So many are looked at in all stretches of a document together, before that holds for each of them.
_MOST_PAIRS_OF_ALL: Final = 400_000
_NEAR: Final = 15
_WORDS_OF_PAIR: Final = 40 * 40
# Texts of so many words, those of one times those of the other, are alike by their words alone.
_MANY_WORDS: Final = 40_000


class Fate(StrEnum):
    """What became of a segment."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """A segment of the new version, by its place, and the one it was before, if any; each is named at most once."""

    place: int
    fate: Fate
    before: int | None = None
    score: int = 100


def align(older: Sequence[str], newer: Sequence[str], *, language: str) -> tuple[Aligned, ...]:
    """Return what became of each source text of a document, in the order of the new version."""
    return _Alignment(older, newer, language).all()


class _Alignment:
    def __init__(self, older: Sequence[str], newer: Sequence[str], language: str) -> None:
        self._older, self._newer, self._language = older, newer, language
        self._found: dict[int, Aligned] = {}
        self._used: set[int] = set()
        self._pairs_left = _MOST_PAIRS_OF_ALL

    def all(self) -> tuple[Aligned, ...]:
        before, after = list(map(neutral, self._older)), list(map(neutral, self._newer))
        kept = in_step(before, after)
        for old, place in kept:
            self._take(place, old, Fate.SAME)
        self._take_moved(before, after)
        for olds, places in gaps(kept, len(before), len(after)):
            self._take_changed(olds, places, least=_ALIKE)
        left = [place for place in range(len(after)) if place not in self._found]
        self._take_changed([old for old in range(len(before)) if old not in self._used], left, least=_ALIKE_ELSEWHERE)
        new = (self._found.get(place, Aligned(place=place, fate=Fate.NEW)) for place in range(len(after)))
        return tuple(new)

    def _take(self, place: int, before: int, fate: Fate, score: int = 100) -> None:
        self._found[place] = Aligned(place=place, fate=fate, before=before, score=score)
        self._used.add(before)

    def _take_moved(self, before: Sequence[str], after: Sequence[str]) -> None:
        left: dict[str, deque[int]] = defaultdict(deque)
        for place, text in enumerate(before):
            if place not in self._used:
                left[text].append(place)
        for place, text in enumerate(after):
            if place not in self._found and left[text]:
                self._take(place, left[text].popleft(), Fate.MOVED)

    def _take_changed(self, before: Sequence[int], after: Sequence[int], *, least: int) -> None:
        alike = (pair for pair in self._alike(before, after) if pair[0] >= least)
        for score, place, old in sorted(alike, key=lambda pair: (-pair[0], pair[1:])):
            if place not in self._found and old not in self._used:
                self._take(place, old, Fate.CHANGED, score)

    def _alike(self, before: Sequence[int], after: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        olds = [old for old in before if old not in self._used]
        news = [place for place in after if place not in self._found]
        words = {old: words_of(self._older[old], self._language) for old in olds}
        own = {place: words_of(self._newer[place], self._language) for place in news}
        is_wide = self._is_wide(words.values(), own.values())
        for place in news:
            for old in _near(olds, before[0] + place - after[0]) if is_wide else olds:
                yield _likeness(own[place], words[old]), place, old

    def _is_wide(self, olds: Collection[Sized], news: Collection[Sized]) -> bool:
        """Tell whether there are too many pairs to look at each, long ones counting for several."""
        long_ones = sum(map(len, olds)) * sum(map(len, news)) // _WORDS_OF_PAIR
        pairs = max(len(olds) * len(news), long_ones)
        is_wide = pairs > min(_MOST_PAIRS, self._pairs_left)
        self._pairs_left -= 0 if is_wide else pairs
        return is_wide


def _likeness(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    if len(first) * len(second) > _MANY_WORDS and first != second:
        return min(NOT_QUITE, int(100 * Levenshtein.normalized_similarity(first, second)))
    return similarity(first, second)


def _near(places: Sequence[int], middle: int) -> Sequence[int]:
    return places[bisect_left(places, middle - _NEAR) : bisect_right(places, middle + _NEAR)]
