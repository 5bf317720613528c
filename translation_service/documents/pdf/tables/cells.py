"""What paragraphs of a PDF stand in: cells of tables, and strips side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.pages.directions import is_mostly_leftward
from translation_service.documents.pdf.reading_order.drawn import Picture, Separator
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.rebuilt.letters import Ruling

_LEAST_SPACE: Final = 2.0


@dataclass(slots=True, kw_only=True)
class Cell:
    """What stands in a cell, how many columns and rows it spans, its shade, and where it begins and ends.

    `vertical` says where its words stand in it when that is not at its top, `inset` how far from there in points,
    `alignment` when they do not begin at its left side, as Word calls it; empty where each paragraph tells for itself.
    `is_leftward` says that its table is read from right to left, `bare` which of its sides no line is drawn along.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    shade: str = ""
    edges: tuple[float, float] = (0.0, 0.0)
    vertical: str = ""
    inset: float = 0.0
    alignment: str = ""
    is_leftward: bool = False
    bare: frozenset[str] = frozenset()


@dataclass(slots=True, kw_only=True)
class Table:
    """A table: the page it begins on, its height there, the widths of its columns in points, and its rows.

    `heights` are those of its rows as far as they are known, `bottom` where it ends on the last page; `is_ruled` says
    that lines are drawn around its cells, `rules` under which rows alone, `is_guessed` that its cells were found by
    where words stand alone, `head_rows` how many rows are its head, `is_leftward` that its first column is the
    rightmost one, `goes_on` that it holds rows of further pages.
    """

    page: int
    top: float
    left: float
    widths: list[float]
    rows: list[list[Cell]]
    is_ruled: bool
    is_guessed: bool = False
    head_rows: int = 0
    heights: list[float] = field(default_factory=list)
    bottom: float | None = None
    rules: dict[int, Separator] = field(default_factory=dict)
    is_leftward: bool = False
    goes_on: bool = False

    def lines(self) -> Iterator[Line]:
        for row in self.rows:
            yield from lines_of_row(row)

    def rule(self, separator: Separator) -> None:
        """Draw a line under the last row that stands above it."""
        feet = [min((line.baseline for line in lines_of_row(row)), default=self.top) for row in self.rows]
        above = [index for index, foot in enumerate(feet) if foot > separator.box.top]
        if above and not self.is_ruled:
            self.rules[above[-1]] = separator


def as_read(table: Table) -> Table:
    """Return a table with the column first that is read first: the rightmost one where most is from right to left."""
    if not is_mostly_leftward(" ".join(line.text for line in table.lines())):
        return table
    rows = [[replace(cell, is_leftward=True) for cell in reversed(row)] for row in table.rows]
    return replace(table, widths=table.widths[::-1], rows=rows, is_leftward=True)


def lines_of_row(row: Iterable[Cell]) -> Iterator[Line]:
    """Return the lines of words in a row of cells."""
    return (line for cell in row for paragraph in cell.paragraphs for line in paragraph.lines)


@dataclass(slots=True, kw_only=True)
class Strip:
    """A part of a page that stands beside others: its edges, what is in it, and what is behind and around it."""

    left: float
    right: float
    items: list["Item"]
    shade: str = ""
    ruling: Ruling | None = None


@dataclass(slots=True, kw_only=True)
class Beside:
    """Strips side by side, from left to right, on a page between two heights; `ground` is the colour between them."""

    page: int
    top: float
    bottom: float
    strips: list[Strip]
    ground: str = ""

    def columns(self, left: float) -> Iterator[tuple[float, Strip | None]]:
        """Return the widths of the columns for strips, and of those for the room before and between them."""
        at = left
        for strip in self.strips:
            if strip.left - at >= _LEAST_SPACE:
                yield strip.left - at, None
            yield max(strip.right - max(at, strip.left), 1.0), strip
            at = max(at, strip.right)

    def lines(self) -> Iterator[Line]:
        for item in (item for strip in self.strips for item in strip.items):
            yield from lines_in(item)

    def paragraphs(self) -> Iterator[Paragraph]:
        for item in (item for strip in self.strips for item in strip.items):
            if isinstance(item, Paragraph):
                yield item
            elif isinstance(item, Beside):
                yield from item.paragraphs()


Piece = Line | Table
Drawn = Picture | Separator
Item = Paragraph | Table | Beside | Picture | Separator


def lines_in(item: Item) -> Iterable[Line]:
    """Return the lines of words that something holds."""
    if isinstance(item, Paragraph):
        return item.lines
    return item.lines() if isinstance(item, Table | Beside) else ()
