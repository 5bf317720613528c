"""The terms of a finder as a tree of words, in tables that JSON holds as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

ROOT: Final = 0
# No word has it; one long text is written and read in no time, a hundred thousand short ones are not.
_BETWEEN: Final = "\n"


@dataclass(frozen=True, slots=True)
class Branches:
    """What may follow the words read so far, and the terms they complete, by the places of these in a sequence.

    A node is a number. All its branches stand in one table, each by its node and its word in one text: a table of its
    own for each of some ten thousand nodes would take as long to make as all the rest. `leaps` is how many other words
    may stand before the next word of some term, and `apart` the verbs whose parts stand apart behind a node, each with
    the node it leads to; most nodes have neither.
    """

    following: dict[str, int] = field(default_factory=dict)
    completed: list[int | list[int] | None] = field(default_factory=lambda: [None])
    leaps: dict[int, int] = field(default_factory=dict)
    apart: dict[int, dict[str, int]] = field(default_factory=dict)

    @classmethod
    def read_back(cls, kept: Sequence[Any]) -> "Branches":
        """Return the branches that `kept` was asked of."""
        words, nodes, completed, leaps, apart = kept
        following = dict(zip(words.split(_BETWEEN) if nodes else (), nodes, strict=True))
        return cls(following, completed, dict(leaps), dict(apart))

    def kept(self) -> tuple[Any, ...]:
        """Return all of it as what JSON can hold."""
        words, nodes = _BETWEEN.join(self.following), [*self.following.values()]
        return words, nodes, self.completed, [*self.leaps.items()], [*self.apart.items()]

    def behind(self, node: int, word: str) -> int | None:
        """Return the node of a word behind a node, none where no term goes on with it."""
        return self.following.get(f"{node} {word}")

    def grow(self, node: int, word: str, *, gap: str = "") -> int:
        """Return the node of a word, a new one where there is none yet; the gap before it may be left out in a text."""
        grown = self.following.setdefault(f"{node} {word}", len(self.completed))
        if grown == len(self.completed):
            self.completed.append(None)
        return self.following.setdefault(f"{node} {gap}{word}", grown) if gap else grown

    def part(self, node: int, parts: str) -> int:
        """Return the node of the parts that stand apart behind a node."""
        grown = self.apart.setdefault(node, {}).setdefault(parts, len(self.completed))
        if grown == len(self.completed):
            self.completed.append(None)
        return grown

    def allow(self, node: int, leap: int) -> None:
        """Let so many other words stand before the next word."""
        if leap > self.leaps.get(node, 0):
            self.leaps[node] = leap

    def complete(self, node: int, place: int) -> None:
        """Let the words up to a node be the term at a place."""
        known = self.completed[node]
        if known is None:
            self.completed[node] = place
        elif isinstance(known, list):
            known.append(place)
        else:
            self.completed[node] = [known, place]

    def places(self, node: int) -> Sequence[int]:
        """Return the places of the terms that the words up to a node are."""
        known = self.completed[node]
        return known if isinstance(known, list) else () if known is None else (known,)
