"""A look at the written document beside the one that came: nothing but words may have changed."""

from collections import Counter
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.odt.names import full, names
from translation_service.documents.odt.package import CONTENT, STYLES, Package
from translation_service.domain.errors import BrokenPromise

# Spans, spaces and breaks are ours to make; a link may stand around two stretches of words after translation.
_FREE: Final = frozenset(
    {*names("text", "span s tab line-break soft-page-break a meta meta-field"), *names("style", "default-style"),
     *names("style", "text-properties paragraph-properties"), full("office:event-listeners")}
)  # fmt: skip


def verify(before: bytes, after: bytes) -> None:
    """Raise `BrokenPromise` when the structure of the written document is not that of the source."""
    old, new = Package(before), Package(after)
    for part in (CONTENT, STYLES):
        if old.has(part) and _structure(old.root(part)) != _structure(new.root(part)):
            raise BrokenPromise("the written document lost or gained a part of its structure")


def _structure(root: Element) -> Counter[str]:
    return Counter(element.tag for element in root.iter() if isinstance(element.tag, str) and element.tag not in _FREE)
