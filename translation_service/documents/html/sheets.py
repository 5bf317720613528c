"""Words that the style sheet of a page writes before and behind its elements (`content: "Note: "`)."""

import re
from collections.abc import Iterator
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.blocks import Block
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.tokens import Stretch
from translation_service.documents.markup import spoken
from translation_service.domain import inline
from translation_service.domain.segments import Place

SHEET: Final = "style"
_SPEAKING: Final = "content"
_COMMENT: Final = r"/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)"
_STRING: Final = r"""(?:"(?:[^"\\\n]++|\\.)*+"|'(?:[^'\\\n]++|\\.)*+')"""
_PIECE: Final = lazily(rf"{_COMMENT}|{_STRING}|[{{}}]", re.DOTALL)
_DECLARATION: Final = lazily(
    rf"""(?:{_COMMENT}|{_STRING}|(?<![\w-])content\s*+:((?:[^;"'/]++|{_STRING}|{_COMMENT}|/)*+))""",
    re.DOTALL | re.IGNORECASE,
)
_WORDS: Final = lazily(rf"{_COMMENT}|({_STRING})", re.DOTALL)
_ESCAPE: Final = lazily(r"\\(?:(?P<code>[0-9a-f]{1,6})\s?|(?P<end>\r?\n)|(?P<sign>.))", re.IGNORECASE | re.DOTALL)
_MUST_ESCAPE: Final = lazily(r"""["'\\<\n]""")
# Fonts of icons draw a picture where a sheet says what it is called.
_FONT: Final = lazily(r"font[\w-]{0,20}\s*+:([^;]{0,200}+)", re.IGNORECASE)
_ICON: Final = lazily(r"icon|symbol|awesome|glyph|\bliga\b", re.IGNORECASE)
_WORD: Final = lazily(r"[^\W\d_]{2}")
_LAST_CODE: Final = 0x10FFFF
_HALVES: Final = range(0xD800, 0xE000)


class Written:
    """A string of a style sheet as a block."""

    def __init__(self, raw: str, stretch: Stretch) -> None:
        self.stretch = stretch
        said = _ESCAPE.sub(_sign, raw)
        words = said.strip()
        self._before, _, self._behind = said.partition(words)
        self.block = Block(place=Place.ALTERNATIVE_TEXT, text=inline.write([words]))

    def replace(self, text: str, edits: Edits) -> None:
        if text == self.block.text:
            return
        words = f"{self._before}{spoken(inline.typed(text))}{self._behind}"
        written = _MUST_ESCAPE.sub(lambda found: f"\\{ord(found[0]):x} ", words)
        edits.replace(self.stretch.start, self.stretch.end, written)


def written(source: str, start: int, end: int) -> Iterator[Written]:
    """Return the words that the sheet from `start` to `end` writes."""
    if _SPEAKING not in source[start:end].lower():
        return
    for first, after in _rules(source, start, end):
        rule = source[first:after]
        if _SPEAKING in rule.lower() and not any(_ICON.search(font[1]) for font in _FONT.finditer(rule)):
            yield from _in_rule(source, first, after)


def _rules(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return what stands between braces without further ones."""
    opened: int | None = None
    for piece in _PIECE.finditer(source, start, end):
        if piece[0] == "}" and opened is not None:
            yield opened, piece.start()
        if piece[0] in {"{", "}"}:
            opened = piece.end() if piece[0] == "{" else None


def _in_rule(source: str, start: int, end: int) -> Iterator[Written]:
    for declaration in _DECLARATION.finditer(source, start, end):
        for string in _WORDS.finditer(source, *declaration.span(1)) if declaration[1] else ():
            if string[1] and _WORD.search(_ESCAPE.sub(_sign, string[1])):
                yield Written(string[1][1:-1], Stretch(string.start(1) + 1, string.end(1) - 1))


def _sign(found: re.Match[str]) -> str:
    if found["code"]:
        code = int(found["code"], 16)
        return chr(code) if 0 < code <= _LAST_CODE and code not in _HALVES else "\ufffd"
    return "" if found["end"] else found["sign"]
