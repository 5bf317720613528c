"""What a PDF itself says its words are: which paragraph they belong to, and which cell."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A paragraph: its place among those of its page from 1, its level as a heading (0 for none), and its cell.

    Cells are counted on their page from 1; 0 is outside of tables. `is_continued` says that it began on an earlier
    page.
    """

    number: int
    level: int = 0
    cell: int = 0
    is_continued: bool = False
