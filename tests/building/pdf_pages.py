"""PDF files whose pages say the same at their edges, or are of several sizes."""

from fpdf import FPDF

from tests.building import pdf_files


def serial(*texts: str, lines: int = 8, place: float = 30) -> bytes:
    """Return a page for each text, under some lines of its own: letters to many, or statements."""
    pdf = pdf_files.a_page()
    for index, text in enumerate(texts):
        if index:
            pdf.add_page()
        pdf.text(20, 20, f"Dear {['Ana', 'Bento', 'Clara', 'Davi'][index % 4]},")
        for row in range(lines):
            pdf.text(
                20, 80 + 6 * row, f"the {chr(97 + row)} house of street {chr(97 + index)} is known to the council."
            )
        for row, line in enumerate(text.split("\n")):
            pdf.text(20, place + 5 * row, line)
    return bytes(pdf.output())


def on_papers(*papers: tuple[float, float]) -> bytes:
    """Return a page of some words on each paper, whose sides are in millimetres; one that is a square is empty."""
    pdf = FPDF()
    for sides in papers:
        pdf.add_page(format=sides)
        pdf.set_font("helvetica", "", 11)
        pdf.text(20, 40, "The council meets today." if sides[0] != sides[1] else "")
    return bytes(pdf.output())
