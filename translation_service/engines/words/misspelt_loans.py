"""English words that were lent to a Turkish question, and come back with other letters: `thisrial plot`, `bras band`.

A model reads its own language in them: of the `bu` of a burial it makes `this`.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from glossary.languages.english import plural_of
from glossary.patterns import lazily

_CLOSE: Final = 0.82
_SHORTEST: Final = 6
_WORD: Final = lazily(r"[^\W\d_]+")
# Turkish words that a model read in English ones and put into English.
_READ: Final = {"this": "bu", "day": "gün"}


class _Written(NamedTuple):
    """What an answer has for a word, and how alike the two are."""

    likeness: float
    start: int
    end: int
    noun: str


def with_loan_spelt(target: str, noun: str) -> str:
    """Return an answer with an English noun where it has something that is spelt nearly so, and not the noun itself."""
    ways = {plural_of(noun), noun}
    small = target.lower()
    if len(noun) < _SHORTEST or any(way.lower() in small for way in ways):
        return target
    best = max(_written(target, ways), default=None)
    if best is None or best.likeness < _CLOSE:
        return target
    return f"{target[: best.start]}{best.noun}{target[best.end :]}"


def _written(target: str, ways: set[str]) -> Iterator[_Written]:
    words = [found.span() for found in _WORD.finditer(target)]
    for noun in sorted(ways):
        length = noun.count(" ") + 1
        for number in {length, max(1, length - 1)}:
            for first, last in zip(words, words[number - 1 :], strict=False):
                likeness = _likeness(target[first[0] : last[1]], noun)
                yield _Written(likeness, first[0], last[1], noun)


def _likeness(written: str, noun: str) -> float:
    small = written.lower()
    for english, turkish in _READ.items():
        small = re.sub(rf"^{english} ?(?=\w)", turkish, small)
    return SequenceMatcher(None, small, noun.lower(), autojunk=False).ratio()
