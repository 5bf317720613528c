"""Which segment of a new version of a document each one was before: the same, moved, changed, or none."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from translation_service.memory.in_step import gaps, in_step
from translation_service.memory.matching import similarity
from translation_service.memory.normalising import neutral
from translation_service.memory.shapes import words_of

_ALIKE: Final = 50
# In a stretch with more pairs than this, a changed segment is looked for near its own place alone.
_MOST_PAIRS: Final = 20_000
_NEAR: Final = 15


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

    def all(self) -> tuple[Aligned, ...]:
        before, after = list(map(neutral, self._older)), list(map(neutral, self._newer))
        kept = in_step(before, after)
        for old, place in kept:
            self._take(place, old, Fate.SAME)
        self._take_moved(before, after)
        for olds, places in gaps(kept, len(before), len(after)):
            self._take_changed(olds, places)
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

    def _take_changed(self, before: range, after: range) -> None:
        for score, place, old in sorted(self._alike(before, after), key=lambda pair: (-pair[0], pair[1:])):
            if place not in self._found and old not in self._used:
                self._take(place, old, Fate.CHANGED, score)

    def _alike(self, before: range, after: range) -> Iterator[tuple[int, int, int]]:
        is_wide = len(before) * len(after) > _MOST_PAIRS
        words = {old: words_of(self._older[old], self._language) for old in before if old not in self._used}
        for place in after:
            if place in self._found:
                continue
            own = words_of(self._newer[place], self._language)
            for old, theirs in words.items():
                if is_wide and abs((place - after.start) - (old - before.start)) > _NEAR:
                    continue
                score = similarity(own, theirs)
                if score >= _ALIKE:
                    yield score, place, old
