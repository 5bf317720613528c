"""An electronic book (EPUB): its pages, its list of contents and its title; everything else stays byte for byte."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from translation_service.documents import notices
from translation_service.documents.blocks import Block
from translation_service.documents.bounding import bounded
from translation_service.documents.epub.labels import CHAPTERS, PROPERTIES, Labels
from translation_service.documents.epub.package import Package
from translation_service.documents.html.document import HtmlDocument
from translation_service.documents.limits import Limits
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place


class Book:
    """An EPUB file."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._package = Package(content)
        self._parts: dict[str, HtmlDocument | Labels] = {}
        for name in self._package.pages():
            self._parts[name] = HtmlDocument(self._package.read(name), limits, is_xml=True)
        for name in self._package.contents():
            self._parts[name] = Labels(self._package.read(name), CHAPTERS, Place.HEADING)
        main = self._package.main
        self._parts[main] = Labels(self._package.read(main), PROPERTIES, Place.PROPERTY)
        self._blocks = bounded((block for part in self._parts.values() for block in part.blocks), limits)

    @property
    def blocks(self) -> Sequence[Block]:
        return self._blocks

    def notices(self) -> Iterator[Notice]:
        if self._package.is_signed:
            yield notices.signature_left_out()

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with the texts of some blocks (by index) replaced."""
        if not texts:
            return self._package.pack({})
        lengths = [len(part.blocks) for part in self._parts.values()]
        changed = {}
        for (name, part), first, length in zip(self._parts.items(), accumulate([0, *lengths]), lengths, strict=False):
            own = {index - first: texts[index] for index in range(first, first + length) if index in texts}
            if isinstance(part, Labels):
                changed[name] = part.write([own.get(index) for index in range(length)], pair)
            else:
                changed[name] = part.write(own, pair)
        return self._package.pack(changed)
