"""Office files that somebody signed electronically: their translation is no longer what was signed."""

import pytest

from tests.building.docx_files import parts_of, sister_city_letter, zipped
from tests.building.pptx_files import friendship_presentation
from tests.building.translated import parsed, translated
from tests.building.xlsx_files import SheetFile, XlsxFile

_FILES = {
    "letter.docx": sister_city_letter(),
    "talk.pptx": friendship_presentation(),
    "costs.xlsx": XlsxFile(SheetFile(name="Custos", cells={"A1": "Obras da cidade"})).build(),
}
_SIGNATURE = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature"
_TYPE = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@pytest.mark.parametrize("name", _FILES)
def test_a_signature_is_left_out_and_told_of(name: str) -> None:
    result = translated(_signed(_FILES[name]), file_name=name).content

    assert "signature-left-out" in {notice.code for notice in parsed(_signed(_FILES[name]), name).notices}
    assert parts_of(result).keys() == parts_of(_FILES[name]).keys()
    assert not any(b"signature" in part for part in parts_of(result).values())


@pytest.mark.parametrize("name", _FILES)
def test_nothing_is_said_where_nobody_signed(name: str) -> None:
    assert "signature-left-out" not in {notice.code for notice in parsed(_FILES[name], name).notices}


def _signed(content: bytes) -> bytes:
    parts = parts_of(content)
    origin = f'<Relationship Id="rSigned" Type="{_SIGNATURE}/origin" Target="_xmlsignatures/origin.sigs"/>'
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", f"{origin}</Relationships>".encode())
    typed = f'<Override PartName="/_xmlsignatures/one.xml" ContentType="{_TYPE}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", typed.encode())
    parts["_xmlsignatures/origin.sigs"] = b""
    row = f'<Relationship Id="r1" Type="{_SIGNATURE}/signature" Target="one.xml"/>'
    parts["_xmlsignatures/_rels/origin.sigs.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}">{row}</Relationships>'.encode()
    )
    parts["_xmlsignatures/one.xml"] = b'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'
    return zipped(parts)
