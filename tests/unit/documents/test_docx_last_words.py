"""Words of a Word file that hide where no paragraph is: in instructions, equations, prompts, files within the file."""

import re

import pytest

from tests.building.docx_files import WORD, DocxFile, field, paragraph, parts_of, run
from tests.building.docx_words import text_of
from tests.building.translated import parsed, translated


def instructions(*content: str) -> str:
    """Return the instructions of the translated document, joined."""
    written = translated(DocxFile(paragraph(run("Words "), *content)).build()).content
    return "".join(re.findall(r"<w:instrText[^>]*>([^<]*)<", parts_of(written)["word/document.xml"].decode())).strip()


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def field_of(*codes: str) -> str:
    """Return a field without a result whose instruction is in several runs, or has fields in it."""
    ends = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    return ends[0] + "".join(codes) + ends[1]


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        ('IF 1 = "Sun" "It shines" "It rains"', 'IF 1 = "Sun" "§It §shines" "§It §rains"'),
        ('IF 1 = 2 "Yes" ""', 'IF 1 = 2 "§Yes" ""'),
        ('IF "a" &lt;&gt; "b" 5 "None"', 'IF "a" &lt;&gt; "b" 5 "§None"'),
        ("MACROBUTTON NoMacro [Your name]", "MACROBUTTON NoMacro §[Your §name]"),
        ('FILLIN "Your name?"', 'FILLIN "Your name?"'),
    ],
)
def test_of_an_instruction_only_what_is_seen_is_translated(instruction: str, expected: str) -> None:
    assert instructions(field(instruction)) == expected


def test_what_a_field_is_compared_with_stays_where_fields_are_nested() -> None:
    nested = field("MERGEFIELD Sex", run("F"))

    compared = field_of(code("IF "), nested, code(' = "F" "Madam" "Sir"'))
    with_field = field_of(code('IF "F" = '), nested, code(' "Madam" "Sir"'))

    assert instructions(compared).replace("  ", " ") == 'IF MERGEFIELD Sex = "F" "§Madam" "§Sir"'
    assert instructions(with_field).replace("  ", " ") == 'IF "F" = MERGEFIELD Sex "§Madam" "§Sir"'


def test_words_that_a_word_processor_cut_in_two_are_translated_as_one() -> None:
    assert instructions(field_of(code("MACROBUTTON NoMacro Your"), code(" name "))) == "MACROBUTTON NoMacro §Your §name"


def test_signs_that_would_end_the_words_of_an_instruction_become_others() -> None:
    content = DocxFile(paragraph(field('IF 1 = 1 "Yes"', run("Yes")))).build()

    written = translated(content, lambda _: 'the "right" \\ one').content

    assert 'IF 1 = 1 "the ”right” / one"' in parts_of(written)["word/document.xml"].decode().replace("&quot;", '"')


def test_words_between_the_signs_of_an_equation_are_translated() -> None:
    normal = "<m:r><m:rPr><m:nor/></m:rPr><m:t>{}</m:t></m:r>"
    signs = normal.format("if above") + normal.format("m") + "<m:r><m:t>sin x</m:t></m:r>"

    written = translated(DocxFile(paragraph(run("So "), f"<m:oMath>{signs}</m:oMath>")).build()).content

    found = re.findall(r"<m:t[^>]*>([^<]*)<", parts_of(written)["word/document.xml"].decode())
    assert found == ["§if §above", "m", "sin x"]


def control(properties: str, *content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"


def test_a_control_is_called_by_translated_words_and_programs_still_know_it() -> None:
    named = control('<w:alias w:val="Your name"/><w:tag w:val="Your name"/>', run("Ayşe"))

    body = parts_of(translated(DocxFile(paragraph(run("I am "), named)).build()).content)["word/document.xml"].decode()

    assert '<w:alias w:val="§Your §name"/><w:tag w:val="Your name"/>' in body


def test_the_prompt_of_an_emptied_control_is_translated_and_other_entries_are_not() -> None:
    entries = "".join(
        f'<w:docPart><w:docPartPr><w:name w:val="{name}"/></w:docPartPr><w:docPartBody>{paragraph(run(words))}'
        "</w:docPartBody></w:docPart>"
        for name, words in (("Prompt", "Click here"), ("Greeting", "Dear all"))
    )
    glossary = f'<w:glossaryDocument xmlns:w="{WORD}"><w:docParts>{entries}</w:docParts></w:glossaryDocument>'
    prompted = control('<w:placeholder><w:docPart w:val="Prompt"/></w:placeholder>', run("Ayşe"))
    content = DocxFile(paragraph(prompted)).with_file("word/glossary/a.xml", glossary, kind="glossaryDocument")

    assert text_of(translated(content.build()).content, "word/glossary/a.xml") == ["§Click §here", "Dear all"]


def chunked(name: str, content: bytes) -> bytes:
    document = DocxFile(paragraph(run("Before")), '<w:altChunk r:id="rChunk"/>', paragraph(run("After")))
    return document.with_file(f"word/{name}", content).relate("rChunk", "aFChunk", name).build()


def test_a_page_within_a_document_is_translated() -> None:
    content = chunked("chunk.html", b"<html><body><p>Some <b>bold</b> words</p></body></html>")

    page = parts_of(translated(content).content)["word/chunk.html"]

    assert b"<p>\xc2\xa7Some <b>\xc2\xa7bold</b> \xc2\xa7words</p>" in page
    assert parsed(content).notices == ()


def test_a_word_file_within_a_document_is_translated_and_one_within_that_is_reported() -> None:
    content = chunked("chunk.docx", chunked("deeper.html", b"<html><p>Deep</p></html>"))

    inner = parts_of(translated(content).content)["word/chunk.docx"]

    assert text_of(inner) == ["§Before", "§After"]
    assert b"<p>Deep</p>" in parts_of(inner)["word/deeper.html"]
    assert [notice.code for notice in parsed(content).notices] == ["embedded-file"]


@pytest.mark.parametrize("chunk", [b"{\\rtf1 Words}", b"PK\x03\x04 damaged", b"\0\1\2"])
def test_a_file_within_a_document_that_only_word_can_read_is_reported(chunk: bytes) -> None:
    content = chunked("chunk.dat", chunk)

    assert [notice.code for notice in parsed(content).notices] == ["embedded-file"]
    assert parts_of(translated(content).content)["word/chunk.dat"] == chunk


def test_runs_of_a_paragraph_that_stand_in_alternates_stay_runs_of_word() -> None:
    branches = f'<mc:Choice Requires="w14">{run("Old")}</mc:Choice><mc:Fallback>{run("Old")}</mc:Fallback>'
    content = DocxFile(paragraph(f"<mc:AlternateContent>{branches}</mc:AlternateContent>", run(" words"))).build()

    assert b"<mc:r>" not in parts_of(translated(content).content)["word/document.xml"]
