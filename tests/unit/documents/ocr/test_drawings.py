"""Seals, signatures and photographs on a scan, which are cut out of it as pictures."""

from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageDraw

from translation_service.documents.ocr.drawings import take_drawings
from translation_service.documents.ocr.layers import with_drawings
from translation_service.documents.ocr.layout import page_of
from translation_service.documents.ocr.lighting import ink_of
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.documents.pdf.lines import Box, CutOut, Rule
from translation_service.documents.pdf.reading_order.arranging import arrange
from translation_service.documents.pdf.reading_order.drawn import Picture
from translation_service.documents.pdf.tables.cells import Beside
from translation_service.documents.pdf.text.paragraphs import Paragraph

PAPER = (225, 220, 205)


def a_page() -> Image.Image:
    """Return a page with a blue seal on it, a few words beside it, and the shadow of a scanner along its left edge."""
    page = Image.new("RGB", (1240, 1754), PAPER)
    draw = ImageDraw.Draw(page)
    draw.ellipse((600, 700, 800, 900), outline="navy", width=6)
    draw.line((640, 800, 760, 800), fill="navy", width=6)
    draw.rectangle((0, 0, 20, 1754), fill="black")
    for left in (100, 220, 340):
        draw.rectangle((left, 400, left + 100, 420), fill="black")
    return page


def word(text: str, left: int, top: int, *, confidence: float) -> SeenWord:
    return SeenWord(
        text=text, block=1, paragraph=1, line=top, left=left, top=top, width=100, height=20, confidence=confidence
    )


def looked_at(*words: SeenWord) -> SeenPage:
    """Return what is left of some words on the page once what is drawn was taken."""
    page = a_page()
    seen = SeenPage(width=page.width, height=page.height, words=[*words])
    seen.rules = [Rule(is_level=True, at=455, start=310, end=360)]
    take_drawings(seen, ink_of(page.convert("L")), page)
    return seen


WORDS = [
    word("Given", 100, 400, confidence=95),
    word("at", 220, 400, confidence=96),
    word("Bern", 340, 400, confidence=90),
]


def test_what_is_drawn_is_cut_out_where_it_stands_on_white_paper() -> None:
    seen = looked_at(*WORDS)

    (cut,) = seen.drawings
    assert (round(cut.box.left), round(cut.box.top)) == (288, 506)
    assert 90 < cut.box.width < 110
    assert seen.rules == [], "a line within is a part of it"
    picture = Image.open(BytesIO(cut.content)).convert("RGB")
    assert picture.getpixel((0, 0)) == (255, 255, 255)


def test_words_that_were_seen_in_a_drawing_are_dropped_unless_they_are_sure() -> None:
    seen = looked_at(*WORDS, word("ee", 650, 850, confidence=30), word("1876", 650, 780, confidence=93))

    assert [one.text for one in seen.words] == ["Given", "at", "Bern", "1876"]


def test_words_that_are_hard_to_read_are_no_drawing() -> None:
    seen = looked_at(*(word(one.text, one.left, one.top, confidence=45) for one in WORDS))

    assert [one.text for one in seen.words] == ["Given", "at", "Bern"]
    assert len(seen.drawings) == 1


def test_a_drawing_stands_between_the_paragraphs_of_its_page() -> None:
    items = arrange([page_of(looked_at(*WORDS, word("Signed", 600, 1000, confidence=95)), 0)]).items

    assert [isinstance(item, Picture) for item in items] == [False, True, False]


def test_names_below_signatures_belong_to_them_though_they_were_read_as_one_line() -> None:
    page = SeenPage(width=1240, height=1754, words=[word("Mayor", 200, 900, confidence=95)])
    page.words.append(replace(page.words[0], text="Notary", left=800))
    page.drawings = [
        CutOut(box=Box(left=left, right=left + 60, bottom=420, top=450), content=b"") for left in (90, 380)
    ]

    (beside,) = arrange([page_of(page, 0)]).items

    assert isinstance(beside, Beside)
    assert [[type(item) for item in strip.items] for strip in beside.strips] == [[Picture, Paragraph]] * 2


def test_drawings_beside_words_that_another_program_read_are_found_unless_these_stand_elsewhere() -> None:
    picture = a_page()
    there = page_of(SeenPage(width=picture.width, height=picture.height, words=[*WORDS]), 0)
    elsewhere = replace(
        there,
        lines=[
            replace(line, baseline=450, cells=((replace(line.words[0], left=300, right=370),),)) for line in there.lines
        ],
    )

    assert len(with_drawings(there, picture).cut_outs) == 1
    assert with_drawings(elsewhere, picture) is elsewhere
