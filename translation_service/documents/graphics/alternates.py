"""Drawings that exist twice: as programs of today show them, and as older programs do."""

from collections.abc import Callable, Iterator
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.drawn import PARAGRAPH, DrawnParagraph, read_drawn
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_ALTERNATES: Final = names.compatibility("AlternateContent")
_FALLBACK: Final = names.compatibility("Fallback")
_CHOICE: Final = names.compatibility("Choice")

PlaceOf = Callable[[Element], Place]


class Twinned:
    """A paragraph whose copies for older programs follow it."""

    def __init__(self, shown: DrawnParagraph) -> None:
        self.block = shown.block
        self.element = shown.element
        self.twins: list[DrawnParagraph] = []
        self._shown = shown

    def replace(self, text: str, pair: LanguagePair) -> None:
        for paragraph in (self._shown, *self.twins):
            paragraph.replace(text, pair)


def everywhere(place: Place) -> PlaceOf:
    return lambda _: place


def drawn_paragraphs(root: Element, place_of: PlaceOf) -> Iterator[Twinned]:
    """Return the paragraphs of a part that hold something to translate, each with its twins.

    `place_of` says where a paragraph stands.
    """
    found: list[Twinned] = []
    for element in root.iter(*PARAGRAPH):
        paragraph = read_drawn(element, place_of(element))
        if paragraph is None:
            continue
        shown = _shown_of(paragraph, found)
        if shown is None:
            found.append(Twinned(paragraph))
        else:
            shown.twins.append(paragraph)
    yield from found


def _shown_of(paragraph: DrawnParagraph, found: list[Twinned]) -> Twinned | None:
    """Return what a paragraph for older programs repeats."""
    alternates = _alternates_of(paragraph.element)
    if alternates is None:
        return None
    alike = (other for other in reversed(found) if other.block.is_worded_like(paragraph.block))
    return next((other for other in alike if _is_within(other.element, alternates)), None)


def _alternates_of(element: Element) -> Element | None:
    """Return what holds both branches, for an element in the branch of older programs."""
    fallback = next(element.iterancestors(*_FALLBACK), None)
    return None if fallback is None else fallback.getparent()


def _is_within(element: Element, alternates: Element) -> bool:
    branches = (ancestor for ancestor in element.iterancestors(*_CHOICE))
    return any(branch.getparent() is alternates for branch in branches)
