from functools import cache
from io import BytesIO

import docx
import pytest
from docx.document import Document

from tests.building import pdf_drawings, pdf_files
from tests.building.translated import sources, translated


@cache
def letter() -> Document:
    content = translated(pdf_drawings.letter_with_drawings(), lambda segment: segment.source, file_name="a.pdf").content
    return docx.Document(BytesIO(content))


def look_of(text: str) -> str:
    return next(paragraph._p.xml for paragraph in letter().paragraphs if paragraph.text == text)


def test_a_line_across_a_page_and_one_to_sign_on_stand_where_they_stood() -> None:
    texts = [paragraph.text for paragraph in letter().paragraphs]
    ruled = [index for index, one in enumerate(letter().paragraphs) if "<w:bottom " in one._p.xml and not one.text]

    assert [(texts[index - 1], texts[index + 1]) for index in ruled] == [
        ("The Mayor of Ponte Nova", "Please answer by Monday."),
        (texts[ruled[1] - 1], "Ana Souza"),
    ]


def test_words_in_a_frame_keep_it_and_the_colour_behind_them() -> None:
    framed = look_of("Please answer by Monday.")

    assert all(f"<w:{side} " in framed for side in ("top", "left", "bottom", "right"))
    assert 'w:fill="FFEEEE"' in framed


def test_bullets_that_are_drawn_begin_a_list() -> None:
    assert all("<w:numPr>" in look_of(text) for text in ("The harbour", "The bridge"))


def test_boxes_to_tick_and_lines_to_fill_in_stay_in_their_sentence() -> None:
    texts = [paragraph.text for paragraph in letter().paragraphs]

    assert "Answer: ☐ yes" in texts
    assert any(text.startswith("Name: ______") for text in texts)


def test_letters_that_could_not_be_seen_on_white_are_black() -> None:
    assert "FFFFFF" not in look_of("White on white")


def test_lines_under_some_rows_of_a_table_stay_under_these() -> None:
    content = pdf_drawings.account(
        [("Post", "Plan", "Spent"), ("Travel", "120", "98"), ("Hall", "300", "310"), ("All", "420", "408")]
    )

    (table,) = docx.Document(BytesIO(translated(content, file_name="a.pdf").content)).tables
    assert ["<w:bottom " in row._tr.xml for row in table.rows] == [True, False, True, False]


@pytest.mark.parametrize(("degrees", "grey", "shown"), [(45, 0, "C0C0C0"), (45, 119, "DDDDDD"), (0, 210, "D2D2D2")])
def test_words_behind_the_text_stand_behind_it_once_and_leave_it_readable(degrees: int, grey: int, shown: str) -> None:
    content = pdf_drawings.with_watermark("DRAFT", degrees=degrees, grey=grey)

    found = docx.Document(BytesIO(translated(content, lambda _: "TASLAK", file_name="a.pdf").content))

    assert sources(content, "a.pdf").count("DRAFT") == 1
    header = found.sections[0].header._element.xml
    assert 'behindDoc="1"' in header
    assert "TASLAK" in header
    assert f'<w:color w:val="{shown}"/>' in header
    assert f'rot="{(360 - degrees) % 360 * 60_000}"' in header


def test_what_readers_highlighted_underlined_or_struck_through_stays_so() -> None:
    content = translated(
        pdf_drawings.with_marks_of_readers(), lambda segment: segment.source, file_name="a.pdf"
    ).content

    runs = [run for paragraph in docx.Document(BytesIO(content)).paragraphs for run in paragraph.runs]
    shaded, underlined, struck = (
        "".join(run.text for run in runs if mark in run._r.xml) for mark in ("FF7F00", "<w:u ", "<w:strike/>")
    )
    assert [shaded.strip(), underlined.strip(), struck.strip()] == ["met today", "about treesand water", "and stones"]


def test_what_a_box_leaves_of_a_larger_one_is_a_frame_or_a_line_and_no_colour() -> None:
    content = translated(
        pdf_drawings.with_box_between_boxes("Summary of the project."),
        lambda segment: segment.source,
        file_name="a.pdf",
    ).content

    looks = {paragraph.text: paragraph._p.xml for paragraph in docx.Document(BytesIO(content)).paragraphs}
    framed, underlined = looks["Summary of the project."], looks["Ana Souza"]
    assert all(f"<w:{side} " in framed for side in ("top", "left", "bottom", "right"))
    assert 'w:fill="787878"' not in framed + underlined
    assert "<w:top " not in underlined


@pytest.mark.parametrize(("painting", "is_filled"), [("f*", False), ("f", True)])
def test_a_box_with_a_broad_bar_at_its_side_is_filled_only_where_it_is(painting: str, is_filled: bool) -> None:
    pdf = pdf_files.a_page()
    pdf._out(f"q 0 0.27 0.67 rg 57 640 480 60 re 70 641 466 58 re {painting} Q")
    pdf.text(30, 60, "Please answer by Monday.")

    written = docx.Document(BytesIO(translated(bytes(pdf.output()), file_name="a.pdf").content))

    assert ('w:fill="00' in written.element.xml) is is_filled
