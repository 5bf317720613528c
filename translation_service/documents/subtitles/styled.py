r"""Subtitles of SubStation Alpha (ASS, SSA): a line each, its words behind times and style, `\N` where a line ends."""

import re
from collections.abc import Iterator
from typing import Final

LINE_END: Final = re.compile(r"[ \t]*+\\[Nn][ \t]*+")
BEGINS: Final = "[Script Info]"
_EVENTS: Final = "[Events]"
_FIELDS: Final = re.compile(r"(?<![^\r\n])Format:([^\r\n]*\bText)[ \t]*+(?![^\r\n])")
_MOST_FIELDS: Final = 20
_USUAL_FIELDS: Final = 10
# What a vector draws is written as words are.
_DRAWN: Final = re.compile(r"\\p[1-9]")
# Where somebody else begins to speak, there is a dash.
_SPEECH: Final = re.compile(r"(?:\\[Nn][ \t]*+)*+((?:(?!\\[Nn][ \t]*+[-–—‐])[^\r\n])++)")
UNBREAKABLE: Final = "\N{NO-BREAK SPACE}"
WRITTEN_UNBREAKABLE: Final = r"\h"


def speeches(text: str) -> Iterator[tuple[int, int]]:
    """Return where everything that is said begins and ends."""
    named = _FIELDS.search(text, max(text.find(_EVENTS), 0))
    before = min(named[1].count(","), _MOST_FIELDS) if named else _USUAL_FIELDS - 1
    for said in re.finditer(rf"(?<![^\r\n])Dialogue:(?:[^,\r\n]*+,){{{before}}}([^\r\n]++)", text):
        if _DRAWN.search(said[1]) is None:
            yield from (found.span(1) for found in _SPEECH.finditer(text, *said.span(1)))
