"""Codes among the words of subtitles: formats, colours and voices in angle brackets, places in curly ones."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from translation_service.documents.inplace.tokens import SourceAnchor, SourcePair, SourceText, Stretch
from translation_service.documents.tagging.tokens import Closing, Opening, Token
from translation_service.domain.inline import TagKind

_TAG: Final = r"<(/?)([A-Za-z]++)[^<>\r\n]{0,200}>|<\d[\d:.]*>"
CODE: Final = re.compile(rf"{_TAG}|\{{\\[^{{}}\r\n]{{1,200}}\}}")
# Here nothing between curly brackets is shown, but for those behind a backslash.
STYLED_CODE: Final = re.compile(rf"{_TAG}|(?<!\\)\{{[^{{}}\r\n]*+\}}")
LINE_END: Final = re.compile(r"(?<![ \t])[ \t]*+(?:\r\n?+|\n)[ \t]*+")
_LABELS: Final = {"i": "italic", "b": "bold", "u": "underlined", "s": "struck", "font": "font", "c": "style"}


def tokens_of(
    text: str,
    start: int,
    end: int,
    *,
    code: re.Pattern[str] = CODE,
    line_end: re.Pattern[str] = LINE_END,
    unescape: Callable[[str], str] = str,
) -> list[Token]:
    """Return the words and codes of a stretch; a code that is opened and closed within it is a pair.

    `code` is what is none, `line_end` what ends a line, `unescape` reads signs that are written otherwise, as `&amp;`.
    """
    found = list(code.finditer(text, start, end))
    pairs = _pairs(found)
    tokens: list[Token] = []
    place = start
    for index, match in enumerate(found):
        tokens += _words(line_end.sub(" ", text[place : match.start()]), unescape)
        stretch = Stretch(*match.span())
        tokens.append(pairs.get(index) or SourceAnchor(kind=TagKind.OTHER, label="code", stretch=stretch))
        place = match.end()
    return [*tokens, *_words(line_end.sub(" ", text[place:end]), unescape)]


def _words(raw: str, unescape: Callable[[str], str]) -> Iterator[Token]:
    if raw:
        yield SourceText(unescape(raw), raw=raw)


def _pairs(codes: list[re.Match[str]]) -> dict[int, Token]:
    """Return both ends of every pair by their place among the codes."""
    ends: dict[int, Token] = {}
    waiting: list[int] = []
    for index, code in enumerate(codes):
        name = (code[2] or "").lower()
        if name and not code[1]:
            waiting.append(index)
        elif name and waiting and codes[waiting[-1]][2].lower() == name:
            first = waiting.pop()
            pair = SourcePair(
                kind=TagKind.FORMAT,
                label=_LABELS.get(name, "format"),
                opening=Stretch(*codes[first].span()),
                closing=Stretch(*code.span()),
            )
            ends |= {first: Opening(pair), index: Closing(pair)}
    return ends
