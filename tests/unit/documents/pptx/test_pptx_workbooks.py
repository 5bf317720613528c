"""Workbooks behind the charts of a presentation."""

import pytest

from tests.building.docx_files import parts_of, zipped
from tests.building.pptx_files import PptxFile, chart_frame
from tests.building.translated import translated
from tests.building.xlsx_files import SheetFile, XlsxFile

BOOK = "ppt/embeddings/book.xlsx"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="x/package" Target="../embeddings/book.xlsx"/></Relationships>'
)


def shown_with(book: bytes) -> bytes:
    """Return the workbook that a chart of parks and roads has after its presentation was translated."""
    parts = parts_of(PptxFile().slide(chart_frame("rChart")).with_chart("Custos", "Parques", "Ruas").build())
    parts |= {"ppt/charts/_rels/chart1.xml.rels": _RELATIONS.encode(), BOOK: book}
    return parts_of(translated(zipped(parts), file_name="a.pptx").content)[BOOK]


def test_cells_say_what_the_chart_says_and_others_stay() -> None:
    cells: dict[str, str | int] = {"A1": "Parques", "A2": "Ruas", "A3": "Outros", "B1": 3}

    book = shown_with(XlsxFile(SheetFile(name="Parques", cells=cells)).build())

    strings = b"".join(parts_of(book).values()).decode()
    assert [strings.count(words) for words in (">§Parques<", ">§Ruas<", ">Outros<")] == [1, 1, 1]
    assert 'name="Parques"' in parts_of(book)["xl/workbook.xml"].decode()


@pytest.mark.parametrize("book", [b"no workbook", XlsxFile(SheetFile(name="A", cells={"A1": "Outros"})).build()])
def test_a_workbook_that_cannot_be_read_or_says_none_of_it_stays_as_it_is(book: bytes) -> None:
    assert shown_with(book) == book
