"""At which side and in which size words of a PDF come back: in cells, over lines to sign on, in rows, within frames."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.building import pdf_files
from tests.building.translated import translated
from translation_service.documents.hyphens import Hyphens
from translation_service.documents.pdf.lines import Box, Line, Page, Rule, Word
from translation_service.documents.pdf.reading_order.beside import side_by_side
from translation_service.documents.pdf.reading_order.drawn import Separator
from translation_service.documents.pdf.sheet.placing import margin_of, standing_in_cell
from translation_service.documents.pdf.tables.cells import Beside, Cell, Table
from translation_service.documents.pdf.tables.grids import Grid, GridCell
from translation_service.documents.pdf.tables.sides import bare_sides
from translation_service.documents.pdf.tables.unruled import align
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role
from translation_service.documents.pdf.text.wording import runs_of


def _line(left: float, right: float, *, height: float = 500) -> Line:
    word = Word(text="Clerk", left=left, right=right, size=10)
    return Line(page=0, baseline=height, cells=((word,),), size=10)


def _rule(at: float) -> Rule:
    return Rule(is_level=True, at=at, start=90, end=210)


def _paragraph(left: float, right: float) -> Paragraph:
    return Paragraph(role=Role.BODY, lines=[_line(left, right)])


@pytest.mark.parametrize(
    ("left", "right", "alignment"),
    [(400, 493, "right"), (440, 493, "right"), (120, 493, ""), (400, 480, ""), (260, 340, "center")],
)
def test_words_in_a_wide_cell_stand_at_its_right_side(left: float, right: float, alignment: str) -> None:
    assert standing_in_cell(_paragraph(left, right), 100, 500).alignment == alignment


def _column(*spans: tuple[float, float]) -> list[str]:
    rows = [[Cell(paragraphs=[_paragraph(*span)], edges=(100, 200))] for span in spans]
    align(rows)
    return [row[0].alignment for row in rows]


def test_a_head_in_the_middle_that_ends_like_the_days_below_moves_none_of_them() -> None:
    assert _column((130, 170), (105, 170), (105, 170)) == ["", "", ""]
    assert _column((140, 190), (120, 190), (160, 190)) == ["right", "right", "right"]


def test_words_that_fill_their_cell_stand_in_the_middle_like_the_others_of_their_column() -> None:
    assert _column((103, 196), (130, 170), (140, 161)) == ["center", "center", "center"]
    assert _column((103, 196), (105, 170), (140, 161)) == ["", "", ""]
    assert _column((103, 196), (102, 198)) == ["", ""]


@pytest.mark.parametrize(("left", "alignment"), [(240.0, "center"), (205.0, "")])
def test_words_of_a_full_column_stand_in_the_middle_where_most_of_the_table_does(left: float, alignment: str) -> None:
    spans = [
        [(140, 160), (left, 260), (303, 396)],
        [(130, 170), (left, 260), (302, 398)],
        [(145, 155), (left, 260), (303, 396)],
    ]
    rows = [
        [Cell(paragraphs=[_paragraph(*span)], edges=(100 + 100 * at, 200 + 100 * at)) for at, span in enumerate(row)]
        for row in spans
    ]

    align(rows)

    assert {row[2].alignment for row in rows} == {alignment}


@pytest.mark.parametrize(("lefts", "margin"), [((105, 103.5), 5.5), ((103, 101.5), 3.5), ((100, 120), 2.5)])
def test_words_in_ruled_cells_are_as_far_from_their_lines_as_they_were(
    lefts: tuple[float, float], margin: float
) -> None:
    rows = [[Cell(paragraphs=[_paragraph(left, 150)], edges=(100, 200))] for left in lefts]
    table = Table(page=0, top=500, left=98, widths=[104], rows=rows, is_ruled=True)

    assert margin_of(table) == margin
    assert margin_of(replace(table, is_ruled=False)) == 2.5


def test_who_signs_stands_in_the_middle_of_the_line_to_sign_on() -> None:
    lines = [
        _line(low, high, height=height)
        for low, high, height in ((150, 246, 111), (157, 239, 94), (600, 688, 111), (610, 678, 94))
    ]
    drawn = [
        Separator(page=0, box=Box(left=left, right=left + 170, bottom=128, top=128), weight=1, colour="")
        for left in (113.0, 559.0)
    ]
    page = Page(number=0, width=842, height=595, lines=lines)

    found = side_by_side([_line(160, 680, height=437), *lines], drawn, page).pieces

    (made,) = (piece for piece in found if isinstance(piece, Beside))
    assert [(strip.left + strip.right) / 2 for strip in made.strips] == [pytest.approx(198), pytest.approx(644)]


def test_cells_of_a_row_keep_their_sizes() -> None:
    cells = [
        tuple(
            Word(text=text, left=left + 50 * at, right=left + 40 + 50 * at, size=size) for at, text in enumerate(words)
        )
        for left, size, words in ((60.0, 22.0, ("TOWN", "NEWS")), (400.0, 11.0, ("Issue", "14")))
    ]
    row = Paragraph(role=Role.ROW, lines=[Line(page=0, baseline=700, cells=tuple(cells), size=11)])

    assert [(run.text, run.letters.size) for run in runs_of(row, Hyphens(()))] == [
        ("TOWN NEWS", 22),
        ("\tIssue 14", 0),
    ]


def _framed(inset: float) -> Document:
    pdf = pdf_files.a_page()
    pdf.rect(inset, inset, 210 - 2 * inset, 297 - 2 * inset)
    pdf.text(40, 60, "The council has met in the town hall.")
    written = translated(bytes(pdf.output()), lambda segment: segment.source, file_name="a.pdf").content
    return docx.Document(BytesIO(written))


@pytest.mark.parametrize(("inset", "offset", "space"), [(8, "page", "23"), (14, "page", "31"), (25, "text", "12")])
def test_a_frame_around_the_page_is_as_far_from_its_edges(inset: float, offset: str, space: str) -> None:
    borders = _framed(inset).sections[0]._sectPr.find(qn("w:pgBorders"))

    assert borders.get(qn("w:offsetFrom")) == offset
    assert {side.get(qn("w:space")) for side in borders} == {space}


def test_sides_are_told_by_the_lines_near_them_in_whatever_order_these_were_drawn() -> None:
    box = Box(left=100, right=200, bottom=100, top=120)
    cells = (GridCell(column=0, row=0, columns=1, rows=1, box=box),)
    grid = Grid(box=box, edges=(100.0, 200.0), heights=(120.0, 100.0), cells=cells)
    far = [_rule(at) for at in (300.0, 124.0, 96.0)]

    (bare,) = bare_sides(grid, [far[0], _rule(118.0), *far[1:], _rule(102.5)])

    assert bare == {"left", "right"}
