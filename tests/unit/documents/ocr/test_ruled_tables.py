"""Tables whose cells are ruled on a picture."""

from PIL import Image, ImageDraw

from translation_service.documents.ocr.layout import page_of
from translation_service.documents.ocr.ruling import ruling_of
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.documents.pdf.reading_order.arranging import arrange
from translation_service.documents.pdf.tables.cells import Item, Table
from translation_service.documents.pdf.text.paragraphs import Paragraph

COLUMNS = (100, 400, 900)
ROWS = (300, 380, 460)


def items_of(seen: SeenPage) -> list[Item]:
    return arrange([page_of(seen, 0)]).items


def a_ruled_page() -> Image.Image:
    """Return a page with a table of two columns and two rows, a little drawn on, and a large letter E above it."""
    page = Image.new("L", (1240, 1754), 235)
    draw = ImageDraw.Draw(page)
    for left in COLUMNS:
        draw.line((left, ROWS[0], left, ROWS[-1]), fill=20, width=3)
    for top in ROWS:
        draw.line((COLUMNS[0], top, COLUMNS[-1], top), fill=20, width=3)
    draw.line((100, 100, 100, 190), fill=0, width=6)
    for top in (100, 145, 190):
        draw.line((100, top, 170, top), fill=0, width=6)
    return page


def seen(text: str, left: int, top: int, *, block: int = 1) -> SeenWord:
    return SeenWord(
        text=text, block=block, paragraph=1, line=top, left=left, top=top, width=60, height=20, confidence=90
    )


def test_the_lines_of_a_table_are_found_and_taken_off_the_picture() -> None:
    page = a_ruled_page()

    ruling = ruling_of(page)
    clean = ruling.erased(page)

    assert sorted(rule.is_level for rule in ruling.rules) == [False, False, False, True, True, True]
    assert clean.crop((80, 280, 920, 480)).getextrema() == (235, 235)
    assert clean.crop((90, 90, 180, 200)).getextrema() == (0, 235), "strokes of a letter stay"


def test_words_between_the_lines_are_cells_of_a_table() -> None:
    page = a_ruled_page()
    words = [
        seen("Register", 100, 210),
        *(seen(text, left, top, block=2) for text, left, top in [
            ("Name", 120, 330), ("Born", 420, 330), ("Anna", 120, 410), ("London", 420, 410),
        ]),
        seen("Signed", 100, 600, block=3),
    ]  # fmt: skip
    looked_at = SeenPage(width=page.width, height=page.height, words=words, rules=ruling_of(page).rules)

    before, table, after = items_of(looked_at)

    assert isinstance(before, Paragraph)
    assert isinstance(after, Paragraph)
    assert (before.lines[0].text, after.lines[0].text) == ("Register", "Signed")
    assert isinstance(table, Table)
    assert [[cell.paragraphs[0].lines[0].text for cell in row] for row in table.rows] == [
        ["Name", "Born"],
        ["Anna", "London"],
    ]


def test_a_page_without_tables_is_read_as_paragraphs() -> None:
    blank = Image.new("L", (1240, 1754), 255)

    assert ruling_of(blank).rules == []
    assert ruling_of(blank).erased(blank) is blank
    assert items_of(SeenPage(width=1240, height=1754)) == []
