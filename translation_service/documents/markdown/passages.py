"""The blocks of Markdown: paragraphs, headings and cells, and the descriptions of images in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token as Parsed

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.captions import is_spoken
from translation_service.documents.html.scanning import Kind, scan
from translation_service.documents.html.values import Value, values
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.passages import has_words
from translation_service.documents.inplace.tokens import Stretch
from translation_service.documents.markdown.boxes import title_in
from translation_service.documents.markdown.contents import Content
from translation_service.documents.markdown.escaping import escape_fully
from translation_service.documents.markdown.tokens import SHORT_LINKS, tokens_of
from translation_service.documents.markdown.wikis import LABEL_END, SPAN
from translation_service.documents.markdown.writing import Setting, Writing
from translation_service.documents.markup import spoken
from translation_service.documents.tagging.wording import Wording
from translation_service.domain import inline
from translation_service.domain.segments import Place

PARAGRAPH: Final = Setting()
HEADING: Final = Setting(before="# ", is_line=False)
UNDERLINED: Final = Setting(after="\n===")
_QUOTED: Final = r"""(?<=\s)(?P<sign>["'])(?P<words>(?:\\.|(?!(?P=sign))[^\\])*+)(?P=sign)\s*"""
_TITLE: Final = re.compile(rf"{_QUOTED}\)\Z", re.DOTALL)
_TITLE_OF_ADDRESS: Final = re.compile(rf"{_QUOTED}\Z", re.DOTALL)
CELL: Final = Setting(is_line=False, in_table=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What blocks are read with: the whole file, the parser, and the addresses that links name."""

    source: str
    parser: MarkdownIt
    references: dict[str, object]


class MarkdownPassage:
    """A paragraph, a heading or a cell."""

    def __init__(self, wording: Wording, content: Content, writing: Writing) -> None:
        self.block = wording.block
        self.stretch = Stretch(*content.place(0, len(content.text)))
        self._wording = wording
        self._writing = writing

    def replace(self, text: str, edits: Edits) -> None:
        """Put `text` into the source; the pieces it moves are taken as they are edited by now."""
        if text == self.block.text:
            return
        tokens = (*self._wording.before, *self._wording.tokens(text), *self._wording.after)
        edits.replace(self.stretch.start, self.stretch.end, self._writing.written(tokens, edits))


class Description:
    """What an image shows, or an image or a link says when pointed at, in words.

    `quote` is the sign they stand between, `behind` is written after them.
    """

    def __init__(self, words: str, stretch: Stretch, *, quote: str = "", behind: str = "") -> None:
        self.block = Block(place=Place.ALTERNATIVE_TEXT, text=inline.write([words]))
        self.stretch = stretch
        self._quote = quote
        self._behind = behind

    def replace(self, text: str, edits: Edits) -> None:
        if text == self.block.text:
            return
        words = spoken(inline.typed(text))
        escaped = escape_fully(" ".join(words.split("\n")))
        if self._quote:
            escaped = escaped.replace(self._quote, f"\\{self._quote}")
        edits.replace(self.stretch.start, self.stretch.end, escaped + self._behind)


def passages_of(
    children: Sequence[Parsed], content: Content, *, place: Place, setting: Setting, reading: Reading
) -> Iterator[MarkdownPassage | Description | Value]:
    """Return what is to translate in a block."""
    tokens = tokens_of(children, content)
    if has_words(tokens):
        writing = Writing(reading.parser, reading.references, content, setting)
        yield MarkdownPassage(Wording(tokens, place), content, writing)
    for child in children:
        if child.type == "image":
            yield from _description(child, content)
        if LABEL_END in child.meta:
            yield from _title(child, content)
        if child.type == "html_inline":
            yield from _values(child, content, reading.source)


def box_titles(line: str, start: int) -> Iterator[Description]:
    """Return the title of a box from the line that begins it, which stands at `start`."""
    found = title_in(line)
    if found is not None and found.lastgroup and has_letter(found[found.lastgroup]):
        first, last = found.span(found.lastgroup)
        quote = '"' if found.lastgroup == "named" else ""
        yield Description(found[found.lastgroup], Stretch(start + first, start + last), quote=quote)


def address_titles(named: str, start: int) -> Iterator[Description]:
    """Return what links say that name their address elsewhere, from the line that tells the address."""
    found = _TITLE_OF_ADDRESS.search(named)
    if found is not None and has_letter(found["words"]):
        first, last = found.span("words")
        words = " ".join(unescapeAll(found["words"]).split())
        yield Description(words, Stretch(start + first, start + last), quote=found["sign"])


def _description(image: Parsed, content: Content) -> Iterator[Description]:
    words = " ".join("".join(_words(image.children or [])).split())
    if has_letter(words) and is_spoken(words):
        start, end = image.meta[SPAN][0] + len("!["), image.meta[LABEL_END]
        if content.text[end : image.meta[SPAN][1]] not in SHORT_LINKS:
            yield Description(words, Stretch(*content.place(start, end)))
            return
        # Its words name its address too, so that the address must be named apart from them.
        name = " ".join(content.text[start:end].split())
        yield Description(words, Stretch(*content.place(start, image.meta[SPAN][1] - 1)), behind=f"][{name}")


def _title(pointing: Parsed, content: Content) -> Iterator[Description]:
    """Return what an image or a link says when somebody points at it."""
    words = str(pointing.attrs.get("title") or "")
    found = _TITLE.search(content.text, pointing.meta[LABEL_END], pointing.meta[SPAN][1])
    if found is not None and has_letter(words):
        stretch = Stretch(*content.place(*found.span("words")))
        yield Description(" ".join(words.split()), stretch, quote=found["sign"])


def _values(child: Parsed, content: Content, source: str) -> Iterator[Value]:
    start, end = content.place(*child.meta[SPAN])
    tag = next(scan(source, start, end), None)
    if tag is not None and tag.kind is Kind.START and tag.end == end:
        yield from values(source, tag)


def _words(children: Sequence[Parsed]) -> Iterator[str]:
    for child in children:
        if child.type == "image":
            yield from _words(child.children or [])
        else:
            yield " " if child.type in {"softbreak", "hardbreak"} else child.content
