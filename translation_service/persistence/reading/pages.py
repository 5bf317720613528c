"""Long lists, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Row]):
    """One page of a list: its rows, its number counted from 1, how many rows the whole list has."""

    rows: Sequence[Row]
    number: int
    total: int
    size: int = 25

    @property
    def count(self) -> int:
        """How many pages there are; an empty list is one empty page."""
        return max(1, -(-self.total // self.size))


def page_within(wanted: int, *, total: int, size: int) -> int:
    """Return the page nearest to the wanted one that a list of `total` rows has."""
    return min(max(wanted, 1), max(1, -(-total // size)))
