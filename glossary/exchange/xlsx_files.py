"""Terms as a workbook of one sheet with the columns of the CSV; of a workbook of others, each sheet that names them."""

import io
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from glossary.exchange.csv_files import (
    COLUMNS_TAKEN,
    ReadTerms,
    RowFault,
    no_header,
    read_rows,
    rows_of,
)
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.headers import Row, is_heading
from glossary.exchange.nameless import Languages
from glossary.exchange.plain_xml import local_name, read_xml
from glossary.exchange.room import Room
from glossary.exchange.sheets import write_sheet
from glossary.exchange.workbook_parts import SheetRows, TooManyRows, column_of, shared_texts
from glossary.patterns import lazily
from glossary.sentences import N_
from glossary.terms import Term

MOST_BYTES: Final = 60_000_000
_Sheet = ReadTerms | UnreadableGlossary
# From its first cell to its last: A2:A4.
_MERGED: Final = lazily(r"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})")
# As many as a hundred thousand rows have; a sheet of one wide row and many short ones says little and has many more.
_MOST_CELLS: Final = 4_000_000
_MOST_SHEETS: Final = 500
_NOT_XLSX: Final = N_("The file is not an Excel workbook.")
_TOO_LARGE: Final = N_("The workbook is too large once it is unpacked.")
_HIDDEN: Final = N_("Sheet %(sheet)s is hidden in the workbook; its terms were read as well.")
_UNRECKONED: Final = N_(
    "A formula in this line has no result in the file. Open the workbook in a spreadsheet program and save it there."
)
_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_LEFT_OUT: Final = N_("Sheet %(sheet)s has no row that names its columns, and was left out.")
# What the library says of packages that are damaged, encrypted, or packed in a way it does not know.
_DAMAGED: Final = (BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error)


class _Grid(NamedTuple):
    """What a sheet holds: its rows, its name where it is hidden, and the rows whose formulas have no result."""

    rows: list[Row]
    unreckoned: tuple[int, ...]
    hidden: str = ""


def write_xlsx(terms: Iterable[Term]) -> bytes:
    """Write terms as a workbook; identities are not kept."""
    return write_sheet(rows_of(terms), name="Terms")


def read_xlsx(content: bytes, languages: Languages | None = None) -> ReadTerms:
    """Read the sheets of a workbook that name their columns, each as `read_terms` reads a CSV.

    Others are reported; raises UnreadableGlossary where there is none but them.
    """
    try:
        with ZipFile(io.BytesIO(content)) as package:
            return _joined(_without_guesses(list(_read_all(package, languages))))
    except _DAMAGED:
        raise UnreadableGlossary("not-xlsx", _NOT_XLSX) from None


def _read_all(package: ZipFile, languages: Languages | None) -> Iterator[_Sheet]:
    """Yield what each sheet holds, and what of it nobody sees who opens the workbook, or nobody has reckoned."""
    room = Room()
    for grid in _sheets(package):
        read = _read(grid.rows, languages, room)
        yield replace(read, losses=(*read.losses, *_told_of(grid))) if isinstance(read, ReadTerms) else read


def _told_of(grid: _Grid) -> Iterator[RowFault]:
    if grid.hidden:
        yield RowFault(line=1, code="sheet-hidden", template=_HIDDEN, values={"sheet": grid.hidden})
    for line in dict.fromkeys(grid.unreckoned):
        yield RowFault(line=line, code="formula-unreckoned", template=_UNRECKONED, values={})


def _read(rows: Iterable[Row], languages: Languages | None, room: Room) -> _Sheet:
    try:
        return read_rows(rows, languages, room=room)
    except UnreadableGlossary as why:
        if room.is_spent:
            raise
        return why


def _without_guesses(sheets: Sequence[_Sheet]) -> Sequence[_Sheet]:
    """Leave out sheets whose columns were guessed where another sheet names its own."""
    guessed = [
        isinstance(sheet, ReadTerms) and any(loss.code == COLUMNS_TAKEN for loss in sheet.losses) for sheet in sheets
    ]
    if all(is_guess or isinstance(sheet, UnreadableGlossary) for is_guess, sheet in zip(guessed, sheets, strict=True)):
        return sheets
    return [no_header() if is_guess else sheet for is_guess, sheet in zip(guessed, sheets, strict=True)]


def _joined(sheets: Sequence[_Sheet]) -> ReadTerms:
    read = [sheet for sheet in sheets if isinstance(sheet, ReadTerms)]
    for why in (sheet for sheet in sheets if not read and isinstance(sheet, UnreadableGlossary)):
        raise why
    return ReadTerms(
        terms=tuple(term for sheet in read for term in sheet.terms),
        lines=tuple(line for sheet in read for line in sheet.lines),
        faults=tuple(fault for sheet in read for fault in sheet.faults),
        losses=(*(loss for sheet in read for loss in sheet.losses), *_left_out(sheets)),
        silent=frozenset.intersection(*(sheet.silent for sheet in read)),
        without_status=tuple(is_guessed for sheet in read for is_guessed in sheet.without_status),
    )


