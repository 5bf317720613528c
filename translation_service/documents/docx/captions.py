"""Words outside of stories: charts, diagrams, alternative texts, watermarks, and the title of the document."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.blocks import Block, Writable, has_letter
from translation_service.documents.docx import names
from translation_service.documents.docx.drawn import PARAGRAPH, DrawnParagraph, read_drawn
from translation_service.documents.docx.package import Package
from translation_service.documents.docx.rebuilding import spoken
from translation_service.documents.docx.stories import stories
from translation_service.documents.markup import Element
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_CACHE: Final = names.chart("strCache")
_VALUE: Final = names.chart("v")
_PICTURE: Final = names.word_drawing("docPr")
_WATERMARK: Final = names.vector("textpath")
_DESCRIPTIONS: Final = ("descr", "title")
_TITLES: Final = (
    "{http://purl.org/dc/elements/1.1/}title",
    "{http://purl.org/dc/elements/1.1/}subject",
)
_FILE_NAME: Final = re.compile(r"\S+\.\w{2,4}|\w+://\S*")


class Caption:
    """Words without formats: the text of an element, or one of its attributes."""

    def __init__(self, element: Element, place: Place, *, attribute: str = "") -> None:
        self._element = element
        self._attribute = attribute
        words = (element.get(attribute) if attribute else element.text) or ""
        self.block = Block(place=place, text=inline.write([words.strip()]))

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        words = spoken("".join(piece for piece in inline.parse(text) if isinstance(piece, str)))
        if self._attribute:
            self._element.set(self._attribute, words)
        else:
            self._element.text = words


def captions(package: Package) -> Iterator[tuple[str, Writable]]:
    """Return the captions of a package with the parts they are in."""
    for story in stories(package):
        for element in story.root.iter(*PARAGRAPH):
            yield from _drawn(story.part, element, Place.TEXT_BOX)
    yield from _charts(package)
    yield from _diagrams(package)
    for story in stories(package):
        for caption in _attributes(story.root):
            yield story.part, caption
    yield from properties(package)


def _drawn(part: str, element: Element, place: Place) -> Iterator[tuple[str, DrawnParagraph]]:
    found = read_drawn(element, place)
    if found is not None:
        yield part, found


def _parts(package: Package, kind: str) -> Iterator[str]:
    """Return the parts of a kind that stories refer to, each once."""
    found = (
        relation.target
        for story in stories(package)
        for relation in package.relationships(story.part)
        if relation.kind == kind
    )
    yield from dict.fromkeys(found)


def _charts(package: Package) -> Iterator[tuple[str, Writable]]:
    yield from _in_parts(package, "chart")
    for part in _parts(package, "chart"):
        for cache in package.root(part).iter(*_CACHE):
            spoken_values = (value for value in cache.iter(*_VALUE) if has_letter(value.text or ""))
            yield from ((part, Caption(value, Place.CHART)) for value in spoken_values)


def _diagrams(package: Package) -> Iterator[tuple[str, Writable]]:
    """Return the texts of diagrams; the picture Word keeps of a diagram repeats them and follows them."""
    known: dict[Block, Echoed] = {}
    for part, found in _in_parts(package, "diagramData"):
        echoed = Echoed(found, package)
        known.setdefault(found.block, echoed)
        yield part, echoed
    for part, found in _in_parts(package, "diagramDrawing"):
        if found.block in known:
            known[found.block].echoes.append((part, found))
        else:
            yield part, found


def _in_parts(package: Package, kind: str) -> Iterator[tuple[str, DrawnParagraph]]:
    for part in _parts(package, kind):
        for element in package.root(part).iter(*PARAGRAPH):
            yield from _drawn(part, element, Place.CHART)


class Echoed:
    """A paragraph of a diagram whose copies in another part follow it."""

    def __init__(self, paragraph: DrawnParagraph, package: Package) -> None:
        self.block = paragraph.block
        self.echoes: list[tuple[str, DrawnParagraph]] = []
        self._paragraph = paragraph
        self._package = package

    def replace(self, text: str, pair: LanguagePair) -> None:
        self._paragraph.replace(text, pair)
        for part, echo in self.echoes:
            echo.replace(text, pair)
            self._package.touch(part)


def _attributes(root: Element) -> Iterator[Caption]:
    for element in root.iter(*_PICTURE):
        for attribute in _DESCRIPTIONS:
            if is_spoken(element.get(attribute) or ""):
                yield Caption(element, Place.ALTERNATIVE_TEXT, attribute=attribute)
    for element in root.iter(*_WATERMARK):
        if has_letter(element.get("string") or ""):
            yield Caption(element, Place.TEXT_BOX, attribute="string")


def is_spoken(text: str) -> bool:
    """Tell whether an alternative text says something: many are the name of the picture file."""
    return has_letter(text) and not _FILE_NAME.fullmatch(text.strip())


def properties(package: Package) -> Iterator[tuple[str, Caption]]:
    for part in (found.target for found in package.relationships("") if found.kind == "core-properties"):
        for element in package.root(part):
            if element.tag in _TITLES and has_letter(element.text or ""):
                yield part, Caption(element, Place.PROPERTY)
