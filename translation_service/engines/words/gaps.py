"""Blanks that somebody typed between labels of one line: `Tel: 555 12 34     Faks: 555 12 35`."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from glossary.patterns import lazily

_FAR: Final = 80
_TAGS: Final = r"(?:</?\d+/?>)*"
_TYPED: Final = lazily(rf"(?P<gap>[ \u00a0]{{2,5}})(?={_TAGS}[^\W\d_][^:\n]{{0,40}}:)", needs=":")
_COLON: Final = lazily(rf"(?<=[\w.)>])[ \u00a0]?:(?={_TAGS}(?:\s|$))", needs=":")
_LAST_WORD: Final = lazily(rf"(?P<word>\w+)[^\w<>]?{_TAGS}$")
_SPACE: Final = lazily(rf"(?<=\w)(?:[^\w\s<>])?{_TAGS}(?P<space> ){_TAGS}(?=[^\W\d_])")


def with_gaps_of(source: str, target: str) -> str:
    """Return a target with the blanks of its source before labels, where what stands before them is found again."""
    if "  " not in source and "\u00a0" not in source:
        return target
    borders, there = list(_borders(source)), list(_borders(target))
    if len(borders) != len(there):
        return target
    spaces = [
        (place, gap)
        for (start, end), (first, last) in zip(borders, there, strict=True)
        for gap, word in _typed(source, start, end)
        if (place := _place(target, first, last, word)) >= 0
    ]
    for place, gap in reversed(spaces):
        target = f"{target[:place]}{gap}{target[place + 1 :]}"
    return target


def _borders(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches from the colon of one label to that of the next."""
    yield from pairwise(found.end() for found in _COLON.finditer(text))


def _typed(source: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Yield what was typed before the label at the end of a stretch, and the last word before it."""
    typed = [found for found in _TYPED.finditer(source, start, end) if found.start() > start]
    for found in typed[-1:]:
        if word := _LAST_WORD.search(source[max(start, found.start() - _FAR) : found.start()]):
            yield found["gap"], word["word"]


def _place(target: str, first: int, last: int, word: str) -> int:
    """Return where the blank behind a word is, the last one in a stretch; -1 where the word is not found."""
    places = (
        found for found in _SPACE.finditer(target, first, last) if _ends_with(target[first : found.start()], word)
    )
    return max((found.start("space") for found in places), default=-1)


def _ends_with(text: str, word: str) -> bool:
    return text.endswith(word) and not text[: -len(word)][-1:].isalnum()
