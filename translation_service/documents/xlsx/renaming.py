"""New names of sheets and columns, written wherever the workbook speaks of them."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.xlsx.addresses import address_of
from translation_service.documents.xlsx.comparing import folded
from translation_service.documents.xlsx.formulas import Renames, renamed
from translation_service.documents.xlsx.surroundings import vector_root
from translation_service.documents.xlsx.tables import Table

_FORMULAS: Final = frozenset(
    {"f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula", "definedName", "sqref"}
)
_CONTROL_FORMULA: Final = ("Fmla", "fmla")
_ATTRIBUTES: Final = frozenset({"location", "textlink"})
_SOURCES: Final = frozenset({"worksheetSource", "rangeSet", "dataRef"})
_PIVOT: Final = re.compile(r"(\[[^\]]*\])(.+)(![^!]+)", re.DOTALL)
_PIVOT_SOURCE: Final = names.chart("pivotSource")
_TABLE: Final = names.spreadsheet("table")
_TITLE: Final = "lpstr"
_FOLLOWED_KINDS: Final = """
    worksheet chartsheet dialogsheet drawing chart chartEx chartUserShapes pivotCacheDefinition ctrlProp vmlDrawing
    table extended-properties
"""
_VECTORS: Final = "vmlDrawing"
_FOLLOWED: Final = frozenset(_FOLLOWED_KINDS.split())


def rename_in(root: Element, renames: Renames, tables: Sequence[Table] = ()) -> bool:
    """Write the new names into the formulas and addresses of a part; tell whether there were any.

    `tables` are those that lie on a sheet: formulas in them may leave out of which table a column is.
    """
    own_table = (root.get("displayName") or "") if root.tag in _TABLE else ""
    changed = False
    for element in root.iter():
        local = names.local(element)
        if local in _FORMULAS or local.startswith(_CONTROL_FORMULA) or local == _TITLE:
            changed |= _rename_text(element, renames, own_table or _table_around(element, tables))
        for attribute in element.attrib:
            if attribute in _ATTRIBUTES or str(attribute).startswith(_CONTROL_FORMULA):
                changed |= _rename_attribute(element, str(attribute), renames)
        if element.tag in _PIVOT_SOURCE:
            changed |= _rename_pivot(element, renames)
        if local in _SOURCES and folded(element.get("sheet", "")) in renames.sheets:
            element.set("sheet", renames.sheets[folded(element.get("sheet", ""))])
            changed = True
    return changed


def rename_around(package: Package, renames: Renames) -> None:
    """Write the new names into every part but the workbook and its worksheets."""
    for part, kind in _parts(package):
        if kind != "worksheet" and (kind != _VECTORS or _names_cells(package.content(part))):
            root = vector_root(package, part)
            if root is not None and rename_in(root, renames):
                package.touch(part)
        _rename_links(package, part, renames)


def _names_cells(drawing: bytes) -> bool:
    """Tell whether a drawing of old may name cells: those of many comments are more than can be held."""
    return b"\0" in drawing or any(name.encode() in drawing for name in _CONTROL_FORMULA)


def _table_around(element: Element, tables: Sequence[Table]) -> str:
    """Return the name of the table in which a formula of a cell stands, if any."""
    cell = element.getparent() if tables and "[" in (element.text or "") else None
    address = None if cell is None else address_of(cell.get("r", ""))
    return next((table.name for table in tables if address is not None and table.covers(address)), "")


def _rename_text(element: Element, renames: Renames, own_table: str) -> bool:
    text = element.text or ""
    title = renames.sheets.get(folded(text)) if names.local(element) == _TITLE else None
    new = renamed(text, renames, own_table=own_table) if title is None else title
    if new != text:
        element.text = new
    return new != text


def _rename_pivot(source: Element, renames: Renames) -> bool:
    """Have a chart find the pivot table it shows, which it calls `[Book.xlsx]Sheet!Table`."""
    named = next((inner for inner in source if names.local(inner) == "name"), None)
    found = None if named is None else _PIVOT.fullmatch(named.text or "")
    new = None if found is None else renames.sheets.get(folded(found[2]))
    if named is None or found is None or new is None:
        return False
    named.text = f"{found[1]}{new}{found[3]}"
    return True


def _rename_attribute(element: Element, attribute: str, renames: Renames) -> bool:
    text = element.get(attribute, "")
    new = renamed(text, renames)
    if new != text:
        element.set(attribute, new)
    return new != text


def _rename_links(package: Package, part: str, renames: Renames) -> None:
    """Have the shapes of a drawing lead to the sheets they led to."""
    folder, name = posixpath.split(part)
    relations = package.existing(posixpath.join(folder, "_rels", f"{name}.rels"))
    if relations is None:
        return
    for element in package.root(relations):
        target = element.get("Target", "")
        new = "#" + renamed(target[1:], renames)
        if target.startswith("#") and new != target:
            element.set("Target", new)
            package.touch(relations)


def _parts(package: Package) -> Iterator[tuple[str, str]]:
    """Return the parts that speak of sheets, each once, with what they are."""
    seen: dict[str, str] = {}
    waiting = ["", package.main]
    while waiting:
        for relation in package.relationships(waiting.pop()):
            if relation.kind in _FOLLOWED and relation.target not in seen:
                seen[relation.target] = relation.kind
                waiting.append(relation.target)
    yield from seen.items()
