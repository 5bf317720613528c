"""The identity law of workbooks, over cells nobody thought of."""

from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock

from tests.building.docx_files import parts_of
from tests.building.thoroughness import examples
from tests.building.translated import parsed, translated
from tests.building.xlsx_files import CALIBRI, SheetFile, XlsxFile, formula, run, table, text
from translation_service.domain.segments import Segment

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")

_WORDS = st.text(alphabet="abcÇğıİöşÜ зشع.,!?:<>/\\-0123 \u00a0\n", min_size=1, max_size=14)
_LOOKS = st.sampled_from(
    ["", "", CALIBRI, f"<b/>{CALIBRI}", "<i/>", '<color rgb="FFFF0000"/>', '<vertAlign val="superscript"/>']
)
_RICH = st.lists(st.builds(run, _WORDS, _LOOKS), min_size=1, max_size=5).map("".join)
_CELLS = st.one_of(_WORDS.map(text), _RICH, st.integers(0, 99))
_SHEETS = st.builds(
    lambda cells, inline, style: SheetFile(
        name="Plan",
        cells={f"A{row}": cell for row, cell in enumerate(cells, start=1)},
        inline={f"B{row}": cell for row, cell in enumerate(inline, start=1)},
        formulas={"C1": formula("Plan!A1&T[Head]", "x")},
        style=style,
    ),
    st.lists(_CELLS, min_size=1, max_size=6),
    st.lists(_RICH, max_size=2),
    st.integers(0, 1),
)


def _book(sheet: SheetFile) -> bytes:
    head = SheetFile(name="Heads", cells={"A1": "Head"}, tables=[table("T", "A1:A2", "Head")])
    return XlsxFile(sheet, head).build()


def _same(segment: Segment) -> str:
    return segment.source


@settings(max_examples=examples(60))
@given(_SHEETS)
def test_a_workbook_rebuilt_from_its_own_words_is_the_same_to_its_reader(sheet: SheetFile) -> None:
    content = _book(sheet)

    written = translated(content, _same, file_name="a.xlsx").content

    assert _letters(written) == _letters(content)
    before, after = parts_of(content), parts_of(written)
    changed = {name for name in before if before[name] != after.get(name)}
    assert changed <= {"xl/strings.xml", "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/tables/table20.xml"}


@settings(max_examples=examples(40))
@given(_SHEETS)
def test_a_rebuilt_workbook_is_read_as_the_same_segments(sheet: SheetFile) -> None:
    content = _book(sheet)

    written = translated(content, _same, file_name="a.xlsx").content

    found, again = parsed(content, "a.xlsx").segments, parsed(written, "a.xlsx").segments
    assert [segment.source for segment in again] == [segment.source for segment in found]


@settings(max_examples=examples(40))
@given(_SHEETS, st.text(alphabet="aB. </>\\123456789\n\t'[]!_x000", max_size=40))
def test_no_translation_whatever_breaks_a_workbook(sheet: SheetFile, target: str) -> None:
    written = translated(_book(sheet), lambda _: target, file_name="a.xlsx").content

    book = openpyxl.load_workbook(BytesIO(written))
    assert len(book.sheetnames) == 2
    (column,) = book.worksheets[1].tables["T"].tableColumns
    assert column.name.replace("_x000a_", "\n") == book.worksheets[1]["A1"].value


def _letters(content: bytes) -> list[list[tuple[str, str]]]:
    """Return, cell by cell, the letters that are seen, each with how it looks."""
    book = openpyxl.load_workbook(BytesIO(content), rich_text=True)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    return [[row for row in _cell_letters(cell) if not row[0].isspace()] for cell in cells]


def _cell_letters(cell: Cell) -> list[tuple[str, str]]:
    pieces = cell.value if isinstance(cell.value, CellRichText) else [cell.value]
    return [(letter, _look(piece, cell)) for piece in pieces for letter in str(piece)]


def _look(piece: object, cell: Cell) -> str:
    """Return how text looks; text that says nothing of it looks as its cell does."""
    font = piece.font if isinstance(piece, TextBlock) else cell.font
    name = font.rFont if isinstance(piece, TextBlock) else font.name
    colour = font.color.rgb if font.color is not None and font.color.type == "rgb" else ""
    return f"{name} {font.sz} {bool(font.b)} {bool(font.i)} {font.vertAlign} {colour}"
