"""What is read from right to left stands where it stood, as Word counts sides for such paragraphs and tables."""

from dataclasses import replace

import pytest

from translation_service.documents.pdf.lines import Line, Page, Word
from translation_service.documents.pdf.reading_order.columns import Columns, OneColumn
from translation_service.documents.pdf.reading_order.lone_labels import with_lone_labels
from translation_service.documents.pdf.reading_order.told import follow_structure
from translation_service.documents.pdf.sheet.placing import Area, Standing, standing, standing_in_cell
from translation_service.documents.pdf.tables.cells import Cell, Table, as_read
from translation_service.documents.pdf.tags import Tag
from translation_service.documents.pdf.text.continuation import joined
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role

HEAD = [("المملكة", "الأردنية"), ("أمانة", "المدينة")]
AREA = Area(left=70, right=530)


def line(*words: str, left: float, height: float = 700, is_leftward: bool = True) -> Line:
    """Return a line of words 30 points wide, from the left edge on or towards it."""
    placed = [
        Word(text=word, left=left + 32 * place, right=left + 32 * place + 30, size=11)
        for place, word in enumerate(reversed(words) if is_leftward else words)
    ]
    return Line(page=0, baseline=height, cells=(tuple(placed[::-1] if is_leftward else placed),), size=11)


def paragraph(*lines: Line) -> Paragraph:
    return Paragraph(role=Role.BODY, lines=list(lines))


@pytest.mark.parametrize(
    ("left", "wanted"), [(438, Standing()), (70, Standing(alignment="right")), (255, Standing(alignment="center"))]
)
def test_a_line_begins_at_the_right_side_and_is_set_to_the_left_one(left: float, wanted: Standing) -> None:
    found = standing(paragraph(line("بلدية", "المدينة", "الكبرى", left=left)), AREA, None)

    assert (found.alignment, found.left) == (wanted.alignment, wanted.left)


def test_a_last_line_that_ends_early_does_not_indent_its_paragraph() -> None:
    words = ["المدينة"] * 14
    found = standing(paragraph(line(*words, left=84), line("الكبرى", "الدولي", left=468, height=680)), AREA, None)

    assert (found.alignment, found.left) == ("", 0)


def test_a_cell_of_a_table_from_right_to_left_begins_at_its_right_side() -> None:
    numbers = paragraph(line("12:30", left=200, is_leftward=False))

    assert standing_in_cell(numbers, 100, 231, is_turned=True).alignment == ""
    assert standing_in_cell(numbers, 100, 231).alignment == "right"


def test_the_rightmost_column_of_a_table_from_right_to_left_is_its_first() -> None:
    cells = [Cell(paragraphs=[paragraph(line(word, "كل", left=0))]) for word in ("النشاط", "اليوم")]
    table = Table(page=0, top=700, left=70, widths=[100, 40], rows=[cells], is_ruled=True)

    turned = as_read(table)
    assert (turned.widths, turned.is_leftward) == ([40, 100], True)
    assert [next(iter(cell.paragraphs)).lines[0].words[0].text for cell in turned.rows[0]] == ["اليوم", "النشاط"]


@pytest.mark.parametrize(
    ("label", "at", "is_leftward", "wanted"),
    [
        (".1", 505, True, "1. استمارة المشاركة"),
        ("1.", 505, True, "1. استمارة المشاركة"),
        ("•", 420, False, "• المشاركة استمارة"),
        ("1.", 300, True, None),
        ("12", 505, True, None),
    ],
)
def test_a_label_that_is_a_line_of_its_own_begins_the_line_beside_it(
    label: str, at: float, is_leftward: bool, wanted: str | None
) -> None:
    words = ("استمارة", "المشاركة") if is_leftward else ("المشاركة", "استمارة")
    item = line(*words, left=437, is_leftward=is_leftward)

    found = with_lone_labels([item, line(label, left=at if is_leftward else 405)])

    assert [one.text for one in found] == ([wanted] if wanted else [item.text, label])


def test_who_signs_at_the_far_side_stays_on_lines_of_their_own() -> None:
    lines = [line("أمين", "المدينة", left=70), line("يوسف", "الخطيب", "عمر", left=70, height=685)]

    assert len(joined(lines, OneColumn(70, 530))) == 2


def test_lines_at_the_head_of_a_letter_are_read_block_by_block() -> None:
    right = [line(*words, left=442, height=700 - 16 * row) for row, words in enumerate(HEAD)]
    left = [line("الرقم:", "4", left=70, height=700), line("التاريخ:", "2026", left=70, height=684)]

    assert [len(one.lines) for one in joined([*right, *left], Columns([*right, *left]))] == [1, 1, 1, 1]


def test_what_a_pdf_does_not_name_keeps_the_order_in_which_it_is_read() -> None:
    tag = Tag(number=1)
    right, left = line("أمانة", "المدينة", left=442), line("الرقم:", "4", left=70)
    named = [_named(line(*["المدينة"] * 12, left=100, height=600), tag)]
    page = Page(number=0, width=595, height=842, lines=[right, left, *named])

    follow_structure([page])

    assert [one.text for one in page.lines] == [right.text, left.text, named[0].text]


def _named(line: Line, tag: Tag) -> Line:
    return replace(line, cells=tuple(tuple(replace(word, tag=tag) for word in cell) for cell in line.cells))
