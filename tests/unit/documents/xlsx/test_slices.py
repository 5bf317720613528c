"""Large sheets are written slice by slice."""

import pytest
from lxml import etree

from tests.building.docx_files import parts_of
from tests.building.translated import translated
from tests.building.xlsx_files import SheetFile, XlsxFile, formula
from translation_service.documents.xlsx.slices import sliced

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROWS = '<{p}row r="1"><{p}c/></{p}row>\n<{p}row r="2"/><{p}row><{p}c/></{p}row>'


def sheet(prefix: str = "", rows: str = _ROWS) -> bytes:
    name = f"xmlns:{prefix}" if prefix else "xmlns"
    p = f"{prefix}:" if prefix else ""
    written = (
        f'<?xml version="1.0"?><{p}worksheet {name}="{_MAIN}"><{p}cols a=">"/><{p}sheetData>{rows}</{p}sheetData>'
        f"<{p}rowBreaks/></{p}worksheet>"
    )
    return written.replace("{p}", p).encode()


@pytest.mark.parametrize("content", [sheet(), sheet("x")])
def test_slices_together_are_the_sheet(content: bytes) -> None:
    slices = sliced(content, least=0, rows_of_slice=2)
    assert slices is not None

    sheets = list(slices.sheets())
    joined = slices.joined(slices.frame(), map(slices.rows_in, sheets))

    assert [len(list(found.iter("{*}row"))) for found in sheets] == [2, 1]
    assert etree.tostring(etree.fromstring(joined), method="c14n") == etree.tostring(
        etree.fromstring(content), method="c14n"
    )


@pytest.mark.parametrize(
    "content",
    [
        sheet(rows="<!--<row>-->" + _ROWS),
        sheet(rows="<c><![CDATA[<row>]]></c>"),
        sheet(rows=""),
        sheet().replace(b"<sheetData>", b"<sheetData/>").replace(b"</sheetData>", b""),
        sheet().decode().encode("utf-16"),
    ],
)
def test_what_cannot_be_cut_by_its_letters_is_not_cut(content: bytes) -> None:
    assert sliced(content, least=0) is None


def test_a_small_sheet_is_not_cut() -> None:
    assert sliced(sheet()) is None


def test_a_large_sheet_comes_back_whole() -> None:
    rows = range(1, 2_201)
    large = SheetFile(
        name="Plano",
        cells={},
        inline={f"A{row}": f"<t>Parque{'s' * 200}</t>" for row in rows},
        formulas={f"B{row}": formula(f"Plano!A{row}", f"Parque{'s' * 200}") for row in rows},
        after="<headerFooter><oddHeader>&amp;CCidade</oddHeader></headerFooter>",
    )

    written = parts_of(translated(XlsxFile(large).build(), file_name="a.xlsx").content)["xl/worksheets/sheet1.xml"]

    assert sliced(written, least=len(written)) is not None
    assert written.count("§Parque".encode()) == 2 * len(rows)
    assert written.count("'§Plano'!A".encode()) == len(rows)
    assert "&amp;C§Cidade".encode() in written
