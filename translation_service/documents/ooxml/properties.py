"""What an Office file says about itself: its title, its subject, its language."""

from collections.abc import Iterator
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.captions import Caption
from translation_service.documents.locales import LOCALES
from translation_service.documents.markup import Element
from translation_service.documents.ooxml.package import Package
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_TITLES: Final = (
    "{http://purl.org/dc/elements/1.1/}title",
    "{http://purl.org/dc/elements/1.1/}subject",
)
_LANGUAGE: Final = "{http://purl.org/dc/elements/1.1/}language"


def properties(package: Package) -> Iterator[tuple[str, Caption]]:
    """Return the title and the subject of a package, each with its part."""
    for part, element in _elements(package):
        if element.tag in _TITLES and has_letter(element.text or ""):
            yield part, Caption(element, Place.PROPERTY)


def speak_properties(package: Package, pair: LanguagePair) -> None:
    """Let a package that names its language name that of the translation."""
    for part, element in _elements(package):
        if element.tag == _LANGUAGE and element.text:
            element.text = LOCALES.get(pair.target, pair.target)
            package.touch(part)


def _elements(package: Package) -> Iterator[tuple[str, Element]]:
    for part in (found.target for found in package.relationships("") if found.kind == "core-properties"):
        yield from ((part, element) for element in package.root(part))
