"""Words without formats: attributes, texts of single elements, and the title of a document."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.docx.drawn import DrawnParagraph
from translation_service.documents.docx.package import Package
from translation_service.documents.docx.rebuilding import spoken
from translation_service.documents.markup import Element
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_TITLES: Final = (
    "{http://purl.org/dc/elements/1.1/}title",
    "{http://purl.org/dc/elements/1.1/}subject",
)
_FILE_NAME: Final = re.compile(r"\S+\.\w{2,4}|\w+://\S*")


class Caption:
    """Words without formats: the text of an element, or one of its attributes."""

    def __init__(self, element: Element, place: Place, *, attribute: str = "") -> None:
        self._element = element
        self._attribute = attribute
        words = (element.get(attribute) if attribute else element.text) or ""
        self.block = Block(place=place, text=inline.write([words.strip()]))

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        words = spoken("".join(piece for piece in inline.parse(text) if isinstance(piece, str)))
        if self._attribute:
            self._element.set(self._attribute, words)
        else:
            self._element.text = words


class Echoed:
    """A paragraph of a diagram whose copies in another part follow it."""

    def __init__(self, paragraph: DrawnParagraph, package: Package) -> None:
        self.block = paragraph.block
        self.echoes: list[tuple[str, DrawnParagraph]] = []
        self._paragraph = paragraph
        self._package = package

    def replace(self, text: str, pair: LanguagePair) -> None:
        self._paragraph.replace(text, pair)
        for part, echo in self.echoes:
            echo.replace(text, pair)
            self._package.touch(part)


def is_spoken(text: str) -> bool:
    """Tell whether an alternative text says something: many are the name of the picture file."""
    return has_letter(text) and not _FILE_NAME.fullmatch(text.strip())


def properties(package: Package) -> Iterator[tuple[str, Caption]]:
    for part in (found.target for found in package.relationships("") if found.kind == "core-properties"):
        for element in package.root(part):
            if element.tag in _TITLES and has_letter(element.text or ""):
                yield part, Caption(element, Place.PROPERTY)
