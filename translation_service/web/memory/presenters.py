"""Pairs of the memory as a search shows them, with the words that were looked for marked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from glossary.folding import fold
from translation_service.domain.inline import plain
from translation_service.persistence.memory_words import wanted_words
from translation_service.persistence.reading.concordance import MOST_SHOWN, ConcordanceLine

_WORD: Final = re.compile(r"[^\W_]+")
_LONG_ENOUGH: Final = 3

MarkedText = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """A pair; each text is (words, whether they are among those looked for)."""

    line: ConcordanceLine
    source: MarkedText
    target: MarkedText


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLines:
    """What a search found; `is_cut` tells that there is more."""

    rows: tuple[ShownLine, ...]
    is_cut: bool


def shown_lines(lines: Iterable[ConcordanceLine], wanted: str) -> ShownLines:
    """Mark the words looked for in what was found."""
    rows = tuple(
        ShownLine(
            line=line,
            source=marked(line.source, wanted, line.pair.source),
            target=marked(line.target, wanted, line.pair.target),
        )
        for line in lines
    )
    return ShownLines(rows=rows[:MOST_SHOWN], is_cut=len(rows) > MOST_SHOWN)


def marked(written: str, wanted: str, language: str) -> MarkedText:
    """Return a text without its tags in pieces, those that were looked for marked."""
    return tuple(_pieces(plain(written), frozenset(wanted_words(wanted, language)), language))


def _pieces(text: str, wanted: frozenset[str], language: str) -> Iterator[tuple[str, bool]]:
    done = 0
    for found in _WORD.finditer(text):
        if not _is_wanted(fold(found[0], language), wanted):
            continue
        if found.start() > done:
            yield text[done : found.start()], False
        yield found[0], True
        done = found.end()
    if done < len(text):
        yield text[done:], False


def _is_wanted(word: str, wanted: frozenset[str]) -> bool:
    return any(word == one or (len(one) >= _LONG_ENOUGH and word.startswith(one)) for one in wanted)
