"""The lines of a text: what stands before their words, and where columns part them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_LINE: Final = re.compile(
    r"(?P<head>\s*+(?P<sign>(?:>[ >\t]*+)?(?:[-–—*•·▪►+][ \t]++)?))(?P<body>.*?)(?P<tail>\s*)", re.DOTALL
)
# Columns stand apart by tabs, by more than two spaces, or by dots that lead from one to the next.
_WIDE: Final = re.compile(r"(?<=\S)(?: *\t[ \t]*| {3,}| *(?:\.{4,}|_{4,}|…{2,}) *)(?=\S)")
_NARROW: Final = re.compile(r"(?<=\S) {2}(?=\S)")


@dataclass(frozen=True, slots=True)
class Gap:
    """What parts two columns of a line, from where to where in it."""

    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """A line without its end: the signs of lists and quotations at its `head`, its words, and the blanks behind."""

    text: str
    head: str
    sign: str
    body: str
    tail: str

    @cached_property
    def wide_gaps(self) -> Sequence[Gap]:
        return self._gaps(_WIDE)

    @cached_property
    def narrow_gaps(self) -> Sequence[Gap]:
        return self._gaps(_NARROW)

    def _gaps(self, pattern: re.Pattern[str]) -> Sequence[Gap]:
        length = len(self.head)
        return [Gap(found.start() + length, found.end() + length) for found in pattern.finditer(self.body)]


def line_of(text: str) -> Line:
    found = _LINE.fullmatch(text)
    if found is None:
        return Line(text=text, head="", sign="", body=text, tail="")
    return Line(text=text, head=found["head"], sign=found["sign"], body=found["body"], tail=found["tail"])


def gaps_of(line: Line, neighbours: Sequence[Line]) -> Sequence[Gap]:
    """Return what parts a line into columns.

    Two spaces do where a neighbour has a column at the same place: some type two behind a sentence, and justified text
    has them anywhere.
    """
    begun = {gap.end for other in neighbours for gap in (*other.wide_gaps, *other.narrow_gaps)}
    narrow = (gap for gap in line.narrow_gaps if gap.end in begun)
    return sorted({*line.wide_gaps, *narrow}, key=lambda gap: gap.start)
