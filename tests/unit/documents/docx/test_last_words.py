"""Words of a Word file that hide where no paragraph is: in prompts, in files within the file."""

import re
from email import message_from_bytes, policy

import pytest

from tests.building.docx_files import WORD, DocxFile, field, paragraph, parts_of, run
from tests.building.docx_words import text_of
from tests.building.translated import parsed, translated
from translation_service.documents.docx.document import WordDocument
from translation_service.documents.limits import Limits


@pytest.mark.parametrize(
    "instruction", ['IF 1 = "Sun" "It shines" "It rains"', "MACROBUTTON NoMacro [Your name]", 'FILLIN "Your name?"']
)
def test_an_instruction_stays_whatever_it_says(instruction: str) -> None:
    written = translated(DocxFile(paragraph(run("Words "), field(instruction, run("shown")))).build()).content

    body = parts_of(written)["word/document.xml"].decode()
    assert re.findall(r"<w:instrText[^>]*> ([^<]*) <", body) == [instruction]


@pytest.mark.parametrize(
    ("content", "is_told"),
    [
        (field("MACROBUTTON NoMacro [Your name]"), True),
        (field("MACROBUTTON NoMacro 1"), False),
        (field('REF "MACROBUTTON"'), False),
        ('<w:r><w:object><w:control w:name="OptionButton1"/></w:object></w:r>', True),
    ],
)
def test_words_on_buttons_are_told_of(content: str, is_told: bool) -> None:
    document = parsed(DocxFile(paragraph(run("Words "), content)).build())

    assert [notice.code for notice in document.notices] == ["words-on-buttons"] * is_told


def control(properties: str, *content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"


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


@pytest.mark.parametrize(("named", "said"), [('; charset="iso-8859-9"', ""), ("", '<meta charset=3D"windows-1254">')])
def test_a_page_kept_with_its_pictures_within_a_document_is_translated(named: str, said: str) -> None:
    page = f"<html><head>{said}</head><body><p>From =DDzmir with <b>bold</b> words</p></body></html>"
    parts = (
        f"Content-Type: text/html{named}\nContent-Transfer-Encoding: quoted-printable\n\n{page}\n",
        "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n",
    )
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=cut\n\n"
    body = "".join(f"--cut\n{part}" for part in parts) + "--cut--\n"
    content = chunked("chunk.mht", (head + body).encode())

    archive = parts_of(translated(content).content)["word/chunk.mht"]
    text, picture = message_from_bytes(archive, policy=policy.default).iter_parts()

    assert "<p>§From §İzmir §with <b>§bold</b> §words</p>" in text.get_content()
    assert picture.get_content() == b"\x89PNG\r\n\x1a\n"
    assert parsed(content).notices == ()


def test_a_file_that_a_document_takes_in_many_times_is_opened_once() -> None:
    document = DocxFile(paragraph(run("Before")), *(f'<w:altChunk r:id="r{number}Chunk"/>' for number in range(9)))
    for number in range(9):
        document.relate(f"r{number}Chunk", "aFChunk", "chunk.html")
    opened: list[str] = []

    def opener(content: bytes, name: str) -> None:
        opened.append(name)

    WordDocument(document.with_file("word/chunk.html", b"<p>Words").build(), Limits(), opener=opener)

    assert opened == ["word/chunk.html"]


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


def ole(attributes: str) -> str:
    spoken = f'<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" {attributes}/>'
    return paragraph(run("See "), f"<w:r><w:object><v:shape/>{spoken}</w:object></w:r>")


@pytest.mark.parametrize(
    ("attributes", "codes"),
    [
        ('Type="Embed" ProgID="Excel.Sheet.12"', ["embedded-file"]),
        ('Type="Embed" ProgID="Equation.DSMT4"', []),
        ('Type="Link" ProgID="Excel.Sheet.12"', []),
    ],
)
def test_files_shown_in_a_text_are_reported_and_equations_are_not(attributes: str, codes: list[str]) -> None:
    assert [notice.code for notice in parsed(DocxFile(ole(attributes)).build()).notices] == codes
