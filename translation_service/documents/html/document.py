"""A page as a row of blocks, and back: whatever is not translated stays letter for letter."""

from collections.abc import Iterator, Mapping, Sequence

from translation_service.documents.blocks import Block
from translation_service.documents.html import encoding
from translation_service.documents.html.page import Texts
from translation_service.documents.html.scanning import is_written_as_xml
from translation_service.documents.html.speaking import Speaking
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.passages import depth_first
from translation_service.documents.limits import Limits
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice


class HtmlDocument:
    """An HTML file."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits, *, is_xml: bool = False) -> None:
        """Read a page; `is_xml` where it is XML though it does not begin so, as a page of a book."""
        self._content = content
        self._source, self._has_mark = encoding.decode(content)
        self._is_xml = is_xml or is_written_as_xml(self._source)
        self._texts = Texts(self._source, limits, is_xml=self._is_xml)

    @property
    def blocks(self) -> Sequence[Block]:
        return self._texts.blocks

    def notices(self) -> Iterator[Notice]:
        return iter(())

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file in UTF-8 with the texts of some blocks (by index) replaced."""
        if not texts:
            return self._content
        edits = Edits(self._source)
        speaking = Speaking(self._source, self._texts.lexemes, edits, pair)
        speaking.speak()
        is_named = speaking.name_encoding() or self._has_mark
        for index in sorted(texts, key=lambda index: depth_first(self._texts.all[index])):
            self._texts.all[index].replace(texts[index], edits)
        if not is_named and not self._is_xml and not edits.result().isascii():
            speaking.add_encoding()
        return encoding.encode(edits.result(), has_mark=self._has_mark)
