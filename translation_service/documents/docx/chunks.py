"""Files within a Word file that Word takes in as it opens: web pages, plain texts, other Word files."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from translation_service.documents.blocks import OpenDocument
from translation_service.documents.docx.stories import Story
from translation_service.documents.notices import EMBEDDED_FILE
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.languages import LanguagePair

_CHUNK: Final = names.word("altChunk")
_RELATION: Final = names.relation("id")
"""The code of the notice that a file within a document is not translated."""

Opener = Callable[[bytes, str], OpenDocument | None]
"""Opens a file by its bytes and its name; `None` where it is none whose text can be translated in place."""


def open_none(content: bytes, name: str) -> OpenDocument | None:  # noqa: ARG001 - an opener that opens nothing
    """Open no file within a file."""
    return None


class Chunk:
    """An open file within a Word file; what is written to it is held until it is `finish`ed."""

    def __init__(self, part: str, document: OpenDocument) -> None:
        self.part = part
        self.blocks = document.blocks
        self._document = document
        self._texts: dict[int, str] = {}

    def hold(self, index: int, text: str) -> None:
        self._texts[index] = text

    def finish(self, package: Package, pair: LanguagePair) -> None:
        if self._texts:
            package.put(self.part, self._document.write(self._texts, pair))


class ChunkBlock:
    """A block of a file within a Word file."""

    def __init__(self, chunk: Chunk, index: int) -> None:
        self.chunk = chunk
        self.block = chunk.blocks[index]
        self._index = index

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - the file is written once, as a whole
        self.chunk.hold(self._index, text)


class Chunks:
    """The files within some stories, each once; `is_complete` tells whether all are open, and those in them."""

    def __init__(self, package: Package, stories: Iterable[Story], opener: Opener) -> None:
        self._package = package
        taken = dict.fromkeys(_parts(package, stories))  # one may be taken in any number of times
        found = {part: opener(package.content(part), part) for part in taken}
        self._chunks = [Chunk(part, document) for part, document in found.items() if document is not None]
        told = [notice.code for document in found.values() if document is not None for notice in document.notices()]
        self.is_complete = len(self._chunks) == len(found) and EMBEDDED_FILE not in told

    def blocks(self) -> Iterator[ChunkBlock]:
        return (ChunkBlock(chunk, index) for chunk in self._chunks for index in range(len(chunk.blocks)))

    def finish(self, pair: LanguagePair) -> None:
        for chunk in self._chunks:
            chunk.finish(self._package, pair)


def _parts(package: Package, stories: Iterable[Story]) -> Iterator[str]:
    for story in stories:
        held = {names.attribute(element, _RELATION) for element in story.elements(*_CHUNK)}
        yield from (found.target for found in package.relationships(story.part) if held and found.id in held)
