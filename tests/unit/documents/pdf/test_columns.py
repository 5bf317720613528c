import time
from io import BytesIO
from itertools import product

import docx
from docx.oxml.ns import qn

from tests.building import pdf_files
from tests.building.pace import is_within
from tests.building.translated import sources, translated
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.pages.extraction import read_pages
from translation_service.documents.pdf.reading_order.arranging import arrange
from translation_service.documents.pdf.reading_order.columns import Columns
from translation_service.documents.pdf.text.paragraphs import Paragraph


def columns_of(content: bytes) -> list[str]:
    """Return how many columns the parts of the Word file have."""
    result = docx.Document(BytesIO(translated(content, file_name="letter.pdf").content))
    return [section._sectPr.find(qn("w:cols")).get(qn("w:num"), "1") for section in result.sections]


def rows(count: int, *, across: float, words: str) -> list[tuple[float, float, str]]:
    return [(across, 60 + 6 * number, words) for number in range(count)]


def test_what_stood_in_columns_comes_back_in_columns_under_its_title() -> None:
    title = (
        20.0,
        40.0,
        "The council of the municipality has met in the hall of the town on the first Monday of the month.",
    )
    left = rows(20, across=20, words="the harbour and the bridge of the town,")
    right = rows(20, across=110, words="the garden and the school of the town,")

    assert columns_of(pdf_files.placed(title, *left, *right)) == ["1", "2"]


def test_a_few_lines_side_by_side_are_no_columns() -> None:
    left = rows(4, across=20, words="Municipality of Ponte Nova, the office")
    right = rows(4, across=110, words="Municipality of Ana, the other office")
    body = [
        (20.0, 120.0 + 6 * row, "The council has met in the hall of the town on the first Monday of the month,")
        for row in range(8)
    ]

    assert columns_of(pdf_files.placed(*left, *right, *body)) == ["1"]


def test_columns_are_as_wide_beside_one_another_as_they_were() -> None:
    left = rows(30, across=20, words="the harbour and the bridge")
    right = rows(30, across=90, words="the garden and the school of the town, which is old,")
    content = translated(pdf_files.placed(*left, *right), file_name="letter.pdf").content

    columns = docx.Document(BytesIO(content)).sections[-1]._sectPr.find(qn("w:cols"))
    narrow, wide = (int(column.get(qn("w:w"))) for column in columns)
    assert 1.5 * narrow < wide


def test_a_page_of_letters_that_stand_alone_is_read_at_once() -> None:
    lines = [
        Line(page=0, baseline=up, size=60, cells=((Word(text="a", left=left, right=left + 2, size=60, baseline=up),),))
        for up in range(100)
        for left in range(0, 600, 3)
    ]

    began = time.process_time()
    columns = Columns(lines)

    # Each of twenty thousand beside all others of its column would take some minutes.
    assert is_within(5, since=began)
    assert columns.beside(lines[5]) == (15, 17)


def test_columns_of_a_leaflet_that_end_anywhere_stand_side_by_side_as_they_were() -> None:
    words = "The harbour and the bridge."
    texts = [(across, 30 + 6 * row, words) for across in (20, 85, 150) for row in range(14)]
    texts.insert(14, (20, 120, "Opening hours"))
    texts[15:15] = [(20, 126 + 6 * row, words) for row in range(5)]

    result = docx.Document(BytesIO(translated(pdf_files.placed(*texts), file_name="letter.pdf").content))

    (table,) = result.tables
    first, second, third = [cell.text for cell in table.rows[0].cells if cell.text.strip()]
    assert "§Opening §hours" in first
    assert "§Opening" not in second + third


def test_what_has_nothing_beside_it_stays_in_its_column() -> None:
    left = rows(34, across=20, words="the harbour and the bridge of the town,")
    right = rows(34, across=110, words="the garden and the school of the town,")
    left, right = left[:10] + left[13:20] + left[23:30], right[:10] + right[23:30]

    pages = read_pages(pdf_files.placed(*left, *right), Limits())

    columns = [item.column for item in arrange(pages).items if isinstance(item, Paragraph)]
    assert len(columns) == 4
    assert None not in columns


def test_the_line_above_the_footnotes_of_a_column_is_nothing_to_write_on() -> None:
    pdf = pdf_files.a_page()
    for number in range(34):
        pdf.text(20, 60 + 6 * number, "the harbour and the bridge of the town,")
    for number in range(32):
        pdf.text(95, 60 + 6 * number, "the garden and the school of the town,")
    pdf.line(95, 252.5, 125, 252.5)
    pdf.set_font("helvetica", "", 8)
    pdf.text(99, 257, "1 The school has two gardens.")

    assert not any("__" in text for text in sources(bytes(pdf.output()), "a.pdf"))


def test_a_sentence_stays_whole_where_the_column_beside_it_has_room_between_two_paragraphs() -> None:
    left = [(20.0, 60.0 + 6 * number, "the harbour and the bridges of") for number in range(20)]
    left[8] = (20.0, left[8][1], "the bridge now goes on with")
    left[9] = (20.0, left[9][1], "Town hall and the harbours,")
    right = [(90.0, 60.0 + 6 * number, "the garden and the school of the town,") for number in range(20)]
    title = (20.0, 40.0, "The council of the municipality has met in the hall of the town on the first Monday")

    found = sources(pdf_files.placed(title, *left, *right[:7], *right[11:]), "a.pdf")

    assert any("goes on with Town hall and the harbours" in text for text in found)


def test_a_sentence_goes_on_in_short_columns_at_the_head_of_the_next_page() -> None:
    pdf = pdf_files.a_page()
    for column, row in product((20, 110), range(36)):
        pdf.text(column, 20 + 6 * row, "the harbour and the bridge of the town and")
    pdf.add_page()
    left = ("its old mill, which stands by the water of", "the river and grinds the corn of all who", "come.")
    right = (
        "The school of the town is old, so that its",
        "roof is mended. It has a garden, and all of",
        "it is large.",
    )
    for row, line in enumerate((*left, *right)):
        pdf.text(20 if row < 3 else 110, 20 + 5 * (row % 3), line)
    for row in range(6):
        pdf.text(
            20,
            80 + 6 * row,
            "The council of the town has met in its hall on the first Monday of the month, as it does.",
        )

    read = sources(bytes(pdf.output()), "a.pdf", language="en")

    assert any("the town and its old mill, which stands" in one for one in read)
