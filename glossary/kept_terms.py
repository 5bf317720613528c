"""Terms that are made when they are asked for."""

from collections.abc import Callable, Sequence
from typing import overload

from glossary.terms import Term


class KeptTerms(Sequence[Term]):
    """So many terms, each made of its place once somebody asks for it."""

    __slots__ = ("_count", "_made", "_make")

    def __init__(self, count: int, make: Callable[[int], Term]) -> None:
        self._count, self._make = count, make
        self._made: dict[int, Term] = {}

    @overload
    def __getitem__(self, place: int) -> Term: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Term]: ...
    def __getitem__(self, place: int | slice) -> Term | Sequence[Term]:
        if isinstance(place, slice):
            return [self[at] for at in range(self._count)[place]]
        if place not in self._made:
            self._made[place] = self._make(range(self._count)[place])
        return self._made[place]

    def __len__(self) -> int:
        return self._count
