"""A look at a written package beside the one that came: nothing but words may have changed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from translation_service.documents.markup import read_past
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
    seen = _Seen()
    read_past(content, seen)
    return Counter({tag: count for tag, count in seen.tags.items() if tag.rpartition("}")[2] in counted}), seen.parts


class _Seen:
    """What goes by in a part, where hundreds of thousands of elements may."""

    def __init__(self) -> None:
        self.tags: Counter[str] = Counter()
        self.parts: set[str] = set()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tags[tag] += 1
        for name in attributes:
            if name in _REFERENCES:
                self.parts.add(attributes[name])

    def close(self) -> None:
        """Do nothing: lxml wants to be able to say that it has read all."""
