"""Which words an abbreviation is made of."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from glossary.patterns import lazily

_WORD: Final = lazily(r"[^\W_]+")
# Longer ones are words, and rows of words names of other things.
_LONGEST: Final = 12
_FEWEST_WORDS: Final = 2
# A capital without its dot may be of either language, one with it is Turkish: İETT is of İstanbul, not of Istanbul.
_SMALL: Final = str.maketrans("Iİ", "ıi")
_ANY_I: Final = ("ı", "i")


def is_short_for(short: str, name: str) -> bool:
    """Tell whether an abbreviation has the first letters of a name's words, in order: AFAD, UKOME, KİK.

    The name's first word gives the first letters, and words in its midst or at its end may give none.
    """
    letters, words = _plain(short), [_plain(word) for word in _WORD.findall(name)]
    if len(words) < _FEWEST_WORDS or not 1 < len(letters) <= _LONGEST or not _shared(letters, words[0]):
        return False
    return _is_made_of(letters, words[:_LONGEST])


def _is_made_of(letters: str, words: Sequence[str]) -> bool:
    """Tell whether letters are first ones of words: each word takes up the row where another left it, or none."""
    ends = set(_shared(letters, words[0]))
    for word in words[1:]:
        ends |= {end + taken for end in ends for taken in _shared(letters[end:], word)}
    return len(letters) in ends


def _shared(letters: str, word: str) -> range:
    """Return how many of the first letters of both may be the same ones, at least one."""
    pairs = zip(letters, word, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] or pair == _ANY_I, pairs))
    return range(1, shared + 1)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.translate(_SMALL).lower()))
