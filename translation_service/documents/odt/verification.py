"""A look at the document to be written beside the one that came: nothing but words may have changed.

Neither is parsed again: a tree takes many times the room of its file.
"""

from collections import Counter
from collections.abc import Mapping
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


def structures(package: Package) -> Mapping[str, Counter[str]]:
    """Return what of each part has to outlast its translation."""
    return {part: _structure(package.root(part)) for part in (CONTENT, STYLES) if package.has(part)}


def verify(before: Mapping[str, Counter[str]], package: Package) -> None:
    """Raise `BrokenPromise` when the structure of a package to be written is not what it was."""
    if structures(package) != before:
        raise BrokenPromise("the written document lost or gained a part of its structure")


def _structure(root: Element) -> Counter[str]:
    return Counter(element.tag for element in root.iter() if isinstance(element.tag, str) and element.tag not in _FREE)
