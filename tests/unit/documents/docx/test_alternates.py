"""Words that stand in a file twice: as programs of today show them, and as older ones do."""

import pytest

from tests.building.docx_files import DocxFile, paragraph, parts_of, run, text_box
from tests.building.docx_words import text_of
from tests.building.translated import sources, translated
from translation_service.domain.errors import DocumentRefused


def alternates(choice: str, fallback: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def body(content: bytes) -> str:
    return parts_of(content)["word/document.xml"].decode()


def test_words_of_both_branches_belong_to_their_sentence() -> None:
    content = DocxFile(paragraph(run("The "), alternates(run("mayor"), run("mayor")), run(" of Bonn"))).build()

    written = translated(content).content

    assert sources(content) == ["The <1>mayor</1> of Bonn"]
    assert body(written).count("§mayor") == 2
    assert body(written).count("mc:AlternateContent>") == 2


def test_a_branch_that_says_something_else_stays() -> None:
    content = DocxFile(paragraph(run("The "), alternates(run("mayor"), run("head")), run(" of Bonn"))).build()

    written = body(translated(content).content)

    assert "§mayor" in written
    assert ">head<" in written


def test_a_copy_of_a_text_box_that_says_something_else_is_translated_for_itself() -> None:
    first, second, third = text_box(paragraph(run("In a box"))).partition("<mc:Fallback>")
    content = DocxFile(paragraph(first, second, third.replace("In a box", "In an old box"))).build()

    assert sources(content) == ["In a box", "In an old box"]
    assert text_of(translated(content).content) == ["§In §a §box", "§In §an §old §box"]


def test_paragraphs_of_both_branches_are_translated() -> None:
    content = DocxFile(alternates(paragraph(run("New words")), paragraph(run("Old words")))).build()

    assert text_of(translated(content).content) == ["§New §words", "§Old §words"]


def in_boxes(count: int) -> bytes:
    words = paragraph(run("In a box"))
    for _ in range(count):
        words = paragraph(text_box(words))
    return DocxFile(words).build()


def test_boxes_in_boxes_are_read_until_there_are_too_many_copies_of_one() -> None:
    assert sources(in_boxes(3)) == ["In a box"]
    with pytest.raises(DocumentRefused) as refused:
        sources(in_boxes(8))
    assert refused.value.code == "too-deep"
