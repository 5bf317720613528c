"""Slides that were printed into a PDF: few words on a small page."""

from io import BytesIO

import docx
from docx.shared import Pt
from fpdf import FPDF

from tests.building.translated import sources, translated


def test_the_letters_of_slides_stay_large() -> None:
    pdf = FPDF(format=(143, 254), orientation="landscape")
    pdf.add_page()
    pdf.set_font("helvetica", "", 20)
    pdf.text(20, 40, "Os vinte anos que nos ensinaram")

    normal = docx.Document(BytesIO(translated(bytes(pdf.output()), file_name="a.pdf").content)).styles["Normal"]

    assert normal.font.size == Pt(20)


def test_items_of_lists_side_by_side_go_on_below_their_first_line() -> None:
    pdf = FPDF(format=(143, 254), orientation="landscape")
    pdf.add_page()
    pdf.set_font("helvetica", "", 20)
    for left, lines in (
        (20, ("- Exchange of", "  operators for", "  weeks")),
        (140, ("- Application to", "  the European", "  programme")),
    ):
        for row, words in enumerate(lines):
            pdf.text(left + 5 * words.startswith(" "), 50 + 11 * row, words.strip())

    found = sources(bytes(pdf.output()), file_name="a.pdf")

    assert found == ["Exchange of operators for weeks", "Application to the European programme"]
