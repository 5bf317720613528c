"""Tables of a PDF: rows of cells, and the paragraphs in these."""

from collections.abc import Iterator
from dataclasses import dataclass, field

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


Piece = Line | Table
