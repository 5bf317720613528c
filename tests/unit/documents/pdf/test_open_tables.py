"""Tables of a PDF that no lines are drawn around."""

from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import Table

from tests.building import pdf_files
from tests.building.translated import parsed, sources, translated
from translation_service.documents.pdf.lines import Line, Page, Word
from translation_service.documents.pdf.tables.open_tables import with_open_tables

WRAPPED = (
    (20.0, 30.0, "First"),
    (50.0, 30.0, "A permit for a stall on the square in"),
    (50.0, 35.0, "front of the town hall"),
    (140.0, 30.0, "granted"),
    (20.0, 45.0, "Second"),
    (50.0, 45.0, "A licence for music in the park on"),
    (50.0, 50.0, "the first of May"),
    (140.0, 45.0, "refused"),
)


def table_of(*texts: tuple[float, float, str]) -> Table:
    """Return the only table of the Word file built from texts at places."""
    content = translated(pdf_files.placed(*texts), file_name="a.pdf").content
    (found,) = docx.Document(BytesIO(content)).tables
    return found


def test_cells_of_several_lines_are_read_as_a_whole() -> None:
    assert sources(pdf_files.placed(*WRAPPED), "a.pdf") == [
        "First",
        "A permit for a stall on the square in front of the town hall",
        "granted",
        "Second",
        "A licence for music in the park on the first of May",
        "refused",
    ]


def test_a_heading_right_above_is_no_cell() -> None:
    page = Page(number=0, width=595, height=842)
    heading = _line("Tuesday,", left=70, height=700, size=14)
    rows = [
        _line(word, left=left, height=684 - 15 * row, size=11)
        for row, words in enumerate((("09:00", "Welcome"), ("11:15", "Visit")))
        for left, word in zip((70, 140), words, strict=True)
    ]

    found = list(with_open_tables([heading, *rows], page))

    assert [isinstance(piece, Line) for piece in found] == [True, False]


def _line(word: str, *, left: float, height: float, size: float) -> Line:
    words = (Word(text=word, left=left, right=left + 4 * size, size=size),)
    return Line(page=0, baseline=height, cells=(words,), size=size)


def test_rows_are_as_far_apart_as_they_were() -> None:
    table = table_of(*WRAPPED)

    assert [len(row.cells) for row in table.rows] == [3, 3]
    assert table.rows[0].height is not None
    assert round(table.rows[0].height.mm) == 15


def test_what_stands_over_several_columns_spans_them() -> None:
    head = ((60.0, 30.0, "Income in thousands"), (130.0, 30.0, "Costs in thousands"))
    rows = [
        (across, down, text)
        for down, texts in ((36.0, ("Unit", "2025", "2026", "2027", "2028")), (42.0, ("Parks", "12", "13", "14", "15")))
        for across, text in zip((20.0, 55.0, 85.0, 125.0, 155.0), texts, strict=True)
    ]

    table = table_of(*head, *rows)

    assert [cell.text.replace("§", "") for cell in table.rows[0].cells] == [
        "",
        *["Income in thousands"] * 2,
        *["Costs in thousands"] * 2,
    ]


def test_numbers_that_end_alike_stand_at_the_right_side() -> None:
    table = table_of(
        (20.0, 30.0, "Parks"), (60.0, 30.0, "1,200"), (20.0, 36.0, "Roads"), (64.2, 36.0, "90"),
        (20.0, 42.0, "Schools"), (64.2, 42.0, "75"), (20.0, 48.0, "Water"), (66.3, 48.0, "8"),
    )  # fmt: skip

    assert {row.cells[1].paragraphs[0].alignment for row in table.rows} == {WD_ALIGN_PARAGRAPH.RIGHT}


def test_a_head_that_is_no_row_leaves_the_table_below_it_whole() -> None:
    table = table_of((60.0, 24.0, "Post"), (90.0, 24.0, "Spent"), (110.0, 24.0, "Left"), (150.0, 24.0, "All"), *WRAPPED)

    assert [row.cells[2].text.replace("§", "") for row in table.rows] == ["granted", "refused"]


def test_the_longest_label_is_a_cell_although_its_colon_is_near() -> None:
    rows = [("Surname and given names", "Hentzau, Rupert"), ("Nationality", "Ruritanian"), ("Address", "Castle Street")]
    texts = [
        (across, 30.0 + 8 * index, text)
        for index, (label, value) in enumerate(rows)
        for across, text in ((20.0, label), (67.4, ":"), (69.9, value))
    ]

    table = table_of(*texts)

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["§Surname §and §given §names", "§: §Hentzau, §Rupert"],
        ["§Nationality", "§: §Ruritanian"],
        ["§Address", "§: §Castle §Street"],
    ]


