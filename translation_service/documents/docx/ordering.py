"""The order in which the schema wants the properties of runs, paragraphs, tables and sections."""

from typing import Final

from lxml import etree

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names

_RUN_ORDER: Final = """
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
    lang eastAsianLayout specVanish oMath rPrChange
"""
_PARAGRAPH_ORDER: Final = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
_TABLE_ORDER: Final = """
    tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
    tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange
"""
_SECTION_ORDER: Final = """
    headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange
"""
_ORDERS: Final = {
    "rPr": {name: position for position, name in enumerate(_RUN_ORDER.split())},
    "pPr": {name: position for position, name in enumerate(_PARAGRAPH_ORDER.split())},
    "tblPr": {name: position for position, name in enumerate(_TABLE_ORDER.split())},
    "sectPr": {name: position for position, name in enumerate(_SECTION_ORDER.split())},
}


def ensure(parent: Element, local: str) -> Element:
    """Return the property called `local`, made in its place where it is missing."""
    found = names.child(parent, names.word(local))
    if found is not None:
        return found
    position = _position(parent, local)
    # What is made where it belongs need not be taken over from a document of its own.
    made = etree.SubElement(parent, names.sibling(parent, local))
    if position < len(parent) - 1:
        parent.insert(position, made)
    return made


def remove(parent: Element, local: str) -> None:
    called = names.word(local)
    # Looked for first: there hardly ever is one.
    while (found := names.child(parent, called)) is not None:
        parent.remove(found)


def _position(parent: Element, local: str) -> int:
    order = _ORDERS[names.local(parent)]
    own = order[local]
    position = len(parent)
    while position and order.get(names.local(parent[position - 1]), len(order)) >= own:
        position -= 1
    return position
