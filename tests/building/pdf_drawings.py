"""PDF files for tests whose pages have more drawn on them than words."""

from fpdf import FPDF


def letter_with_drawings() -> bytes:
    """Return a letter with a rule under its head, a framed box, a drawn list, a form and a line to sign on."""
    pdf = _page()
    pdf.text(20, 30, "The Mayor of Ponte Nova")
    pdf.line(20, 34, 190, 34)
    pdf.set_fill_color(255, 238, 238)
    pdf.rect(20, 44, 170, 12, style="DF")
    pdf.text(24, 51, "Please answer by Monday.")
    pdf.set_fill_color(0, 0, 0)
    for number, text in enumerate(("The harbour", "The bridge")):
        pdf.ellipse(23, 68.5 + 6 * number, 1.4, 1.4, style="F")
        pdf.text(28, 70 + 6 * number, text)
    pdf.text(20, 90, "Answer:")
    pdf.rect(38, 87, 3, 3, style="D")
    pdf.text(43, 90, "yes")
    pdf.text(20, 100, "Name:")
    pdf.line(34, 100.5, 94, 100.5)
    pdf.line(120, 130, 180, 130)
    pdf.text(140, 136, "Ana Souza")
    pdf.set_text_color(255, 255, 255)
    pdf.text(20, 160, "White on white")
    return bytes(pdf.output())


def _page() -> FPDF:
    pdf = FPDF(format="A4")
    pdf.set_margin(20)
    pdf.add_page()
    pdf.set_font("helvetica", "", 11)
    return pdf
