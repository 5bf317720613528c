"""Packages in one XML, as Word saves a "Word XML document": packed before they are read."""

import re
from base64 import b64encode

import pytest

from tests.building.docx_files import parts_of, sister_city_letter, zipped
from tests.building.pptx_files import friendship_presentation
from tests.building.reading_copies import copying_workshop
from translation_service.documents.files.flat import packed
from translation_service.documents.formats import Format, recognise
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused

_OWN = re.compile(r'<Override (?=[^>]*PartName="/([^"]+)")(?=[^>]*ContentType="([^"]+)")')


def flat(content: bytes) -> bytes:
    parts = parts_of(content)
    types = dict(_OWN.findall(parts.pop("[Content_Types].xml").decode()))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>\n'
        '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
        + "".join(_part(name, types.get(name, _usual(name)), part) for name, part in parts.items())
        + "</pkg:package>"
    ).encode()


def _usual(name: str) -> str:
    is_relations = name.endswith(".rels")
    return "application/vnd.openxmlformats-package.relationships+xml" if is_relations else "application/octet-stream"


def _part(name: str, kind: str, content: bytes) -> str:
    named = f'<pkg:part pkg:name="/{name}" pkg:contentType="{kind}">'
    if kind.endswith("xml"):
        xml = re.sub(r"<\?xml.*?\?>\s*", "", content.decode())
        return f"{named}<pkg:xmlData>{xml}</pkg:xmlData></pkg:part>"
    return f"{named}<pkg:binaryData>{b64encode(content).decode()}</pkg:binaryData></pkg:part>"


def test_a_letter_in_one_xml_says_what_the_packed_one_says() -> None:
    workshop = copying_workshop()
    letter = sister_city_letter()

    assert recognise(flat(letter), "letter.xml") is Format.WORD_FLAT
    converted = workshop.convert(flat(letter), file_name="letter.xml", source_language="pt")

    assert converted is not None
    assert converted.extension == ".docx"
    said = workshop.parse(converted.content, file_name="letter.docx", source_language="pt")
    meant = workshop.parse(letter, file_name="letter.docx", source_language="pt")
    assert [one.source for one in said.segments] == [one.source for one in meant.segments]
    assert set(parts_of(converted.content)) == set(parts_of(letter))


def test_slides_in_one_xml_are_slides() -> None:
    content = flat(friendship_presentation())

    assert recognise(content, "slides.xml") is Format.POWERPOINT_FLAT
    assert recognise(packed(content, Limits()), "slides.pptx") is Format.PPTX


@pytest.mark.parametrize(
    ("name", "added", "code"),
    [
        ("word/vbaProject.bin", "<pkg:binaryData>AAAA</pkg:binaryData>", "macros"),
        ("word/a.bin", "<pkg:binaryData>A</pkg:binaryData>", "damaged"),
        ("word/a.bin", "", "damaged"),
        ("../a.bin", "<pkg:binaryData>AAAA</pkg:binaryData>", "hostile"),
    ],
)
def test_what_is_refused_in_a_package_is_refused_in_one_xml(name: str, added: str, code: str) -> None:
    part = f'<pkg:part pkg:name="/{name}" pkg:contentType="application/octet-stream">{added}</pkg:part></pkg:package>'
    content = flat(sister_city_letter()).replace(b"</pkg:package>", part.encode())

    with pytest.raises(DocumentRefused) as refused:
        copying_workshop().convert(content, file_name="letter.xml", source_language="pt")

    assert refused.value.code == code


@pytest.mark.parametrize("kind", ["ms-office.vbaProject", "ms-excel.macrosheet"])
def test_binary_workbooks_with_macros_are_refused(kind: str) -> None:
    main = '<Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    macros = f'<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.{kind}"/>'
    parts = {"[Content_Types].xml": f"<Types>{main}{macros}</Types>".encode()}

    with pytest.raises(DocumentRefused) as refused:
        recognise(zipped(parts | {"xl/vbaProject.bin": b"macro"} if "vba" in kind else parts), "a.xlsb")

    assert refused.value.code == "macros"
