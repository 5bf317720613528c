from io import BytesIO

import docx
import pytest
from docx.document import Document

from tests.building import pdf_drawings, pdf_files
from tests.building.translated import sources, translated


def rebuilt(content: bytes) -> Document:
    written = translated(content, lambda segment: segment.source, file_name="a.pdf").content
    return docx.Document(BytesIO(written))


def test_who_signs_side_by_side_stands_side_by_side_again() -> None:
    _, signatures = rebuilt(pdf_drawings.two_signatures()).tables
    strips = [cell for cell in signatures.rows[0].cells if cell.text.strip()]

    assert [" ".join(cell.text.split()) for cell in strips] == ["Ana Souza Mayor", "Joao Reis Chair of the Board"]
    for cell in strips:
        looks = [paragraph._p.xml for paragraph in cell.paragraphs]
        picture, line, name, office = [look for look in looks if "w:r>" in look or "pBdr" in look]
        assert "<w:drawing>" in picture
        assert "<w:bottom " in line
        assert all('<w:jc w:val="center"/>' in look for look in (name, office))


def test_an_emblem_and_the_address_beside_it_share_a_row_and_lines_at_the_right_side_stay_lines() -> None:
    head, _ = rebuilt(pdf_drawings.two_signatures()).tables
    (address,) = [cell for cell in head.rows[0].cells if cell.text.strip()]

    assert [paragraph.text for paragraph in address.paragraphs] == ["City of Ponte Nova", "Harbour Street 12", "12 May"]
    assert all('<w:jc w:val="right"/>' in paragraph._p.xml for paragraph in address.paragraphs)
    assert "<w:drawing>" in head._tbl.xml


def test_words_around_a_seal_are_part_of_its_picture() -> None:
    content = pdf_drawings.sealed("The council has met.", "TOWNOFPONTE")

    assert sources(content, "a.pdf", language="en") == ["The council has met."]
    assert len(rebuilt(content).inline_shapes) == 1


def test_what_stands_in_one_frame_is_framed_together() -> None:
    found = rebuilt(pdf_drawings.framed())

    (frame,) = found.tables
    framed = [cell for cell in frame.rows[0].cells if cell.text.strip()]
    assert [cell.text.split("\n")[:2] for cell in framed] == [["Opening hours", "We are open from nine to five."]]
    assert all(f"<w:{side} " in framed[0]._tc.xml for side in ("top", "left", "bottom", "right"))
    assert [paragraph.text for paragraph in found.paragraphs if paragraph.text] == ["Welcome."]


def test_lines_in_the_middle_over_one_another_stay_so_whatever_their_length() -> None:
    body = ["The council of the town has met and has heard all the words of its members."] * 3

    document = rebuilt(pdf_drawings.signed_in_the_middle(body, ["signed", "Mehmet Demir", "Deputy of the Mayor"]))

    *_, mark, name, office = document.paragraphs
    looks = [paragraph._p.xml for paragraph in (mark, name, office)]
    assert all('<w:jc w:val="center"/>' in look for look in looks)
    assert len({look[look.index("<w:ind ") : look.index("<w:jc ")] for look in looks}) == 1


def test_what_stands_on_one_ground_beside_other_words_stays_on_it() -> None:
    pdf = pdf_files.a_page()
    pdf.set_fill_color(40, 60, 80)
    pdf.rect(0, 0, 60, 297, style="F")
    for number in range(12):
        pdf.text(75, 30 + 6 * number, "The head of the office of the town, from June to May")
    pdf.set_text_color(255, 255, 255)
    for number, text in enumerate(
        ("Ana Souza", "Harbour Street 12", "Ponte Nova", "Languages", "Portuguese", "Turkish")
    ):
        pdf.text(10 if number < 3 else 16, 30 + 20 * number, text)

    (table,) = rebuilt(bytes(pdf.output())).tables
    aside, main = [cell.text for cell in table.rows[0].cells if cell.text.strip()]
    assert "Turkish" in aside
    assert "Turkish" not in main


def test_what_a_program_writes_last_or_first_stands_where_it_is_seen() -> None:
    after = [(20.0, 70.0 + 6 * row, "The council has met in the hall of the town on Monday,") for row in range(4)]
    title, above, floating = (20.0, 45.0, "News of the town"), (20.0, 35.0, "Ponte Nova"), (160.0, 52.0, "12 May")

    found = sources(pdf_files.placed(floating, title, (20.0, 52.0, "Issue 14"), *after, above), "a.pdf", language="en")

    assert found[:4] == ["Ponte Nova", "News of the town", "Issue 14", "12 May"]


