"""What paragraphs of a PDF stand in: cells of tables, and strips side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from translation_service.documents.pdf.drawn import Picture, Separator
from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.paragraphs import Paragraph


@dataclass(slots=True, kw_only=True)
class Cell:
    """What stands in a cell, how many columns and rows it spans, its shade, and where it begins and ends.

    `vertical` says where its words stand in it when that is not at its top, as Word calls it.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    shade: str = ""
    edges: tuple[float, float] = (0.0, 0.0)
    vertical: str = ""


@dataclass(slots=True, kw_only=True)
class Table:
    """A table: the page it begins on, its height there, the widths of its columns in points, and its rows.

    `heights` are those of its rows as far as they are known, `bottom` where it ends on the last page; `is_ruled` says
    that lines are drawn around its cells, `is_guessed` that they were found by where words stand alone.
    """

    page: int
    top: float
    left: float
    widths: list[float]
    rows: list[list[Cell]]
    is_ruled: bool
    is_guessed: bool = False
    has_head: bool = False
    heights: list[float] = field(default_factory=list)
    bottom: float | None = None

    def lines(self) -> Iterator[Line]:
        for cell in (cell for row in self.rows for cell in row):
            yield from (line for paragraph in cell.paragraphs for line in paragraph.lines)


@dataclass(slots=True, kw_only=True)
class Strip:
    """A part of a page that stands beside others: its edges, what is in it, and the colour behind it."""

    left: float
    right: float
    items: list["Item"]
    shade: str = ""


@dataclass(slots=True, kw_only=True)
class Beside:
    """Strips side by side, from left to right, on a page between two heights."""

    page: int
    top: float
    bottom: float
    strips: list[Strip]

    def lines(self) -> Iterator[Line]:
        for item in (item for strip in self.strips for item in strip.items):
            yield from lines_in(item)

    def paragraphs(self) -> Iterator[Paragraph]:
        for item in (item for strip in self.strips for item in strip.items):
            if isinstance(item, Paragraph):
                yield item


Piece = Line | Table
Drawn = Picture | Separator
Item = Paragraph | Table | Beside | Picture | Separator


def lines_in(item: Item) -> Iterable[Line]:
    """Return the lines of words that something holds."""
    if isinstance(item, Paragraph):
        return item.lines
    return item.lines() if isinstance(item, Table | Beside) else ()
