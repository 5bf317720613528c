"""What the paragraph styles of a document say about a paragraph: a heading, a list item, or running text."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.segments import Place

_PROPERTIES: Final = names.word("pPr")
_STYLE: Final = names.word("pStyle")
_VALUE: Final = names.word("val")
_IDENTITY: Final = names.word("styleId")
_NAME: Final = names.word("name")
_NUMBERING: Final = names.word("numPr")
_OUTLINE: Final = names.word("outlineLvl")
_HEADING: Final = lazily(r"(heading|title|subtitle)\b", re.IGNORECASE)
_LIST: Final = lazily(r"list\b", re.IGNORECASE)
# Level nine is running text.
_HEADING_LEVELS: Final = frozenset("012345678")


class Styles:
    """The paragraph styles of a package."""

    def __init__(self, package: Package) -> None:
        part = package.related(package.main, "styles")
        found = package.root(part).iter(*names.word("style")) if part else ()
        self._styles = {names.attribute(style, _IDENTITY) or "": style for style in found}
        self._places: dict[str, Place] = {}

    def place(self, paragraph: Element) -> Place:
        properties = names.child(paragraph, _PROPERTIES)
        if properties is None:
            return Place.BODY
        own = _place_by_properties(properties)
        style = names.child(properties, _STYLE)
        named = Place.BODY if style is None else self._place_of(names.attribute(style, _VALUE) or "")
        return Place.HEADING if Place.HEADING in {own, named} else named if named is not Place.BODY else own

    def _place_of(self, name: str) -> Place:
        if name not in self._places:
            style = self._styles.get(name)
            self._places[name] = Place.BODY if style is None else _style_place(style)
        return self._places[name]


def _style_place(style: Element) -> Place:
    name = names.child(style, _NAME)
    spoken = "" if name is None else names.attribute(name, _VALUE) or ""
    if _HEADING.match(spoken):
        return Place.HEADING
    if _LIST.match(spoken):
        return Place.LIST
    properties = names.child(style, _PROPERTIES)
    return Place.BODY if properties is None else _place_by_properties(properties)


def _place_by_properties(properties: Element) -> Place:
    outline = names.child(properties, _OUTLINE)
    level = "" if outline is None else names.attribute(outline, _VALUE) or ""
    if level in _HEADING_LEVELS:
        return Place.HEADING
    return Place.BODY if names.child(properties, _NUMBERING) is None else Place.LIST
