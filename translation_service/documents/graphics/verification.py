"""A look at a written package beside the one that came: nothing but words may have changed."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from translation_service.documents.docx import names
from translation_service.documents.docx.package import Package
from translation_service.documents.markup import Element
from translation_service.domain.errors import BrokenPromise

_REFERENCES: Final = names.relation("id", "embed", "link", "pict", "dm", "lo", "qs", "cs", "href")


def verify(before: bytes, after: bytes, *, parts: Iterable[str], counted: frozenset[str]) -> None:
    """Raise `BrokenPromise` when parts of the written package hold other elements or point at other parts.

    `counted` are the local names of the elements that neither come nor go.
    """
    old, new = Package(before), Package(after)
    for part in parts:
        source, written = old.root(part), new.root(part)
        if _structure(source, counted) != _structure(written, counted):
            raise BrokenPromise("the written document lost or gained a part of its structure")
        if _references(written) - _references(source):
            raise BrokenPromise("the written document points at other parts")


def _structure(root: Element, counted: frozenset[str]) -> Counter[str]:
    found = (names.local(element) for element in root.iter())
    return Counter(local for local in found if local in counted)


def _references(root: Element) -> set[str]:
    return {str(value) for element in root.iter() for name, value in element.attrib.items() if str(name) in _REFERENCES}
