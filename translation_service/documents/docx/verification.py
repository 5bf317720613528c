"""A look at the written document beside the one that came: nothing but words may have changed."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from translation_service.documents.docx import names
from translation_service.documents.docx.package import Package
from translation_service.documents.docx.stories import stories
from translation_service.documents.markup import Element
from translation_service.domain.errors import BrokenPromise

_COUNTED: Final = """
    p tbl tr tc drawing pict object fldChar fldSimple instrText footnoteReference endnoteReference
    commentReference bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd sdt sectPr del moveFrom sym
    footnote endnote comment
"""
_EXACT: Final = names.word(*_COUNTED.split()) | names.math("oMath")
_INSTRUCTION: Final = names.word("instr")
_INSTRUCTION_TEXT: Final = names.word("instrText")
_REFERENCES: Final = frozenset({"id", "embed", "link", "pict", "dm", "lo", "qs", "cs"})


def verify(before: bytes, after: bytes) -> None:
    """Raise `BrokenPromise` when the structure of the written document is not that of the source."""
    old, new = Package(before), Package(after)
    for story in stories(old):
        if _structure(story.root) != _structure(new.root(story.part)):
            raise BrokenPromise("the written document lost or gained a part of its structure")
        if _instructions(story.root) != _instructions(new.root(story.part)):
            raise BrokenPromise("the written document has other field instructions")
        if _relations(new.root(story.part)) - _relations(story.root):
            raise BrokenPromise("the written document points at other parts")


def _structure(root: Element) -> Counter[str]:
    return Counter(names.local(element) for element in root.iter(*_EXACT))


def _instructions(root: Element) -> list[str]:
    complex_ = (element.text or "" for element in root.iter(*_INSTRUCTION_TEXT))
    simple = (names.attribute(element, _INSTRUCTION) or "" for element in root.iter(*names.word("fldSimple")))
    return sorted([*complex_, *simple])


def _relations(root: Element) -> set[str]:
    return set(_relation_values(root.iter()))


def _relation_values(elements: Iterable[Element]) -> Iterable[str]:
    wanted = names.relation(*_REFERENCES)
    for element in elements:
        yield from (str(value) for name, value in element.attrib.items() if name in wanted)
