"""What is said of pictures and shapes to those who cannot see them."""

from collections.abc import Iterator
from typing import Final

from translation_service.documents.captions import Caption, is_spoken
from translation_service.documents.markup import Element
from translation_service.domain.segments import Place

_DESCRIBED: Final = "cNvPr"
_DESCRIPTIONS: Final = ("descr", "title")
_LINKS: Final = frozenset({"hlinkClick", "hlinkHover", "hlinkMouseOver"})


def descriptions(root: Element) -> Iterator[Caption]:
    """Return the alternative texts of a part, and the words links show when pointed at."""
    for element in root.iter():
        local = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        for attribute in _DESCRIPTIONS if local == _DESCRIBED else ("tooltip",) if local in _LINKS else ():
            if is_spoken(element.get(attribute) or ""):
                yield Caption(element, Place.ALTERNATIVE_TEXT, attribute=attribute)
