"""A presentation turned to be read from the other side: its text styles, tables and columns."""

import re
from typing import Final

from translation_service.documents.bearing import with_bearings
from translation_service.documents.blocks import has_letter
from translation_service.documents.locales import is_right_to_left, turns
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.drawn import turn_properties
from translation_service.documents.ooxml.package import Package
from translation_service.documents.pptx.slides import sheets
from translation_service.domain.languages import LanguagePair

_LEVEL: Final = re.compile(r"lvl[1-9]pPr|defPPr")
_TABLE: Final = names.drawing("tblPr")
_BODY: Final = names.drawing("bodyPr")
_TEXT: Final = names.drawing("t")
# Styles that nothing else stands behind; where they name no alignment, it is left.
_OUTERMOST: Final = names.presentation("titleStyle", "bodyStyle", "otherStyle", "notesStyle", "defaultTextStyle")


def mirror(package: Package, pair: LanguagePair) -> None:
    """Mirror every sheet when the translation runs the other way; translated paragraphs have turned already."""
    if not turns(pair):
        return
    for part in [package.main, *(sheet.part for sheet in sheets(package))]:
        _mirror(package.root(part), pair)
        package.touch(part)


def _mirror(root: Element, pair: LanguagePair) -> None:
    is_turned = "1" if is_right_to_left(pair.target) else "0"
    for element in root.iter():
        if _LEVEL.fullmatch(names.local(element)):
            _turn_level(element, pair)
    for table in root.iter(*_TABLE):
        table.set("rtl", is_turned)
    for body in root.iter(*_BODY):
        if body.get("numCol", "1") != "1":
            body.set("rtlCol", is_turned)
    for text in root.iter(*_TEXT):
        if text.text and not has_letter(text.text):
            text.text = with_bearings(text.text, pair.target)


def _turn_level(level: Element, pair: LanguagePair) -> None:
    parent = level.getparent()
    if parent is not None and parent.tag in _OUTERMOST and "algn" not in level.attrib:
        level.set("algn", "l" if is_right_to_left(pair.target) else "r")
    turn_properties(level, pair)
