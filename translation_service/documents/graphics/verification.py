"""A look at a written package beside the one that came: nothing but words may have changed."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from translation_service.documents.markup import Element, pass_through
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.errors import BrokenPromise

_REFERENCES: Final = names.relation("id", "embed", "link", "pict", "dm", "lo", "qs", "cs", "href")


def verify(before: bytes, after: bytes, *, parts: Iterable[str], counted: frozenset[str]) -> None:
    """Raise `BrokenPromise` when parts of the written package hold other elements or point at other parts.

    `counted` are the local names of the elements that neither come nor go.
    """
    old, new = Package(before), Package(after)
    for part in parts:
        source, references = _gist(old.content(part), counted)
        written, new_references = _gist(new.content(part), counted)
        if source != written:
            raise BrokenPromise("the written document lost or gained a part of its structure")
        if new_references - references:
            raise BrokenPromise("the written document points at other parts")


def _gist(content: bytes, counted: frozenset[str]) -> tuple[Counter[str], set[str]]:
    """Return how often elements are there and which parts they point at."""
    found: Counter[str] = Counter()
    references: set[str] = set()

    def take(element: Element) -> None:
        found[element.tag] += 1
        for name in element.keys():  # noqa: SIM118 - elements are no mappings, and this is the cheapest way to ask
            if name in _REFERENCES:
                references.add(element.get(name, ""))

    pass_through(content, None, take)
    return Counter({tag: count for tag, count in found.items() if tag.rpartition("}")[2] in counted}), references
