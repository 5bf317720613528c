"""Boxes to tick that are drawn, as browsers and office programs print those of a form."""

from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from fpdf import FPDF

from tests.building.pdf_files import a_page
from tests.building.translated import parsed, sources, translated
from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.pages.typed_ticks import with_typed_ticks


def _drawn(*draw: Callable[[FPDF, float], None]) -> str:
    """Return what is read of two answers on a line, with what is drawn before them."""
    pdf = a_page()
    for number, (text, add) in enumerate(zip(("yes", "no"), draw, strict=True)):
        left = 20 + 30 * number
        add(pdf, left)
        pdf.set_fill_color(0)
        pdf.text(left + 6, 30, text)
    return " ".join(segment.plain for segment in parsed(bytes(pdf.output()), "a.pdf").segments)


def _frame(pdf: FPDF, left: float) -> None:
    pdf.rect(left, 26.5, 4, 4, style="D")


def _round_frames(pdf: FPDF, left: float) -> None:
    """Draw a box as browsers do: white with round corners, and a line around it."""
    pdf.set_fill_color(255)
    pdf.rect(left + 0.2, 26.7, 3.6, 3.6, style="F", round_corners=True, corner_radius=0.7)
    pdf.rect(left, 26.5, 4, 4, style="D", round_corners=True, corner_radius=0.7)


def _cross(pdf: FPDF, left: float) -> None:
    _frame(pdf, left)
    pdf.line(left, 26.5, left + 4, 30.5)
    pdf.line(left, 30.5, left + 4, 26.5)


def _tick(pdf: FPDF, left: float) -> None:
    _round_frames(pdf, left)
    pdf.polyline([(left + 0.8, 28.5), (left + 1.6, 29.6), (left + 3.2, 27.2)])


def _ring(pdf: FPDF, left: float) -> None:
    pdf.ellipse(left, 26.5, 4, 4, style="D")


def _chosen(pdf: FPDF, left: float) -> None:
    _ring(pdf, left)
    pdf.ellipse(left + 1, 27.5, 2, 2, style="F")


@pytest.mark.parametrize(
    ("yes", "no", "read"),
    [
        (_cross, _frame, "☒ yes ☐ no"),
        (_round_frames, _tick, "☐ yes ☒ no"),
        (_chosen, _ring, "☒ yes ☐ no"),
        (_ring, _ring, "☐ yes ☐ no"),
    ],
)
def test_a_box_says_whether_it_is_ticked(
    yes: Callable[[FPDF, float], None], no: Callable[[FPDF, float], None], read: str
) -> None:
    assert _drawn(yes, no) == read


def test_a_line_aslant_is_no_box() -> None:
    assert _drawn(lambda pdf, left: pdf.line(left, 26.5, left + 4, 30.5), lambda _, __: None) == "yes no"


def test_a_round_sign_alone_is_no_button() -> None:
    assert _drawn(_ring, lambda _, __: None) == "yes no"


def test_each_answer_to_tick_stands_for_itself() -> None:
    answers = ("I want letters by post", "I want messages by phone", "I want nothing of all this")
    pdf = a_page()
    for number, text in enumerate(answers):
        pdf.rect(20, 26.8 + 5 * number, 3.2, 3.2, style="D")
        pdf.text(25, 30 + 5 * number, text)

    assert sources(bytes(pdf.output()), "a.pdf") == [f"☐ {text}" for text in answers]


def test_a_box_stands_beside_the_nearest_words_alone() -> None:
    pdf = a_page()
    for left, width in ((20, 18), (38, 40)):
        pdf.rect(left, 22, width, 21, style="D")
    for left, down, text in ((21, 32.2, "Children"), (45, 27, "boys"), (45, 33, "girls"), (45, 39, "none")):
        pdf.text(left, down, text)
        if left > 40:
            pdf.rect(40, down - 3.2, 3.2, 3.2, style="D")

    (table,) = docx.Document(BytesIO(translated(bytes(pdf.output()), file_name="a.pdf").content)).tables

    assert table.cell(0, 1).text.count("☐") == 3


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ([(70, "■ Married □ Single")], ["☒ Married ☐ Single"]),
        ([(70, "□ I rent"), (70, "■ I own"), (70, "Name")], ["☐ I rent", "☒ I own", "Name"]),
        ([(70, "■ List"), (90, "□ Inner list"), (70, "■ Goes on")], ["■ List", "□ Inner list", "■ Goes on"]),
        ([(70, "■ List"), (70, "■ Goes on")], ["■ List", "■ Goes on"]),
    ],
)
def test_squares_are_boxes_where_a_filled_one_is_beside_or_below_an_empty_one(
    typed: list[tuple[float, str]], wanted: list[str]
) -> None:
    found = with_typed_ticks([_typed(700 - 15 * row, left, text) for row, (left, text) in enumerate(typed)])

    assert [line.text for line in found] == wanted


def _typed(height: float, left: float, text: str) -> Line:
    words = [
        Word(text=word, left=left + 40 * place, right=left + 40 * place + 38, size=11)
        for place, word in enumerate(text.split())
    ]
    return Line(page=0, baseline=height, cells=(tuple(words),), size=11)
