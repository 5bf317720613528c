"""A workbook taken apart: its sheets in order, their cells, the shared strings with the cells that show them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from glossary.patterns import lazily
from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.tagging.symbols import is_symbol
from translation_service.documents.xlsx.cells import Scan, Shared, scan
from translation_service.documents.xlsx.looks import Fonts, font_of
from translation_service.documents.xlsx.remarks import related
from translation_service.documents.xlsx.tables import Table
from translation_service.documents.xlsx.texts import cell_text, text_of
from translation_service.documents.xlsx.worded import CellText

_SHEET: Final = names.spreadsheet("sheet")
_ITEM: Final = names.spreadsheet("si")
_REFERENCE: Final = names.relation("id")
_STRING: Final = lazily(rb"<(?:\w+:)?si[\s>]")
_WITH_CELLS: Final = frozenset({"worksheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: `entry` names it in the workbook; one that shows only a chart has no cells to scan."""

    entry: Element
    part: str
    tables: Sequence[Table]
    scan: Scan | None

    @property
    def name(self) -> str:
        return self.entry.get("name", "")


class Book:
    """The sheets of a package and the strings they share."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self.package = package
        self._limits = limits
        self.main = package.root(package.main)
        self._refuse_crowded(self.main)
        styles = package.related(package.main, "styles")
        if styles is not None:
            elements = package.content(styles).count(b"<") // 2
            refuse_more(elements, limits.element_limit, refusals.too_many_elements)
        self.strings_part = package.related(package.main, "sharedStrings")
        self._size = 0
        self.sheets = list(self._sheets())

    def texts(self, sheet: Sheet) -> Iterator[CellText]:
        """Return the texts of the cells of a sheet, each string once, and then those that its formulas show."""
        for text in sheet.scan.texts if sheet.scan is not None else ():
            found = self.string(text) if isinstance(text, Shared) else text
            if found is not None:
                yield found
        if sheet.scan is not None and not self._calls_by_text:
            yield from sheet.scan.shown.values()

    @property
    def texts_of_formulas(self) -> Iterator[CellText]:
        """Return what formulas show; where some put addresses together from text, any word may be part of one."""
        scans = () if self._calls_by_text else (sheet.scan for sheet in self.sheets if sheet.scan is not None)
        return (text for scan in scans for text in scan.shown.values())

    @cached_property
    def _calls_by_text(self) -> bool:
        return any(sheet.scan is not None and sheet.scan.calls_by_text for sheet in self.sheets)

    def string(self, text: Shared | CellText) -> CellText | None:
        """Return what a cell says; a shared string is always the same object."""
        if not isinstance(text, Shared):
            return text
        return self.strings.get(text.index)

    def _items(self) -> list[Element]:
        if self.strings_part is None:
            return []
        root = self.package.root(self.strings_part)
        items = list(root.iterchildren(*_ITEM))
        if len(items) != sum(1 for _ in root.iter(*_ITEM)):
            raise refusals.damaged()
        refuse_more(max(map(len, items), default=0), self._limits.tag_limit, refusals.too_many_tags)
        return items

    @cached_property
    def strings(self) -> dict[int, CellText]:
        """The shared strings that cells show, without the ticks and crosses of fonts that have no letters."""
        styles_of = self._styles()
        self._refuse_unused(len(styles_of))
        items = self._items()
        fonts = Fonts(self.package)
        looks = {index: fonts.plain_look(styles) for index, styles in styles_of.items() if index < len(items)}
        return {
            index: cell_text(items[index], plain=look)
            for index, look in looks.items()
            if not is_symbol(text_of(items[index]), font_of(look))
        }

    def _refuse_unused(self, used: int) -> None:
        """Refuse strings that no cell shows when they have, together, as many elements as surround no words."""
        if self.strings_part is None:
            return
        content = self.package.content(self.strings_part)
        strings = sum(1 for _ in _STRING.finditer(content))
        elements = content.count(b"<") // 2 * max(0, strings - used) // max(1, strings)
        refuse_more(elements, self._limits.element_limit, refusals.too_many_elements)

    def _styles(self) -> dict[int, set[int]]:
        styles: dict[int, set[int]] = {}
        for sheet in self.sheets:
            for text in sheet.scan.texts if sheet.scan is not None else ():
                if isinstance(text, Shared):
                    styles.setdefault(text.index, set()).add(text.style)
        return styles

    def _sheets(self) -> Iterator[Sheet]:
        relations = {found.id: found for found in self.package.relationships(self.package.main)}
        for entry in self.main.iter(*_SHEET):
            relation = relations.get(names.attribute(entry, _REFERENCE) or "")
            if relation is not None:
                yield self._sheet(entry, relation.target, has_cells=relation.kind in _WITH_CELLS)

    def _sheet(self, entry: Element, part: str, *, has_cells: bool) -> Sheet:
        found = [Table(name, self.package.root(name)) for name in related(self.package, part, "table")]
        heads = {head for table in found for head in table.heads}
        held = scan(self._content(part), heads, self._limits) if has_cells else None
        if held is not None:
            self._refuse_crowded(held.frame)
        return Sheet(entry=entry, part=part, tables=found, scan=held)

    def _content(self, part: str) -> bytes:
        content = self.package.content(part)
        self._size += len(content)
        refuse_more(self._size, self._limits.sheet_size_limit, refusals.too_large_sheets)
        return content

    def _refuse_crowded(self, root: Element) -> None:
        """Refuse too many names, links, rules and merged cells, all that stands beside the cells."""
        refuse_more(sum(1 for _ in root.iter()), self._limits.element_limit, refusals.too_many_elements)
