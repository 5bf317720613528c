"""Long lists, a page at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar, TypeVarTuple

from sqlalchemy import Row as SelectedRow
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

Row = TypeVar("Row")
Shown = TypeVar("Shown")
Columns = TypeVarTuple("Columns")

ROWS_A_PAGE: Final = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Row]):
    """One page of a list: its rows, its number counted from 1, how many rows the whole list has."""

    rows: Sequence[Row]
    number: int
    total: int
    size: int = ROWS_A_PAGE

    @property
    def count(self) -> int:
        """How many pages there are; an empty list is one empty page."""
        return max(1, -(-self.total // self.size))

    def shown_as(self, show: Callable[[Sequence[Row]], Sequence[Shown]]) -> "Page[Shown]":
        """Return the same page with its rows as a screen shows them."""
        return Page(rows=show(self.rows), number=self.number, total=self.total, size=self.size)


def page_within(wanted: int, *, total: int, size: int) -> int:
    """Return the page nearest to the wanted one that a list of `total` rows has."""
    return min(max(wanted, 1), max(1, -(-total // size)))


def page_of(found: Sequence[Row], *, wanted: int, size: int = ROWS_A_PAGE) -> Page[Row]:
    """Cut the page nearest to the wanted one out of a whole list."""
    number = page_within(wanted, total=len(found), size=size)
    return Page(rows=found[(number - 1) * size : number * size], number=number, total=len(found), size=size)


def read_page(
    session: Session, query: Select[*Columns], *, wanted: int, size: int = ROWS_A_PAGE
) -> Page[SelectedRow[*Columns]]:
    """Read the page nearest to the wanted one of what an ordered query finds."""
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    number = page_within(wanted, total=total, size=size)
    rows = session.execute(query.offset((number - 1) * size).limit(size)).all()
    return Page(rows=rows, number=number, total=total, size=size)
