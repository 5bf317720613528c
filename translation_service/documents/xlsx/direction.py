"""A workbook turned to be read from the other side: its sheets, and where its cells put their words."""

from typing import Final

from translation_service.documents.locales import is_right_to_left, turns
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.xlsx.remarks import related
from translation_service.domain.languages import LanguagePair

_VIEW: Final = names.spreadsheet("sheetView")
_ALIGNMENT: Final = names.spreadsheet("alignment")
# The sides of cells are those of the paper, also in a sheet that begins at the right.
_MIRRORED: Final = {"left": "right", "right": "left"}
_FROM_LEFT: Final = "1"
_FROM_RIGHT: Final = "2"


def turn_sheet(root: Element, pair: LanguagePair) -> bool:
    """Mirror a sheet when the translation runs the other way."""
    if not turns(pair):
        return False
    for view in root.iter(*_VIEW):
        view.set("rightToLeft", "1" if is_right_to_left(pair.target) else "0")
    return True


def turn_cells(package: Package, pair: LanguagePair) -> None:
    """Have cells put their words at the other side, and begin there, when the translation runs the other way."""
    if not turns(pair):
        return
    old, new = (_FROM_LEFT, _FROM_RIGHT) if is_right_to_left(pair.target) else (_FROM_RIGHT, _FROM_LEFT)
    for part in related(package, package.main, "styles"):
        for alignment in package.root(part).iter(*_ALIGNMENT):
            side = alignment.get("horizontal", "")
            if side in _MIRRORED:
                alignment.set("horizontal", _MIRRORED[side])
            if alignment.get("readingOrder") == old:
                alignment.set("readingOrder", new)
        package.touch(part)
