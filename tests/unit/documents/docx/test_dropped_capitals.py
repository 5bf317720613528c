"""First letters that stand large beside the lines they begin."""

import pytest

from tests.building.docx_files import DocxFile, paragraph, parts_of, run
from tests.building.docx_words import text_of
from tests.building.translated import sources, translated
from translation_service.domain.languages import LanguagePair

DROPPED = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
LARGE = '<w:position w:val="-10"/><w:sz w:val="116"/>'


def letter(capital: str, *rest: str, frame: str = DROPPED) -> bytes:
    opening = paragraph(run(capital, LARGE), properties=frame)
    return DocxFile(opening, paragraph(*rest)).build()


def test_a_dropped_capital_belongs_to_its_sentence() -> None:
    content = letter("O", run("nce upon a "), run("river", "<w:b/>"), run("."))

    assert sources(content) == ["Once upon a <1>river</1>."]


def test_the_first_letter_of_the_translation_is_dropped_in_its_place() -> None:
    content = letter("“O", run("nce upon a time”"))

    written = translated(content, lambda _: "“Bir varmış”").content

    assert text_of(written) == ["“B", "ir varmış”"]


def test_a_dropped_word_is_followed_by_a_space() -> None:
    content = letter("A", run(" town by the sea"))

    written = translated(content, lambda _: "Deniz kıyısında").content

    assert sources(content) == ["A town by the sea"]
    assert text_of(written) == ["Deniz", "kıyısında"]
    assert b"> </w:t>" in parts_of(written)["word/document.xml"]


def test_joined_letters_are_not_torn_apart() -> None:
    content = letter("O", run("nce upon a time"))

    written = translated(content, lambda _: "كان يا ما كان", pair=LanguagePair(source="en", target="ar")).content

    assert text_of(written) == ["كان", "يا ما كان"]


@pytest.mark.parametrize("frame", ["", '<w:framePr w:w="4000" w:wrap="around" w:vAnchor="text"/>'])
def test_other_frames_are_paragraphs_of_their_own(frame: str) -> None:
    assert sources(letter("Once", run("upon a time"), frame=frame)) == ["Once", "upon a time"]


def test_a_capital_before_nothing_is_translated_alone() -> None:
    content = DocxFile(paragraph(run("O", LARGE), properties=DROPPED)).build()

    assert text_of(translated(content).content) == ["§O"]
