"""Ordinal numbers such as `2.º`, `2nd` or `2'nci`, whose digits and ending may be formatted apart from each other."""

import re
from itertools import takewhile
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.search import Range

_ORDINAL: Final = lazily(r"(?<![\w.,])(\d+)((?:\.?[ºª]|[.'’]?[^\W\d_]{1,5})?)(?!\w|[.,]\d)")
# No ordinal begins further before a part of it.
_NEAR: Final = 40


def ordinal_parts(source: str, stretch: Range, text: str) -> list[Range]:
    """Return the part (digits, ending or both) that a stretch is of an ordinal number of a source, in a text.

    An ending is an empty range after a number that has none there; nothing where the stretch is no such part.
    """
    found = _ordinal_around(source, stretch)
    if found is None:
        return []
    first = 1 if stretch.start < found.end(1) else 2
    last = 1 if stretch.end <= found.end(1) else 2
    same = (one for one in _ORDINAL.finditer(text) if one[1] == found[1])
    return [Range(start=one.start(first), end=one.end(last)) for one in same]


def _ordinal_around(source: str, stretch: Range) -> re.Match[str] | None:
    near = _ORDINAL.finditer(source, max(stretch.start - _NEAR, 0))
    begun = takewhile(lambda one: one.start() <= stretch.start, near)
    return next((one for one in begun if stretch.end <= one.end() and one[2]), None)
