"""How the letters of a cell look: the properties of a run, and the fonts that cells have by themselves."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.tagging.looks import PLAIN, Key, Look
from translation_service.documents.xlsx.numbers import attribute_number

_UNSEEN: Final = frozenset({"charset", "family", "scheme", "condense", "extend", "extLst"})
_FONT_NAME: Final = "rFont"
_NAMES: Final = frozenset({"name", _FONT_NAME})
_OFF: Final = frozenset({"0", "false", "none", "baseline"})
_FONT: Final = names.spreadsheet("font")
_FONTS: Final = names.spreadsheet("fonts")
_FORMATS: Final = names.spreadsheet("cellXfs")


class Fonts:
    """The fonts of a workbook, by the style numbers of cells."""

    def __init__(self, package: Package) -> None:
        part = package.related(package.main, "styles")
        root = None if part is None else package.root(part)
        self._fonts = () if root is None else _children(root, _FONTS)
        self._formats = () if root is None else _children(root, _FORMATS)
        self._keys: dict[int, Key] = {}

    def plain_look(self, styles: Iterable[int]) -> Look:
        """Return how text without properties looks in cells of these styles, where it looks alike in all of them."""
        keys = {self._key_of(style) for style in styles}
        return Look(None, keys.pop()) if len(keys) == 1 else PLAIN

    def _key_of(self, style: int) -> Key:
        font = attribute_number(self._formats[style], "fontId") if style < len(self._formats) else 0
        if font >= len(self._fonts):
            return PLAIN.key
        if font not in self._keys:
            self._keys[font] = _key(self._fonts[font])
        return self._keys[font]


def font_of(look: Look) -> str:
    """Return the font of a look, an empty text where it names none."""
    named = (
        dict(cast("Sequence[tuple[str, str]]", attributes)) for name, *attributes in look.key if name == _FONT_NAME
    )
    return next((font.get("val", "") for font in named), "")


def look_of(properties: Element | None, plain: Look) -> Look:
    """Return the look of a run; one without properties looks as its cell does."""
    return plain if properties is None else Look(properties, _key(properties))


def _key(properties: Element) -> Key:
    return frozenset(_signatures(properties))


def _signatures(properties: Element) -> Iterator[tuple[object, ...]]:
    for element in properties:
        local = names.local(element)
        value = element.get("val", "1")
        if local in _UNSEEN or not local or value in _OFF:
            continue
        attributes = sorted((str(name), _plain(str(written))) for name, written in element.attrib.items())
        yield (_FONT_NAME if local in _NAMES else local, *attributes)


def _plain(value: str) -> str:
    """Return a number in the one way it can be written: fonts say 11 and 11.0."""
    return value.rstrip("0").rstrip(".") if "." in value else value


def _children(root: Element, container: frozenset[str]) -> Sequence[Element]:
    found = names.child(root, container)
    return [] if found is None else list(found)
