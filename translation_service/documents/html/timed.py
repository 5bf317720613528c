"""Timed Text (TTML, DFXP): read as the page it nearly is; programs of broadcasters name its elements with a prefix."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.crowding import refuse_many_subtitles
from translation_service.documents.html.document import HtmlDocument
from translation_service.documents.html.timed_signs import prefix_of
from translation_service.documents.limits import Limits
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice

_CHARACTERS: Final = re.compile(rb"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_END_OF_CHARACTERS: Final = b"]]>"


class TimedText:
    """A file of subtitles: its cues are the paragraphs of a page."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._prefix = prefix_of(content)
        if self._prefix:
            content = re.sub(rb"(</?)" + self._prefix, rb"\1", content)
        self._page = HtmlDocument(_escaped(content), limits, is_xml=True)
        refuse_many_subtitles(len(self._page.blocks), limits)

    @property
    def blocks(self) -> Sequence[Block]:
        return self._page.blocks

    def notices(self) -> Iterator[Notice]:
        return self._page.notices()

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with what is said replaced, its elements named as they were."""
        written = self._page.write(texts, pair)
        return re.sub(rb"(</?)(?=[A-Za-z][\w-]*[\s/>])", rb"\1" + self._prefix, written) if self._prefix else written


def _escaped(content: bytes) -> bytes:
    """Return a file whose marks for characters, which surround them whatever they are, are escapes."""
    # Sought behind the last end, each beginning would cost the rest of the file.
    end = content.rfind(_END_OF_CHARACTERS) + len(_END_OF_CHARACTERS)
    escaped = _CHARACTERS.sub(lambda found: found[1].replace(b"&", b"&amp;").replace(b"<", b"&lt;"), content[:end])
    return escaped + content[end:]
