"""Words an engine says twice or over and over where its source does not."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from translation_service.domain.quality.doubled_words import DOUBLED
from translation_service.engines.word_search import Word, fold, words_of

_STUTTER: Final = re.compile(r"\b(\w{2,}(?:\W+\w+){0,3}?)(?:\W+\1\b){2,}")
_DOUBLE: Final = re.compile(r"(?<![\w'’-])([^\W\d_]{4,})([\s,()\"“”]{1,3})\1(?![\w'’-])")
_GROWING: Final = ("er", "again", "years", "hundreds", "thousands", "millions")
_OR: Final = "or|and|ve|veya|ya da|ou|e|oder|und|o|y|или|и"
_EITHER: Final = re.compile(rf"(?<![\w'’-])((?:[^\W\d_]{{1,3}} )?[^\W\d_]{{6,}})(?:,? (?:{_OR}) )\1(?![\w'’-])")
_LONGEST_PHRASE: Final = 8
_FEWEST_LETTERS: Final = 9
_SHORTEST_WORD: Final = 4
_NEAR: Final = 3
_NEAR_IN_SOURCE: Final = 9
_PHRASE: Final = 4
_LETTERS_OF_PHRASE: Final = 14


def without_echo(source: str, target: str) -> str:
    """Return one half of a translation that says everything twice ("Merhaba Merhaba") where the source does not."""
    half = _half(target)
    return target if half is None or _half(source) is not None else half


def repeats_words(source: str, target: str, language: str) -> bool:
    """Tell whether a translation into a language stutters, or says a phrase again, and its source has no cause."""
    return (
        (_stutters(target) and not _stutters(source))
        or (_doubles(target, language) and not _doubles(source, ""))
        or (_says_same_twice_over(target) and not _says_same_twice_over(source))
        or (_says_at_once(target, 2, _FEWEST_LETTERS) and not _says_at_once(source, 1, 1))
        or (_says_again_soon(target) and not _has_word_again_soon(source))
        or (_says_again(target, _PHRASE, _LETTERS_OF_PHRASE) and not _says_again(source, 2, 1))
    )


def _stutters(text: str) -> bool:
    return _most_often(text) > 2 and _STUTTER.search(fold(text)) is not None


def _doubles(text: str, language: str) -> bool:
    """Tell whether a word stands twice running, though the language does not double this one."""
    doubled = DOUBLED.get(language, frozenset())
    return any(found[1] not in doubled for found in _DOUBLE.finditer(fold(text)))


def _says_same_twice_over(text: str) -> bool:
    """Tell whether a word is joined with itself: "aggressive or aggressive"."""
    return any(not found[1].endswith(_GROWING) for found in _EITHER.finditer(fold(text)))


def _says_at_once(text: str, size: int, letters: int) -> bool:
    """Tell whether so many words stand twice running: "in advance in advance"."""
    words = words_of(text)
    return any(
        _letters(words[start : start + size]) >= letters and _stands_again(words, start, size, 0)
        for start in range(len(words) - 2 * size + 1)
    )


def _says_again_soon(text: str) -> bool:
    """Tell whether two or more words stand again after at most three others."""
    words = words_of(text)
    return _says_pair_again(text) and any(
        _letters(words[start : start + size]) >= _FEWEST_LETTERS and _stands_again(words, start, size, _NEAR)
        for size in range(2, _LONGEST_PHRASE + 1)
        for start in range(len(words) - 2 * size + 1)
    )


def _has_word_again_soon(text: str) -> bool:
    words = words_of(text)
    return any(
        len(word.folded) >= _SHORTEST_WORD and _stands_again(words, start, 1, _NEAR_IN_SOURCE)
        for start, word in enumerate(words)
    )


def _stands_again(words: Sequence[Word], start: int, size: int, near: int) -> bool:
    phrase = _texts(words[start : start + size])
    return any(_texts(words[again : again + size]) == phrase for again in range(start + size, start + size + near + 1))


def _says_again(text: str, size: int, letters: int) -> bool:
    """Tell whether a phrase of so many words, with at least so many letters, stands twice in a text."""
    if size > 1 and not _says_pair_again(text):
        return False
    words = words_of(text)
    phrases = Counter(_texts(words[start : start + size]) for start in range(len(words) - size + 1))
    return any(times > 1 and sum(map(len, phrase)) >= letters for phrase, times in phrases.items())


def _says_pair_again(text: str) -> bool:
    """Tell whether any two neighbouring words stand again: without that no longer phrase does."""
    texts = _texts(words_of(text))
    return len(set(pairwise(texts))) < len(texts) - 1


def _most_often(text: str) -> int:
    """Return how often the commonest word stands in a text."""
    return max(Counter(_texts(words_of(text))).values(), default=0)


def _texts(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.folded for word in words)


def _letters(words: Sequence[Word]) -> int:
    return sum(len(word.folded) for word in words)


def _half(text: str) -> str | None:
    words = words_of(text)
    middle = len(words) // 2
    first, second = words[:middle], words[middle:]
    if not first or _texts(first) != _texts(second):
        return None
    return text[: first[-1].end] + text[second[-1].end :]
