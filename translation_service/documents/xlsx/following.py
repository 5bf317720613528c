"""What repeats the words of cells and must say the same: results of formulas, filters, rules, totals, shapes."""

from collections.abc import Callable, Mapping
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.drawn import PARAGRAPH, read_drawn
from translation_service.documents.xlsx.cells import CELL, FORMULA, VALUE, around_rows
from translation_service.documents.xlsx.comparing import Patterns, criterion_following, folded
from translation_service.documents.xlsx.escapes import decoded, encoded, encoded_attribute
from translation_service.documents.xlsx.shown_words import said_anew
from translation_service.documents.xlsx.surroundings import is_linked
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

# What each of these says of cells, and whether it may look for a part of what they say (`Open*`).
_REPEATED: Final = {"filter": "val", "cfRule": "text", "hyperlink": "display"}
_CRITERIA: Final = (("customFilter", "val"), ("filter", "stringValue1"), ("filter", "stringValue2"))
_SEARCHING: Final = frozenset({"containsText", "notContainsText"})
_LISTED: Final = "customList"
_QUERY_FIELD: Final = names.spreadsheet("queryTableField")
_COLUMN: Final = names.spreadsheet("tableColumn")

Said = Mapping[str, str]


def follow_in_results(sheet: Element, said: Said, formulas: dict[str, str]) -> Said:
    """Have remembered results of formulas say what the cells and formulas say now that they were taken from.

    `formulas` keeps those that several cells share. Returns what the results say now by what they said.
    """
    changed: dict[str, str] = {}
    for cell in sheet.iter(*CELL):
        formula = names.child(cell, FORMULA) if len(cell) > 1 else None
        value = None if formula is None else names.child(cell, VALUE)
        if formula is None or value is None:
            continue
        text = _shared(formula, formulas)
        old = decoded(value.text or "") if cell.get("t") == "str" else ""
        new = said.get(old) or said_anew(old, text, said)
        if new != old:
            value.text = encoded(new)
            changed[old] = new
    return changed


def _shared(formula: Element, formulas: dict[str, str]) -> str:
    """Return a formula, or the one that a cell above has and shares."""
    number = formula.get("si")
    if number is None or formula.get("t") != "shared":
        return formula.text or ""
    return formulas.setdefault(number, formula.text) if formula.text else formulas.get(number, "")


def by_folded(said: Said) -> Said:
    """Return what cells say now by what they said, the way Excel compares it."""
    return {folded(old): new for old, new in said.items()}


def follow_in_frame(root: Element, said: Said, words: Said, patterns: Patterns) -> bool:
    """Have filters, rules for formats, ways of sorting and links look for or show the words the cells say now.

    `words` is `said` by folded words, made once for all the parts of a workbook, and so are the `patterns`.
    """
    changed = [_follow_as(element, names.local(element), said, words, patterns) for element in around_rows(root)]
    return any(changed)


def _follow_as(element: Element, local: str, said: Said, words: Said, patterns: Patterns) -> bool:
    changed = [
        _follow_rule(element, patterns) or (local in _REPEATED and follow(element, _REPEATED[local], said)),
        *(_follow_criterion(element, attribute, words, patterns) for name, attribute in _CRITERIA if name == local),
        _LISTED in element.attrib and _follow_list(element, said),
    ]
    return any(changed)


def _follow_rule(element: Element, patterns: Patterns) -> bool:
    """Have a rule for formats look for the words within those of cells that stand there now."""
    kind = element.get("type", "")
    if kind in _SEARCHING:
        return _put(element, "text", patterns.part)
    ends = {"beginsWith": patterns.beginning, "endsWith": patterns.end}
    return kind in ends and _put(element, "text", ends[kind])


def _follow_criterion(element: Element, attribute: str, words: Said, patterns: Patterns) -> bool:
    return _put(element, attribute, patterns.criterion) or _put(
        element, attribute, lambda said: criterion_following(said, words)
    )


def _put(element: Element, attribute: str, following: Callable[[str], str]) -> bool:
    before = decoded(element.get(attribute, ""))
    after = following(before) if before else before
    if after != before:
        element.set(attribute, encoded_attribute(after))
    return after != before


def _follow_list(element: Element, said: Said) -> bool:
    items = decoded(element.get(_LISTED, "")).split(",")
    found = [said.get(item.strip()) for item in items]
    # A comma would part the item in two.
    if not any(found) or any("," in new for new in found if new):
        return False
    element.set(_LISTED, encoded_attribute(",".join(new or item for item, new in zip(items, found, strict=True))))
    return True


def follow_in_totals(table: Element, said: Said) -> bool:
    changed = [follow(column, "totalsRowLabel", said) for column in table.iter(*_COLUMN)]
    return any(changed)


def follow_in_queries(query: Element, table: Element) -> bool:
    """Have a query find the columns of the table that it fills."""
    columns = {column.get("id"): column.get("name", "") for column in table.iter(*_COLUMN)}
    changed = False
    for field in query.iter(*_QUERY_FIELD):
        name = columns.get(field.get("tableColumnId"))
        if name is not None and field.get("name", name) != name:
            field.set("name", name)
            changed = True
    return changed


def follow_in_shapes(drawing: Element, said: Said, pair: LanguagePair) -> bool:
    """Have shapes that show a cell say what it says now."""
    changed = False
    for element in drawing.iter(*PARAGRAPH):
        paragraph = read_drawn(element, Place.TEXT_BOX) if is_linked(element) else None
        new = None if paragraph is None else said.get(inline.typed(paragraph.block.text))
        if paragraph is not None and new is not None and not paragraph.block.tags:
            paragraph.replace(inline.write([new]), pair)
            changed = True
    return changed


def follow(element: Element, attribute: str, said: Said) -> bool:
    """Have an attribute say what the cell says now whose words it repeats; tell whether it does."""
    new = said.get(decoded(element.get(attribute, "")))
    if new is not None:
        element.set(attribute, encoded_attribute(new))
    return new is not None
