"""What a PDF itself says its words are: which paragraph they belong to, and which cell of which table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CellTag:
    """A cell: its table (counted on its page), its row and column from 0, and how many of each it spans."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A paragraph: its place among those of its page from 1, its level as a heading (0 for none), and its cell.

    `is_continued` says that it began on an earlier page.
    """

    number: int
    level: int = 0
    cell: CellTag | None = None
    is_continued: bool = False
