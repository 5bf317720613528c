"""The words before numbered paragraphs, as "Article %1"."""

import pytest

from tests.building.docx_files import DocxFile, paragraph, parts_of, run
from tests.building.translated import parsed, translated
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def level(text: str, kind: str = "decimal") -> str:
    return f'<w:lvl w:ilvl="0"><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'


def document(*levels: str, number: str = "", properties: str = NUMBERED) -> bytes:
    """Return a document whose list number 1 has these levels; number 2 is used by nobody."""
    numbering = (
        f'<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId="5">{"".join(levels)}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="6">{level("Chapter %1")}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="5"/>{number}</w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num></w:numbering>'
    )
    file = DocxFile(paragraph(run("The parties agree."), properties=properties))
    return file.with_file("word/lists.xml", numbering, kind="numbering").build()


def numberings(content: bytes) -> list[str]:
    return [segment.source for segment in parsed(content).segments if segment.place is Place.LIST][1:]


def written(content: bytes, target: str) -> str:
    done = translated(content, lambda segment: target if "Article" in segment.source else "")
    return parts_of(done.content)["word/lists.xml"].decode()


def test_the_words_of_a_numbering_are_a_segment_with_its_counters_as_tags() -> None:
    assert numberings(document(level("Article %1."), level("Section %1.%2"))) == [
        "Article <1/>.",
        "Section <1/>.<2/>",
    ]


def test_an_engine_reads_a_number_in_the_place_of_a_counter() -> None:
    assert parsed(document(level("Article %1."))).segments[-1].plain == "Article 1."


@pytest.mark.parametrize(
    ("text", "kind"), [("%1.", "decimal"), ("o", "bullet"), ("Note", "bullet"), ("%1)", "lowerLetter"), ("A%1", "none")]
)
def test_a_numbering_without_words_is_nothing_to_translate(text: str, kind: str) -> None:
    assert numberings(document(level(text, kind))) == []


def test_the_counter_moves_with_its_translation_and_white_space_stays() -> None:
    assert 'w:val="<1/>"' not in (found := written(document(level("Article %1. ")), "<1/>. Madde"))
    assert 'w:val="%1. Madde "' in found


def test_a_counter_lost_in_translation_is_put_back() -> None:
    assert "%1" in written(document(level("Article %1.")), "Madde")


def test_a_percent_sign_that_a_person_typed_becomes_no_counter() -> None:
    assert 'w:val="Madde %1 % 2"' in written(document(level("Article %1")), "Madde <1/> %2")


def test_what_a_list_says_of_its_own_is_translated_too() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level("Appendix %1")}</w:lvlOverride>'

    assert numberings(document(level("%1."), number=own)) == ["Appendix <1/>"]


def test_a_list_that_borrows_its_levels_is_followed_to_their_owner() -> None:
    lent = document('<w:numStyleLink w:val="Clauses"/>').replace(b"Chapter", b"Chapter")
    parts = parts_of(lent)
    lists = parts["word/lists.xml"].decode().replace('Id="6"><w:lvl', 'Id="6"><w:styleLink w:val="Clauses"/><w:lvl')
    file = DocxFile(paragraph(run("The parties agree."), properties=NUMBERED))

    assert numberings(file.with_file("word/lists.xml", lists, kind="numbering").build()) == ["Chapter <1/>"]


def test_a_document_without_lists_reads_no_numbering() -> None:
    assert numberings(document(level("Article %1"), properties="")) == []


@pytest.mark.parametrize(
    ("kind", "target", "expected"),
    [
        ("arabicAbjad", "tr", "lowerLetter"),
        ("arabicAlpha", "fa", "arabicAlpha"),
        ("russianUpper", "en", "upperLetter"),
        ("russianLower", "uk", "russianLower"),
        ("chineseCounting", "tr", "decimal"),
        ("lowerLetter", "ar", "lowerLetter"),
    ],
)
def test_lists_count_with_letters_that_readers_know(kind: str, target: str, expected: str) -> None:
    content = document(level("%1)", kind))
    source = "ar" if target != "ar" else "tr"

    done = translated(content, lambda segment: "Taraflar anlaştı.", pair=LanguagePair(source=source, target=target))

    assert f'numFmt w:val="{expected}"' in parts_of(done.content)["word/lists.xml"].decode()
