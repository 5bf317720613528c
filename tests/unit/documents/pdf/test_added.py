"""What was put on a PDF after it was printed stands where somebody would read it."""

from tests.building import pdf_files
from tests.building.added_to_pdfs import Additions
from tests.building.translated import parsed, sources
from translation_service.domain.segments import Place


def test_a_stamp_is_read_where_it_stands() -> None:
    page = pdf_files.placed((20, 30, "The council has met."), (20, 60, "It has decided nothing."))

    stamped = Additions(page).stamp(20, 45, "Received in May").saved()

    assert sources(stamped, "a.pdf") == ["The council has met.", "Received in May", "It has decided nothing."]


def test_what_is_put_beside_words_is_read_with_them() -> None:
    page = pdf_files.placed((20, 30, "Received:"), (20, 60, "It has decided nothing."))

    stamped = Additions(page).stamp(38, 30, "in May").saved()

    assert sources(stamped, "a.pdf") == ["Received: in May", "It has decided nothing."]


def test_a_box_of_a_form_says_whether_it_is_ticked() -> None:
    page = pdf_files.placed((20, 30, "Work"), (20, 40, "Study"))

    form = Additions(page).tick_box(14, 30, is_ticked=True).tick_box(14, 40, is_ticked=False).saved()

    assert sources(form, "a.pdf") == ["☒ Work", "☐ Study"]


def test_words_that_whoever_opens_the_page_draws_on_it_are_read_where_they_stand() -> None:
    page = pdf_files.placed((20, 30, "The council has met."), (20, 80, "It has decided nothing."))

    noted = Additions(page).note(20, 45, "Seen by\rthe mayor", kind="FreeText").saved()

    assert sources(noted, "a.pdf") == ["The council has met.", "Seen by the mayor", "It has decided nothing."]


def test_notes_behind_a_sign_are_told_of() -> None:
    page = pdf_files.placed((20, 30, "The council has met."))

    noted = Additions(page).note(20, 45, "Is this so?", kind="Text").note(20, 45, "", kind="Highlight").saved()

    notices = parsed(noted, "a.pdf").notices
    assert [notice.sentence.values for notice in notices if notice.code == "pdf-notes-left-out"] == [{"count": 1}]


def test_what_is_typed_into_a_form_in_large_letters_is_no_heading() -> None:
    form = pdf_files.form("The name of who applies for a permit of the town", "Rupert", size=15)

    assert [(segment.source, segment.place) for segment in parsed(form, "a.pdf").segments][-1] == ("Rupert", Place.BODY)
