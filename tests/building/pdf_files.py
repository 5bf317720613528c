"""PDF files for tests."""

import tempfile
from io import BytesIO
from typing import Any, Final

from fpdf import FPDF
from fpdf.enums import AccessPermission, TextMode
from PIL import ImageFont
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

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


def copies(*, pitch: int = 5) -> bytes:
    """Return two pages of one paragraph from edge to edge, a line each `pitch` millimetres, a title across each."""
    pdf = a_page()
    for title in "AB":
        pdf.set_font("helvetica", "", 11)
        for row in range(260 // pitch):
            pdf.text(20, 18 + pitch * row, f"the council of the city has met and row {chr(97 + row % 26)} says")
        pdf.set_font("helvetica", "B", 30)
        pdf.text(150, 282, title)
        if title == "A":
            pdf.add_page()
    return bytes(pdf.output())


def numbered_from(first: int, *, pages: int = 3) -> bytes:
    """Return pages whose numbers, with the count of all, stand at their foot and begin with another than 1."""
    pdf = a_page()
    for index in range(pages):
        if index:
            pdf.add_page()
        for _ in range(12):
            pdf.multi_cell(0, 6, LETTER, new_x="LMARGIN", new_y="NEXT")
        pdf.text(100, 285, f"- {first + index} -")
    return bytes(pdf.output())


def scanned(*, strips: int = 1, height: float = 297, before: str = "") -> bytes:
    """Return a page that is a picture of a height in millimetres, cut into strips; words may stand on one before."""
    pdf = FPDF(format="A4")
    if before:
        pdf.add_page()
        pdf.set_font("helvetica", "", 11)
        pdf.text(20, 40, before)
    pdf.add_page()
    for index in range(strips):
        pdf.image(BytesIO(png()), x=0, y=index * height / strips, w=210, h=height / strips)
    return bytes(pdf.output())


def drawn() -> bytes:
    """Return a page with nothing on it but curves."""
    pdf = a_page()
    pdf.circle(60, 60, 20)
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
    pdf = a_page()
    for text, style in ((before, ""), (bold, "B"), (after, "")):
        pdf.set_font("helvetica", style, 11)
        pdf.write(6, text)
    return bytes(pdf.output())


def two_columns(left: str, right: str) -> bytes:
    pdf = a_page()
    for text, edge in ((left, 20), (right, 110)):
        pdf.set_xy(edge, 40)
        pdf.multi_cell(80, 6, text, align="L")
    return bytes(pdf.output())


def lines(*texts: str) -> bytes:
    """Return a page with these lines as they are."""
    pdf = a_page()
    for text in texts:
        pdf.cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def placed(*texts: tuple[float, float, str]) -> bytes:
    """Return a page with texts at places, in millimetres from its left and upper edge."""
    pdf = a_page()
    for across, down, text in texts:
        pdf.text(across, down, text)
    return bytes(pdf.output())


def with_hidden(unseen: str) -> bytes:
    """Return a letter with words that are not drawn below it."""
    pdf = a_page()
    pdf.multi_cell(0, 6, LETTER, new_x="LMARGIN", new_y="NEXT")
    with pdf.local_context(text_mode=TextMode.INVISIBLE):
        pdf.cell(0, 6, unseen, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def with_covered(seen: str, covered: str, beside: str) -> bytes:
    """Return words on a bar, words below one, and words beside the paper; the letter stands above them."""
    pdf = a_page()
    pdf.multi_cell(0, 6, LETTER, new_x="LMARGIN", new_y="NEXT")
    pdf.text(22, 100, covered)
    pdf.text(-300, 120, beside)
    pdf.rect(20, 94, 100, 9, style="F")
    pdf.rect(20, 194, 100, 9, style="F")
    pdf.set_text_color(255, 255, 255)
    pdf.text(22, 200, seen)
    return bytes(pdf.output())


def turned(upright: str, sideways: str, *, degrees: float) -> bytes:
    """Return lines and, beside them, one that is turned by itself."""
    pdf = a_page()
    for _ in range(4):
        pdf.cell(0, 6, upright, new_x="LMARGIN", new_y="NEXT")
    with pdf.rotation(degrees, 100, 150):
        pdf.text(100, 150, sideways)
    return bytes(pdf.output())


def on_turned_paper(content: bytes, degrees: int) -> bytes:
    """Return a PDF whose first page is to be shown turned."""
    writer = PdfWriter(clone_from=BytesIO(content))
    writer.pages[0].rotate(degrees)
    return _saved(writer)


def stored_sideways(*rows: tuple[str, str]) -> bytes:
    """Return rows of two cells on a page whose words run upwards and that is shown turned, so that they are level."""
    pdf = a_page()
    with pdf.rotation(90, 100, 150):
        for number, (first, second) in enumerate(rows):
            pdf.text(60, 120 + 6 * number, first)
            pdf.text(130, 120 + 6 * number, second)
    return on_turned_paper(bytes(pdf.output()), 90)


def lying_behind(upright: str, lying: str) -> bytes:
    """Return an upright page and one that lies."""
    pdf = a_page()
    pdf.text(20, 40, upright)
    pdf.add_page(orientation="landscape")
    pdf.text(20, 40, lying)
    return bytes(pdf.output())


def stepped(first: str, second: str) -> bytes:
    """Return a word and, right behind it but half a line higher, another."""
    pdf = a_page()
    pdf.text(20, 40, first)
    pdf.text(20 + pdf.get_string_width(first), 38, second)
    return bytes(pdf.output())


def marked_up(before: str, under: str, through: str, behind: str) -> bytes:
    """Return a line with words in it that have a line under them, one through them and a colour behind them."""
    pdf = a_page()
    across = 20.0
    for text, mark in ((before, ""), (under, "under"), (through, "through"), (behind, "behind")):
        width = pdf.get_string_width(text)
        if mark == "behind":
            pdf.set_fill_color(255, 255, 0)
            pdf.rect(across, 36.5, width, 4.6, style="F")
        elif mark:
            height = 40.5 if mark == "under" else 38.8
            pdf.line(across, height, across + width, height)
        pdf.text(across, 40, text)
        across += width + pdf.get_string_width(" ")
    return bytes(pdf.output())


def ruled(rows: list[str], cells: list[list[str]]) -> bytes:
    """Return lines, and a table with a line around each of its cells."""
    pdf = a_page()
    for text in rows:
        pdf.cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(10)
    for row in cells:
        for text in row:
            pdf.cell(50, 9, text, border=1)
        pdf.ln()
    return bytes(pdf.output())


def with_note(text: str, mark: str, *note: str, after: str = "and talked.", is_ruled: bool = False) -> bytes:
    """Return a sentence with a raised mark in it, and what it calls for in lines of small print at the foot.

    `is_ruled` draws a short line above these.
    """
    pdf = a_page()
    if is_ruled:
        pdf.line(20, 265, 70, 265)
    pdf.text(20, 40, text)
    end = 20 + pdf.get_string_width(text)
    pdf.set_font("helvetica", "", 6)
    pdf.text(end + 0.1, 38.4, mark)
    pdf.set_font("helvetica", "", 11)
    pdf.text(end + 3, 40, after)
    pdf.set_font("helvetica", "", 8)
    for number, line in enumerate(note):
        pdf.text(20, 270 + 3.5 * number, line if number else f"{mark} {line}")
    return bytes(pdf.output())


def illustrated() -> bytes:
    """Return a page with words, a picture among them and another behind all of it."""
    pdf = a_page()
    pdf.image(BytesIO(png()), x=0, y=0, w=210, h=297)
    pdf.set_xy(20, 40)
    pdf.multi_cell(0, 6, LETTER)
    pdf.image(BytesIO(png()), x=60, y=120, w=60, h=40)
    return bytes(pdf.output())


def with_emblem(*, pages: int) -> bytes:
    """Return pages of a letter, each with an emblem drawn in red above it and a round-cornered box around words."""
    pdf = FPDF(format="A4")
    pdf.set_margin(20)
    pdf.set_font("helvetica", "", 11)
    pdf.set_fill_color(200, 0, 0)
    for number in range(pages):
        pdf.add_page()
        pdf.ellipse(90, 10, 30, 30, style="F")
        pdf.polygon([(105, 5), (125, 40), (85, 40)], style="D")
        pdf.ellipse(95, 15, 20, 20, style="D")
        pdf.set_xy(20, 50)
        pdf.multi_cell(0, 6, f"{LETTER} {number}")
        pdf.rect(40, 150, 90, 30, round_corners=True, style="D")
        pdf.text(50, 160, "The council has agreed.")
    return bytes(pdf.output())


def written_word_by_word(word: str, *, times: int) -> bytes:
    """Return a page on which a word is written many times, in the same place."""
    pdf = a_page()
    pdf.text(20, 40, word)
    writer = PdfWriter(clone_from=BytesIO(bytes(pdf.output())))
    page = writer.pages[0]
    drawing = StreamObject()
    drawing.set_data(page.get_contents().get_data() * times)
    page[NameObject("/Contents")] = writer._add_object(drawing.flate_encode())
    return _saved(writer)


def sized_below_zero(text: str) -> bytes:
    """Return a line whose letters are of a size below zero and turned over once more, as some programs write them."""
    pdf = a_page()
    pdf._out(f"BT 1 0 0 -1 60 600 Tm /F1 -12 Tf ({text}) Tj ET")
    return bytes(pdf.output())


def unnamed(text: str) -> bytes:
    """Return a page whose font shows letters that it gives no names, or wrong ones."""
    writer = PdfWriter(clone_from=BytesIO(_in_own_font(text)))
    for font in writer.pages[0]["/Resources"]["/Font"].values():
        font.get_object().pop("/ToUnicode", None)
    return _saved(writer)


def _in_own_font(text: str) -> bytes:
    pdf = a_page()
    with tempfile.NamedTemporaryFile(suffix=".ttf") as font:
        held: Any = ImageFont.load_default(12)
        font.write(held.path.getvalue())
        font.flush()
        pdf.add_font("own", fname=font.name)
    pdf.set_font("own", size=12)
    pdf.multi_cell(0, 7, text)
    return bytes(pdf.output())


def with_tiny_words(seen: str, unseen: str) -> bytes:
    """Return a page with a line on it and another too small for any eye."""
    pdf = a_page()
    pdf.text(20, 40, seen)
    pdf.set_font("helvetica", "", 0.001)
    pdf.text(20, 50, unseen)
    return bytes(pdf.output())


def miscounted() -> bytes:
    """Return two pages that say they were one."""
    return letter(pages=2).replace(b"/Count 2", b"/Count 1")


def form(label: str, value: str, *, is_drawn: bool = True, is_hidden: bool = False, size: int = 11) -> bytes:
    """Return a form with one field filled in; a field that is not drawn leaves that to whoever opens the form."""
    writer = PdfWriter(clone_from=BytesIO(lines(label)))
    flags = 2 if is_hidden else 4
    look = f"/Helv {size} Tf 0 g"
    field = {"/T": "name", "/FT": "/Tx", "/V": value, "/DA": look, "/F": flags, "/Subtype": "/Widget"}
    widget = DictionaryObject({NameObject(key): _pdf_object(held) for key, held in field.items()})
    widget[NameObject("/Rect")] = ArrayObject(map(NumberObject, (60, 600, 500, 620)))
    reference = writer._add_object(widget)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([reference])
    fields = DictionaryObject({NameObject("/Fields"): ArrayObject([reference])})
    writer._root_object[NameObject("/AcroForm")] = fields
    if is_drawn:
        writer.update_page_form_field_values(writer.pages[0], {"name": value}, auto_regenerate=False)
    return _saved(writer)


def dynamic_form() -> bytes:
    """Return a form whose only page asks for patience, as the real ones are made when it is opened."""
    writer = PdfWriter(clone_from=BytesIO(lines("Please wait...")))
    fields = DictionaryObject({NameObject("/Fields"): ArrayObject(), NameObject("/XFA"): TextStringObject("<xdp/>")})
    writer._root_object[NameObject("/AcroForm")] = fields
    writer._root_object[NameObject("/NeedsRendering")] = BooleanObject(value=True)
    return _saved(writer)


def _pdf_object(value: str | int) -> PdfObject:
    if isinstance(value, int):
        return NumberObject(value)
    return NameObject(value) if value.startswith("/") and " " not in value else TextStringObject(value)


def _saved(writer: PdfWriter) -> bytes:
    saved = BytesIO()
    writer.write(saved)
    return saved.getvalue()


def blank() -> bytes:
    pdf = FPDF(format="A4")
    pdf.add_page()
    return bytes(pdf.output())


def a_page() -> FPDF:
    """Return a file with one empty page, ready to be written on."""
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
