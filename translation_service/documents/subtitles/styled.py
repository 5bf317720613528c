r"""Subtitles of SubStation Alpha (ASS, SSA): a line each, its words behind times and style, `\N` where a line ends."""

import re
from collections.abc import Iterator
from typing import Final

LINE_END: Final = re.compile(r"[ \t]*+\\[Nn][ \t]*+")
_BEGINS: Final = re.compile(r"\s*+(?:[;!][^\r\n]*+\s++)*+\[Script Info\]", re.IGNORECASE)
_EVENTS: Final = "[Events]"
_FIELDS: Final = re.compile(r"(?<![^\r\n])Format:([^\r\n]*\bText)[ \t]*+(?![^\r\n])")
_MOST_FIELDS: Final = 20
_USUAL_FIELDS: Final = 10
# What a vector draws is written as words are, up to where drawing ends.
_DRAWN: Final = re.compile(
    r"\{(?:[^{}\\\r\n]|\\(?!p[1-9]))*+\\p[1-9][^{}\r\n]*+\}[^\r\n]*?(?:(?=\{(?:[^{}\\\r\n]|\\(?!p0))*+\\p0)|$)"
)
# Where somebody else begins to speak, there is a dash; line ends behind the last words stay.
_SPEECH: Final = re.compile(r"(?<!\\)(?:\\[Nn][ \t]*+)*+((?:(?!(?:\\[Nn][ \t]*+){1,20}+(?:[-–—‐]|$))[^\r\n])++)")
UNBREAKABLE: Final = "\N{NO-BREAK SPACE}"
WRITTEN_UNBREAKABLE: Final = r"\h"


def is_styled(text: str) -> bool:
    """Tell whether a file of subtitles begins as these do: with its title, remarks or blank lines before it."""
    return _BEGINS.match(text) is not None


def speeches(text: str) -> Iterator[tuple[int, int]]:
    """Return where everything that is said begins and ends."""
    named = _FIELDS.search(text, max(text.find(_EVENTS), 0))
    before = min(named[1].count(","), _MOST_FIELDS) if named else _USUAL_FIELDS - 1
    for said in re.finditer(rf"(?<![^\r\n])Dialogue:(?:[^,\r\n]*+,){{{before}}}([^\r\n]++)", text):
        start, end = said.span(1)
        for drawn in _DRAWN.finditer(text, start, end):
            yield from _speeches(text, start, drawn.start())
            start = drawn.end()
        yield from _speeches(text, start, end)


def _speeches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (found.span(1) for found in _SPEECH.finditer(text, start, end))
