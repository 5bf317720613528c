"""The paragraphs of a page: what stands between two tags that part blocks."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.html.elements import BLOCKS, LINES, VOID
from translation_service.documents.html.items import Item, Role, tokens_of
from translation_service.documents.html.keeping import end_of, freed, is_kept
from translation_service.documents.html.list_signs import is_gap, is_number, is_sign
from translation_service.documents.html.prose import TypedParagraph, typed_paragraphs
from translation_service.documents.html.scanning import Kind, Lexeme, ends_itself
from translation_service.documents.html.stack import Stack
from translation_service.documents.inplace.passages import Passage, has_words
from translation_service.documents.inplace.tokens import Stretch
from translation_service.domain.segments import Place

_DRAWN_WORDS: Final = re.compile(r"<(?:text|tspan|desc)[\s>]", re.IGNORECASE)
_LINES: Final = re.compile(r"[^\r\n]+")
_MOST_ITEMS: Final = 2_000
# How often what is kept may hold what is not, which holds what is kept.
_DEEPEST: Final = 8
_WEIGHTS: Final = {Role.OPENING: 1, Role.CLOSING: -1}


def escape(text: str) -> str:
    """Return words as HTML writes them, and XHTML, which bears no ampersand alone."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


class Outline:
    """Walks the lexemes of a page; `passages` are its paragraphs, `shown` the start tags outside of what is kept."""

    def __init__(self, source: str, lexemes: Sequence[Lexeme], *, is_xml: bool = False, depth: int = 0) -> None:
        self.passages: list[Passage] = []
        self.shown: list[Lexeme] = []
        self._source = source
        self._depth = depth
        self._stack = Stack()
        self._items: list[Item] = []
        self._open_formats = 0
        self._place = Place.BODY
        # Of a piece of Markdown only that piece: there may be thousands of them.
        first, last = (lexemes[0].start, lexemes[-1].end) if lexemes else (0, 0)
        self._draws_words = _DRAWN_WORDS.search(source, first, last) is not None
        self._is_xml = is_xml
        index = 0
        while index < len(lexemes):
            index = self._take(lexemes, index)
        self._flush()

    def _take(self, lexemes: Sequence[Lexeme], index: int) -> int:
        lexeme = lexemes[index]
        match lexeme.kind:
            case Kind.START:
                return self._start(lexemes, index)
            case Kind.END:
                self._end(lexeme)
            case Kind.TEXT if self._stack.innermost in LINES:
                self._add_lines(lexeme)
            case Kind.TEXT:
                self._add(Role.TEXT, lexeme)
            case Kind.OTHER:
                self._add(Role.ALONE, lexeme)
        return index + 1

    def _start(self, lexemes: Sequence[Lexeme], index: int) -> int:
        tag = lexemes[index]
        is_alone = tag.name in VOID or (self._is_xml and ends_itself(self._source, tag))
        if not is_alone and is_kept(self._source, tag) and (typed := self._typed(lexemes, index)):
            return self._take_typed(lexemes, index, typed)
        if not is_alone and (is_kept(self._source, tag) or (tag.name == "svg" and not self._draws_words)):
            return self._keep(lexemes, index, Role.KEPT)
        if not is_alone and (is_sign(self._source, tag) or self._is_behind_number(tag)):
            return self._keep(lexemes, index, Role.ALONE)
        self.shown.append(tag)
        if self._parts(tag.name):
            self._flush()
        if not is_alone:
            self._stack.open(tag.name)
        if not self._parts(tag.name):
            self._add(Role.ALONE if is_alone else Role.OPENING, tag)
        return index + 1

    def _typed(self, lexemes: Sequence[Lexeme], index: int) -> Sequence[TypedParagraph]:
        after = end_of(lexemes, index)
        inner = lexemes[index + 1 : after]
        closing = bool(inner) and inner[-1].kind is Kind.END and inner[-1].name == lexemes[index].name
        return typed_paragraphs(self._source, lexemes[index], inner[: len(inner) - closing])

    def _take_typed(self, lexemes: Sequence[Lexeme], index: int, typed: Sequence[TypedParagraph]) -> int:
        """Take the lines of a letter as the paragraphs they are."""
        self._flush()
        after = end_of(lexemes, index)
        self.shown += [one for one in lexemes[index:after] if one.kind is Kind.START]
        self._place = self._stack.place
        for paragraph in typed:
            self._items = list(paragraph.items)
            self._flush(paragraph.broken)
        return after

    def _is_behind_number(self, tag: Lexeme) -> bool:
        """Tell whether the number of an item stands alone before a tag, and take it as no words if so."""
        if len(self._items) != 1 or not is_gap(self._source, tag) or not is_number(self._items[0].raw):
            return False
        self._items = [replace(self._items[0], role=Role.ALONE)]
        return True

    def _end(self, tag: Lexeme) -> None:
        if self._parts(tag.name):
            self._flush()
        else:
            self._add(Role.CLOSING, tag)
        self._stack.close(tag.name)

    def _keep(self, lexemes: Sequence[Lexeme], index: int, role: Role) -> int:
        """Take an element as one thing; return where what follows begins."""
        tag, after = lexemes[index], end_of(lexemes, index)
        if self._parts(tag.name):
            self._flush()
        else:
            self._add(role, Lexeme(Kind.OTHER, tag.start, lexemes[after - 1].end, tag.name))
        for element in freed(self._source, lexemes[index + 1 : after]) if self._depth < _DEEPEST else ():
            inner = Outline(self._source, element, is_xml=self._is_xml, depth=self._depth + 1)
            self.passages += inner.passages
            self.shown += inner.shown
        return after

    def _parts(self, name: str) -> bool:
        return name in BLOCKS and (name != "svg" or self._draws_words)

    def _add_lines(self, text: Lexeme) -> None:
        """Take every line as a paragraph of its own."""
        for line in _LINES.finditer(self._source, text.start, text.end):
            self._add(Role.TEXT, Lexeme(Kind.TEXT, *line.span()))
            self._flush()

    def _add(self, role: Role, lexeme: Lexeme) -> None:
        if len(self._items) >= _MOST_ITEMS or (lexeme.name == "br" and self._is_after_break()):
            self._flush()
        raw = self._source[lexeme.start : lexeme.end]
        if role is Role.TEXT and raw.strip():
            self._place = self._stack.place
        self._open_formats += _WEIGHTS.get(role, 0)
        self._items.append(Item(role, Stretch(lexeme.start, lexeme.end), raw, lexeme.name))

    def _is_after_break(self) -> bool:
        """Tell whether another line break leaves a line empty: that parts paragraphs, if it parts no format."""
        before = next((item for item in reversed(self._items) if item.raw.strip()), None)
        return before is not None and before.name == "br" and not self._open_formats

    def _flush(self, finish: Callable[[str], str] | None = None) -> None:
        if not self._items:
            return
        items = _trimmed(self._items)
        self._items, self._open_formats = [], 0
        tokens = tokens_of(items)
        if has_words(tokens):
            stretch = Stretch(items[0].stretch.start, items[-1].stretch.end)
            self.passages.append(Passage(stretch, tokens, self._place, escape, finish))


def _trimmed(items: Sequence[Item]) -> Sequence[Item]:
    """Leave out, at both ends, white space and what stands alone: it stays where it is."""
    held = [index for index, item in enumerate(items) if item.is_worded or item.role in _WEIGHTS]
    return items[held[0] : held[-1] + 1] if held else ()
