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


ENDED = '<w:rPr><w:del w:id="7" w:author="A"/></w:rPr>'


def test_paragraphs_whose_end_is_deleted_are_one_with_the_next_and_stay_marked() -> None:
    file = DocxFile(
        paragraph(run("The council has "), properties=ENDED),
        paragraph(run("approved ", "<w:b/>"), DELETED, run("the"), properties=ENDED),
        paragraph(run("budget.")),
        paragraph(DELETED, properties=ENDED),
        paragraph(run("It is high.")),
    )
    content = file.build()

    assert [segment.plain for segment in parsed(content).segments] == [
        "The council has approved the budget.",
        "It is high.",
    ]
    result = translated(content).content
    assert text_of(result) == ["§The §council §has", "§approved §the", "§budget.", "§It §is §high."]
    body = parts_of(result)["word/document.xml"].decode()
    assert (body.count('<w:del w:id="7"'), body.count('<w:del w:id="9"')) == (3, 2)


def test_the_end_of_a_section_keeps_paragraphs_apart() -> None:
    ended = '<w:rPr><w:del w:id="7" w:author="A"/></w:rPr><w:sectPr/>'
    file = DocxFile(paragraph(run("The council has "), properties=ended), paragraph(run("approved it.")))

    assert sources(file.build()) == ["The council has", "approved it."]


def test_words_that_go_to_another_paragraph_lose_none() -> None:
    file = DocxFile(paragraph(run("The old "), properties=ENDED), paragraph(run("bridge ", "<w:b/>"), run("opens.")))

    moved = translated(file.build(), lambda segment: "<2>Köprü<1/> eski</2> açılıyor.").content

    assert text_of(moved) == ["Köprü", "eski açılıyor."]
