"""Letters and certificates as offices print them: seals over words, labels before colons, letters within sentences."""

from io import BytesIO

import pytest
from PIL import Image

from tests.building import pdf_drawings, pdf_files, tagged_pdfs
from tests.building.pdf_files import a_page
from tests.building.tagged_pdfs import Piece
from tests.building.translated import sources
from tests.unit.documents.pdf.test_leftward import line
from tests.unit.documents.pdf.test_looks_kept import rebuilt
from translation_service.documents.pdf.reading_order.columns import Columns
from translation_service.documents.pdf.text.continuation import joined
from translation_service.documents.pdf.text.labels import follows

WIDE = "The members of the council have met in the town hall of Strelsau, as they do in every"


def test_a_seal_is_seen_without_the_words_below_it_and_with_those_within() -> None:
    content = pdf_drawings.sealed_over(f"{WIDE} month.", "TOWNOFPONTE", "No. 12")

    assert sources(content, "a.pdf", language="en") == [f"{WIDE} month."]
    (part,) = (part for part in rebuilt(content).part.package.iter_parts() if part.partname.endswith(".png"))
    blues = Image.open(BytesIO(part.blob)).convert("RGB").getchannel("B").histogram()
    assert not any(blues[:80])


@pytest.mark.parametrize("label", ["(b)", "3)", "(ii)"])
def test_a_letter_in_brackets_within_a_sentence_begins_no_item(label: str) -> None:
    lines = [f"{WIDE} month, as paragraph", f"{label} of the circular says, and have asked for the programme."]
    content = pdf_files.placed((32, 40, lines[0]), (20, 45, lines[1]))

    assert sources(content, "a.pdf", language="en") == [" ".join(lines)]


@pytest.mark.parametrize("first", [f"{WIDE} month:", f"{WIDE} month.", "The members have met", "Decisions"])
def test_items_of_a_list_stay_items(first: str) -> None:
    content = pdf_files.placed((32, 40, first), (20, 45, "(a) to build a bridge;"), (20, 50, "(b) to mend the road."))

    assert sources(content, "a.pdf", language="en") == [first, "to build a bridge;", "to mend the road."]


def test_colons_below_one_another_part_labels_from_values() -> None:
    content = pdf_files.placed(
        (20, 40, "Number"), (40, 40, ": E-71204"), (20, 45, "Subject"), (40, 45, ": Visit of pupils")
    )

    assert sources(content, "a.pdf", language="en") == ["Number", ": E-71204", "Subject", ": Visit of pupils"]


def test_a_few_ruled_rows_of_labels_and_values_are_a_table() -> None:
    pdf = a_page()
    rows = [("Bank", "Bank of Ruritania"), ("IBAN", "SE45 5000 0000"), ("BIC", "RURISESS")]
    for at, (label, value) in enumerate(rows):
        pdf.text(21, 40 + 7 * at, label)
        pdf.text(33, 40 + 7 * at, value)
        pdf.line(20, 42 + 7 * at, 80, 42 + 7 * at)

    (table,) = rebuilt(bytes(pdf.output())).tables

    assert [tuple(cell.text for cell in row.cells) for row in table.rows] == rows


def test_sentences_between_lines_are_no_table() -> None:
    pdf = a_page()
    for at in range(3):
        pdf.text(21, 40 + 7 * at, WIDE[at:])
        pdf.line(20, 42 + 7 * at, 190, 42 + 7 * at)

    assert not rebuilt(bytes(pdf.output())).tables


def test_capitals_are_tied_by_a_word_that_begins_nothing() -> None:
    content = pdf_files.placed(
        (20.0, 40.0, "DISTRICT GOVERNORSHIP"), (20.0, 45.0, "OF ZENDA"), (120.0, 40.0, "Telephone 12 34"),
    )  # fmt: skip

    assert "DISTRICT GOVERNORSHIP OF ZENDA" in sources(content, "a.pdf", language="en")


def test_a_number_and_a_date_stand_at_the_sides_of_what_is_set_in() -> None:
    body = [(20.0, 60.0 + 5 * at, f"{WIDE} month") for at in range(3)]
    content = pdf_files.placed((30, 40, "No. 12"), (130, 40, "12 May 2026"), *body)

    row = rebuilt(content).paragraphs[0]._p.xml

    assert 'w:jc w:val="center"' not in row
    assert "<w:ind " in row


def test_arabic_lines_in_the_middle_stay_one_by_one() -> None:
    words = ["المدينة"] * 12
    lines = [
        line("المملكة", "المغربية", left=255, height=740),
        line("جماعة", "شفشاون", left=255.4, height=725),
        line("قسم", "التعاون", "الدولي", left=240, height=710),
        *(line(*words, left=100, height=680 - 15 * at) for at in range(4)),
    ]

    found = joined(lines, Columns(lines))

    assert [len(paragraph.lines) for paragraph in found] == [1, 1, 1, 4]


BODY = [(20.0, 60.0 + 5 * at, f"{WIDE} month") for at in range(5)]


