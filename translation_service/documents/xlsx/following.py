"""What repeats the words of cells and must say the same: results of formulas, filters, totals, shapes."""

from collections.abc import Mapping
from typing import Final

from translation_service.documents.docx import names
from translation_service.documents.docx.drawn import PARAGRAPH, read_drawn
from translation_service.documents.markup import Element
from translation_service.documents.xlsx.cells import CELL, FORMULA, VALUE
from translation_service.documents.xlsx.escapes import decoded, encoded, encoded_attribute
from translation_service.documents.xlsx.surroundings import is_linked
from translation_service.documents.xlsx.worded import words_of
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_FILTER: Final = names.spreadsheet("filter")
_COLUMN: Final = names.spreadsheet("tableColumn")

Said = Mapping[str, str]


def follow_in_results(sheet: Element, said: Said) -> bool:
    """Have remembered results of formulas say what the cells say now that they were taken from.

    A formula that says something in quotes itself is left to be calculated again.
    """
    changed = False
    quoting: set[str] = set()
    for cell in sheet.iter(*CELL):
        formula, value = names.child(cell, FORMULA), names.child(cell, VALUE)
        if formula is None or value is None or cell.get("t") != "str" or _is_quoting(formula, quoting):
            continue
        new = said.get(decoded(value.text or ""))
        if new is not None:
            value.text = encoded(new)
            changed = True
    return changed


def follow_in_filters(root: Element, said: Said) -> bool:
    """Have filters look for the words that the cells say now."""
    changed = [_follow(element, "val", said) for element in root.iter(*_FILTER)]
    return any(changed)


def follow_in_totals(table: Element, said: Said) -> bool:
    changed = [_follow(column, "totalsRowLabel", said) for column in table.iter(*_COLUMN)]
    return any(changed)


def follow_in_shapes(drawing: Element, said: Said, pair: LanguagePair) -> bool:
    """Have shapes that show a cell say what it says now."""
    changed = False
    for element in drawing.iter(*PARAGRAPH):
        paragraph = read_drawn(element, Place.TEXT_BOX) if is_linked(element) else None
        new = None if paragraph is None else said.get(words_of(paragraph.block.text))
        if paragraph is not None and new is not None and not paragraph.block.tags:
            paragraph.replace(inline.write([new]), pair)
            changed = True
    return changed


def _is_quoting(formula: Element, quoting: set[str]) -> bool:
    """Tell whether a formula, or the one it is shared from, says something in quotes."""
    group = formula.get("si", "") if formula.get("t") == "shared" else ""
    if '"' in (formula.text or ""):
        quoting.update({group} - {""})
        return True
    return group in quoting


def _follow(element: Element, attribute: str, said: Said) -> bool:
    new = said.get(decoded(element.get(attribute, "")))
    if new is not None:
        element.set(attribute, encoded_attribute(new))
    return new is not None
