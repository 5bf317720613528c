"""Drawings that exist twice: as programs of today show them, and as older programs do."""

from collections.abc import Callable, Hashable, Iterator
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
    shown_in: dict[tuple[Element, Hashable], Twinned] = {}
    for element in root.iter(*PARAGRAPH):
        paragraph = read_drawn(element, place_of(element))
        if paragraph is None:
            continue
        alternates = _alternates_of(element)
        shown = None if alternates is None else shown_in.get((alternates, paragraph.block.wording))
        if shown is None:
            found.append(one := Twinned(paragraph))
            shown_in |= {(within, paragraph.block.wording): one for within in _chosen_in(element)}
        else:
            shown.twins.append(paragraph)
    yield from found


def _alternates_of(element: Element) -> Element | None:
    """Return what holds both branches, for an element in the branch of older programs."""
    fallback = next(element.iterancestors(*_FALLBACK), None)
    return None if fallback is None else fallback.getparent()


def _chosen_in(element: Element) -> Iterator[Element]:
    """Yield what holds both branches, for an element in the branch of newer programs."""
    branches = (branch.getparent() for branch in element.iterancestors(*_CHOICE))
    yield from (within for within in branches if within is not None)
