"""What a PDF looks like beside its words: room to sign, narrow frames, rows of figures, marks of grades."""

from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.shared import Pt

from tests.building import pdf_files, tagged_pdfs
from tests.building.tagged_pdfs import Piece
from tests.building.translated import translated
from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.sheet.placing import Area, standing
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


@pytest.mark.parametrize(("breaks", "alignment"), [({0, 1, 2}, ""), (set(), "both")])
def test_answers_of_one_width_are_not_stretched(breaks: set[int], alignment: str) -> None:
    lines = [_line(right, height=500 - 12 * at) for at, right in enumerate((150, 150, 150, 120))]
    paragraph = Paragraph(role=Role.BODY, lines=lines, breaks=breaks)

    assert standing(paragraph, Area(left=70, right=300), None).alignment == alignment


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
