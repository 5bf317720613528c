"""A Markdown file as a row of blocks, and back: signs, addresses and code stay as they are."""

import codecs
import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from markdown_it.common.html_blocks import block_names
from markdown_it.token import Token as Parsed

from translation_service.documents.blocks import Block
from translation_service.documents.bounding import refuse_endless
from translation_service.documents.html.page import Texts
from translation_service.documents.html.sheets import Written
from translation_service.documents.html.values import Value
from translation_service.documents.inplace.passages import Passage
from translation_service.documents.limits import Limits
from translation_service.documents.markdown import passages
from translation_service.documents.markdown.boxes import BOX
from translation_service.documents.markdown.contents import Content, Lines
from translation_service.documents.markdown.front import front_of, in_language, properties
from translation_service.documents.markdown.grids import BANDS, CELL_END, GRID, INDENT, Drawn
from translation_service.documents.markdown.parsing import NAMING, careful_parser, parser
from translation_service.documents.markdown.passages import (
    Reading,
    address_titles,
    box_titles,
    passages_of,
)
from translation_service.documents.markdown.texts import GridTable, MarkdownText, Unit
from translation_service.documents.markdown.wikis import SPAN
from translation_service.documents.txt.decoding import decode
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place

# Lines that begin something of their own, where Markdown itself reads on: notes, abbreviations, examples, verse, a
# head, items with letters; and the first line of a box, where it is a title.
_BORDER: Final = re.compile(
    r"\n(?=\[\^[^\]\s]{1,100}\]:|\*\[[^\[\]\n]{1,100}\]:|\(@[\w-]*\)\s|[|%][ ]|\+[-=:+]{3,}"
    r"|[ ]{0,9}(?:\(?(?:[a-z]|[ivx]{2,4})|\(\d{1,2})\)[ ])"
    r"|\A\[![A-Za-z]+\][+-]?[ \t]+\S[^\n]*\n"
)
_LONE_TAG: Final = re.compile(r" {0,3}</?([A-Za-z][A-Za-z0-9-]*)[^\n]*>[ \t]*\n")
_LETTER: Final = re.compile(r"[^\r\n]")


class MarkdownDocument:
    """A Markdown file."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._has_mark = content.startswith(codecs.BOM_UTF8)
        self._content = content
        self._source = decode(content).removeprefix("\ufeff")
        refuse_endless(self._source, limits)
        self._text = _read(self._source, limits)

    @property
    def blocks(self) -> Sequence[Block]:
        return self._text.blocks

    def notices(self) -> Iterator[Notice]:
        return iter(())

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file in UTF-8 with the texts of some blocks (by index) replaced."""
        if not texts:
            return self._content
        written = in_language(self._text.written(texts), pair)
        return (codecs.BOM_UTF8 if self._has_mark else b"") + written.encode("utf-8", "replace")


def _read(source: str, limits: Limits) -> MarkdownText:
    front = front_of(source)
    env: dict[str, object] = {}
    # The parser counts lines, so what stands before the text is left to it as empty ones.
    parsed = careful_parser(limits).parse(_LETTER.sub("", source[:front]) + source[front:], env)
    references = env.get("references")
    reading = Reading(source=source, parser=parser(), references=references if isinstance(references, dict) else {})
    return MarkdownText(source, [*properties(source), *_Reader(reading, limits).units(parsed)])


