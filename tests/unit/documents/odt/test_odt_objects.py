"""Sheets, texts and drawings inside a text or a presentation."""

import pytest

from tests.building.docx_files import parts_of
from tests.building.odt_files import odt, p, packed
from tests.building.translated import parsed, translated
from translation_service.documents.odt.objects import held_documents
from translation_service.documents.odt.package import Package

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
)
_REPLACEMENT = "ObjectReplacements/Object 1"
_FRAME = p(
    f'<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./{_REPLACEMENT}"/></draw:frame>'
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="{_REPLACEMENT}" manifest:media-type=""/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def with_object(body: str) -> dict[str, bytes]:
    """Return the parts of a text with an object, translated so that each word has a mark."""
    content = f"<office:document-content {_SPACES}><office:body>{body}</office:body></office:document-content>"
    added = {"Object 1/content.xml": content, _REPLACEMENT: "picture", "META-INF/manifest.xml": _MANIFEST}
    parts = parts_of(odt(p("Ver"), _FRAME)) | {name: part.encode() for name, part in added.items()}
    return parts_of(translated(packed(parts), file_name="a.odt").content)


@pytest.mark.parametrize(
    ("kind", "inside"),
    [
        ("text", "<text:p>Nota do cais</text:p>"),
        ("drawing", "<text:p>Planta do cais</text:p>"),
        ("spreadsheet", "<table:table-cell><text:p>Custo do cais</text:p></table:table-cell>"),
    ],
)
def test_an_object_is_translated_and_drawn_anew(kind: str, inside: str) -> None:
    parts = with_object(f"<office:{kind}>{inside}</office:{kind}>")

    assert "§do §cais" in parts["Object 1/content.xml"].decode()
    assert _REPLACEMENT not in parts
    assert _REPLACEMENT.encode() not in parts["content.xml"] + parts["META-INF/manifest.xml"]
    assert b"content.xml" in parts["META-INF/manifest.xml"]


def test_cells_of_an_object_say_what_they_show_and_formulas_stay() -> None:
    cells = "".join(
        f'<table:table-cell office:value-type="string" office:string-value="Custo"{formula}>'
        "<text:p>Custo</text:p></table:table-cell>"
        for formula in ("", ' table:formula="of:=[.A1]"')
    )

    sheet = with_object(f"<office:spreadsheet>{cells}</office:spreadsheet>")["Object 1/content.xml"].decode()

    assert sheet.count("§Custo") == 1
    assert sheet.count('office:string-value="Custo"') == 1
    assert sheet.index("§Custo") < sheet.index("string-value") < sheet.index("table:formula")


@pytest.mark.parametrize("body", ["<office:chart><text:p>Receitas</text:p></office:chart>", "<office:text/>"])
def test_the_picture_of_a_chart_and_of_an_object_without_words_stays(body: str) -> None:
    parts = with_object(body)

    assert parts[_REPLACEMENT] == b"picture"
    assert _REPLACEMENT.encode() in parts["content.xml"]


def test_documents_inside_a_workbook_of_libreoffice_are_counted_without_its_charts() -> None:
    bodies = ["<office:text/>", "<office:chart/>", "<office:spreadsheet/>"]
    members = {
        f"Object {number}/content.xml": f"<office:document-content {_SPACES}>{body}</office:document-content>".encode()
        for number, body in enumerate(bodies)
    }

    assert held_documents(Package(odt(members=members))) == 2


def test_an_object_of_another_program_is_reported() -> None:
    foreign = p('<draw:frame><draw:object-ole xlink:href="./Object 2"/></draw:frame>')

    assert [notice.code for notice in parsed(odt(p("Ver"), foreign), "a.odt").notices] == ["embedded-file"]
    assert parsed(odt(p("Ver"), _FRAME), "a.odt").notices == ()
