"""Boxes that are drawn to be filled in come back as lines to write on."""

from fpdf import FPDF

from tests.building import pdf_files
from tests.building.translated import sources
from translation_service.documents.pdf.lines import Box, Line, Page, Rule, Shade, Word
from translation_service.documents.pdf.pages.fields import with_blanks

FIELD = Box(left=70, bottom=480, right=200, top=498)


def frame(box: Box) -> list[Rule]:
    level = [Rule(is_level=True, at=at, start=box.left, end=box.right) for at in (box.bottom, box.top)]
    return [*level, *(Rule(is_level=False, at=at, start=box.bottom, end=box.top) for at in (box.left, box.right))]


def words(text: str, *, left: float, height: float) -> Line:
    word = Word(text=text, left=left, right=left + 5 * len(text), size=9)
    return Line(page=0, baseline=height, cells=((word,),), size=9)


def left_of(box: Box, *lines: Line, shade: str = "") -> int:
    """Return how many rules are left of the frame of a box."""
    page = Page(number=0, width=595, height=842, groups=[frame(box)])
    page.shades = [Shade(box=box, colour=shade)] if shade else []
    (group,) = with_blanks(page, lines)
    return len(group)


def test_an_empty_box_under_its_name_or_beside_it_is_a_line() -> None:
    assert left_of(FIELD, words("Surname", left=70, height=502)) == 1
    assert left_of(FIELD, words("Surname", left=25, height=485)) == 1
    assert left_of(FIELD, words("Surname", left=70, height=502), shade="DDE4FF") == 1


def test_a_box_with_words_and_one_that_nothing_asks_for_stay_boxes() -> None:
    name = words("Surname", left=70, height=502)

    assert left_of(FIELD, name, words("DEMIR", left=75, height=485)) == 4
    assert left_of(FIELD) == 4
    assert left_of(FIELD, words("Surname", left=70, height=540)) == 4


def test_bars_of_a_chart_boxes_to_tick_and_frames_for_pictures_stay() -> None:
    name = words("Surname", left=70, height=502)

    assert left_of(FIELD, name, shade="204080") == 4
    assert left_of(Box(left=70, bottom=486, right=82, top=498), name) == 4
    assert left_of(Box(left=70, bottom=380, right=200, top=498), name) == 4


def test_a_row_of_boxes_for_a_letter_each_is_a_line_and_an_empty_row_of_a_table_is_none() -> None:
    name = words("Number", left=70, height=502)

    def ruled(step: int) -> int:
        sides = [Rule(is_level=False, at=70 + step * at, start=480, end=498) for at in range(1, 4)]
        page = Page(
            number=0,
            width=595,
            height=842,
            groups=[[*frame(Box(left=70, bottom=480, right=70 + 4 * step, top=498)), *sides]],
        )
        return len(with_blanks(page, [name])[0])

    assert ruled(18) == 1
    assert ruled(90) == 7


def test_a_form_keeps_its_empty_boxes_as_lines_beside_what_they_are_for() -> None:
    pdf: FPDF = pdf_files.a_page()
    pdf.text(20, 40, "Passport number:")
    pdf.rect(56, 35.5, 60, 6)
    pdf.text(20, 60, "The office fills in the rest.")

    assert sources(bytes(pdf.output()), "a.pdf")[0].startswith("Passport number: ______")
