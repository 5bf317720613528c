"""PDF files for tests."""

from io import BytesIO
from typing import Final

from fpdf import FPDF
from fpdf.enums import AccessPermission

from tests.building.docx_files import png

LETTER: Final = (
    "The municipality of Ponte Nova has the honour to invite a delegation of your city to the week of friendship, "
    "which takes place from the fourth to the eighth of June. The delegation is the guest of the city for five days."
)


def letter(*, pages: int = 1, password: str = "") -> bytes:
    """Return a letter with a title, two paragraphs, a list and a running head and foot on every page."""
    pdf = _RunningPdf(format="A4")
    pdf.set_margin(20)
    for _ in range(pages):
        pdf.add_page()
        pdf.set_font("helvetica", "B", 18)
        pdf.multi_cell(0, 10, "Invitation", new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("helvetica", "", 11)
        for text in (LETTER, "We look forward to your answer.", "- A visit to the harbour", "- An official dinner"):
            pdf.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT", align="L")
            pdf.ln(4)
    return _written(pdf, password)


def scanned() -> bytes:
    """Return a PDF whose only page is a picture."""
    pdf = FPDF(format="A4")
    pdf.add_page()
    pdf.image(BytesIO(png()), x=0, y=0, w=210, h=297)
    return bytes(pdf.output())


def protected() -> bytes:
    """Return a letter that anybody may read but not change."""
    pdf = _RunningPdf(format="A4")
    pdf.add_page()
    pdf.set_font("helvetica", "B", 18)
    pdf.cell(0, 10, "Invitation")
    pdf.set_encryption(owner_password="owner", permissions=AccessPermission.none())
    return bytes(pdf.output())


def emphasised(before: str, bold: str, after: str) -> bytes:
    """Return a line with bold words in it."""
    pdf = _page()
    for text, style in ((before, ""), (bold, "B"), (after, "")):
        pdf.set_font("helvetica", style, 11)
        pdf.write(6, text)
    return bytes(pdf.output())


def two_columns(left: str, right: str) -> bytes:
    pdf = _page()
    for text, edge in ((left, 20), (right, 110)):
        pdf.set_xy(edge, 40)
        pdf.multi_cell(80, 6, text, align="L")
    return bytes(pdf.output())


def lines(*texts: str) -> bytes:
    """Return a page with these lines as they are."""
    pdf = _page()
    for text in texts:
        pdf.cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def blank() -> bytes:
    pdf = FPDF(format="A4")
    pdf.add_page()
    return bytes(pdf.output())


def _page() -> FPDF:
    pdf = FPDF(format="A4")
    pdf.set_margin(20)
    pdf.add_page()
    pdf.set_font("helvetica", "", 11)
    return pdf


class _RunningPdf(FPDF):
    def header(self) -> None:
        self.set_font("helvetica", "", 9)
        self.cell(0, 8, "Municipality of Ponte Nova", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("helvetica", "", 9)
        self.cell(0, 8, f"Page {self.page_no()}")


def _written(pdf: FPDF, password: str) -> bytes:
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password, permissions=AccessPermission.none())
    return bytes(pdf.output())
