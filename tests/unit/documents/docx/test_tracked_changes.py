"""Insertions and deletions: what is accepted belongs to its sentence, and stays marked as it was."""

from tests.building.docx_files import DocxFile, inserted, paragraph, parts_of, run
from tests.building.docx_words import text_of
from tests.building.translated import parsed, sources, translated

DELETED = '<w:del w:id="9"><w:r><w:delText>gone</w:delText></w:r></w:del>'


def letter(*content: str) -> bytes:
    return DocxFile(paragraph(*content)).build()


def test_an_inserted_space_parts_words() -> None:
    content = letter(inserted(run("the")), inserted(run(" "), number=5), inserted(run("mayor"), number=6))

    assert [segment.plain for segment in parsed(content).segments] == ["the mayor"]
    assert text_of(translated(content).content) == ["§the §mayor"]


def test_inserted_signs_belong_to_their_sentence() -> None:
    content = letter(run("The congress (Geneva, "), DELETED, inserted(run("2012")), inserted(run("),"), number=5))

    assert [segment.plain for segment in parsed(content).segments] == ["The congress (Geneva, 2012),"]


def test_an_insertion_without_words_or_signs_stays_where_it_was() -> None:
    content = letter(run("The mayor"), inserted("<w:r><w:tab/></w:r>"), run("of Bonn"))

    assert sources(content) == ["The mayor<1/>of Bonn"]


def test_every_insertion_and_deletion_is_still_marked() -> None:
    content = letter(inserted(run("the")), inserted(run(" "), number=5), DELETED, inserted(run("mayor"), number=6))

    body = parts_of(translated(content).content)["word/document.xml"].decode()

    assert (body.count("<w:ins "), body.count("<w:del "), body.count("gone")) == (3, 1, 1)
