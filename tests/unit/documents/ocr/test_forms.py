"""Boxes to tick, bars with light letters and coloured stamps: found on a page, and out of the way of its words."""

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from tests.building.other_programs import needs_ocr
from translation_service.documents.ocr.bars import Bar, bars_of, turned_about
from translation_service.documents.ocr.colours import coloured_ink, stamps_in, without
from translation_service.documents.ocr.dotted import dotted_rows
from translation_service.documents.ocr.layout import page_of
from translation_service.documents.ocr.lighting import ink_of
from translation_service.documents.ocr.side_by_side import read_pages
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord, Tesseract, scale_of
from translation_service.documents.ocr.ticks import tick_boxes

SIZE = (1240, 1754)
FONT = ImageFont.load_default(32)


def a_form() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    page = Image.new("RGB", SIZE, "white")
    return page, ImageDraw.Draw(page)


def nothing_seen() -> SeenPage:
    return SeenPage(width=SIZE[0], height=SIZE[1])


def test_boxes_are_told_from_letters_and_say_whether_they_are_ticked() -> None:
    page, draw = a_form()
    draw.text((100, 100), "BODEN UOD Q80 8 D O", fill="black", font=FONT)
    draw.rectangle((100, 300, 124, 324), outline="black", width=2)
    draw.rectangle((400, 300, 424, 324), outline="black", width=2)
    draw.line((404, 304, 420, 320), fill="black", width=3)

    boxes = tick_boxes(page.convert("L"), nothing_seen())

    assert [(box.left // 100, box.is_ticked) for box in boxes] == [(1, False), (4, True)]


@pytest.mark.parametrize("size", [22, 34])
def test_round_letters_that_stand_alone_are_no_boxes(size: int) -> None:
    page, draw = a_form()
    draw.text((100, 100), "o on of to go", fill="black", font=ImageFont.load_default(size))
    for place in range(0, 600, 100):  # the o of a wide letter, as high as it is wide
        draw.ellipse((100 + place, 400, 100 + place + size // 2, 400 + size // 2), outline="black", width=4)

    assert tick_boxes(page.convert("L"), nothing_seen()) == []


@needs_ocr
@pytest.mark.parametrize("askew", [0, -0.25])
def test_rows_of_dots_to_write_on_are_dots_again(askew: float) -> None:
    page, draw = a_form()
    font = ImageFont.load_default(26)
    for number, label in enumerate(("Name and surname:", "Telephone:")):
        draw.text((100, 300 + 80 * number), label, fill="black", font=font)
        for dot in range(70):
            left, top = 110 + round(draw.textlength(label, font)) + 7 * dot, 325 + 80 * number
            draw.rectangle((left, top, left + 2, top + 2), fill="black")
    draw.text((100, 600), "Minimum communal immunity is a mumbling minimum.", fill="black", font=font)
    scan = page.rotate(askew, fillcolor="white", resample=Image.Resampling.BICUBIC)

    ((_, seen),) = read_pages([(0, scan)], Tesseract("tesseract", language="en", otherwise=()), resolution=150)

    lines = [line.text for line in page_of(seen, 0).lines]
    assert [line.rstrip(". ") for line in lines[:2]] == ["Name and surname:", "Telephone:"]
    assert all(line.endswith("." * 50) for line in lines[:2])
    assert lines[2:] == ["Minimum communal immunity is a mumbling minimum."]


@needs_ocr
def test_a_table_of_contents_keeps_its_titles_and_the_pages_that_dots_lead_to() -> None:
    page, draw = a_form()
    font = ImageFont.load_default(26)
    titles = ("Partners of the year", "Results", "Visits of delegations", "Money that was spent", "Plans")
    for number, title in enumerate(titles):
        top = 300 + 60 * number
        draw.text((100, top), title, fill="black", font=font)
        draw.text((1110, top), str(number + 2), fill="black", font=font)
        for left in range(1096, 110 + round(draw.textlength(title, font)), -17):
            draw.rectangle((left, top + 24, left + 2, top + 26), fill="black")

    ((_, seen),) = read_pages([(0, page)], Tesseract("tesseract", language="en", otherwise=()), resolution=150)

    lines = [line.text for line in page_of(seen, 0).lines]
    assert [(line.split(" .")[0], line.split()[-1]) for line in lines] == [
        (title, str(number + 2)) for number, title in enumerate(titles)
    ]


@pytest.mark.parametrize("size", [18, 22, 25, 28])
def test_round_feet_of_letters_and_figures_are_no_rows_of_dots(size: int) -> None:
    page, draw = a_form()
    font = ImageFont.load_default(size)
    for number, text in enumerate(
        ("27.11.2026 1.000.000.000,00 TL 2000000080", "ooooooooooooooo", "nummum minimum www")
    ):
        draw.text((100, 300 + 80 * number), text, fill="black", font=font)

    assert dotted_rows(ink_of(page.convert("L")), scale_of(*SIZE)) == []


def test_one_of_two_letters_of_a_sure_word_is_no_box() -> None:
    page, draw = a_form()
    draw.rectangle((100, 300, 124, 324), outline="black", width=2)
    seen = nothing_seen()
    seen.words = [
        SeenWord(text="of", block=1, paragraph=1, line=1, left=98, top=295, width=45, height=30, confidence=95)
    ]

    assert tick_boxes(page.convert("L"), seen) == []


def test_a_letter_of_a_sure_word_is_no_box() -> None:
    page, draw = a_form()
    draw.rectangle((100, 300, 124, 324), outline="black", width=2)
    seen = nothing_seen()
    seen.words = [
        SeenWord(text="DEN", block=1, paragraph=1, line=1, left=95, top=295, width=90, height=40, confidence=95)
    ]

    assert tick_boxes(page.convert("L"), seen) == []


def test_a_bar_is_read_as_dark_letters_and_shaded_again() -> None:
    page, draw = a_form()
    draw.rectangle((100, 300, 900, 350), fill="navy")
    draw.text((120, 305), "APPLICATION", fill="white", font=FONT)

    (bar,) = bars_of(page.convert("L"))
    turned = turned_about(page.convert("L"), [bar])
    seen = nothing_seen()
    seen.shades = [bar.shade(page, seen.scale)]
    seen.words = [
        SeenWord(text="FORM", block=1, paragraph=1, line=1, left=120, top=310, width=90, height=30, confidence=95)
    ]
    word = page_of(seen, 0).lines[0].words[0]

    assert bar == Bar(left=100, top=300, right=901, bottom=351)
    assert turned.getpixel((800, 325)) == 255
    assert turned.getextrema()[0] < 50
    assert (word.shade, word.colour) == ("000080", "FFFFFF")


@pytest.mark.parametrize("kind", ["photograph", "block"])
def test_what_shows_no_letters_is_no_bar(kind: str) -> None:
    page, draw = a_form()
    if kind == "block":
        draw.rectangle((100, 300, 900, 350), fill="navy")
    else:
        page.paste(Image.linear_gradient("L").rotate(90).resize((400, 120)).point(lambda grey: grey * 0.6), (100, 300))

    assert bars_of(page.convert("L")) == []


@pytest.mark.parametrize("letters", ["o", "a", "e", "B", "D", "E"])
def test_large_letters_of_a_small_picture_are_no_bars(letters: str) -> None:
    bold = ImageFont.load_default(36)
    page = Image.new("L", (320, 90), "white")
    ImageDraw.Draw(page).text((20, 20), " ".join(letters * 6), fill="black", font=bold, stroke_width=1)

    assert bars_of(page) == []


def test_coloured_ink_gives_way_to_what_is_black_beneath_it() -> None:
    page, draw = a_form()
    draw.rectangle((100, 100, 300, 104), fill="black")
    draw.rectangle((200, 50, 206, 300), fill=(40, 60, 200))
    grey = page.convert("L")
    ink = ink_of(grey)

    coloured = coloured_ink(page)
    assert coloured is not None
    clean = without(grey, page, [])

    assert stamps_in(ink, coloured, []) is not None
    assert clean.getpixel((203, 250)) == 255
    assert clean.getpixel((150, 102)) == 0
    assert coloured_ink(grey) is None


@needs_ocr
def test_a_form_with_a_bar_boxes_and_a_stamp_over_its_words_is_read() -> None:
    page, draw = a_form()
    draw.rectangle((100, 100, 1100, 150), fill="darkred")
    draw.text((120, 104), "APPLICATION FORM", fill="white", font=FONT)
    for line in range(6):
        draw.text(
            (100, 400 + 50 * line), "The applicant declares that all documents are complete.", fill="black", font=FONT
        )
    for left, word in ((100, "renewal"), (400, "transfer")):
        draw.rectangle((left, 300, left + 24, 324), outline="black", width=2)
        draw.text((left + 40, 292), word, fill="black", font=FONT)
    stamp, ink = a_form()
    ink.ellipse((300, 360, 700, 760), outline=(40, 60, 200), width=4)
    page = ImageChops.multiply(page, stamp).filter(ImageFilter.GaussianBlur(0.6))

    ((_, seen),) = read_pages([(0, page)], Tesseract("tesseract", language="en", otherwise=()))
    said = [line.text for line in page_of(seen, 0).lines]

    assert said[0] == "APPLICATION FORM"
    assert said[1] == "☐ renewal ☐ transfer"
    assert sum(line == "The applicant declares that all documents are complete." for line in said) >= 5
    assert len(seen.drawings) == 1
