"""A look at the stories to be written beside those that came: nothing but words may have changed."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from glossary.patterns import lazily
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element, parse
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.errors import BrokenPromise

_COUNTED: Final = """
    p tbl tr tc drawing pict object fldChar fldSimple instrText footnoteReference endnoteReference
    commentReference bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd sdt sectPr del moveFrom sym
    footnote endnote comment
"""
_EXACT: Final = names.word(*_COUNTED.split()) | names.math("oMath")
_INSTRUCTION: Final = names.word("instr")
_INSTRUCTION_TEXT: Final = names.word("instrText")
_SIMPLE_FIELD: Final = names.word("fldSimple")
_INSTRUCTED: Final = _INSTRUCTION_TEXT | _SIMPLE_FIELD
_DECLARED: Final = lazily(
    rb' xmlns:([^\s=<>"]+)="(?:%s)"' % b"|".join(re.escape(namespace.encode()) for namespace in names.RELATIONS)
)
# Two steps of a path are quicker than a look at every attribute.
_RELATIONS: Final = {
    dialect: etree.XPath("//*/@relation:*", namespaces={"relation": namespace})
    for dialect, namespace in zip(names.WORD, names.RELATIONS, strict=True)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """What of a story has to outlast its translation."""

    structure: Counter[str]
    instructions: tuple[str, ...]


def skeletons(stories: Iterable[Story]) -> dict[str, Skeleton]:
    """Return the skeletons of stories by their parts, as these came."""
    return {story.part: _skeleton(story.root, story.counts) for story in stories}


def verify(before: Mapping[str, Skeleton], stories: Iterable[Story], package: Package) -> None:
    """Raise `BrokenPromise` when the structure of stories is not what it was in the package they came from."""
    for story in stories:
        old = before[story.part]
        new = _skeleton(story.root, Counter([element.tag for element in story.root.iter(*_EXACT)]))
        if new.structure != old.structure:
            raise BrokenPromise("the written document lost or gained a part of its structure")
        if new.instructions != old.instructions:
            raise BrokenPromise("the written document has other field instructions")
        if _strangers(story, package):
            raise BrokenPromise("the written document points at other parts")


def _skeleton(root: Element, tags: Counter[str]) -> Skeleton:
    return Skeleton(
        structure=Counter({tag.rpartition("}")[2]: count for tag, count in tags.items() if tag in _EXACT}),
        instructions=() if _INSTRUCTED.isdisjoint(tags) else _instructions(root),
    )


def _instructions(root: Element) -> tuple[str, ...]:
    return tuple(sorted([_instruction(element) for element in root.iter(*_INSTRUCTED)]))


def _instruction(element: Element) -> str:
    told = element.text if element.tag in _INSTRUCTION_TEXT else names.attribute(element, _INSTRUCTION)
    return told or ""


def _strangers(story: Story, package: Package) -> frozenset[str]:
    """Return the parts that a story points at though nothing tells where they are; some came without it."""
    known = package.relationship_ids(story.part)
    if _may_point_at(package.written(story.part)) <= known:
        return frozenset()
    unknown = _relations(story.root) - known
    return unknown - _relations(parse(package.content(story.part))) if unknown else unknown


def _may_point_at(content: bytes) -> frozenset[str]:
    """Return all that a part may point at, and what looks like it, in a fraction of the time that its tree takes.

    It was written here, so that one space stands before each attribute.
    """
    prefixes = b"|".join({re.escape(prefix) for prefix in _DECLARED.findall(content)})
    found = re.findall(rb' (?:%s):[^\s=<>"]+="([^"]*)"' % prefixes, content) if prefixes else ()
    return frozenset(target.decode("utf-8", "replace") for target in found)


def _relations(root: Element) -> frozenset[str]:
    find = _RELATIONS.get(names.namespace(root))
    found = [] if find is None else find(root)
    return frozenset(map(str, found)) if isinstance(found, list) else frozenset()
