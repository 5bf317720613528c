"""Pivot tables: what they remember of their source, and call its columns, follows the cells it was taken from."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.xlsx.comparing import Patterns, folded
from translation_service.documents.xlsx.escapes import decoded, encoded_attribute
from translation_service.documents.xlsx.following import Said, by_folded, follow, follow_in_frame
from translation_service.documents.xlsx.remarks import related

_SOURCE: Final = names.spreadsheet("worksheetSource")
_EXTERNAL: Final = names.relation("id")
_FIELDS: Final = names.spreadsheet("cacheFields")
_FIELD: Final = names.spreadsheet("cacheField")
_ITEMS: Final = names.spreadsheet("sharedItems")
_TEXT: Final = names.spreadsheet("s")
_DATA_FIELD: Final = names.spreadsheet("dataField")
_NAME_IN_FORMULA: Final = re.compile(r"'((?:[^']|'')*)'|\"(?:[^\"]|\"\")*\"|[^\W\d]\w*")
# How a table calls its fields, items and totals on the sheet.
_CAPTIONS: Final = {
    "pivotTableDefinition": ("dataCaption", "grandTotalCaption", "rowHeaderCaption", "colHeaderCaption"),
    "pivotField": ("name", "subtotalCaption"),
    "item": ("n",),
    "dataField": ("name",),
}

Columns = Mapping[str, Mapping[str, str]]


def has_foreign_pivots(package: Package) -> bool:
    """Tell whether pivot tables show data from outside of the workbook, whose words nobody translates."""
    caches = related(package, package.main, "pivotCacheDefinition")
    return any(not _is_own(package.root(cache)) for cache in caches)


def follow_in_pivots(package: Package, said: Said, patterns: Patterns, columns: Columns) -> None:
    """Have pivot tables, and the slicers that filter them, say what their source says now.

    `columns` are the new names of the columns of tables, by table. Excel reads the source anew when it opens the book.
    """
    words, fields = by_folded(said), dict[str, str]()
    for cache in related(package, package.main, "pivotCacheDefinition"):
        root = package.root(cache)
        if _is_own(root):
            fields |= _follow_in_cache(package, cache, said, columns)
    for sheet in package.relationships(package.main):
        for table in related(package, sheet.target, "pivotTable"):
            _follow_in_table(package, table, said, words, patterns)
    of_tables = {old: new for renamed in columns.values() for old, new in renamed.items()}
    for kind in ("slicerCache", "timelineCache"):
        for part in related(package, package.main, kind):
            root = package.root(part)
            if _follow_in_filter(root, of_tables) if _filters_table(root) else follow(root, "sourceName", fields):
                package.touch(part)


def _filters_table(cache: Element) -> bool:
    return any(names.local(element) == "tableSlicerCache" for element in cache.iter())


def _follow_in_filter(cache: Element, columns: Mapping[str, str]) -> bool:
    """Have the buttons that filter a table name its column as it is called now."""
    new = columns.get(folded(decoded(cache.get("sourceName", ""))))
    if new is not None:
        cache.set("sourceName", encoded_attribute(new))
    return new is not None


def _is_own(cache: Element) -> bool:
    source = next(cache.iter(*_SOURCE), None)
    return source is not None and names.attribute(source, _EXTERNAL) is None


def _follow_in_cache(package: Package, part: str, said: Said, columns: Columns) -> dict[str, str]:
    root = package.root(part)
    source = next(root.iter(*_SOURCE))
    of_table = columns.get(folded(source.get("name", "")), {})
    named = _rename_fields(root, said, of_table)
    for field in root.iter(*_FIELD):
        _follow_in_formula(field, named)
    remembered = [root, *(package.root(records) for records in related(package, part, "pivotCacheRecords"))]
    kept = {text for items in root.iter(*_ITEMS) for text in _falling_together(items, said)}
    texts = (text for held in remembered for text in held.iter(*_TEXT))
    for text in texts:
        if decoded(text.get("v", "")) not in kept:
            follow(text, "v", said)
    root.set("refreshOnLoad", "1")
    for touched in (part, *related(package, part, "pivotCacheRecords")):
        package.touch(touched)
    return named


def _rename_fields(root: Element, said: Said, of_table: Mapping[str, str]) -> dict[str, str]:
    """Call the fields what the heads of their columns say now; return the new names by the old ones."""
    fields = [field for found in root.iter(*_FIELDS) for field in found.iter(*_FIELD)]
    wanted = {name: of_table.get(folded(name)) or said.get(name, name) for name in map(_name, fields)}
    taken: set[str] = set()
    for field in fields:
        old = _name(field)
        new = old if folded(wanted[old]) in taken else wanted[old]
        taken.add(folded(new))
        wanted[old] = new
        field.set("name", encoded_attribute(new))
    return {old: new for old, new in wanted.items() if old != new}


def _falling_together(items: Element, said: Said) -> Iterator[str]:
    """Return the items that would say the same as another of their field, which Excel takes for damage."""
    taken: set[str] = set()
    for text in items.iter(*_TEXT):
        old = decoded(text.get("v", ""))
        new = folded(said.get(old, old))
        if new in taken:
            yield old
        taken.add(new)


def _follow_in_formula(field: Element, named: Mapping[str, str]) -> None:
    """Have a field that is calculated from others call them what they are called now."""
    formula = field.get("formula")
    if formula is not None:
        field.set("formula", _NAME_IN_FORMULA.sub(lambda found: _renamed(found, named), formula))


def _renamed(found: re.Match[str], named: Mapping[str, str]) -> str:
    new = named.get(found[0] if found[1] is None else found[1].replace("''", "'"))
    return found[0] if new is None else "'" + new.replace("'", "''") + "'"


def _follow_in_table(package: Package, part: str, said: Said, words: Said, patterns: Patterns) -> None:
    root = package.root(part)
    changed = follow_in_frame(root, said, words, patterns)
    for element in root.iter():
        for attribute in _CAPTIONS.get(names.local(element), ()):
            changed |= follow(element, attribute, said)
    if changed:
        _tell_apart(package, part, root)
        package.touch(part)


def _tell_apart(package: Package, part: str, root: Element) -> None:
    """Have no sum be called what a field is called: Excel refuses that, and takes a space more as another name."""
    caches = related(package, part, "pivotCacheDefinition")
    fields = {folded(_name(field)) for cache in caches for field in package.root(cache).iter(*_FIELD)}
    for field in root.iter(*_DATA_FIELD):
        if folded(_name(field)) in fields:
            field.set("name", encoded_attribute(f"{_name(field)} "))


def _name(element: Element) -> str:
    return decoded(element.get("name", ""))
