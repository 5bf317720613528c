"""The shape of a text: its words as the memory compares them, freed of tags, case and punctuation, numbers neutral.

Similar texts are found by pairs of neighbouring words. A text of n words has n + 1 of them, its borders included. A
changed word destroys two, so more than half of the pairs of a text survive in one that is similar by three quarters,
and any choice of half of its pairs, and one, holds a survivor. Words count by their first five letters, which sets
equal the forms that suffixes make of a Turkish word.

A wrong letter at the beginning of a word destroys its pairs, and a text of three words or fewer has none to spare. Such
a text is kept under its letters too, as they are and with each left out once: two of them that one letter divides, put
in, left out, changed or out of place, share one of these.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from zlib import crc32

from glossary.folding import fold
from translation_service.domain.inline import Alone, parse
from translation_service.domain.languages import LanguagePair
from translation_service.memory.normalising import number_of
from translation_service.memory.numbers import NUMBER

_NEUTRAL: Final = "#"
_STEM: Final = 5
_MOST_KEPT: Final = 16
_MOST_ASKED: Final = 10
FEW_WORDS: Final = 3
"""A text of so many words, or fewer, is found by its letters too."""
_LETTERS: Final = range(4, 29)
# Chinese and Japanese write no spaces: every sign is a word.
_SIGN: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD: Final = re.compile(rf"{_NEUTRAL}|[{_SIGN}]|[^\W_{_SIGN}]+")


@dataclass(frozen=True, slots=True)
class Shape:
    """The words of a text; `key` is 64 bits that name them in one language pair and one memory."""

    words: tuple[str, ...]
    key: int
    space: int

    @property
    def pairs(self) -> tuple[int, ...]:
        """The word pairs under which a text is kept, as signed 32-bit numbers; at most 16."""
        return tuple(sorted(set(self._pairs()))[:_MOST_KEPT])

    @property
    def asked(self) -> tuple[int, ...]:
        """The word pairs that find similar texts: half and one of those that are kept, those of long words first."""
        kept = set(self.pairs)
        rarest = sorted(zip(map(len, self._written()), self._pairs(), strict=True), reverse=True)
        wanted = min(_MOST_ASKED, len(kept) // 2 + 1)
        return tuple(dict.fromkeys(pair for _, pair in rarest if pair in kept))[:wanted]

    @property
    def kept_under(self) -> tuple[int, ...]:
        """Everything a text is kept under: its word pairs, and its letters if its words are few."""
        return tuple(sorted({*self.pairs, *self.letters}))

    @property
    def asked_for(self) -> tuple[int, ...]:
        """Everything that is asked to find similar texts."""
        return tuple(dict.fromkeys((*self.asked, *self.letters)))

    @property
    def letters(self) -> tuple[int, ...]:
        """The letters of a text of few words, and those without each of them, as signed 32-bit numbers."""
        letters = "".join(self.words)
        if len(self.words) > FEW_WORDS or len(letters) not in _LETTERS:
            return ()
        without = {letters[:place] + letters[place + 1 :] for place in range(len(letters))}
        return tuple(sorted({_named(f"~{some}", self.space) for some in {letters, *without}}))

    def _written(self) -> list[str]:
        stems = ["^", *(word[:_STEM] for word in self.words), "$"]
        return [f"{first} {second}" for first, second in pairwise(stems)]

    def _pairs(self) -> list[int]:
        return [_named(written, self.space) for written in self._written()]


def shape_of(source: str, pair: LanguagePair, owner_id: int) -> Shape:
    """Return the shape of a source text in one memory: the shared one, or a unit's own."""
    words = words_of(source, pair.source)
    space = f"{pair} {owner_id}"
    return Shape(words=words, key=number_of(f"{space}\0{' '.join(words)}"), space=crc32(space.encode()))


def words_of(written: str, language: str) -> tuple[str, ...]:
    """Return the folded words of a text written with tags, every number the same sign."""
    bare = "".join(piece if isinstance(piece, str) else " " * isinstance(piece, Alone) for piece in parse(written))
    return tuple(_WORD.findall(NUMBER.sub(f" {_NEUTRAL} ", fold(bare.replace(_NEUTRAL, " "), language))))


def _named(written: str, space: int) -> int:
    return crc32(written.encode(), space) - 2**31


def lengths_near(count: int, threshold: int) -> tuple[int, int]:
    """Return the fewest and the most words of a text that can be similar by `threshold` per cent."""
    share = max(threshold - 15, 30) / 100
    return max(1, int(count * share)), max(count + 1, int(count / share) + 1)
