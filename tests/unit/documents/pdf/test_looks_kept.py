"""What a PDF looks like beside its words: room to sign, narrow frames, rows of figures, marks of grades."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.shared import Pt

from tests.building import pdf_files, tagged_pdfs
from tests.building.tagged_pdfs import Piece
from tests.building.translated import translated
from translation_service.documents.pdf.lines import Line, Page, Word
from translation_service.documents.pdf.reading_order.beside import side_by_side
from translation_service.documents.pdf.reading_order.columns import OneColumn
from translation_service.documents.pdf.sheet.placing import Area, standing
from translation_service.documents.pdf.tables.cells import Beside
from translation_service.documents.pdf.text.continuation import joined
from translation_service.documents.pdf.text.headings import find_headings
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role


def rebuilt(content: bytes) -> Document:
    written = translated(content, lambda segment: segment.source, file_name="a.pdf").content
    return docx.Document(BytesIO(written))


def cells_of(*texts: tuple[float, float, str]) -> list[list[str]]:
    (table,) = rebuilt(pdf_files.placed(*texts)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_minus_at_the_end_of_a_row_stays() -> None:
    rows = [("HIS1", "History", "A-"), ("GEO2", "Geography", "B"), ("LAW3", "Law", "C-")]

    found = cells_of(
        *((left, 30.0 + 8 * at, row[n]) for at, row in enumerate(rows) for n, left in enumerate((20, 60, 140)))
    )

    assert [row[2] for row in found] == ["A-", "B", "C-"]


def test_figures_in_narrow_columns_are_cells() -> None:
    rows = (
        ("Tax", "Sum", "Paid"),
        ("310", "250", "468"),
        ("840", "980", "374"),
        ("106", "120", "287"),
        ("125", "270", "190"),
    )

    found = cells_of(*((20.0 + 11 * n, 30.0 + 5 * at, row[n]) for at, row in enumerate(rows) for n in range(3)))

    assert found == [list(row) for row in rows]


def test_rows_in_a_frame_with_a_line_under_their_head_are_a_table() -> None:
    pdf = pdf_files.a_page()
    pdf.rect(18, 24, 170, 34)
    pdf.line(18, 32, 188, 32)
    rows = [
        ("Day", "Main hall", "Remarks"),
        ("Monday", "17-19", "Not in May"),
        ("Friday", "17-21", "Room 4"),
        ("Sunday", "9-13", "On call"),
    ]
    for at, row in enumerate(rows):
        for left, text in zip((20, 60, 110), row, strict=True):
            pdf.text(left, 30 + 8 * at, text)

    (table,) = rebuilt(bytes(pdf.output())).tables

    assert [[cell.text for cell in row.cells] for row in table.rows] == [list(row) for row in rows]


def test_sentences_in_a_frame_with_a_line_under_their_title_stay_sentences() -> None:
    pdf = pdf_files.a_page()
    pdf.rect(18, 24, 170, 34)
    pdf.line(18, 32, 188, 32)
    pdf.text(20, 30, "What the council has decided")
    for at, text in enumerate(
        ("The council has met in the hall of the town on Monday and has", "granted what was asked.")
    ):
        pdf.text(20, 38 + 5 * at, text)

    (table,) = rebuilt(bytes(pdf.output())).tables

    assert (
        table.rows[1].cells[0].text
        == "The council has met in the hall of the town on Monday and has granted what was asked."
    )


def _in_cell(*lines: str, step: float) -> str:
    """Return the text of a ruled cell with some lines in it, so many millimetres apart."""
    pdf = pdf_files.a_page()
    pdf.rect(20, 30, 80, 40)
    pdf.rect(100, 30, 80, 40)
    pdf.text(102, 36, "Guests")
    for at, line in enumerate(lines):
        pdf.text(22, 36 + step * at, line)
    (table,) = rebuilt(bytes(pdf.output())).tables
    return str(table.rows[0].cells[0].text)


def test_people_below_one_another_in_a_cell_stay_so_and_a_sentence_goes_on() -> None:
    people = "Ms. Nalan Aksoy, Deputy Mayor (Chair)", "Mr. Cem Acar, Director"

    assert _in_cell(*people, step=5).split("\n") == [*people]
    sentence = "The guests are met at the gates of town", "administration by the mayor"
    assert _in_cell(*sentence, step=5) == " ".join(sentence)


@pytest.mark.parametrize(("step", "is_room"), [(20, True), (5, False)])
def test_room_to_sign_in_a_cell_stays(step: float, is_room: bool) -> None:
    pdf = pdf_files.a_page()
    pdf.rect(20, 30, 80, 40)
    pdf.rect(100, 30, 80, 40)
    pdf.text(102, 36, "For the guests")
    pdf.text(22, 36, "For the council")
    pdf.text(22, 36 + step, "Ana Souza")

    (table,) = rebuilt(bytes(pdf.output())).tables
    name = table.rows[0].cells[0].paragraphs[-1]

    assert name.text == "Ana Souza"
    assert ((name.paragraph_format.space_before or 0) > Pt(20)) is is_room


def test_a_row_of_names_that_a_pdf_calls_a_table_stands_side_by_side_with_room_to_sign() -> None:
    left = [Piece(text="For the town of Ponte", left=90, height=500), Piece(text="Ana Souza", left=122, height=440)]
    right = [Piece(text="For the city of Ada", left=350, height=500), Piece(text="Ivo Reis", left=382, height=440)]

    document = rebuilt(
        tagged_pdfs.tagged(("P", [Piece(text="Done on 9 May.", height=600)]), ("TD 0", left), ("TD 0", right))
    )
    (table,) = document.tables
    strips = [cell for cell in table.rows[0].cells if cell.text]

    assert [[one.text for one in cell.paragraphs if one.text] for cell in strips] == [
        ["For the town of Ponte", "Ana Souza"],
        ["For the city of Ada", "Ivo Reis"],
    ]
    assert all((cell.paragraphs[-1].paragraph_format.space_before or 0) > Pt(20) for cell in strips)


def _indents(width: float) -> tuple[float, float]:
    """Return how far what stands in a frame of some width, in millimetres, is from both sides of the text."""
    pdf = pdf_files.a_page()
    pdf.text(20, 30, "The council of the town has met and has decided on all that it was asked for today.")
    pdf.rect(60, 50, width, 20)
    pdf.text(64, 62, "Fee stamp")
    document = rebuilt(bytes(pdf.output()))
    framed = next(one for one in document.paragraphs if one.text == "Fee stamp").paragraph_format
    return (framed.left_indent or Pt(0)).pt, (framed.right_indent or Pt(0)).pt


def test_a_frame_is_as_narrow_as_it_was() -> None:
    left, right = _indents(40)

    assert left > 100
    assert right > 100


def _kept(*texts: tuple[float, float, str]) -> list[bool]:
    (table,) = rebuilt(pdf_files.placed(*texts)).tables
    return ["<w:keepNext/>" in row._tr.xml for row in table.rows]


def test_lines_to_sign_on_stay_on_the_page_of_the_names_below_them() -> None:
    assert _kept(
        (20, 30, "_" * 20), (110, 30, "_" * 20), (20, 36, "Ana Souza, Mayor"), (110, 36, "Ivo Reis, Chair")
    ) == [
        True,
        False,
    ]


def test_short_rows_of_tables_stay_on_one_page() -> None:
    pdf = pdf_files.a_page()
    for top, height in ((30, 12), (42, 90)):
        pdf.rect(20, top, 80, height)
        pdf.rect(100, top, 80, height)
        pdf.text(22, top + 6, "Ponte")
        pdf.text(102, top + 6, "Nova")

    (table,) = rebuilt(bytes(pdf.output())).tables

    assert ["<w:cantSplit/>" in row._tr.xml for row in table.rows] == [True, False]


@pytest.mark.parametrize("foot", ["- 1 -", "Page 1 of 1", "1 / 1"])
def test_the_number_of_the_only_page_is_its_foot(foot: str) -> None:
    document = rebuilt(pdf_files.placed((20, 30, "The council has met."), (20, 40, "It has decided."), (95, 285, foot)))

    assert "PAGE" in document.sections[0].footer._element.xml
    assert [one.text for one in document.paragraphs if one.text] == ["The council has met.", "It has decided."]


@pytest.mark.parametrize(("height", "foot"), [(250, "1"), (285, "12"), (285, "The year 1")])
def test_other_words_at_the_foot_of_the_only_page_are_text(height: float, foot: str) -> None:
    document = rebuilt(pdf_files.placed((20, 30, "The council has met."), (95, height, foot)))

    assert foot in [one.text for one in document.paragraphs]


@pytest.mark.parametrize(("breaks", "alignment"), [({0, 1, 2}, ""), (set(), "both")])
def test_answers_of_one_width_are_not_stretched(breaks: set[int], alignment: str) -> None:
    lines = [_line(right, height=500 - 12 * at) for at, right in enumerate((150, 150, 150, 120))]
    paragraph = Paragraph(role=Role.BODY, lines=lines, breaks=breaks)

    assert standing(paragraph, Area(left=70, right=300), None).alignment == alignment


@pytest.mark.parametrize(
    ("colour", "is_italic", "paragraphs"), [("666666", True, 2), ("", True, 1), ("666666", False, 1)]
)
def test_an_aside_in_slanting_letters_of_another_colour_is_a_paragraph(
    colour: str, is_italic: bool, paragraphs: int
) -> None:
    above, below = (_line(right, height=height) for right, height in ((290, 500), (200, 488)))
    word = replace(below.words[0], colour=colour, is_italic=is_italic)

    assert len(joined([above, replace(below, cells=((word,),))], OneColumn(80, 300))) == paragraphs


def test_a_table_without_lines_whose_last_column_holds_sentences_has_all_the_room() -> None:
    rows = (("10.00", "Signing of the protocol"), ("11.30", "Departure for the airport"), ("12.00", "Lunch"))
    texts = [
        (left, 50.0 + 6 * at, text) for at, row in enumerate(rows) for left, text in zip((20.0, 50.0), row, strict=True)
    ]
    wide = (20, 30, "The council of the town has met and has decided on all that it was asked for by everybody.")

    (table,) = rebuilt(pdf_files.placed(wide, *texts)).tables

    assert sum(cell.width or 0 for cell in table.rows[0].cells) > Pt(380)


@pytest.mark.parametrize(("is_arabic", "size"), [(True, 13), (False, 13)])
def test_arabic_that_is_set_larger_beside_other_words_is_no_heading(is_arabic: bool, size: float) -> None:
    body = Paragraph(role=Role.BODY, lines=[_line(150, height=500), _line(150, height=488)])
    left, right = (200.0, 250.0) if is_arabic else (250.0, 200.0)
    first, second = (Word(text="Town", left=at, right=at + 40, size=size) for at in (right, left))
    other = Paragraph(role=Role.BODY, lines=[Line(page=0, baseline=500, cells=((first, second),), size=size)])

    find_headings([body, other], body=10)

    assert (other.role is Role.HEADING) is not is_arabic


def _of_two(first: float, second: float, *, height: float) -> Line:
    """Return a line of two words at their places, which is read from the first to the second."""
    words = tuple(Word(text="Town hall", left=left, right=left + 60, size=10) for left in (first, second))
    return Line(page=0, baseline=height, cells=(words,), size=10)


def test_two_languages_side_by_side_stay_so_and_a_page_from_right_to_left_is_left_alone() -> None:
    page = Page(number=0, width=595, height=842)
    latin = [_of_two(70, 135, height=700 - 12 * at) for at in range(4)]
    arabic = [_of_two(435, 370, height=700 - 12 * at) for at in range(4)]
    others = [_of_two(185, 120, height=700 - 12 * at) for at in range(4)]

    both = side_by_side([*latin, *arabic], [], page).pieces
    leftward = side_by_side([*arabic, *others], [], page).pieces

    assert [len(one.strips) for one in both if isinstance(one, Beside)] == [2]
    assert not any(isinstance(one, Beside) for one in leftward)


def _line(right: float, *, height: float) -> Line:
    word = Word(text="Interpreters", left=80, right=right, size=10)
    return Line(page=0, baseline=height, cells=((word,),), size=10)


def test_lines_at_the_left_of_who_signs_have_the_room_up_to_there() -> None:
    texts = [
        (20.0, 60.0 + 6 * at, text)
        for at, text in enumerate(("Ponte, 3 June 2026", "Fee paid: EUR 45.00", "Register No. 118/26"))
    ]
    signed = [(120.0, 60.0, "For the Consul"), (120.0, 72.0, "Ana Souza")]
    pdf = pdf_files.placed(
        (20, 30, "The council of the town has met and has decided on all that it was asked for."), *texts, *signed
    )

    (table,) = rebuilt(pdf).tables
    first = table.rows[0].cells[0]

    assert first.text.startswith("Ponte")
    assert (first.width or Pt(0)) > Pt(160)
