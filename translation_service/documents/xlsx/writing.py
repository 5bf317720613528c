"""Translations written into a workbook, and everything that repeats or names them kept in step."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from lxml import etree

from translation_service.documents.graphics.charts import chart_parts
from translation_service.documents.locales import turns
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.xlsx.addresses import Address, address_of
from translation_service.documents.xlsx.book import Book, Sheet
from translation_service.documents.xlsx.cells import CELL, INLINE, VALUE, inline_text
from translation_service.documents.xlsx.comparing import Patterns, folded
from translation_service.documents.xlsx.dates import speak_in_dates
from translation_service.documents.xlsx.direction import turn_cells, turn_sheet
from translation_service.documents.xlsx.escapes import encoded
from translation_service.documents.xlsx.following import (
    Said,
    by_folded,
    follow_in_frame,
    follow_in_queries,
    follow_in_results,
    follow_in_shapes,
    follow_in_totals,
)
from translation_service.documents.xlsx.formulas import Renames
from translation_service.documents.xlsx.number_formats import follow_in_chart, format_codes
from translation_service.documents.xlsx.pivots import follow_in_pivots
from translation_service.documents.xlsx.remarks import copy_threads, related, thread_texts
from translation_service.documents.xlsx.renaming import rename_around, rename_in
from translation_service.documents.xlsx.slices import Slices, sliced
from translation_service.documents.xlsx.surroundings import book_texts, frame_texts, other_texts
from translation_service.documents.xlsx.tables import Table
from translation_service.documents.xlsx.validations import list_items
from translation_service.documents.xlsx.worded import CellText, LookUp
from translation_service.domain.languages import LanguagePair

_FRAMED: Final = frozenset(
    {"headerFooter", "dataValidation", "hyperlink", "filter", "customFilter", "sortCondition", "formula", "f"}
)
_CALCULATION: Final = names.spreadsheet("calcPr")
# The schema wants the way of calculating right behind these.
_BEFORE_CALCULATION: Final = names.spreadsheet("sheets", "functionGroups", "externalReferences", "definedNames")


class Writing:
    """One translation of a workbook; `sheet_names` maps the names of sheets to new ones."""

    def __init__(self, book: Book, look_up: LookUp, sheet_names: Mapping[str, str], pair: LanguagePair) -> None:
        self._book = book
        self._package = book.package
        self._look_up = look_up
        self._pair = pair
        self._sheet_names = sheet_names
        self._said: dict[str, str] = {}
        self._results: dict[str, str] = {}
        self._words: Said = {}
        self._patterns = Patterns()
        self._spoken: dict[int, tuple[str, str]] = {}

    def write(self) -> None:
        self._write_strings()
        columns, heads = self._write_tables()
        sheets = {folded(old): new for old, new in self._sheet_names.items() if old != new}
        renames = Renames(sheets=sheets, columns=columns, words=self._words, patterns=self._patterns)
        for sheet in self._book.sheets:
            self._write_sheet(sheet, renames, heads[sheet.part])
        for sheet in self._book.sheets:
            self._write_around(sheet)
        self._write_book(renames)

    def _write_strings(self) -> None:
        scans = (sheet.scan for sheet in self._book.sheets if sheet.scan is not None)
        inline = (text for scan in scans for text in scan.inline)
        for text in (*self._book.strings.values(), *inline, *self._book.texts_of_formulas):
            self._rewrite(text)
        frames = [sheet.scan.frame for sheet in self._book.sheets if sheet.scan is not None]
        listed = {old: new for frame in reversed(frames) for old, new in list_items(frame, self._look_up)}
        self._said = {**listed, **self._said}
        self._words = by_folded(self._said)
        self._patterns = Patterns([*listed.items(), *self._spoken.values()])
        if self._book.strings_part is not None:
            self._package.touch(self._book.strings_part)

    def _rewrite(self, text: CellText) -> None:
        before = text.text
        text.rewrite(self._look_up, self._pair)
        self._spoken[id(text)] = (before, text.text)
        if before != text.text:
            self._said[before] = text.text

    def _write_tables(self) -> tuple[dict[str, Mapping[str, str]], dict[str, dict[Address, str]]]:
        """Rename columns; return their new names by table, and by sheet the cells that must not say the same."""
        columns: dict[str, Mapping[str, str]] = {}
        heads: dict[str, dict[Address, str]] = {}
        for sheet in self._book.sheets:
            heads[sheet.part] = {}
            for table in sheet.tables:
                renamed = table.rename(partial(self._spoken_at, sheet))
                columns[folded(table.name)] = renamed.columns
                heads[sheet.part] |= renamed.cells
                self._follow_in_table(table)
        return columns, heads

    def _follow_in_table(self, table: Table) -> None:
        follow_in_frame(table.root, self._said, self._words, self._patterns)
        follow_in_totals(table.root, self._said)
        self._package.touch(table.part)
        for query in related(self._package, table.part, "queryTable"):
            if follow_in_queries(self._package.root(query), table.root):
                self._package.touch(query)

    def _spoken_at(self, sheet: Sheet, address: Address) -> tuple[str, str] | None:
        """Return what the cell at an address said and says."""
        head = None if sheet.scan is None else sheet.scan.heads.get(address)
        text = None if head is None else self._book.string(head)
        return None if text is None else self._spoken.get(id(text))

    def _write_sheet(self, sheet: Sheet, renames: Renames, heads: Mapping[Address, str]) -> None:
        if not (heads or self._is_concerned(sheet)):
            return
        slices = sliced(self._package.content(sheet.part)) if sheet.scan is not None else None
        # A formula is shared by cells that may stand far below it.
        shared: dict[str, str] = {}
        write_rows = partial(self._write_rows, sheet, renames, heads, shared)
        if slices is not None:
            self._write_slices(sheet, slices, write_rows)
            return
        root = self._package.root(sheet.part)
        if any([write_rows(root), self._write_frame(root)]):
            self._package.settle(sheet.part)

    def _write_slices(self, sheet: Sheet, slices: Slices, write_rows: Callable[[Element], bool]) -> None:
        """Write a large sheet without ever holding the whole of it as elements."""
        frame = slices.frame()
        changed = any([write_rows(frame), self._write_frame(frame)])
        rows: list[bytes] = []
        for part in slices.sheets():
            changed |= write_rows(part)
            rows.append(slices.rows_in(part))
        if changed:
            self._package.put(sheet.part, slices.joined(frame, rows))

    def _write_rows(
        self, sheet: Sheet, renames: Renames, heads: Mapping[Address, str], shared: dict[str, str], root: Element
    ) -> bool:
        results = follow_in_results(root, self._said, shared)
        self._results |= results
        changed = [
            bool(results),
            self._write_cells(root) if sheet.scan is not None and sheet.scan.inline else False,
            _write_heads(root, heads),
            bool(renames) and rename_in(root, renames, sheet.tables),
        ]
        return any(changed)

    def _write_frame(self, root: Element) -> bool:
        results = [
            *[text.rewrite(self._look_up, self._pair) for text in frame_texts(root)],
            follow_in_frame(root, self._said, self._words, self._patterns),
            turn_sheet(root, self._pair),
        ]
        return any(results)

    def _is_concerned(self, sheet: Sheet) -> bool:
        """Tell whether anything in a sheet may change: most of a large one is numbers, and shared strings."""
        if sheet.scan is None:
            return True
        has_frame = any(names.local(element) in _FRAMED for element in sheet.scan.frame.iter())
        return has_frame or bool(sheet.scan.inline) or sheet.scan.has_formulas or turns(self._pair)

    def _write_cells(self, root: Element) -> bool:
        texts = (inline_text(cell) for cell in root.iter(*CELL))
        changed = [text.rewrite(self._look_up, self._pair) for text in texts if text is not None]
        return any(changed)

    def _write_around(self, sheet: Sheet) -> None:
        threads = thread_texts(self._package, sheet.part)
        for part, text in other_texts(self._package, sheet.part):
            if text.rewrite(self._look_up, self._pair):
                self._package.touch(part)
        if threads:
            said = dict(zip(threads, thread_texts(self._package, sheet.part), strict=True))
            copy_threads(self._package, sheet.part, {old: new for old, new in said.items() if old and old != new})
        for drawing in related(self._package, sheet.part, "drawing"):
            if follow_in_shapes(self._package.root(drawing), {**self._results, **self._said}, self._pair):
                self._package.touch(drawing)

    def _write_book(self, renames: Renames) -> None:
        codes = format_codes(self._package)
        speak_in_dates(self._package, self._pair)
        turn_cells(self._package, self._pair)
        for part, text in book_texts(self._package):
            if text.rewrite(self._look_up, self._pair):
                self._package.touch(part)
        self._follow_in_charts(dict(zip(codes, format_codes(self._package), strict=True)))
        follow_in_pivots(self._package, self._said, self._patterns, renames.columns)
        if renames:
            rename_in(self._book.main, renames)
            rename_around(self._package, renames)
        for sheet in self._book.sheets:
            sheet.entry.set("name", self._sheet_names.get(sheet.name, sheet.name))
        if any(sheet.scan is not None and sheet.scan.has_formulas for sheet in self._book.sheets):
            _calculate_at_opening(self._book.main)
        self._package.touch(self._package.main)

    def _follow_in_charts(self, codes: Mapping[str, str]) -> None:
        new_codes = {old: new for old, new in codes.items() if old != new}
        drawings = (drawing for sheet in self._book.sheets for drawing in related(self._package, sheet.part, "drawing"))
        for chart in (chart for drawing in drawings if new_codes for chart in chart_parts(self._package, drawing)):
            if follow_in_chart(self._package.root(chart), new_codes):
                self._package.touch(chart)


def _write_heads(root: Element, heads: Mapping[Address, str]) -> bool:
    """Have cells that name columns say words of their own."""
    for cell in root.iter(*CELL) if heads else ():
        address = address_of(cell.get("r", ""))
        if address is not None and address in heads:
            _say(cell, heads[address])
    return bool(heads)


def _say(cell: Element, text: str) -> None:
    for inner in [inner for inner in cell if inner.tag in VALUE | INLINE]:
        cell.remove(inner)
    cell.set("t", "inlineStr")
    held = etree.Element(names.sibling(cell, "is"))
    etree.SubElement(held, names.sibling(cell, "t")).text = encoded(text)
    cell.append(held)


def _calculate_at_opening(main: Element) -> None:
    """Have formulas calculated anew: what they take from cells has changed."""
    found = names.child(main, _CALCULATION)
    if found is None:
        found = etree.Element(names.sibling(main, "calcPr"))
        position = max((number for number, inner in enumerate(main) if inner.tag in _BEFORE_CALCULATION), default=-1)
        main.insert(position + 1, found)
    found.set("fullCalcOnLoad", "1")
