"""Tables of a PDF with lines between their rows alone."""

from io import BytesIO

import docx
import pytest
from docx.table import Table

from tests.building import pdf_files
from tests.building.translated import translated

SIDES = (20.0, 190.0)


def ruled_rows(count: int, *, sums: int = 0, heading: str = "") -> list[Table]:
    """Return the tables that are built from rows whose second cell has two lines, with a line under each of them.

    Sums under them have no first cell, and a head of two lines over them; a heading stands over all.
    """
    pdf = pdf_files.a_page()
    if heading:
        pdf.set_font(size=20)
        pdf.text(22, 32, heading)
        pdf.set_font(size=11)
    pdf.text(22, 38, "No.")
    pdf.text(40, 38, "What was decided")
    if sums:
        pdf.text(150, 34, "Month")
    pdf.text(150, 38, "of decision" if sums else "Month")
    for row in range(count + sums):
        top = 40.0 + 14 * row
        pdf.line(SIDES[0], top, SIDES[1], top)
        if row < count:
            pdf.text(22, top + 8, str(row + 1))
        pdf.text(40, top + 5, f"The council has granted house {chr(97 + row)} of the street")
        pdf.text(40, top + 10, "the permit that its owner had asked for")
        pdf.text(150, top + 8, "March")
    pdf.line(SIDES[0], 40.0 + 14 * (count + sums), SIDES[1], 40.0 + 14 * (count + sums))
    content = translated(bytes(pdf.output()), lambda segment: segment.source, file_name="a.pdf").content
    return list(docx.Document(BytesIO(content)).tables)


@pytest.mark.parametrize("count", [3, 8])
def test_lines_between_rows_part_them_and_room_parts_their_columns(count: int) -> None:
    (table,) = ruled_rows(count)

    assert [cell.text for cell in table.rows[0].cells] == ["No.", "What was decided", "Month"]
    sentence = "The council has granted house b of the street the permit that its owner had asked for"
    assert [cell.text for cell in table.rows[2].cells] == ["2", sentence, "March"]
    assert len(table.rows) == count + 1
    assert "<w:bottom " in table.rows[1].cells[0]._tc.xml
    assert "tblBorders" not in table._tbl.tblPr.xml


def test_rows_of_sums_leave_the_table_and_its_head_whole() -> None:
    (table,) = ruled_rows(2, sums=2)

    assert table.rows[0].cells[2].text == "Month of decision"
    assert [cell.text for cell in table.rows[-1].cells][::2] == ["", "March"]


def test_lines_between_paragraphs_make_no_table_of_them() -> None:
    pdf = pdf_files.a_page()
    for row in range(6):
        pdf.line(SIDES[0], 40.0 + 14 * row, SIDES[1], 40.0 + 14 * row)
        pdf.text(
            22, 45.0 + 14 * row, f"The council has granted house {chr(97 + row) * (row + 1)} of the street what its"
        )
        pdf.text(22, 50.0 + 14 * row, "owner had asked for, and has told the neighbours of it.")

    assert not docx.Document(BytesIO(translated(bytes(pdf.output()), file_name="a.pdf").content)).tables


def test_a_heading_right_above_is_no_row() -> None:
    (table,) = ruled_rows(3, heading="2 Decisions")

    assert [cell.text for cell in table.rows[0].cells] == ["No.", "What was decided", "Month"]
