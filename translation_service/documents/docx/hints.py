"""What links say when somebody points at them."""

from collections.abc import Iterable
from typing import Final

from translation_service.documents.captions import Caption, is_spoken
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain.segments import Place

LINK: Final = names.word("hyperlink")
_PARAGRAPH: Final = names.word("p")


def hints(links: Iterable[Element]) -> dict[Element, list[Caption]]:
    """Return the hints of links by the paragraph they are read before, which copies its links as they then are."""
    found: dict[Element, list[Caption]] = {}
    for link in links:
        hint = names.sibling(link, "tooltip")
        home = next(link.iterancestors(*_PARAGRAPH), None)
        if home is not None and is_spoken(link.get(hint) or ""):
            found.setdefault(home, []).append(Caption(link, Place.ALTERNATIVE_TEXT, attribute=hint))
    return found
