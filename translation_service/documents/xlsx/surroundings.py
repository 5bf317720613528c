"""The words of a sheet outside of its cells: margins, prompts, remarks, drawings, controls."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.captions import Caption
from translation_service.documents.graphics.alternates import drawn_paragraphs, everywhere
from translation_service.documents.graphics.charts import charts
from translation_service.documents.graphics.diagrams import diagrams
from translation_service.documents.graphics.pictures import descriptions
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.ooxml.properties import properties
from translation_service.documents.xlsx.margins import margins
from translation_service.documents.xlsx.number_formats import number_formats
from translation_service.documents.xlsx.remarks import related, remarks
from translation_service.documents.xlsx.validations import validations
from translation_service.documents.xlsx.worded import Single, Worded
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Place

_LINK: Final = names.spreadsheet("hyperlink")
_DESCRIBED_TABLE: Final = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}table"
_BOX: Final = re.compile(rb"<(?:\w+:)?textbox\b[^>]*+(?<!/)>(.*?)</(?:\w+:)?textbox", re.DOTALL)
_MARK: Final = re.compile(rb"<[^>]*+>")
_LINKED_TEXT: Final = "textlink"


def frame_texts(sheet: Element) -> Iterator[Worded]:
    """Return the words of a sheet itself; its rows may be missing."""
    yield from margins(sheet)
    yield from validations(sheet)
    for link in sheet.iter(*_LINK):
        if has_letter(link.get("tooltip", "")):
            yield Single(Caption(link, Place.ALTERNATIVE_TEXT, attribute="tooltip"))


def other_texts(package: Package, sheet: str) -> Iterator[tuple[str, Worded]]:
    """Return the words of the parts around a sheet, with these parts."""
    yield from remarks(package, sheet)
    yield from _controls(package, sheet)
    yield from _slicers(package, sheet)
    yield from _tables(package, sheet)
    for drawing in related(package, sheet, "drawing"):
        root = package.root(drawing)
        for description in descriptions(root):
            yield drawing, Single(description)
        for paragraph in drawn_paragraphs(root, everywhere(Place.TEXT_BOX)):
            if not is_linked(paragraph.element):
                yield drawing, Single(paragraph)
        for placed in (*charts(package, drawing), *diagrams(package, drawing)):
            yield placed.part, Single(placed.writable)


def book_texts(package: Package) -> Iterator[tuple[str, Worded]]:
    """Return the words of the workbook as a whole, with the parts they are in."""
    yield from number_formats(package)
    for part, title in properties(package):
        yield part, Single(title)


def _controls(package: Package, sheet: str) -> Iterator[tuple[str, Worded]]:
    """Return what is written on buttons and boxes of forms."""
    for part in related(package, sheet, "vmlDrawing"):
        root = vector_root(package, part) if _says_something(package.content(part)) else None
        boxes = () if root is None else root.iter(*names.vector("textbox"))
        for element in (inner for box in boxes for inner in box.iter()):
            if isinstance(element.tag, str) and has_letter(element.text or ""):
                yield part, Single(Caption(element, Place.TEXT_BOX))


def _says_something(drawing: bytes) -> bool:
    """Tell whether a drawing of old may hold words: the empty boxes of many comments are more than can be held."""
    return b"\0" in drawing or any(_MARK.sub(b"", box[1]).strip() for box in _BOX.finditer(drawing))


def _slicers(package: Package, sheet: str) -> Iterator[tuple[str, Worded]]:
    """Return what stands above the buttons that filter a table."""
    for part in related(package, sheet, "slicer"):
        for element in package.root(part):
            if has_letter(element.get("caption", "")):
                yield part, Single(Caption(element, Place.TEXT_BOX, attribute="caption"))


def _tables(package: Package, sheet: str) -> Iterator[tuple[str, Worded]]:
    """Return what tables say of themselves to people who do not see them."""
    parts = related(package, sheet, "table")
    described = ((part, element) for part in parts for element in package.root(part).iter(_DESCRIBED_TABLE))
    for part, element in described:
        spoken = (name for name in ("altText", "altTextSummary") if has_letter(element.get(name, "")))
        yield from ((part, Single(Caption(element, Place.ALTERNATIVE_TEXT, attribute=name))) for name in spoken)


def vector_root(package: Package, part: str) -> Element | None:
    """Return a drawing of old; Excel has written some that are no XML, and shows the sheet without them."""
    try:
        return package.root(part)
    except DocumentRefused:
        return None


def is_linked(paragraph: Element) -> bool:
    """Tell whether a paragraph of a shape shows what a cell says."""
    return any(ancestor.get(_LINKED_TEXT) for ancestor in paragraph.iterancestors())
