"""The endings of a table of rows, looked up in a word instead of held against it one by one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence


class Endings:
    """Where each ending stands in a table: its place, the number of its row, and its length."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._places: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
        endings = ((str(number), ending) for number, row in enumerate(rows) for ending in row)
        for place, (row, ending) in enumerate(endings):
            self._places[ending].append((place, row, len(ending)))
        self._longest = max(map(len, self._places), default=0)

    def of(self, word: str, *, shortest_beginning: int) -> Iterator[tuple[str, str]]:
        """Yield the row of each ending that a word has, and what stands before it, in the order of the table."""
        longest = min(self._longest, len(word) - shortest_beginning)
        found = [each for length in range(longest + 1) for each in self._places.get(word[len(word) - length :], ())]
        return ((row, word[: len(word) - length]) for _, row, length in sorted(found))
