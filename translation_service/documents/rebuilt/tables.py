"""Tables of a document that is built anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.letters import Ruling, set_property, twips
from translation_service.documents.rebuilt.sheet import append

_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_MOST_COLUMNS: Final = 63
_BEFORE_BORDERS: Final = frozenset(map(qn, ("w:tcW", "w:gridSpan", "w:vMerge")))


@dataclass(frozen=True, slots=True, kw_only=True)
class CellShape:
    """How many columns and rows a cell spans, its shade and frame, and where its words stand, as Word calls it."""

    columns: int = 1
    rows: int = 1
    shade: str = ""
    vertical: str = ""
    ruling: Ruling | None = None


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
) -> list[list[Element]]:
    """Add a table and return its cells row by row, to be filled; `widths` in points, one a column.

    The first `head_rows` rows return on each page that the table goes on to; `margin` is the room on both sides of the
    words in a cell, in points, where it is not to be as usual; `heights` are the least heights of rows, in points,
    `under` the lines under rows by their index from 0.
    """
    table = OxmlElement("w:tbl")
    table.append(_properties(widths, is_ruled=is_ruled, margin=margin))
    table.append(_grid(widths))
    cells: list[list[Element]] = []
    open_: dict[int, tuple[int, int]] = {}
    for shapes in rows:
        row = OxmlElement("w:tr")
        table.append(row)
        properties = _row_properties(is_head=len(cells) < head_rows, height=next(iter(heights[len(cells) :]), 0.0))
        if len(properties):
            row.append(properties)
        ruling = (under or {}).get(len(cells))
        cells.append(_fill_row(row, shapes, widths, open_))
        if ruling is not None:
            _rule(cells[-1], ruling)
    append(container, table)
    return cells


def _rule(cells: Sequence[Element], ruling: Ruling) -> None:
    """Draw lines along sides of cells."""
    for cell in cells:
        borders = OxmlElement("w:tcBorders")
        borders.extend(ruling.elements())
        before = [inner for inner in cell[0] if inner.tag in _BEFORE_BORDERS]
        cell[0].insert(len(before), borders)


def _row_properties(*, is_head: bool, height: float) -> Element:
    properties: Element = OxmlElement("w:trPr")
    if height > 0:
        least = OxmlElement("w:trHeight")
        for name, value in (("val", twips(height)), ("hRule", "atLeast")):
            least.set(qn(f"w:{name}"), value)
        properties.append(least)
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))
    return properties


def _fill_row(
    row: Element, shapes: Sequence[CellShape], widths: Sequence[float], open_: dict[int, tuple[int, int]]
) -> list[Element]:
    """Put the cells of one row; `open_` remembers (rows left, columns) of the cells that reach down from above."""
    made: list[Element] = []
    column = _continue(row, 0, widths, open_)
    for shape in shapes:
        span = max(1, min(shape.columns, _MOST_COLUMNS, max(1, len(widths) - column)))
        cell = _cell(span, sum(widths[column : column + span]))
        properties = cell[0]
        _shape(properties, shape)
        if shape.ruling is not None:
            _rule([cell], shape.ruling)
        if shape.rows > 1:
            open_[column] = (shape.rows - 1, span)
        row.append(cell)
        made.append(cell)
        column = _continue(row, column + span, widths, open_)
    if not len(row.findall(qn("w:tc"))):
        row.append(_cell(1, sum(widths)))
    return made


def _continue(row: Element, column: int, widths: Sequence[float], open_: dict[int, tuple[int, int]]) -> int:
    while column in open_:
        left, span = open_.pop(column)
        cell = _cell(span, sum(widths[column : column + span]))
        cell[0].append(OxmlElement("w:vMerge"))
        row.append(cell)
        if left > 1:
            # Found again in the next row, not in this one.
            open_[column] = (left - 1, span)
            return _continue(row, column + span, widths, open_)
        column += span
    return column


def _cell(span: int, width: float) -> Element:
    cell: Element = OxmlElement("w:tc")
    properties = OxmlElement("w:tcPr")
    size = OxmlElement("w:tcW")
    size.set(qn("w:w"), twips(width))
    size.set(qn("w:type"), "dxa")
    properties.append(size)
    if span > 1:
        spans = OxmlElement("w:gridSpan")
        spans.set(qn("w:val"), str(span))
        properties.append(spans)
    cell.append(properties)
    return cell


def _shape(properties: Element, shape: CellShape) -> None:
    if shape.rows > 1:
        merge = OxmlElement("w:vMerge")
        merge.set(qn("w:val"), "restart")
        properties.append(merge)
    if shape.shade:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", shape.shade)):
            shade.set(qn(f"w:{name}"), value)
        properties.append(shade)
    if shape.vertical:
        vertical = OxmlElement("w:vAlign")
        vertical.set(qn("w:val"), shape.vertical)
        properties.append(vertical)


def _properties(widths: Sequence[float], *, is_ruled: bool, margin: float | None) -> Element:
    properties: Element = OxmlElement("w:tblPr")
    set_property(properties, "tblW", {"w": twips(sum(widths)), "type": "dxa"})
    set_property(properties, "tblLayout", {"type": "fixed"})
    if margin is not None:
        properties.append(_margins(margin))
    if is_ruled:
        set_property(properties, "tblBorders", {})
        borders = properties.find(qn("w:tblBorders"))
        for side in _SIDES:
            line = OxmlElement(f"w:{side}")
            for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
                line.set(qn(f"w:{name}"), value)
            if borders is not None:
                borders.append(line)
    return properties


def _margins(margin: float) -> Element:
    sides = "".join(f'<w:{side} w:w="{twips(margin)}" w:type="dxa"/>' for side in ("left", "right"))
    margins: Element = parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
    return margins


def _grid(widths: Sequence[float]) -> Element:
    grid: Element = OxmlElement("w:tblGrid")
    for width in widths:
        column = OxmlElement("w:gridCol")
        column.set(qn("w:w"), twips(width))
        grid.append(column)
    return grid
