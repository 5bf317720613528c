"""Finding some words in a translation: exactly, or with other endings and in slightly other order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily

_WORD: Final = lazily(r"\w+")
_LIKELY: Final = 0.55
_SAME_STEM: Final = 0.6
_SHORTEST_STEM: Final = 3
_HEAVIEST: Final = 8
_SLACK: Final = 2
# What is longer is found whole or not at all: held against each place of its sentence it would cost the cube of that.
_LONGEST_PHRASE: Final = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Characters `start` to `end` (not included) of a text."""

    start: int
    end: int

    def collides(self, other: "Range") -> bool:
        """Tell whether two ranges share characters, or one is empty and strictly inside the other."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Range") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The words `first` to `last` (not included) of a text; `score` is 1.0 where they are the words looked for."""

    first: int
    last: int
    score: float


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    places = zip(_WORD.finditer(text), folded_words(text), strict=True)
    return tuple(Word(start=found.start(), end=found.end(), folded=folded) for found, folded in places)


@lru_cache(maxsize=4096)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared, without their places."""
    # Folded as one text: a word at a time costs three times as much. Folding neither makes nor takes away a line.
    return tuple(fold("\n".join(_WORD.findall(text))).splitlines())


def words_once(words: Sequence[Word]) -> dict[str, Word]:
    """Return the words that stand once among others, by how they are compared."""
    times = Counter(word.folded for word in words)
    return {word.folded: word for word in words if times[word.folded] == 1}


def has_words(text: str) -> bool:
    return _WORD.search(text) is not None


def fold(text: str) -> str:
    return text.replace("İ", "i").casefold()


def search(phrase: str, words: Sequence[Word]) -> list[Found]:
    """Return where the words of a phrase may stand in a text, best first, nothing below a likely match."""
    wanted = [word.folded for word in words_of(phrase)]
    if not 0 < len(wanted) <= _LONGEST_PHRASE:
        return []
    alike = [_likenesses(one, words) for one in wanted]
    likely = frozenset(at for row in alike for at in row)
    windows = (
        window for window in _windows(len(wanted), len(words)) if window[0] in likely and window[1] - 1 in likely
    )
    found = (_scored(alike, wanted, words, first, last) for first, last in windows)
    return sorted((one for one in found if one.score >= _LIKELY), key=lambda one: (-one.score, one.first))


def occurrences(phrase: str, words: Sequence[Word]) -> list[Found]:
    """Return where exactly the words of a phrase stand in a text, in order."""
    wanted = [word.folded for word in words_of(phrase)]
    size = len(wanted) or len(words) + 1
    texts = [word.folded for word in words]
    return [
        Found(first=first, last=first + size, score=1.0)
        for first in range(len(texts) - size + 1)
        if texts[first : first + size] == wanted
    ]


def likeness(one: str, other: str) -> float:
    """Return 1.0 for equal words, the shared share of the longer for words of one stem, else 0.0."""
    if one == other:
        return 1.0
    shared = _shared_prefix(one, other)
    share = shared / max(len(one), len(other))
    return share if shared >= _SHORTEST_STEM and share >= _SAME_STEM else 0.0


def _likenesses(one: str, words: Sequence[Word]) -> dict[int, float]:
    """Return how alike the words of a text are to another word, by their places; without those that are not."""
    start = one[:_SHORTEST_STEM]
    begun = ((at, word.folded) for at, word in enumerate(words) if word.folded.startswith(start))
    return {at: share for at, other in begun if (share := likeness(one, other)) > 0}


def _shared_prefix(one: str, other: str) -> int:
    length = 0
    for letter, twin in zip(one, other, strict=False):
        if letter != twin:
            break
        length += 1
    return length


def _windows(wanted: int, words: int) -> Iterator[tuple[int, int]]:
    for size in range(max(1, wanted - _SLACK), wanted + _SLACK + 1):
        yield from ((first, first + size) for first in range(words - size + 1))


def _scored(alike: list[dict[int, float]], wanted: list[str], words: Sequence[Word], first: int, last: int) -> Found:
    """Score a window by the weight of the words it shares; its first and last word must be among them."""
    free = set(range(first, last))
    shared = 0.0
    for row, text in zip(alike, wanted, strict=True):
        best = max(row.keys() & free, key=lambda at: (row[at], -at), default=None)
        if best is not None:
            free.discard(best)
            shared += row[best] * (_weight(text) + _weight(words[best].folded))
    in_all = sum(map(_weight, wanted)) + sum(_weight(word.folded) for word in words[first:last])
    has_loose_end = first in free or last - 1 in free
    return Found(first=first, last=last, score=0.0 if has_loose_end else shared / in_all)


def _weight(word: str) -> int:
    return min(len(word), _HEAVIEST)
