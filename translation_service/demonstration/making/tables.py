"""The tables of the letters: letterhead, references, programme."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from translation_service.demonstration.making.paper import BLUE, FAINT, SOFT, describe
from translation_service.demonstration.making.writing import add_words

Day = tuple[str, Sequence[tuple[str, str]]]

_SIDES: Final = ("top", "left", "bottom", "right")


def add_letterhead(
    document: Document, *, name: Sequence[str], address: Sequence[str], arms: tuple[bytes, str] | None = None
) -> None:
    """Add arms (a picture, and what it shows), name and address side by side over a blue line."""
    table = _table(document, rows=1, widths=(2.0, 8.1, 5.7) if arms else (0.1, 10.0, 5.7))
    left, middle, right = table.rows[0].cells
    if arms:
        describe(left.paragraphs[0].add_run().add_picture(BytesIO(arms[0]), width=Cm(1.45)), arms[1])
    _write_name(middle, name)
    for number, line in enumerate(address):
        paragraph = _line(right, number, line, size=8.5, colour=SOFT)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for cell in (left, middle, right):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        _set_borders(cell, bottom=(12, BLUE))


def add_references(document: Document, *, recipient: Sequence[str], references: Sequence[tuple[str, str]]) -> None:
    """Add the recipient on the left and the reference numbers on the right."""
    table = _table(document, rows=1, widths=(9.3, 6.5))
    left, right = table.rows[0].cells
    for number, line in enumerate(recipient):
        _line(left, number, line, size=10.5)
    for number, (name, value) in enumerate(references):
        _line(right, number, f"{name}: **{value}**", size=9.5, colour=SOFT).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_programme(document: Document, *, title: str, heads: Sequence[str], days: Sequence[Day]) -> None:
    """Add the programme: a title over all columns, column heads, and each day over its hours."""
    table = _table(document, rows=2, widths=(4.7, 1.7, 9.4))
    _write_title(table, title)
    for cell, words in zip(table.rows[1].cells, heads, strict=True):
        _line(cell, 0, f"**{words}**", size=9.5, colour=BLUE)
        _shade(cell, "E8EEF7")
        _pad(cell)
    for day, events in days:
        _add_day(table, day, events)
    for row in table.rows:
        _keep_whole(row)
    for row in table.rows[:2]:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))  # noqa: SLF001


def _write_name(cell: _Cell, name: Sequence[str]) -> None:
    _line(cell, 0, f"**{name[0]}**", size=15, colour=BLUE)
    _line(cell, 1, name[1], size=10.5)
    _line(cell, 2, f"*{name[2]}*", size=9.5, colour=SOFT)


def _write_title(table: Table, title: str) -> None:
    cells = table.rows[0].cells
    cell = cells[0].merge(cells[-1])
    paragraph = _line(cell, 0, f"**{title}**", size=10, colour="FFFFFF")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = True
    _shade(cell, BLUE)
    _pad(cell)


def _add_day(table: Table, day: str, events: Sequence[tuple[str, str]]) -> None:
    rows = [_added_row(table).cells for _ in events]
    for (_, hour, event), (time, words) in zip(rows, events, strict=True):
        _line(hour, 0, time, size=9.5)
        _line(event, 0, words, size=9.5)
    if len(rows) > 1:
        rows[0][0].merge(rows[-1][0])
    _line(rows[0][0], 0, day, size=9.5)
    for cell in (cell for row in rows for cell in row):
        _set_borders(cell, bottom=(4, FAINT))
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        _pad(cell)


def _added_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return row


def _table(document: Document, *, rows: int, widths: Sequence[float]) -> Table:
    table: Table = document.add_table(rows=rows, cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    return table


def _line(cell: _Cell, number: int, words: str, *, size: float, colour: str = "") -> Paragraph:
    paragraph: Paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
    add_words(paragraph, words)
    for run in paragraph.runs:
        run.font.size = Pt(size)
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
    for run in (run for link in paragraph.hyperlinks for run in link.runs):
        run.font.size = Pt(size)
    return paragraph


def _set_borders(cell: _Cell, **sides: tuple[int, str]) -> None:
    written = "".join(
        f'<w:{side} w:val="single" w:sz="{sides[side][0]}" w:space="0" w:color="{sides[side][1]}"/>'
        for side in _SIDES
        if side in sides
    )
    _insert(cell, f"<w:tcBorders {nsdecls('w')}>{written}</w:tcBorders>")


def _shade(cell: _Cell, colour: str) -> None:
    _insert(cell, f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')


def _pad(cell: _Cell) -> None:
    room = "".join(f'<w:{side} w:w="{60 if side in {"top", "bottom"} else 110}" w:type="dxa"/>' for side in _SIDES)
    _insert(cell, f"<w:tcMar {nsdecls('w')}>{room}</w:tcMar>")


_ORDER: Final = ("tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark")


def _insert(cell: _Cell, markup: str) -> None:
    """Put a property into a cell where the schema wants it."""
    element = parse_xml(markup)
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - borders and shading have no door in python-docx
    name = element.tag.rpartition("}")[2]
    for old in properties.findall(qn(f"w:{name}")):
        properties.remove(old)
    properties.insert_element_before(element, *(f"w:{later}" for later in _ORDER[_ORDER.index(name) + 1 :]))


def _keep_whole(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))  # noqa: SLF001 - rows have no such door in python-docx