def test_names_and_offices_of_three_who_sign_stand_line_by_line() -> None:
    signed = [
        (across, 60.0 + 6 * number, text)
        for across, texts in (
            (25, ("M. Huber", "Secretary")),
            (80, ("J. Rossi", "Rapporteur")),
            (140, ("A. Kaya", "Chair")),
        )
        for number, text in enumerate(texts)
    ]
    body = [
        (20.0, 30.0 + 6 * row, "The council has met in the hall of the town on the first Monday.") for row in range(3)
    ]

    found = sources(pdf_files.placed(*body, *signed), "a.pdf", language="en")

    assert found[-6:] == ["M. Huber", "Secretary", "J. Rossi", "Rapporteur", "A. Kaya", "Chair"]


def test_an_address_of_the_net_goes_on_with_no_line_above_it() -> None:
    body = "The council of the town has met and has heard all the words of its members."
    lines = (body, "Office of the town, telephone +90 212 363 84", "office@ponte-nova.example")

    assert sources(pdf_files.lines(*lines), "a.pdf", language="en") == list(lines)


def test_what_a_browser_paints_before_the_lines_it_floats_beside_is_read_with_them() -> None:
    pdf = pdf_files.a_page()
    pdf.text(130, 50, "Ask at the")
    pdf.text(130, 55, "desk below.")
    pdf.text(20, 90, "Place")
    pdf.text(20, 110, "Date")
    pdf.text(20, 30, "The town and its guests met for the whole of a day and have agreed on all of the following.")
    for number, words in enumerate(
        ("The mayor of the town spoke first, then", "all the guests did, and", "ate dinner.")
    ):
        pdf.text(20, 50 + 5 * number, words)
    pdf.text(60, 90, "Town hall, second floor, where the exhibition")
    pdf.text(60, 95, "of the museum was opened")
    pdf.text(60, 110, "Today at noon")

    read = sources(bytes(pdf.output()), "a.pdf", language="en")

    assert read[1:] == [
        "The mayor of the town spoke first, then all the guests did, and ate dinner.",
        "Ask at the desk below.",
        *("Place", "Town hall, second floor, where the exhibition of the museum was opened"),
        *("Date", "Today at noon"),
    ]


def test_a_sentence_beside_a_box_goes_on_below_both() -> None:
    pdf = pdf_files.a_page()
    pdf.set_font_size(9)
    for row, words in enumerate(("At a glance:", "the towns are", "friends now.")):
        pdf.text(140, 50 + 4 * row, words)
    pdf.set_font_size(11)
    texts = ("The council of the town has met and has heard", "the mayor and all of her guests, who came by", "train")
    for row, words in enumerate((*texts[:2], "on Monday and had read the minutes, and some", "of whom had")):
        pdf.text(20, 50 + 5 * row, words)
    pdf.text(20, 70, "questions that were answered in the course of the same evening by the head of the office.")

    read = sources(bytes(pdf.output()), "a.pdf", language="en")

    assert any("some of whom had questions that were answered" in one for one in read)


@pytest.mark.parametrize("is_one", [True, False])
def test_what_stands_side_by_side_on_one_ground_has_it_in_the_room_between_too(is_one: bool) -> None:
    pdf = pdf_files.a_page()
    pdf.set_fill_color(220, 230, 240)
    for left, width in ((18, 174),) if is_one else ((18, 70), (135, 57)):
        pdf.rect(left, 20, width, 24, style="F")
    for row, words in enumerate(("Ministry of the Harbour", "Department for Boats", "Ponte Nova")):
        pdf.text(20, 28 + 6 * row, words)
    pdf.text(140, 31, "Telephone 12 34")
    pdf.text(20, 60, "The council of the town has met and has heard all the words of its members.")

    (table,) = rebuilt(bytes(pdf.output())).tables

    between = next(cell for cell in table.rows[0].cells[1:] if not cell.text)
    assert ('w:fill="DCE6F0"' in between._tc.xml) is is_one


def beside_a_note() -> bytes:
    """Return a page with a note of one sentence in a frame 60 mm wide beside its text."""
    pdf = pdf_files.a_page()
    pdf.rect(130, 42, 60, 24)
    for row, words in enumerate(("Applications that arrive", "after the deadline cannot", "be taken into account.")):
        pdf.text(134, 50 + 5 * row, words)
    text = ("The council of the town has met and has heard", "the mayor and all of her guests.") * 2
    for row, words in enumerate(text):
        pdf.text(20, 50 + 5 * row, words)
    return bytes(pdf.output())


def test_a_note_of_few_words_a_line_beside_the_text_is_a_sentence() -> None:
    read = sources(beside_a_note(), "a.pdf", language="en")

    assert "Applications that arrive after the deadline cannot be taken into account." in read


def test_a_frame_beside_the_text_is_as_wide_as_it_was() -> None:
    (table,) = rebuilt(beside_a_note()).tables

    frame = table.rows[0].cells[-1]
    assert frame.text.startswith("Applications")
    assert frame.width is not None
    assert 55 <= frame.width.mm <= 62
