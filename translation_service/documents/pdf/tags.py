"""What a PDF itself says its words are: which paragraph they belong to, and which cell."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldCell:
    """A cell: its table, counted on its page from 1, its row there, and its place among the cells of the row.

    How many columns and rows a cell spans most PDFs do not say.
    """

    table: int
    row: int
    place: int
    is_head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A paragraph: its place among those of its page from 1, its level as a heading (0 for none), and its cell.

    `is_continued` says that it began on an earlier page.
    """

    number: int
    level: int = 0
    cell: ToldCell | None = None
    is_continued: bool = False