@pytest.mark.parametrize("longest", range(3))
def test_the_longest_cell_of_a_column_is_one_although_the_next_is_near(longest: int) -> None:
    rows = [("Holder", "Born", "Lives in"), ("Flavia", "1987", "Zenda")]
    rows.insert(longest, ("Rupert Hentzau", "May 1984", "Strelsau"))
    page = pdf_files.a_page()
    starts = (20.0, 20.0 + page.get_string_width("Rupert Hentzau") + 2.6)
    places = (*starts, starts[1] + page.get_string_width("May 1984") + 2.6)

    table = table_of(
        *(
            (across, 30.0 + 7 * line, text)
            for line, row in enumerate(rows)
            for across, text in zip(places, row, strict=True)
        )
    )

    assert [[cell.text.replace("§", "") for cell in row.cells] for row in table.rows] == [list(row) for row in rows]


def test_rows_that_end_alike_by_chance_are_rows() -> None:
    rows = [("Price of a copy", "EUR 2.40"), ("Advertisement, per line", "EUR 3.10"), ("Post", "EUR 1.20")]
    second = 20.0 + pdf_files.a_page().get_string_width(rows[1][0]) + 1.8

    table = table_of(
        *(
            (across, 30.0 + 7 * n, text)
            for n, row in enumerate(rows)
            for across, text in zip((20.0, second), row, strict=True)
        )
    )

    assert [[cell.text.replace("§", "") for cell in row.cells] for row in table.rows] == [list(row) for row in rows]


def test_words_under_a_row_that_stand_where_its_cells_do_by_chance_are_no_cells() -> None:
    page = pdf_files.a_page()
    sentence = "The council has met and has decided"
    second = 20.0 + page.get_string_width("The council has met ")
    texts = ((20.0, 30.0, "Decision"), (second, 30.0, "Date"), (20.0, 37.0, sentence))

    assert sentence in sources(pdf_files.placed(*texts), "a.pdf")


def test_cells_are_told_however_near_the_columns_of_numbers_are() -> None:
    rows = [("Field", "2026", "2027"), ("Parks", "12,000", "13,500"), ("Roads of the town", "140,000", "98,250")]
    table = table_of(
        *((across, 30.0 + 5 * number, text) for number, row in enumerate(rows) for across, text in _to_the_right(row))
    )

    assert [[cell.text.replace("§", "") for cell in row.cells] for row in table.rows] == [list(row) for row in rows]


def _to_the_right(row: tuple[str, str, str]) -> list[tuple[float, str]]:
    """Return the words of a row with where they begin, numbers so that they end alike and close to one another."""
    page = pdf_files.a_page()
    name, *numbers = row
    ends = (70.0, 88.0)
    return [(20.0, name), *((end - page.get_string_width(text), text) for end, text in zip(ends, numbers, strict=True))]


def test_numbers_before_paragraphs_are_no_column() -> None:
    texts = [
        text
        for number in range(1, 5)
        for text in (
            (20.0, 30.0 * number, str(number)),
            (29.0, 30.0 * number, "The court has heard the words of the town and of its council and of"),
            (20.0, 30.0 * number + 5, "the people who live beside the harbour, and finds as is told below."),
        )
    ]

    assert len(sources(pdf_files.placed(*texts), "a.pdf")) == 4


def test_numbers_in_a_ruled_table_stand_at_the_right_side_on_each_page() -> None:
    pdf = pdf_files.a_page()
    for number in range(40):
        pdf.cell(80, 12, f"Item {number}", border=1)
        pdf.cell(12, 12, str(9 if number < 2 else 1000 + number), border=1, align="R", new_x="LMARGIN", new_y="NEXT")

    (table,) = docx.Document(BytesIO(translated(bytes(pdf.output()), file_name="a.pdf").content)).tables

    assert {row.cells[1].paragraphs[0].alignment for row in table.rows} == {WD_ALIGN_PARAGRAPH.RIGHT}


@pytest.mark.parametrize("width", [48, 55, 70])
def test_words_that_narrow_columns_stretch_apart_are_no_cells(width: int) -> None:
    text = (
        "Der Gemeinderat wird voraussichtlich im Frühsommer die Übergangsregelungen zur Grundstücksbewertung in vollem "
        "Umfang berücksichtigen. Die Antragstellerin wird nach Maßgabe der Durchführungsverordnung die "
        "Übergangsregelungen zur Grundstücksbewertung ohne Einschränkungen beachten."
    )
    pdf = pdf_files.a_page()
    pdf.multi_cell(width, 5, text, align="J")

    document = parsed(bytes(pdf.output()), "paper.pdf", language="de")

    assert " ".join(segment.source for segment in document.segments) == text


