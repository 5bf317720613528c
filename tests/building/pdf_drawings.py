"""PDF files for tests whose pages have more drawn on them than words."""

from io import BytesIO

from tests.building.docx_files import png
from tests.building.pdf_files import a_page


def letter_with_drawings() -> bytes:
    """Return a letter with a rule under its head, a box with round corners, a list, a form and a line to sign on."""
    pdf = a_page()
    pdf.text(20, 30, "The Mayor of Ponte Nova")
    pdf.line(20, 34, 190, 34)
    pdf.set_fill_color(255, 238, 238)
    pdf.rect(20, 44, 170, 12, style="DF", round_corners=True, corner_radius=2)
    pdf.text(24, 51, "Please answer by Monday.")
    pdf.set_fill_color(0, 0, 0)
    for number, (text, style) in enumerate((("The harbour", "F"), ("The bridge", "D"))):
        pdf.ellipse(23, 68.5 + 6 * number, 1.4, 1.4, style=style)
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


def two_signatures() -> bytes:
    """Return a letter head over a sentence, and two people who sign it side by side, each on a line and by hand."""
    pdf = a_page()
    pdf.image(BytesIO(png()), x=20, y=20, w=20, h=20)
    for number, text in enumerate(("City of Ponte Nova", "Harbour Street 12", "12 May")):
        pdf.set_xy(100, 20 + 6 * number)
        pdf.cell(90, 6, text, align="R")
    pdf.text(
        20, 60, "The council of Ponte Nova has agreed to the plans that the harbour board has put before it today."
    )
    for left, name, office in ((30, "Ana Souza", "Mayor"), (130, "Joao Reis", "Chair of the Board")):
        pdf.polyline([(left + 4 * step, 84 - 8 * (step % 2)) for step in range(10)])
        pdf.line(left, 88, left + 40, 88)
        for number, text in enumerate((name, office)):
            pdf.set_xy(left, 90 + 6 * number)
            pdf.cell(40, 6, text, align="C")
    return bytes(pdf.output())


def sealed(text: str, around: str) -> bytes:
    """Return a sentence, and below it a seal with words that run around it."""
    pdf = a_page()
    pdf.text(20, 60, text)
    pdf.ellipse(80, 80, 40, 40, style="D")
    pdf.ellipse(88, 88, 24, 24, style="D")
    for number, letter in enumerate(around):
        with pdf.rotation(15 - 30 * number, x=100, y=100):
            pdf.text(99, 86, letter)
    return bytes(pdf.output())


def sealed_over(text: str, around: str, within: str) -> bytes:
    """Return a sentence, and a blue seal over it with words that run around it and level ones within."""
    pdf = a_page()
    pdf.text(20, 100, text)
    pdf.set_draw_color(0, 0, 160)
    pdf.set_text_color(0, 0, 160)
    pdf.ellipse(80, 80, 40, 40, style="D")
    pdf.ellipse(88, 88, 24, 24, style="D")
    for number, letter in enumerate(around):
        with pdf.rotation(15 - 30 * number, x=100, y=100):
            pdf.text(99, 86, letter)
    pdf.set_font_size(8)
    pdf.text(95, 94, within)
    return bytes(pdf.output())


def account(rows: list[tuple[str, str, str]]) -> bytes:
    """Return a table of three columns that is ruled under its first and above its last row only."""
    pdf = a_page()
    for number, row in enumerate(rows):
        for across, text in zip((20, 90, 150), row, strict=True):
            pdf.text(across, 40 + 7 * number, text)
    for height in (42, 40 + 7 * (len(rows) - 1) - 5):
        pdf.line(20, height, 175, height)
    return bytes(pdf.output())


def framed() -> bytes:
    """Return a page with a heading and a sentence in one frame, and a sentence outside of it."""
    pdf = a_page()
    pdf.rect(18, 28, 100, 40)
    for top, size, text in (
        (40, 16, "Opening hours"),
        (55, 11, "We are open from nine to five."),
        (90, 11, "Welcome."),
    ):
        pdf.set_font("helvetica", "", size)
        pdf.text(22, top, text)
    return bytes(pdf.output())


def with_watermark(text: str, *, degrees: float, pages: int = 2, grey: int = 210) -> bytes:
    """Return pages of a letter with large grey words behind it."""
    pdf = a_page()
    for number in range(pages):
        if number:
            pdf.add_page()
        pdf.set_font("helvetica", "", 60)
        pdf.set_text_color(grey, grey, grey)
        with pdf.rotation(degrees, 105, 100):
            pdf.text(60, 100, text)
        pdf.set_font("helvetica", "", 11)
        pdf.set_text_color(0, 0, 0)
        for row in range(20):
            pdf.text(20, 40 + 6 * row, f"On page {number} the council has met for the time number {row}.")
    return bytes(pdf.output())


def with_box_between_boxes(text: str) -> bytes:
    """Return words in a frame that is drawn as what a box leaves of a larger one, and words on a line drawn so."""
    pdf = a_page()
    pdf.text(24, 51, text)
    pdf.text(24, 101, "Ana Souza")
    boxes = ((20, 44, 170, 12), (20.3, 44.3, 169.4, 11.4)), ((20, 96, 60, 7), (20, 96, 60, 6.7))
    with pdf.local_context(fill_color=(120, 120, 120)):
        for pair in boxes:
            for left, top, width, height in pair:
                at, up, wide, high = (number * pdf.k for number in (left, 297 - top - height, width, height))
                pdf._out(f"{at:.2f} {up:.2f} {wide:.2f} {high:.2f} re")
            pdf._out("f*")
    return bytes(pdf.output())


def with_marks_of_readers() -> bytes:
    """Return a sentence of which readers marked words, each in another way."""
    pdf = a_page()
    pdf.c_margin = 0
    pdf.cell(text="The council has ", h=5)
    for kind, words, height in (
        ("Highlight", "met today", 5),
        ("Underline", "about trees", 5),
        ("StrikeOut", "and stones", 5),
        ("Squiggly", "and water", 7),
    ):
        with pdf.highlight("", type=kind, color=(1, 0.5, 0)):
            pdf.cell(text=words, h=height)
        pdf.cell(text=" as planned, ", h=5)
    return bytes(pdf.output())


def signed_in_the_middle(lines: list[str], names: list[str]) -> bytes:
    """Return lines, and further down names that stand in the middle over one another at the right of the page."""
    pdf = a_page()
    for number, text in enumerate(lines):
        pdf.text(20, 40 + 6 * number, text)
    for number, name in enumerate(names):
        pdf.text(130 - pdf.get_string_width(name) / 2, 90 + 6 * number, name)
    return bytes(pdf.output())
