"""Equal texts that stand in the same order in two versions of a document, found in a time that hardly outgrows them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise

Pair = tuple[int, int]
"""A place in the older version, and the one in the newer."""


def in_step(before: Sequence[str], after: Sequence[str]) -> list[Pair]:
    """Return pairs of places with equal texts, both rising.

    Texts that stand once in each version go first; between these, those that stand there more often in their order.
    """
    older, newer = Counter(before), Counter(after)
    once = frozenset(text for text, times in older.items() if times == 1 and newer[text] == 1)
    anchors = _rising(_pairs(_named(before, once), _named(after, once)))
    between = (
        _rising(_pairs(_counted(before, olds), _counted(after, news)))
        for olds, news in gaps(anchors, len(before), len(after))
    )
    return sorted([*anchors, *(pair for several in between for pair in several)])


def gaps(pairs: Iterable[Pair], older: int, newer: int) -> Iterator[tuple[range, range]]:
    """Return what lies between pairs in two versions of so many texts, empty stretches too."""
    edges = [(-1, -1), *pairs, (older, newer)]
    return (
        (range(old + 1, next_old), range(new + 1, next_new)) for (old, new), (next_old, next_new) in pairwise(edges)
    )


def _named(texts: Sequence[str], once: frozenset[str]) -> dict[Hashable, int]:
    return {text: place for place, text in enumerate(texts) if text in once}


def _counted(texts: Sequence[str], places: range) -> dict[Hashable, int]:
    """Name the texts at some places by how often they stood there before."""
    times: Counter[str] = Counter()
    named: dict[Hashable, int] = {}
    for place in places:
        times[texts[place]] += 1
        named[texts[place], times[texts[place]]] = place
    return named


def _pairs(older: dict[Hashable, int], newer: dict[Hashable, int]) -> list[Pair]:
    return [(place, newer[name]) for name, place in older.items() if name in newer]


def _rising(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the longest row of pairs whose second places rise; their first do already."""
    ends: list[int] = []
    last: list[int] = []
    earlier: list[int] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        last[at : at + 1] = [number]
        earlier.append(last[at - 1] if at else -1)
    row: list[Pair] = []
    number = last[-1] if last else -1
    while number >= 0:
        row.append(pairs[number])
        number = earlier[number]
    return row[::-1]
