"""The terms of a finder as a tree of words, and the same kept as text, of which a branch is read when it is asked for.

A glossary has many more terms than a text has words.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from glossary.kept_terms import KeptTerms
from glossary.terms import Term


@dataclass(slots=True)
class Branch:
    """What may follow the words read so far, and the terms they complete.

    `leap` is how many other words may stand before the next word of some term.
    """

    following: dict[str, "Branch"] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)
    leap: int = 0

    def grow(self, word: str) -> "Branch":
        """Return the branch of a word, a new one where there is none yet."""
        branch = self.following.get(word)
        if branch is None:
            branch = self.following[word] = Branch()
        return branch


class KeptBranch(NamedTuple):
    """A branch that grows no more."""

    following: "KeptBranches"
    terms: Sequence[Term]
    leap: int


class KeptBranches(Mapping[str, KeptBranch]):
    """Branches by their first words, each made of what was kept of it when it is asked for."""

    __slots__ = ("_kept", "_made", "_terms")

    def __init__(self, kept: Mapping[str, Any], terms: Sequence[Term]) -> None:
        self._kept, self._terms = kept, terms
        self._made: dict[str, KeptBranch] = {}

    def __getitem__(self, word: str) -> KeptBranch:
        branch = self._made.get(word)
        if branch is None:
            kept = self._kept[word]
            branch = self._made[word] = self._branch(*(json.loads(kept) if isinstance(kept, bytes) else kept))
        return branch

    def _branch(self, places: Sequence[int], leap: int, following: Mapping[str, Any]) -> KeptBranch:
        terms = KeptTerms(len(places), lambda at: self._terms[places[at]])
        return KeptBranch(following=KeptBranches(following, self._terms), terms=terms, leap=leap)

    def __contains__(self, word: object) -> bool:
        return word in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


Branches = Mapping[str, Branch] | Mapping[str, KeptBranch]


def texts_of(branches: Branches, terms: Sequence[Term]) -> dict[str, str]:
    """Return branches as texts of one line, which name the terms by their places in a sequence."""
    places = {id(term): place for place, term in enumerate(terms)}
    return {word: json.dumps(_bare(branch, places)) for word, branch in branches.items()}


def _bare(branch: Branch | KeptBranch, places: Mapping[int, int]) -> list[Any]:
    following = {word: _bare(other, places) for word, other in branch.following.items()}
    return [[places[id(term)] for term in branch.terms], branch.leap, following]
