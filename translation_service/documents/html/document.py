"""A page as a row of blocks, and back: whatever is not translated stays letter for letter."""

from collections.abc import Iterator, Mapping, Sequence

from translation_service.documents.blocks import Block
from translation_service.documents.html import encoding
from translation_service.documents.html.framed import framed, page_in, put
from translation_service.documents.html.page import Texts
from translation_service.documents.html.scanning import Attribute, is_written_as_xml
from translation_service.documents.html.speaking import Speaking
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.passages import depth_first
from translation_service.documents.limits import Limits
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice


class HtmlDocument:
    """An HTML file."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits, *, is_xml: bool = False, is_framed: bool = False) -> None:
        """Read a page; `is_xml` where it is XML though it does not begin so, as a page of a book.

        One that is framed in another is not looked through for further ones.
        """
        self._content = content
        self._source, self._has_mark = encoding.decode(content)
        self._is_xml = is_xml or is_written_as_xml(self._source)
        self._texts = Texts(self._source, limits, is_xml=self._is_xml)
        frames = () if is_framed else framed(self._source, self._texts.shown)
        self._frames = [(frame, _page_in(frame, limits)) for frame in frames]

    @property
    def blocks(self) -> Sequence[Block]:
        """Return the texts of the page, and then those of the pages framed in it."""
        return [*self._texts.blocks, *(block for _, page in self._frames for block in page.blocks)]

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
        self._write_frames(texts, pair, edits)
        own = [index for index in texts if index < len(self._texts.all)]
        for index in sorted(own, key=lambda index: depth_first(self._texts.all[index])):
            self._texts.all[index].replace(texts[index], edits)
        if not is_named and not self._is_xml and not edits.result().isascii():
            speaking.add_encoding()
        return encoding.encode(edits.result(), has_mark=self._has_mark)

    def _write_frames(self, texts: Mapping[int, str], pair: LanguagePair, edits: Edits) -> None:
        first = len(self._texts.all)
        for frame, page in self._frames:
            numbers = range(first, first + len(page.blocks))
            inner = {number - first: texts[number] for number in numbers if number in texts}
            if inner:
                put(page.write(inner, pair).decode(encoding.UTF_8, "surrogateescape"), frame, edits)
            first = numbers.stop


def _page_in(frame: Attribute, limits: Limits) -> HtmlDocument:
    content = page_in(frame).encode(encoding.UTF_8, "surrogateescape")
    return HtmlDocument(content, limits, is_framed=True)
