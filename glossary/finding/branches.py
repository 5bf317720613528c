"""The terms of a finder as a tree of words, in tables that JSON holds as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Final

ROOT: Final = ""
_NOTHING: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Branches:
    """What may follow the words read so far, and the terms they complete, by the places of these in a sequence.

    A node is a number as text. `leaps` is how many other words may stand before the next word of some term; most nodes
    have none.
    """

    following: dict[str, dict[str, str]] = field(default_factory=dict)
    completed: dict[str, list[int]] = field(default_factory=dict)
    leaps: dict[str, int] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=partial(count, 1), repr=False, compare=False)

    def behind(self, node: str) -> Mapping[str, str]:
        """Return the words that may follow a node, each with the node it leads to."""
        return self.following.get(node, _NOTHING)

    def grow(self, node: str, word: str, *, gap: str = "") -> str:
        """Return the node of a word, a new one where there is none yet; the gap before it may be left out in a text."""
        words = self.following.setdefault(node, {})
        grown = words.get(word)
        if grown is None:
            grown = words[word] = str(next(self._numbers))
        return words.setdefault(gap + word, grown) if gap else grown

    def allow(self, node: str, leap: int) -> None:
        """Let so many other words stand before the next word."""
        if leap > self.leaps.get(node, 0):
            self.leaps[node] = leap

    def complete(self, node: str, place: int) -> None:
        """Let the words up to a node be the term at a place."""
        self.completed.setdefault(node, []).append(place)
