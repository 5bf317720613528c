from tests.building import pdf_files
from tests.building.translated import parsed


def test_words_that_nobody_sees_are_left_out() -> None:
    content = pdf_files.with_hidden("Draft of a lawyer")

    segments = parsed(content, "letter.pdf", language="en").segments

    assert " ".join(segment.source for segment in segments) == pdf_files.LETTER
