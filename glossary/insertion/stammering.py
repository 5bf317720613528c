"""Whether a draft says the same words over and over, as engines of little use do; such a draft tells no form."""

from collections import Counter
from typing import Final

from glossary.folding import fold
from glossary.tokens import split_words

# So much of a word tells it from others, whatever its suffixes; shorter ones are said again in any text.
_STEM: Final = 5
# The most that is said again in a good draft, of all its words, beyond what the source says again itself.
_MOST: Final = 0.12


def stammers(draft: str, *, language: str, source: str, source_language: str) -> bool:
    """Tell whether a draft repeats itself far more than its source: kütüphanede kütüphaneye."""
    words, said = _words(draft, language), _words(source, source_language)
    return _again(words) - _again(said) > _MOST * len(words)


def _words(text: str, language: str) -> list[str]:
    return [fold(word.written, language) for word in split_words(text, language)]


def _again(words: list[str]) -> int:
    stems = Counter(word[:_STEM] for word in words if len(word) >= _STEM)
    return stems.total() - len(stems)
