"""Packages of Office written as one XML ("Word XML document"), packed as Office would have packed them."""

import binascii
import zipfile
from base64 import b64decode
from io import BytesIO
from typing import Final

from lxml import etree

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.markup import Element, parse, serialise
from translation_service.documents.ooxml import names

_TYPES: Final = "[Content_Types].xml"
_TYPES_OF_PARTS: Final = "http://schemas.openxmlformats.org/package/2006/content-types"


def packed(content: bytes, limits: Limits) -> bytes:
    """Return the package that one XML holds; refuse a damaged one."""
    parts = [part for part in parse(content) if names.local(part) == "part"]
    refuse_more(len(parts), limits.part_limit, refusals.too_many_parts)
    types = etree.fromstring(f'<Types xmlns="{_TYPES_OF_PARTS}"/>')
    held: dict[str, bytes] = {}
    for part in parts:
        name = _said(part, "name")
        etree.SubElement(types, f"{{{_TYPES_OF_PARTS}}}Override", PartName=name, ContentType=_said(part, "contentType"))
        held[name.lstrip("/")] = _content(part)
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, one in {_TYPES: serialise(types), **held}.items():
            archive.writestr(name, one)
    return written.getvalue()


def _said(part: Element, attribute: str) -> str:
    return part.get(names.sibling(part, attribute)) or ""


def _content(part: Element) -> bytes:
    held = next(iter(part), None)
    if held is None:
        raise refusals.damaged()
    if names.local(held) == "xmlData" and len(held):
        return etree.tostring(held[0], xml_declaration=True, encoding="UTF-8", standalone=True, with_tail=False)
    try:
        return b64decode(held.text or "")
    except binascii.Error as error:
        raise refusals.damaged() from error
