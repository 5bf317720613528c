"""Office files with macros: refused, or taken without them where an installation wishes so."""

from io import BytesIO

import docx
import pytest

from tests.building.docx_files import parts_of, sister_city_letter, zipped
from tests.building.pptx_files import friendship_presentation
from tests.building.reading_copies import copying_workshop
from tests.building.xlsx_files import budget
from translation_service.documents.files.macros import without_macros
from translation_service.documents.formats import Format, extensions, recognise
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused

STRIPPING = Limits(strip_macros=True)
_RELATION = b'<Relationship Id="rMacro" Type="http://schemas.microsoft.com/office/2006/relationships/%s" Target="%s"/>'


def with_macros(content: bytes, main: str, plain: str, enabled: str) -> bytes:
    """Return an Office file as its program saves it with macros, a signature and a button of its own."""
    parts = parts_of(content)
    folder = main.rpartition("/")[0]
    relations = f"{folder}/_rels/{main.rpartition('/')[2]}.rels"
    added = _RELATION % (b"vbaProject", b"vbaProject.bin")
    parts[relations] = parts[relations].replace(b"</Relationships>", added + b"</Relationships>")
    button = _RELATION.replace(b"rMacro", b"rButton") % (b"ui/extensibility", b"customUI/customUI.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", button + b"</Relationships>")
    types = parts["[Content_Types].xml"].replace(plain.encode(), enabled.encode())
    kind = b'<Override PartName="/%s/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    parts["[Content_Types].xml"] = types.replace(b"</Types>", kind % folder.encode())
    parts |= {f"{folder}/vbaProject.bin": b"macro", "customUI/customUI.xml": b'<customUI xmlns="urn:x"/>'}
    parts[f"{folder}/_rels/vbaProject.bin.rels"] = b'<Relationships xmlns="urn:x"/>'
    return zipped(parts)


OFFICE = "application/vnd.openxmlformats-officedocument."
WORD = with_macros(
    sister_city_letter(),
    "word/document.xml",
    OFFICE + "wordprocessingml.document.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
)
SLIDES = with_macros(
    friendship_presentation(),
    "ppt/presentation.xml",
    OFFICE + "presentationml.presentation.main+xml",
    "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
)
SHEETS = with_macros(
    budget(),
    "xl/workbook.xml",
    OFFICE + "spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
)
KINDS = {"word": (WORD, Format.DOCM), "slides": (SLIDES, Format.PPTM), "sheets": (SHEETS, Format.XLSM)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_with_macros_is_refused_unless_the_installation_strips_them(kind: str) -> None:
    content, found = KINDS[kind]

    with pytest.raises(DocumentRefused) as refused:
        recognise(content, "letter.docm")

    assert refused.value.code == "macros"
    assert recognise(content, "letter.docm", STRIPPING) is found


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_macros_is_left_and_everything_else_is(kind: str) -> None:
    content, found = KINDS[kind]

    stripped = without_macros(content)

    before, after = parts_of(content), parts_of(stripped)
    assert not any(
        b"vbaProject" in part or b"macroEnabled" in part or b"extensibility" in part for part in after.values()
    )
    assert {name for name in before if name not in after} == {
        name for name in before if "vbaProject" in name or "customUI" in name
    }
    changed = {name for name in after if after[name] != before[name]}
    assert all(name.endswith(".rels") or name == "[Content_Types].xml" for name in changed)
    assert recognise(stripped, "letter.docx").value.extension == found.value.result_extension


def test_a_letter_is_handed_on_without_its_macros_and_a_notice_says_so() -> None:
    workshop = copying_workshop(STRIPPING)

    converted = workshop.convert(WORD, file_name="letter.docm", source_language="pt")

    assert converted is not None
    assert (converted.extension, [notice.code for notice in converted.notices]) == (".docx", ["macros-stripped"])
    assert docx.Document(BytesIO(converted.content)).paragraphs
    assert workshop.parse(converted.content, file_name="letter.docx", source_language="pt").segments


def test_macros_in_cells_are_refused_whatever_the_installation_wishes() -> None:
    parts = parts_of(SHEETS)
    types = parts["[Content_Types].xml"]
    macros = b'<Override PartName="/a.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/></Types>'

    with pytest.raises(DocumentRefused) as refused:
        recognise(zipped({**parts, "[Content_Types].xml": types.replace(b"</Types>", macros)}), "a.xlsm", STRIPPING)

    assert refused.value.code == "macros"


def test_only_who_strips_macros_offers_to_take_such_files() -> None:
    assert ".docm" not in extensions()
    assert {".docm", ".xlsm", ".pptm"} <= set(copying_workshop(STRIPPING).extensions())