def with_foot(*foot: str, size: float = 8, down: float = 282, is_ruled: bool = False) -> bytes:
    """Return a page with five lines of text, and below them lines in letters of a size, maybe under a rule."""
    pdf = a_page()
    for across, height, text in BODY:
        pdf.text(across, height, text)
    if is_ruled:
        pdf.line(20, down - 4, 190, down - 4)
    pdf.set_font_size(size)
    for at, text in enumerate(foot):
        pdf.text(20, down + 4 * at, text)
    return bytes(pdf.output())


@pytest.mark.parametrize("is_ruled", [False, True])
def test_an_address_at_the_foot_of_a_letter_is_its_foot(is_ruled: bool) -> None:
    content = with_foot("Castle Street 4, Strelsau", "Telephone 12 34", is_ruled=is_ruled)

    document = rebuilt(content)
    foot = document.sections[0].footer

    assert [paragraph.text for paragraph in foot.paragraphs] == ["Castle Street 4, Strelsau", "Telephone 12 34"]
    assert ("<w:top " in foot.paragraphs[0]._p.xml) == is_ruled
    assert not any("Strelsau" in p.text and "Castle" in p.text for p in document.paragraphs)


@pytest.mark.parametrize(
    "content",
    [
        with_foot("Castle Street 4, Strelsau", size=11),
        with_foot("Enclosure: programme of the visit", down=90),
        with_foot("* Prices without the tax of the town."),
        with_foot("The council may change these conditions at any time, as long as it", "tells the members of it."),
        with_foot("Rupert Hentzau", down=250),
    ],
)
def test_what_else_stands_at_the_end_is_none(content: bytes) -> None:
    assert not any(paragraph.text for paragraph in rebuilt(content).sections[0].footer.paragraphs)


def test_lines_that_a_chart_leaves_open_stay_open_and_its_first_row_stays_with_the_next() -> None:
    pdf = a_page()
    for left, down, text in ((80, 40, "Director"), (50, 70, "Projects"), (110, 70, "Terms")):
        pdf.rect(left, down, 40, 10)
        pdf.text(left + 4, down + 6, text)
    pdf.line(100, 50, 100, 60)
    pdf.line(70, 60, 130, 60)
    for across in (70, 130):
        pdf.line(across, 60, across, 70)

    (table,) = rebuilt(bytes(pdf.output())).tables
    cells = {cell.text: cell._tc.xml for row in table.rows for cell in row.cells}

    assert all("nil" not in cells[text] for text in ("Director", "Projects", "Terms"))
    assert "nil" in cells[""]
    assert all("keepNext" in cell._tc.xml for cell in table.rows[0].cells if cell.text)


def test_all_sides_of_a_whole_table_are_drawn() -> None:
    content = pdf_files.ruled(["Item", "Sum"], [["Bridge", "12"], ["Road", "40"]])

    assert not any("nil" in table._tbl.xml for table in rebuilt(content).tables)


def test_words_of_a_seal_stay_in_it_where_those_of_the_text_touch_them() -> None:
    content = pdf_drawings.sealed_over(
        "The Registrar of all Marriages of the Town of Zenda and ZZ", "TOWN OF PONTE", "No. 12"
    )

    (part,) = (part for part in rebuilt(content).part.package.iter_parts() if part.partname.endswith(".png"))
    seen = Image.open(BytesIO(part.blob)).convert("RGB")
    width, height = seen.size
    within = seen.crop((width * 3 // 8, height * 3 // 10, width * 5 // 8, height * 4 // 10))

    assert any(within.getchannel("R").histogram()[:60])


def test_a_heading_in_a_second_language_below_another_is_one_of_its_own() -> None:
    pdf = a_page()
    for style, down, text in (("B", 40, "Municipio de Ponte Nova"), ("I", 45, "between the Town of Zenda")):
        pdf.set_font(style=style)
        pdf.text(58 if style == "I" else 57, down, text)

    assert sources(bytes(pdf.output()), "a.pdf") == ["Municipio de Ponte Nova", "between the Town of Zenda"]


def test_a_remark_in_brackets_below_who_signs_is_one_of_its_own() -> None:
    content = pdf_files.placed(*BODY, (120, 100, "Director of Procurement"), (123, 105, "(signed and sealed)"))

    assert sources(content, "a.pdf")[-2:] == ["Director of Procurement", "(signed and sealed)"]


@pytest.mark.parametrize(
    ("before", "after", "is_next"),
    [
        ("a)", "b)", True),
        ("(ii)", "(iii)", True),
        ("h)", "i)", True),
        ("3.", "4.", True),
        ("a)", "c)", False),
        ("a)", "2)", False),
        ("1)", "2.", False),
        ("•", "•", False),
    ],
)
def test_a_label_follows_the_one_before_it(before: str, after: str, is_next: bool) -> None:
    assert follows(before, after) == is_next


def test_items_that_a_pdf_calls_one_paragraph_are_items() -> None:
    pieces = Piece(text="1. a form, signed;", height=700), Piece(text="2. a letter of the bank", height=686)
    content = tagged_pdfs.tagged(("P", pieces))

    assert sources(content, "a.pdf") == ["a form, signed;", "a letter of the bank"]
