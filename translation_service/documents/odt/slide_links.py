"""Links on slides and drawings: programs show letters of a link alone, so that it stands in spans, not around them."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.odt.looks import SPAN
from translation_service.documents.odt.names import full
from translation_service.documents.odt.shells import shell_of

_SLIDES: Final = (full("office:presentation"), full("office:drawing"))
_LINK: Final = full("text:a")


def turn_links(root: Element) -> None:
    """Put the links of a presentation or drawing into the spans that stand in them."""
    for slides in root.iter(*_SLIDES):
        for link in list(slides.iter(_LINK)):
            if len(link):
                _turn(link)


def _turn(link: Element) -> None:
    *others, last = _parted(link, link)
    last.tail = link.tail
    home = link.getparent()
    if home is not None:
        at = home.index(link)
        home[at : at + 1] = [*others, last]


def _parted(element: Element, link: Element) -> Iterator[Element]:
    """Yield what is in an element, its letters in links of their own."""
    yield from _linked(element.text, link)
    for inner in element:
        if inner.tag == SPAN:
            part = shell_of(inner)
            part.extend(_parted(inner, link))
        else:
            part = deepcopy(inner)
            part.tail = None
        yield part
        yield from _linked(inner.tail, link)


def _linked(text: str | None, link: Element) -> Iterator[Element]:
    if text:
        made = shell_of(link)
        made.text = text
        yield made
