"""A workbook of one sheet, written from rows of texts and numbers."""

import io
from collections.abc import Iterable
from decimal import Decimal
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZIP_DEFLATED, ZipFile

from glossary.exchange.plain_xml import writable

Cell = str | int | float | Decimal

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS: Final = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
_KEPT_SPACE: Final = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


def write_sheet(rows: Iterable[Iterable[Cell]], *, name: str) -> bytes:
    """Write rows as a workbook whose only sheet has this name; a text that looks like a formula stays a text."""
    sheet = Element("worksheet", {"xmlns": _MAIN})
    data = SubElement(sheet, "sheetData")
    for cells in rows:
        row = SubElement(data, "row")
        for value in cells:
            _write_cell(row, value)
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as package:
        for part, text in _PARTS.items():
            package.writestr(part, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
        package.writestr("xl/workbook.xml", _xml(_workbook(name)))
        package.writestr("xl/worksheets/sheet1.xml", _xml(sheet))
    return written.getvalue()


def _write_cell(row: Element, value: Cell) -> None:
    if isinstance(value, str):
        cell = SubElement(SubElement(row, "c", {"t": "inlineStr"}), "is")
        SubElement(cell, "t", _KEPT_SPACE).text = writable(value)
    else:
        SubElement(SubElement(row, "c"), "v").text = str(value)


def _workbook(name: str) -> Element:
    workbook = Element("workbook", {"xmlns": _MAIN, "xmlns:r": _RELATIONS})
    SubElement(SubElement(workbook, "sheets"), "sheet", {"name": name, "sheetId": "1", "r:id": "rId1"})
    return workbook


def _xml(root: Element) -> bytes:
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
