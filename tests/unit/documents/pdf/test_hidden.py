from tests.building import pdf_files
from tests.building.translated import parsed


def test_words_that_nobody_sees_are_left_out() -> None:
    content = pdf_files.with_hidden("Draft of a lawyer")

    segments = parsed(content, "letter.pdf", language="en").segments

    assert " ".join(segment.source for segment in segments) == pdf_files.LETTER


def test_words_below_a_bar_and_beside_the_paper_are_left_out_and_told_once() -> None:
    content = pdf_files.with_covered("Light words on a dark bar.", "What nobody is to read", "Notes of the printer")

    document = parsed(content, "letter.pdf", language="en")

    found = " ".join(segment.source for segment in document.segments)
    assert found == f"{pdf_files.LETTER} Light words on a dark bar."
    assert {notice.code for notice in document.notices} == {"pdf-rebuilt", "words-hidden"}
