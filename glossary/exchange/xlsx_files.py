"""Terms as a workbook of one sheet with the columns of the CSV; of a workbook of others, the first sheet is read."""

import io
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from glossary.exchange.csv_files import ReadTerms, UnreadableGlossary, read_rows, rows_of
from glossary.exchange.plain_xml import local_name, read_xml, writable
from glossary.terms import Term

MOST_BYTES: Final = 60_000_000
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
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
    '<sheet name="Terms" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
_COLUMN: Final = re.compile(r"[A-Z]{1,3}")
_MOST_COLUMNS: Final = 100
# What the library says of packages that are damaged, encrypted, or packed in a way it does not know.
_DAMAGED: Final = (BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error)
_KEPT_SPACE: Final = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


def write_xlsx(terms: Iterable[Term]) -> bytes:
    """Write terms as a workbook; identities are not kept."""
    root = Element("worksheet", {"xmlns": _MAIN})
    sheet = SubElement(root, "sheetData")
    for cells in rows_of(terms):
        row = SubElement(sheet, "row")
        for text in cells:
            cell = SubElement(SubElement(row, "c", {"t": "inlineStr"}), "is")
            SubElement(cell, "t", _KEPT_SPACE).text = writable(text)
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as package:
        for name, text in _PARTS.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
        package.writestr("xl/worksheets/sheet1.xml", tostring(root, encoding="utf-8", xml_declaration=True))
    return written.getvalue()


def read_xlsx(content: bytes) -> ReadTerms:
    """Read the first sheet of a workbook as `read_terms` reads a CSV. Raises UnreadableGlossary."""
    try:
        with ZipFile(io.BytesIO(content)) as package:
            return read_rows(_rows(package))
    except _DAMAGED:
        raise UnreadableGlossary("not-xlsx", "The file is not an Excel workbook.") from None


def _rows(package: ZipFile) -> Iterator[tuple[int, list[str] | None]]:
    if sum(part.file_size for part in package.infolist()) > MOST_BYTES:
        raise UnreadableGlossary("too-large", "The workbook is too large once it is unpacked.")
    shared = _shared_texts(package)
    for number, row in enumerate(_named(read_xml(package.read(_first_sheet(package))), "row"), start=1):
        cells = _cells(row, shared)
        if any(cell.strip() for cell in cells):
            yield int(row.get("r") or number), cells


def _first_sheet(package: ZipFile) -> str:
    sheets = sorted(name for name in package.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))
    return min(sheets, key=lambda name: (len(name), name), default="xl/worksheets/sheet1.xml")


def _shared_texts(package: ZipFile) -> dict[str, str]:
    """Return the texts that cells share by their numbers, as cells write them."""
    if "xl/sharedStrings.xml" not in package.namelist():
        return {}
    items = _named(read_xml(package.read("xl/sharedStrings.xml")), "si")
    return {str(number): _text(item) for number, item in enumerate(items)}


def _cells(row: Element, shared: dict[str, str]) -> list[str]:
    cells: list[str] = []
    for cell in _named(row, "c"):
        column = min(_column(cell.get("r") or "", len(cells)), _MOST_COLUMNS)
        cells.extend([""] * (column - len(cells)))
        cells.append(_value(cell, shared))
    return cells


def _column(place: str, otherwise: int) -> int:
    """Return the number of a column from 0: 27 for AB12."""
    letters = _COLUMN.match(place)
    if letters is None:
        return otherwise
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell: Element, shared: dict[str, str]) -> str:
    if cell.get("t") == "inlineStr":
        return _text(cell)
    value = next(("".join(each.itertext()) for each in _named(cell, "v")), "")
    return shared.get(value.strip(), "") if cell.get("t") == "s" else value


def _text(element: Element) -> str:
    """Return the text of an element without the readings that stand above East Asian letters."""
    phonetic = {each for run in _named(element, "rPh") for each in run.iter()}
    return "".join(each.text or "" for each in _named(element, "t") if each not in phonetic)


def _named(element: Element, name: str) -> Iterator[Element]:
    return (each for each in element.iter() if local_name(each) == name)
