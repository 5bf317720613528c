"""Formats that Word keeps twice, for Latin letters and for Arabic ones: a translation takes over what the other had."""

from typing import Final

from translation_service.documents.docx.ordering import ensure
from translation_service.documents.locales import is_right_to_left
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.languages import LanguagePair

TWINS: Final = (("b", "bCs"), ("i", "iCs"), ("sz", "szCs"))
_RUN_PROPERTIES: Final = names.word("rPr")
_COMPLEX: Final = names.word("rtl", "cs")
_VALUE: Final = names.word("val")
_OFF: Final = frozenset({"0", "false", "off"})


def is_complex(properties: Element) -> bool:
    """Tell whether the formats of Arabic letters hold for a run."""
    return any(inner.tag in _COMPLEX and names.attribute(inner, _VALUE) not in _OFF for inner in properties)


def take_over(properties: Element, target: str) -> None:
    """Give the letters of a language the formats that those of the other kind have, where they have none."""
    for simple, complex_ in TWINS:
        told, wanted = (simple, complex_) if is_right_to_left(target) else (complex_, simple)
        found = names.child(properties, names.word(told))
        if found is not None and names.child(properties, names.word(wanted)) is None:
            ensure(properties, wanted).attrib.update(found.attrib)


def turn_styles(package: Package, pair: LanguagePair) -> None:
    """Let the styles of a package look alike in the letters of the translation."""
    part = package.related(package.main, "styles")
    if part is not None:
        for properties in package.root(part).iter(*_RUN_PROPERTIES):
            take_over(properties, pair.target)
        package.touch(part)
