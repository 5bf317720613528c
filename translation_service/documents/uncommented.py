"""A document without its comments, for installations that do not translate them: they stay as they are."""

from collections.abc import Iterable, Mapping, Sequence

from translation_service.documents.blocks import Block, OpenDocument
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place


class Uncommented:
    """Shows the blocks of a document that are no comments, and writes them where they belong."""

    def __init__(self, document: OpenDocument) -> None:
        self._document = document
        self._spoken = [index for index, block in enumerate(document.blocks) if block.place is not Place.COMMENT]

    @property
    def pages(self) -> int:
        return self._document.pages

    @property
    def blocks(self) -> Sequence[Block]:
        blocks = self._document.blocks
        return [blocks[index] for index in self._spoken]

    def notices(self) -> Iterable[Notice]:
        return self._document.notices()

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        return self._document.write({self._spoken[index]: text for index, text in texts.items()}, pair)
