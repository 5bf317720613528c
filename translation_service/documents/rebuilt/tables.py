"""Tables of a document that is built anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from docx.oxml.ns import qn

from translation_service.documents.docx.ordering import ensure
from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.letters import Ruling, add, element, set_property, twips
from translation_service.documents.rebuilt.sheet import append

_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_MOST_COLUMNS: Final = 63
# Rows that are no higher, in points, stay on one page.
_MOST_WHOLE: Final = 200.0
_BEFORE_BORDERS: Final = frozenset(map(qn, ("w:tcW", "w:gridSpan", "w:vMerge")))


@dataclass(frozen=True, slots=True, kw_only=True)
class CellShape:
    """How many columns and rows a cell spans, its shade and frame, and where its words stand, as Word calls it.

    `bare` are the sides that no line is drawn along, whatever its table has.
    """

    columns: int = 1
    rows: int = 1
    shade: str = ""
    vertical: str = ""
    ruling: Ruling | None = None
    bare: frozenset[str] = frozenset()


class _Reach(NamedTuple):
    """How far a cell reaches into the rows below it: rows, columns, and its sides without lines."""

    rows: int
    columns: int
    bare: frozenset[str]


def add_table(
    container: Element,
    *,
    widths: Sequence[float],
    rows: Sequence[Sequence[CellShape]],
    is_ruled: bool,
    head_rows: int = 0,
    margin: float | None = None,
    heights: Sequence[float] = (),
    under: Mapping[int, Ruling] | None = None,
    is_right_to_left: bool = False,
    inset: float = 0.0,
) -> list[list[Element]]:
    """Add a table and return its cells row by row, to be filled; `widths` in points, one a column.

    The first `head_rows` rows return on each page that the table goes on to; `margin` is the room on both sides of the
    words in a cell, in points, where it is not to be as usual; `heights` are the least heights of rows, in points,
    `under` the lines under rows by their index from 0; `is_right_to_left` puts the first column at the right side;
    `inset` is how far the table stands from the left side, in points.
    """
    table = element("tbl")
    table.append(_properties(widths, is_ruled=is_ruled, margin=margin))
    if inset:
        set_property(table[0], "tblInd", {"w": twips(inset), "type": "dxa"})
    if is_right_to_left:
        set_property(table[0], "bidiVisual", {})
    table.append(_grid(widths))
    cells: list[list[Element]] = []
    open_: dict[int, _Reach] = {}
    for shapes in rows:
        row = add(table, "tr")
        properties = _row_properties(is_head=len(cells) < head_rows, height=next(iter(heights[len(cells) :]), 0.0))
        if len(properties):
            row.append(properties)
        ruling = (under or {}).get(len(cells))
        cells.append(_fill_row(row, shapes, widths, open_))
        if ruling is not None:
            _rule(cells[-1], ruling)
    append(container, table)
    return cells


def keep_with_next(cells: Sequence[Element]) -> None:
    """Keep a row on the page of the next one, as the head of a table that would stand alone at the foot of a page."""
    for properties in (properties for cell in cells for properties in cell.findall(f"{qn('w:p')}/{qn('w:pPr')}")):
        ensure(properties, "keepNext")


def _rule(cells: Sequence[Element], ruling: Ruling) -> None:
    """Draw lines along sides of cells."""
    for cell in cells:
        borders = element("tcBorders")
        borders.extend(ruling.elements())
        before = [inner for inner in cell[0] if inner.tag in _BEFORE_BORDERS]
        cell[0].insert(len(before), borders)


def _row_properties(*, is_head: bool, height: float) -> Element:
    properties = element("trPr")
    if 0 < height < _MOST_WHOLE:
        properties.append(element("cantSplit"))
    if height > 0:
        properties.append(element("trHeight", {"val": twips(height), "hRule": "atLeast"}))
    if is_head:
        properties.append(element("tblHeader"))
    return properties


def _fill_row(
    row: Element, shapes: Sequence[CellShape], widths: Sequence[float], open_: dict[int, _Reach]
) -> list[Element]:
    """Put the cells of one row; `open_` remembers, by their column, the cells that reach down from above."""
    made: list[Element] = []
    column = _continue(row, 0, widths, open_)
    for shape in shapes:
        span = max(1, min(shape.columns, _MOST_COLUMNS, max(1, len(widths) - column)))
        cell = _add_cell(row, span, sum(widths[column : column + span]))
        _shape(cell[0], shape)
        if shape.ruling is not None:
            _rule([cell], shape.ruling)
        if shape.rows > 1:
            open_[column] = _Reach(shape.rows - 1, span, shape.bare)
        made.append(cell)
        column = _continue(row, column + span, widths, open_)
    if not len(row.findall(qn("w:tc"))):
        _add_cell(row, 1, sum(widths))
    return made


def _continue(row: Element, column: int, widths: Sequence[float], open_: dict[int, _Reach]) -> int:
    while column in open_:
        left, span, bare = open_.pop(column)
        properties = _add_cell(row, span, sum(widths[column : column + span]))[0]
        add(properties, "vMerge")
        _bare(properties, bare)
        if left > 1:
            # Found again in the next row, not in this one.
            open_[column] = _Reach(left - 1, span, bare)
            return _continue(row, column + span, widths, open_)
        column += span
    return column


def _add_cell(row: Element, span: int, width: float) -> Element:
    cell = add(row, "tc")
    properties = add(cell, "tcPr")
    add(properties, "tcW", {"w": twips(width), "type": "dxa"})
    if span > 1:
        add(properties, "gridSpan", {"val": str(span)})
    return cell


def _shape(properties: Element, shape: CellShape) -> None:
    if shape.rows > 1:
        add(properties, "vMerge", {"val": "restart"})
    _bare(properties, shape.bare)
    if shape.shade:
        add(properties, "shd", {"val": "clear", "color": "auto", "fill": shape.shade})
    if shape.vertical:
        add(properties, "vAlign", {"val": shape.vertical})


def _bare(properties: Element, sides: frozenset[str]) -> None:
    if sides:
        borders = add(properties, "tcBorders")
        borders.extend(element(side, {"val": "nil"}) for side in _SIDES if side in sides)


def _properties(widths: Sequence[float], *, is_ruled: bool, margin: float | None) -> Element:
    properties = element("tblPr")
    set_property(properties, "tblW", {"w": twips(sum(widths)), "type": "dxa"})
    set_property(properties, "tblLayout", {"type": "fixed"})
    if margin is not None:
        margins = ensure(properties, "tblCellMar")
        margins.extend(element(side, {"w": twips(margin), "type": "dxa"}) for side in ("left", "right"))
    if is_ruled:
        look = {"val": "single", "sz": "4", "space": "0", "color": "auto"}
        ensure(properties, "tblBorders").extend(element(side, look) for side in _SIDES)
    return properties


def _grid(widths: Sequence[float]) -> Element:
    grid = element("tblGrid")
    grid.extend(element("gridCol", {"w": twips(width)}) for width in widths)
    return grid
