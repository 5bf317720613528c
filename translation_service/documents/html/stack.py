"""The elements open at a point of the source, as browsers keep them, ends that nobody wrote included."""

from collections import Counter
from typing import Final

from translation_service.documents.html.elements import BLOCKS, PLACES, closed_by
from translation_service.domain.segments import Place

_DEEPEST: Final = 512


class Stack:
    """Open elements; those beyond the depth that browsers allow are not counted."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._counts: Counter[str] = Counter()

    @property
    def place(self) -> Place:
        if not any(self._counts[name] for name in PLACES):
            return Place.BODY
        return next(PLACES[name] for name in reversed(self._names) if name in PLACES)

    @property
    def innermost(self) -> str:
        return self._names[-1] if self._names else ""

    def open(self, name: str) -> None:
        """Open an element, after closing what its start tag closes."""
        for closed, shields in closed_by(name):
            if any(self._counts[one] for one in closed):
                self._close_up_to(closed, shields)
        if len(self._names) < _DEEPEST:
            self._names.append(name)
            self._counts[name] += 1

    def close(self, name: str) -> None:
        """Close the nearest element of a name; a block closes all that is open inside it."""
        if not self._counts[name]:
            return
        index = next(i for i in range(len(self._names) - 1, -1, -1) if self._names[i] == name)
        self._cut(index, len(self._names) if name in BLOCKS else index + 1)

    def _close_up_to(self, closed: frozenset[str], shields: frozenset[str]) -> None:
        for index in range(len(self._names) - 1, -1, -1):
            if self._names[index] in shields:
                return
            if self._names[index] in closed:
                self._cut(index, len(self._names))
                return

    def _cut(self, start: int, end: int) -> None:
        self._counts.subtract(self._names[start:end])
        del self._names[start:end]
