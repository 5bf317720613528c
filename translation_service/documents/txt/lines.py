"""The lines of a text: what stands before their words, and where columns part them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_HEAD: Final = re.compile(r"\s*+((?:>[ >\t]*+)?(?:[-–—*•·▪►+][ \t]++)?)")
# Columns stand apart by tabs, by more than two spaces, or by dots that lead from one to the next.
_WIDE: Final = re.compile(r"(?<=\S)(?: *\t[ \t]*| {3,}| *(?:\.{4,}|_{4,}|…{2,}) *)(?=\S)")
_PARTED: Final = re.compile(r"  |\t|\.{4}|_{4}|……")
_NARROW: Final = re.compile(r"(?<=\S) {2}(?=\S)")


@dataclass(frozen=True, slots=True)
class Gap:
    """What parts two columns of a line, from where to where in it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end: the signs of lists and quotations at its `head`, its words, and the blanks behind."""

    text: str
    head: str
    sign: str
    body: str
    tail: str
    wide_gaps: Sequence[Gap] = ()
    narrow_gaps: Sequence[Gap] = ()


def line_of(text: str) -> Line:
    found = _HEAD.match(text)
    head, sign = ("", "") if found is None else (found[0], found[1])
    body = text[len(head) :].rstrip()
    tail = text[len(head) + len(body) :]
    if not _PARTED.search(body):
        return Line(text, head, sign, body, tail)
    return Line(text, head, sign, body, tail, _gaps(_WIDE, head, body), _gaps(_NARROW, head, body))


def _gaps(pattern: re.Pattern[str], head: str, body: str) -> Sequence[Gap]:
    length = len(head)
    return [Gap(found.start() + length, found.end() + length) for found in pattern.finditer(body)]


def gaps_of(line: Line, neighbours: Sequence[Line]) -> Sequence[Gap]:
    """Return what parts a line into columns.

    Two spaces do where a neighbour has a column at the same place: some type two behind a sentence, and justified text
    has them anywhere.
    """
    if not line.narrow_gaps:
        return line.wide_gaps
    begun = {gap.end for other in neighbours for gap in (*other.wide_gaps, *other.narrow_gaps)}
    narrow = (gap for gap in line.narrow_gaps if gap.end in begun)
    return sorted({*line.wide_gaps, *narrow}, key=lambda gap: gap.start)