class _Reader:
    """Walks the blocks that the parser found."""

    def __init__(self, reading: Reading, limits: Limits) -> None:
        self._reading = reading
        self._source = reading.source
        self._limits = limits
        self._lines = Lines(reading.source)
        self._hypertext = reading.source

    def units(self, parsed: Iterable[Parsed]) -> Iterator[Unit]:
        held = list(parsed)
        self._hypertext = _without_signs(self._source, self._lines, held)
        tokens = iter(held)
        open_: list[Parsed] = []
        row: list[Parsed] = []
        for token in tokens:
            if token.type == GRID:
                yield self._grid(token, tokens)
                continue
            if token.nesting > 0:
                open_.append(token)
            elif token.type == "tr_close":
                yield from self._row(row)
                row = []
            elif token.type == "inline" and open_[-1].type in {"th_open", "td_open"}:
                row.append(token)
            else:
                yield from self._texts(token, open_)
            if token.nesting < 0:
                open_.pop()

    def _texts(self, token: Parsed, open_: Sequence[Parsed]) -> Iterator[Unit]:
        if token.type == "inline":
            yield from self._inline(token, open_)
        elif token.type in {"html_block", BOX, NAMING}:
            yield from self._apart(token)

    def _grid(self, opening: Parsed, tokens: Iterator[Parsed]) -> GridTable:
        bands: Drawn = opening.meta[BANDS]
        cells = [self._cell(text, takewhile(lambda token: token.type != CELL_END, tokens)) for text in bands.texts]
        next(tokens)
        first, after = opening.map or (0, 0)
        return GridTable(bands, cells, *self._lines.drawn(first, after, opening.meta.get(INDENT)))

    def _cell(self, text: str, parsed: Iterable[Parsed]) -> MarkdownText:
        return MarkdownText(text, list(_Reader(replace(self._reading, source=text), self._limits).units(parsed)))

    def _row(self, cells: Sequence[Parsed]) -> Iterator[Unit]:
        line = cells[0].map[0] if cells and cells[0].map else None
        contents = None if line is None else self._lines.cells([cell.content for cell in cells], line)
        for cell, content in zip(cells, contents or (), strict=False):
            yield from passages_of(
                cell.children or [], content, place=Place.TABLE, setting=passages.CELL, reading=self._reading
            )

    def _inline(self, token: Parsed, open_: Sequence[Parsed]) -> Iterator[Unit]:
        holder = open_[-1]
        first = token.map[0] if token.map else 0
        if holder.type == "heading_open" and holder.markup.startswith("#"):
            content, setting = self._lines.heading(token.content, first), passages.HEADING
        else:
            content = self._lines.running(token.content, first)
            setting = passages.UNDERLINED if holder.type == "heading_open" else passages.PARAGRAPH
        if content is None:
            return
        for children, part in self._parts(token, content):
            place = Place.FOOTNOTE if part.text.startswith("[^") else _place(open_)
            yield from passages_of(children, part, place=place, setting=setting, reading=self._reading)

    def _parts(self, token: Parsed, content: Content) -> Iterator[tuple[Sequence[Parsed], Content]]:
        """Return a paragraph, or its lines where each is a footnote or the like of its own."""
        borders = {
            child.meta[SPAN][0] for child in token.children or [] if child.type == "softbreak" and not child.level
        }
        ends = [end for found in _BORDER.finditer(content.text) if (end := found.end() - 1) in borders]
        if not ends:
            yield token.children or [], content
            return
        for start, end in zip([0, *(end + 1 for end in ends)], [*ends, len(content.text)], strict=True):
            part = content.part(start, end)
            parsed = self._reading.parser.parseInline(part.text, {"references": ChainMap({}, self._reading.references)})
            yield parsed[0].children or [], part

    def _apart(self, token: Parsed) -> Iterator[Unit]:
        """Return the words of what is no paragraph."""
        if token.type == "html_block":
            yield from self._html(token)
            return
        start, end = (self._lines.start(line) for line in token.map or (0, 0))
        if token.type == BOX:
            yield from box_titles(self._source[start:end].rstrip(), start)
        else:
            yield from address_titles(self._source[start:end].rstrip(), start)

    def _html(self, token: Parsed) -> Iterator[Passage | Value | Written]:
        first, after = token.map or (0, 0)
        lines = token.content.rstrip("\n").split("\n", 2)
        start, end = self._lines.saying(lines[0], first), self._lines.start(after)
        if "".join(token.content.split()) == "".join(self._hypertext[start:end].split()):
            is_opened = len(lines) > 1 and _is_opened_by_a_line(token.content)
            border = self._lines.saying(lines[1], first + 1) if is_opened else start
            yield from Texts(self._hypertext, self._limits, start, border).all
            yield from Texts(self._hypertext, self._limits, border, end).all


def _without_signs(source: str, lines: Lines, parsed: Iterable[Parsed]) -> str:
    """Return a source with blanks for the signs of lists and quotes that stand before lines of HTML.

    The end of the line before goes with them: no line that is written may begin without its signs.
    """
    pieces: list[str] = []
    end = 0
    for number, line, is_first in _lines_of_html(parsed):
        start, after = lines.start(number), lines.saying(line, number)
        if source[start:after].strip():
            start = start if is_first else lines.end(number - 1)
            pieces += (source[end:start], " " * (after - start))
            end = after
    return "".join((*pieces, source[end:]))


def _lines_of_html(parsed: Iterable[Parsed]) -> Iterator[tuple[int, str, bool]]:
    """Return the number of each line that is HTML, what it says, and whether it is the first of its block."""
    for token in parsed:
        if token.type == "html_block" and token.map:
            lines = token.content.rstrip("\n").split("\n")
            yield from ((token.map[0] + place, line, not place) for place, line in enumerate(lines))


def _is_opened_by_a_line(block: str) -> bool:
    """Tell whether the first line makes what follows a block of HTML by holding one tag alone.

    What is written after it must not move up into it: then it would be a paragraph.
    """
    found = _LONE_TAG.match(block)
    return found is not None and found[1].lower() not in block_names


def _place(open_: Sequence[Parsed]) -> Place:
    if open_[-1].type == "heading_open":
        return Place.HEADING
    return Place.LIST if any(token.type == "list_item_open" for token in open_) else Place.BODY
