"""Footnotes: what a raised mark in the text calls for."""

from tests.building import pdf_files
from tests.building.translated import parsed
from translation_service.domain.segments import Place


def test_a_note_that_found_no_room_stands_on_the_next_page() -> None:
    pdf = pdf_files.a_page()
    pdf.text(20, 40, "The council has met.")
    pdf.set_font_size(6)
    pdf.text(20.2 + 35.5, 38.4, "1")
    pdf.set_font_size(11)
    pdf.text(62, 40, "It has decided.")
    pdf.add_page()
    pdf.text(20, 40, "The mayor has signed the minutes of the council, and has read them.")
    pdf.set_font_size(8)
    pdf.text(20, 270, "1 In the town hall.")

    segments = parsed(bytes(pdf.output()), "a.pdf", language="en").segments

    assert [(one.place, one.plain) for one in segments if one.place is Place.FOOTNOTE] == [
        (Place.FOOTNOTE, "In the town hall.")
    ]
    assert [one.plain for one in segments[:2]] == ["The council has met.", "It has decided."]
