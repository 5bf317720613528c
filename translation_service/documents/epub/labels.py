"""Words in the lists of a book: the names of chapters, its title, and what it says of itself."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.html.encoding import UTF_8, decode, encode
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.locales import is_right_to_left, turns
from translation_service.documents.markup import spoken
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

# In the list of contents, and in the part that lists all others.
CHAPTERS: Final = re.compile(r"<(?:\w+:)?text(?:\s[^<>]*+)?>\s*+([^<]*+)<")
PROPERTIES: Final = re.compile(r"<dc:(?:title|subject|description)(?:\s[^<>]*+)?>\s*+([^<]*+)<")
_LANGUAGE: Final = re.compile(
    r"<dc:language(?:\s[^<>]*+)?>\s*+([^<\s]++)|<(?:package|ncx)\s[^<>]*?xml:lang=[\"']([^\"']*+)"
)
_DIRECTION: Final = re.compile(r"page-progression-direction=[\"'](ltr|rtl)[\"']")
_ENCODING: Final = re.compile(r"\A<\?xml[^<>]*?encoding=[\"']([\w.:-]+)")
_BLANKS: Final = re.compile(r"\s+")


class Labels:
    """The words that a pattern finds in one part; all but them, and the language it names, stays as it is."""

    def __init__(self, content: bytes, wanted: re.Pattern[str], place: Place) -> None:
        self._source, self._has_mark = decode(content)
        self._found = [found for found in wanted.finditer(self._source) if has_letter(_words(found))]
        self.blocks: Sequence[Block] = [Block(place=place, text=inline.write([_words(found)])) for found in self._found]

    def write(self, texts: Sequence[str | None], pair: LanguagePair) -> bytes:
        """Return the part with its words replaced, one text for each block, `None` where it stays."""
        edits = Edits(self._source)
        for found, block, text in zip(self._found, self.blocks, texts, strict=True):
            if text is not None and text != block.text:
                words = spoken(inline.typed(text))
                escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                edits.replace(*_span(found), escaped)
        for start, end, said in self._speaking(pair):
            edits.replace(start, end, said)
        return encode(edits.result(), has_mark=self._has_mark)

    def _speaking(self, pair: LanguagePair) -> Iterator[tuple[int, int, str]]:
        """Return what the part says of its language, its direction and its encoding, and what it says then."""
        for found in _LANGUAGE.finditer(self._source):
            group = 1 if found[1] is not None else 2
            if found[group].lower().partition("-")[0] == pair.source:
                yield *found.span(group), pair.target
        if turns(pair) and (direction := _DIRECTION.search(self._source)):
            yield *direction.span(1), "rtl" if is_right_to_left(pair.target) else "ltr"
        if (encoding := _ENCODING.search(self._source)) and encoding[1].lower() != UTF_8:
            yield *encoding.span(1), UTF_8


def _words(found: re.Match[str]) -> str:
    return _BLANKS.sub(" ", unescape(found[1])).strip()


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Return where the words stand, without the blanks behind them."""
    return found.start(1), found.start(1) + len(found[1].rstrip())
