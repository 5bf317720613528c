"""Sheets, texts and drawings that a file holds as objects: their words, and the pictures that showed the old ones."""

from collections.abc import Collection, Iterator
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.odt.flattening import PARAGRAPHS
from translation_service.documents.odt.names import attribute, full
from translation_service.documents.odt.package import CONTENT, Package

_CHART: Final = full("office:chart")
_CELL: Final = full("table:table-cell")
_FORMULA: Final = full("table:formula")
_VALUE: Final = full("office:string-value")
_OBJECT: Final = full("draw:object")
_PICTURE: Final = full("draw:image")
# Pictures elsewhere may be shown in other places too.
_REPLACEMENTS: Final = "ObjectReplacements/"


def is_chart(root: Element) -> bool:
    return next(root.iter(_CHART), None) is not None


def held_documents(package: Package) -> int:
    """Return how many sheets, texts and drawings a file holds as objects."""
    return sum(not is_chart(package.root(part)) for part in package.objects())


def spoken(root: Element) -> Iterator[Element]:
    """Return the paragraphs of an object, but for those that a sheet works out itself."""
    for paragraph in root.iter(*PARAGRAPHS):
        cell = next(paragraph.iterancestors(_CELL), None)
        if cell is None or cell.get(_FORMULA) is None:
            yield paragraph


def show_anew(package: Package, parts: Collection[str]) -> None:
    """Have objects with other words shown as they are: programs draw an object that no picture stands for.

    Charts are always drawn.
    """
    changed = {part.removesuffix(f"/{CONTENT}") for part in parts if part != CONTENT and part.endswith(f"/{CONTENT}")}
    drawn = {folder for folder in changed if not is_chart(package.root(f"{folder}/{CONTENT}"))}
    for folder in drawn:
        for cell in package.root(f"{folder}/{CONTENT}").iter(_CELL):
            # What a cell is said to hold would go before what it shows.
            if cell.get(_FORMULA) is None and _VALUE in cell.attrib:
                del cell.attrib[_VALUE]
    for shown in list(package.root(CONTENT).iter(_OBJECT)):
        frame = shown.getparent()
        if frame is not None and _path(shown) in drawn:
            _drop_pictures(frame, package)


def _drop_pictures(frame: Element, package: Package) -> None:
    package.touch(CONTENT)
    for picture in frame.findall(_PICTURE):
        frame.remove(picture)
        if _path(picture).startswith(_REPLACEMENTS):
            package.drop(_path(picture))


def _path(element: Element) -> str:
    return attribute(element, "xlink:href").removeprefix("./").removesuffix("/")
