"""A source text with some stretches of it replaced; what lies between them stays letter for letter."""

from bisect import bisect_left
from collections.abc import Iterator


class Edits:
    """Replacements by position in the source; a later one takes the place of those inside it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts: list[int] = []
        self._edits: list[tuple[int, int, str]] = []

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in place of a stretch; two stretches are apart or one is inside the other."""
        first, last = self._inside(start, end)
        self._starts[first:last] = [start]
        self._edits[first:last] = [(start, end, text)]

    def piece(self, start: int, end: int) -> str:
        """Return a stretch of the source with the replacements inside it made."""
        return "".join(self._pieces(start, end))

    def result(self) -> str:
        return self.piece(0, len(self._source))

    def _pieces(self, start: int, end: int) -> Iterator[str]:
        first, last = self._inside(start, end)
        position = start
        for edit_start, edit_end, text in self._edits[first:last]:
            yield self._source[position:edit_start]
            yield text
            position = edit_end
        yield self._source[position:end]

    def _inside(self, start: int, end: int) -> tuple[int, int]:
        first = last = bisect_left(self._starts, start)
        while last < len(self._edits) and self._edits[last][1] <= end:
            last += 1
        return first, last