@pytest.mark.parametrize("lower", [2.2, 2.5])
def test_a_cell_of_one_line_stands_in_the_middle_beside_one_of_two(lower: float) -> None:
    rows = (("Parks and", "gardens", "1,240", "1,198"), ("Fire brigade and", "protection", "2,100", "2,099"))
    placed = [
        text
        for down, (first, second, *sums) in zip((30.0, 44.0), rows, strict=True)
        for text in (
            (20.0, down, first),
            (20.0, down + 2 * lower, second),
            *((across, down + lower, one) for across, one in zip((90.0, 130.0), sums, strict=True)),
        )
    ]

    assert sources(pdf_files.placed(*placed), "a.pdf") == [
        *("Parks and gardens", "1,240", "1,198", "Fire brigade and protection", "2,100", "2,099")
    ]


def test_cells_of_one_line_stand_on_the_foot_beside_one_of_two() -> None:
    rows = (
        ("Passport, valid for at least", "six months", "yes", "two"),
        ("Proof of enough means", "of living", "no", "one"),
    )
    placed = [
        text
        for down, (first, second, *others) in zip((30.0, 44.0), rows, strict=True)
        for text in (
            (20.0, down, first),
            (20.0, down + 4.5, second),
            *((across, down + 4.5, one) for across, one in zip((90.0, 130.0), others, strict=True)),
        )
    ]

    assert sources(pdf_files.placed(*placed), "a.pdf") == [
        *("Passport, valid for at least six months", "yes", "two", "Proof of enough means of living", "no", "one")
    ]


def test_heads_of_two_lines_beside_one_of_one_line_on_their_foot_are_heads() -> None:
    head = (
        *((20.0, 30.0, "Period of"), (20.0, 34.5, "the lease"), (75.0, 30.0, "Rent per"), (75.0, 34.5, "month")),
        *((110.0, 30.0, "Advance payment"), (110.0, 34.5, "for heating"), (150.0, 34.5, "Due on")),
    )
    rows = [
        (across, 41.0 + 6 * number, cell)
        for number, row in enumerate(
            (("First year", "EUR 450", "EUR 80", "May"), ("Later", "EUR 480", "EUR 85", "June"))
        )
        for across, cell in zip((20.0, 75.0, 110.0, 150.0), row, strict=True)
    ]

    assert sources(pdf_files.placed(*head, *rows), "a.pdf")[:5] == [
        *("Period of the lease", "Rent per month", "Advance payment for heating", "Due on", "First year")
    ]


MARGINAL = (
    (20.0, 30.0, "Reasons"),
    (60.0, 30.0, "The club has asked for the old barn, in which"),
    (60.0, 35.0, "it would like to sing."),
    (60.0, 43.0, "The roof has been looked at and found sound, so"),
    (60.0, 48.0, "that nothing needs to be done before the spring."),
)


def test_a_word_in_the_margin_has_all_paragraphs_beside_it() -> None:
    table = table_of(*MARGINAL, (20.0, 56.0, "Decision"), (60.0, 56.0, "The barn is let to the club for a year."))

    assert [[paragraph.text.replace("§", "") for paragraph in cell.paragraphs] for cell in table.columns[1].cells] == [
        [
            "The club has asked for the old barn, in which it would like to sing.",
            "The roof has been looked at and found sound, so that nothing needs to be done before the spring.",
        ],
        ["The barn is let to the club for a year."],
    ]


def test_what_stands_below_the_last_row_is_none_of_it() -> None:
    table = table_of(
        (20.0, 30.0, "Place"), (60.0, 30.0, "Town hall"), (20.0, 36.0, "Date"), (60.0, 36.0, "3 May"),
        (60.0, 44.0, "Rupert Hentzau"),
    )  # fmt: skip

    assert [cell.text.replace("§", "") for cell in table.columns[1].cells] == ["Town hall", "3 May"]


def test_sums_at_the_right_side_stay_there() -> None:
    table = table_of(
        (20.0, 20.0, "The council pays for what was ordered in the month of May, in one sum and within thirty days."),
        (120.0, 30.0, "Subtotal"), (160.0, 30.0, "1,200"), (120.0, 36.0, "Tax"), (164.2, 36.0, "90"),
        (120.0, 42.0, "Total"), (160.0, 42.0, "1,290"),
    )  # fmt: skip
    (inset,) = table._tbl.tblPr.xpath("w:tblInd/@w:w")

    assert 250 < int(inset) / 20 < 290
