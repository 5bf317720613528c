"""What content controls say when nobody has filled them in: prompts that Word fetches from the glossary part."""

from collections.abc import Iterable, Iterator
from typing import Final

from translation_service.documents.docx.paragraphs import Paragraph, read_paragraph
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.segments import Place

_PLACEHOLDER: Final = names.word("placeholder")
_NAME: Final = names.word("docPart")
_ENTRY: Final = names.word("docPart")
_ENTRY_PROPERTIES: Final = names.word("docPartPr")
_ENTRY_NAME: Final = names.word("name")
_PARAGRAPH: Final = names.word("p")
_VALUE: Final = names.word("val")


def prompts(package: Package, stories: Iterable[Story]) -> Iterator[tuple[str, Paragraph]]:
    """Return the prompts that the controls of stories name, with their part; other entries are for writers alone."""
    part = package.related(package.main, "glossaryDocument")
    wanted = frozenset() if part is None else _named(stories)
    if part is None or not wanted:
        return
    entries = (entry for entry in package.root(part).iter(*_ENTRY) if _name_of(entry) in wanted)
    found = (read_paragraph(element, Place.BODY) for entry in entries for element in entry.iter(*_PARAGRAPH))
    yield from ((part, paragraph) for paragraph in found if paragraph is not None)


def _named(stories: Iterable[Story]) -> frozenset[str]:
    placeholders = [placeholder for story in stories for placeholder in story.elements(*_PLACEHOLDER)]
    found = (names.child(placeholder, _NAME) for placeholder in placeholders)
    return frozenset(names.attribute(one, _VALUE) or "" for one in found if one is not None)


def _name_of(entry: Element) -> str:
    properties = names.child(entry, _ENTRY_PROPERTIES)
    name = None if properties is None else names.child(properties, _ENTRY_NAME)
    return "" if name is None else names.attribute(name, _VALUE) or ""