def _left_out(sheets: Sequence[_Sheet]) -> Iterator[RowFault]:
    for number, sheet in enumerate(sheets, start=1):
        if isinstance(sheet, UnreadableGlossary):
            yield RowFault(line=1, code="sheet-left-out", template=_LEFT_OUT, values={"sheet": str(number)})


def _sheets(package: ZipFile) -> list[_Grid]:
    """Return the sheets that have rows, at least one."""
    if sum(part.file_size for part in package.infolist()) > MOST_BYTES:
        raise UnreadableGlossary("too-large", _TOO_LARGE)
    names = _names_of_sheets(package)
    if len(names) > _MOST_SHEETS:
        raise UnreadableGlossary("too-large", _TOO_LARGE)
    shared, hidden = _shared_texts(package), _hidden(package)
    sheets = [_grid(package, name, shared)._replace(hidden=hidden.get(name, "")) for name in names]
    return [sheet for sheet in sheets if sheet.rows] or sheets[:1]


def _hidden(package: ZipFile) -> dict[str, str]:
    """Return the names of the hidden sheets by their parts."""
    if not {_WORKBOOK, _RELATIONS}.issubset(package.namelist()):
        return {}
    places = {each.get("Id"): each.get("Target") or "" for each in _named(_part(package, _RELATIONS), "Relationship")}
    sheets = [
        sheet for sheet in _named(_part(package, _WORKBOOK), "sheet") if sheet.get("state", "visible") != "visible"
    ]
    ids = [(next((value for name, value in sheet.items() if name.endswith("}id")), ""), sheet) for sheet in sheets]
    return {f"xl/worksheets/{places.get(id_, '').rpartition('/')[2]}": sheet.get("name") or "" for id_, sheet in ids}


def _grid(package: ZipFile, name: str, shared: dict[str, str]) -> _Grid:
    """Return the rows of a sheet that say something, all as long as the longest."""
    try:
        with _as_no_workbook():
            sheet = SheetRows(package.read(name), shared)
    except TooManyRows:
        raise UnreadableGlossary("too-large", _TOO_LARGE) from None
    rows = sheet.rows
    width = max((len(cells) for _, cells in rows), default=0)
    if width * len(rows) > _MOST_CELLS:
        raise UnreadableGlossary("too-large", _TOO_LARGE)
    for _, cells in rows:
        cells.extend([""] * (width - len(cells)))
    return _Grid(list(_with_merged_cells(rows, sheet.merged)), tuple(sheet.unreckoned))


def _with_merged_cells(rows: Iterable[tuple[int, list[str]]], merged: Iterable[str]) -> Iterator[Row]:
    """Say what stands in cells merged over several rows in each of these, but for headings."""
    ends = _ends_of_merged(merged)
    held: dict[int, tuple[int, str]] = {}
    for number, cells in rows:
        for column, (end, text) in held.items():
            cells[column] = cells[column] or (text if number <= end else "")
        held |= {
            column: (end, cells[column])
            for column, end in ends.get(number, {}).items()
            if column < len(cells) and not is_heading(cells[column])
        }
        yield number, cells


def _ends_of_merged(merged: Iterable[str]) -> dict[int, dict[int, int]]:
    """Return the last rows of merged cells by the row and column they begin in."""
    ends: dict[int, dict[int, int]] = {}
    for place in merged:
        found = _MERGED.fullmatch(place)
        if found and int(found[2]) < int(found[3]):
            ends.setdefault(int(found[2]), {})[column_of(found[1], 0)] = int(found[3])
    return ends


def _part(package: ZipFile, name: str) -> Element:
    """Return a part of a workbook; nobody sees its lines, so that a damaged one damages the whole."""
    with _as_no_workbook():
        return read_xml(package.read(name))


@contextmanager
def _as_no_workbook() -> Iterator[None]:
    try:
        yield
    except UnreadableGlossary as why:
        raise UnreadableGlossary("not-xlsx", _NOT_XLSX) from why


def _names_of_sheets(package: ZipFile) -> list[str]:
    sheets = [name for name in package.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
    return sorted(sheets, key=lambda name: (len(name), name)) or ["xl/worksheets/sheet1.xml"]


def _shared_texts(package: ZipFile) -> dict[str, str]:
    if "xl/sharedStrings.xml" not in package.namelist():
        return {}
    with _as_no_workbook():
        return shared_texts(package.read("xl/sharedStrings.xml"))


def _named(element: Element, name: str) -> Iterator[Element]:
    return (each for each in element.iter() if local_name(each) == name)
