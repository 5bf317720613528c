"""Terms as a workbook of one sheet with the columns of the CSV; of a workbook of others, each sheet that names them."""

import io
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from glossary.exchange.csv_files import ReadTerms, RowFault, UnreadableGlossary, read_rows, rows_of
from glossary.exchange.headers import Row
from glossary.exchange.plain_xml import local_name, read_xml, writable
from glossary.sentences import N_
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
_LEFT_OUT: Final = N_("Sheet %(sheet)s has no row that names its columns, and was left out.")
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
    """Read the sheets of a workbook that name their columns, each as `read_terms` reads a CSV.

    Others are reported; raises UnreadableGlossary where there is none but them.
    """
    try:
        with ZipFile(io.BytesIO(content)) as package:
            return _joined([_read(rows) for rows in _sheets(package)])
    except _DAMAGED:
        raise UnreadableGlossary("not-xlsx", "The file is not an Excel workbook.") from None


def _read(rows: Iterable[Row]) -> ReadTerms | UnreadableGlossary:
    try:
        return read_rows(rows)
    except UnreadableGlossary as why:
        return why


def _joined(sheets: Sequence[ReadTerms | UnreadableGlossary]) -> ReadTerms:
    read = [sheet for sheet in sheets if isinstance(sheet, ReadTerms)]
    for why in (sheet for sheet in sheets if not read and isinstance(sheet, UnreadableGlossary)):
        raise why
    return ReadTerms(
        terms=tuple(term for sheet in read for term in sheet.terms),
        lines=tuple(line for sheet in read for line in sheet.lines),
        faults=tuple(fault for sheet in read for fault in sheet.faults),
        losses=(*(loss for sheet in read for loss in sheet.losses), *_left_out(sheets)),
        silent=frozenset.intersection(*(sheet.silent for sheet in read)),
    )


def _left_out(sheets: Sequence[ReadTerms | UnreadableGlossary]) -> Iterator[RowFault]:
    for number, sheet in enumerate(sheets, start=1):
        if isinstance(sheet, UnreadableGlossary):
            yield RowFault(line=1, code="sheet-left-out", template=_LEFT_OUT, values={"sheet": str(number)})


def _sheets(package: ZipFile) -> Iterator[Iterator[Row]]:
    """Yield the rows of each sheet that has any, at least of one."""
    if sum(part.file_size for part in package.infolist()) > MOST_BYTES:
        raise UnreadableGlossary("too-large", "The workbook is too large once it is unpacked.")
    shared = _shared_texts(package)
    sheets = [list(_rows(package, name, shared)) for name in _names_of_sheets(package)]
    yield from (iter(rows) for rows in [rows for rows in sheets if rows] or sheets[:1])


def _rows(package: ZipFile, sheet: str, shared: dict[str, str]) -> Iterator[Row]:
    for number, row in enumerate(_named(read_xml(package.read(sheet)), "row"), start=1):
        cells = _cells(row, shared)
        if any(cell.strip() for cell in cells):
            yield int(row.get("r") or number), cells


def _names_of_sheets(package: ZipFile) -> list[str]:
    sheets = [name for name in package.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
    return sorted(sheets, key=lambda name: (len(name), name)) or ["xl/worksheets/sheet1.xml"]


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
