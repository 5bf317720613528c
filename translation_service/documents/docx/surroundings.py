"""The words of a Word file outside of its stories: numberings, drawings, forms, alternative texts, its title."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.blocks import Writable, has_letter
from translation_service.documents.captions import Caption, is_spoken
from translation_service.documents.docx.control_titles import TITLE, control_titles
from translation_service.documents.docx.forms import form_words
from translation_service.documents.docx.numbering import numbering_texts
from translation_service.documents.docx.placeholders import prompts
from translation_service.documents.docx.stories import Story
from translation_service.documents.graphics.alternates import drawn_paragraphs, everywhere
from translation_service.documents.graphics.charts import charts
from translation_service.documents.graphics.diagrams import diagrams
from translation_service.documents.graphics.placed import Placed
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.drawn import PARAGRAPH
from translation_service.documents.ooxml.package import Package
from translation_service.documents.ooxml.properties import properties
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_PICTURE: Final = names.word_drawing("docPr")
# What is drawn in a group or on a canvas says of itself what a lone drawing says outside; some programs say it twice.
_DRAWN: Final = "{*}cNvPr"
_GROUP: Final = ("{*}wgp", "{*}wpc")
_LONE_PICTURE: Final = "/picture}cNvPr"
_FILE_OF_PICTURE: Final = lazily(r".*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)\s*", re.IGNORECASE | re.DOTALL)
_WATERMARK: Final = names.vector("textpath")
_POINTED_AT: Final = names.drawing("hlinkClick", "hlinkHover")
_SHAPE: Final = names.vector("shape", "rect", "roundrect", "oval", "group", "line", "polyline", "image", "arc", "curve")
_TABLE_DESCRIPTION: Final = names.word("tblCaption", "tblDescription")
_VALUE: Final = names.word("val")
_ALTERNATES: Final = names.compatibility("AlternateContent")
_FALLBACK: Final = names.compatibility("Fallback")


class Description:
    """An alternative text whose copies, for older programs or within the drawing, follow it."""

    def __init__(self, caption: Caption, alternates: Element | None) -> None:
        self.block = caption.block
        self.alternates = alternates
        self.twins: list[Caption] = []
        self._caption = caption

    def replace(self, text: str, pair: LanguagePair) -> None:
        for caption in (self._caption, *self.twins):
            caption.replace(text, pair)


def surroundings(package: Package, stories: Sequence[Story]) -> Iterator[tuple[str, Writable]]:
    """Return the words outside of the paragraphs of stories, with the parts they are in."""
    yield from numbering_texts(package, stories)
    for story in stories:
        if not story.tags.isdisjoint(PARAGRAPH):
            for paragraph in drawn_paragraphs(story.root, everywhere(Place.TEXT_BOX)):
                yield story.part, paragraph
    yield from _once(charts(package, story.part) for story in stories)
    yield from _once(diagrams(package, story.part) for story in stories)
    for story in stories:
        yield from ((story.part, writable) for writable in _attributes(story))
    yield from prompts(package, stories)
    yield from properties(package)


def _once(stories_of_parts: Iterable[Iterator[Placed]]) -> Iterator[tuple[str, Writable]]:
    """Return what several stories refer to only as the first of them does."""
    seen: set[str] = set()
    for found in stories_of_parts:
        new = [placed for placed in found if placed.part not in seen]
        seen.update(placed.part for placed in new)
        yield from ((placed.part, placed.writable) for placed in new)


def _attributes(story: Story) -> Iterator[Writable]:
    yield from form_words(story)
    yield from control_titles(story.elements(*TITLE))
    yield from _descriptions(story)
    for element in story.elements(*_TABLE_DESCRIPTION):
        for attribute in [str(name) for name in element.attrib if name in _VALUE]:
            if is_spoken(element.get(attribute) or ""):
                yield Caption(element, Place.ALTERNATIVE_TEXT, attribute=attribute)
    for element in story.elements(*_POINTED_AT):
        if is_spoken(element.get("tooltip") or ""):
            yield Caption(element, Place.ALTERNATIVE_TEXT, attribute="tooltip")
    for element in story.elements(*_WATERMARK):
        if has_letter(element.get("string") or ""):
            yield Caption(element, Place.TEXT_BOX, attribute="string")


def _descriptions(story: Story) -> Iterator[Description]:
    """Return the alternative texts of pictures and shapes, each with its copies for older programs."""
    found: list[Description] = []
    for element in () if story.tags.isdisjoint(_PICTURE | _SHAPE) else story.root.iter(*_PICTURE, *_SHAPE, _DRAWN):
        for attribute in _describing(element):
            if is_spoken(element.get(attribute) or ""):
                _take(Caption(element, Place.ALTERNATIVE_TEXT, attribute=attribute), element, found)
    return iter(found)


def _describing(element: Element) -> tuple[str, ...]:
    """Return the attributes in which a picture or a shape is described."""
    return ("alt", "title") if element.tag in _SHAPE else ("descr", "title")


def _says_of_its_own(element: Element, text: str) -> bool:
    """Tell whether a picture, within its drawing, says other words than that; most programs write its file there."""
    return element.tag.endswith(_LONE_PICTURE) and _FILE_OF_PICTURE.fullmatch(text) is None


def _take(caption: Caption, element: Element, found: list[Description]) -> None:
    alternates = next(element.iterancestors(*_ALTERNATES), None)
    is_inner = element.tag not in _PICTURE | _SHAPE and next(element.iterancestors(*_GROUP), None) is None
    is_copy = is_inner or next(element.iterancestors(*_FALLBACK), None) is not None
    shown = (one for one in found if one.alternates is alternates and one.block.text == caption.block.text)
    original = next(shown, None) if is_copy else None
    if original is not None:
        original.twins.append(caption)
    elif not is_inner or _says_of_its_own(element, caption.block.text):
        found.append(Description(caption, alternates))
