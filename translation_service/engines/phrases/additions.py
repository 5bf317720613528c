"""What engines put to short texts they know too little of: `John Smith (em inglês)`, `da Unesco`, `Unit price (s)`."""

from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.search import fold

_LONGEST: Final = 60
_IN_BRACKETS: Final = lazily(r"\([^()]*\)")
_SIGN_IN_BRACKETS: Final = lazily(r"\([^\w()]+\)")
_ADDED_AT_END: Final = lazily(r"(?<=\S)\s*\([^()]*\)(?=\W?$)", needs="(")
_MOST_SMALL_WORDS: Final = 2
_SMALL: Final = 3


def without_additions(source: str, target: str) -> str:
    """Take away brackets and articles that a short source has no cause for, and put signs in brackets back."""
    if len(source) > _LONGEST:
        return target
    if "(" not in source:
        target = _ADDED_AT_END.sub("", target)
    return _with_signs_in_brackets(source, _without_small_words(source, target))


def _without_small_words(source: str, target: str) -> str:
    """Return a single word that an engine left as it is without the small ones before it."""
    words = target.split()
    is_one = len(source.split()) == 1 < len(words) <= 1 + _MOST_SMALL_WORDS
    is_left = is_one and fold(words[-1]) == fold(source) and all(len(word) <= _SMALL for word in words[:-1])
    return words[-1] if is_left else target


def _with_signs_in_brackets(source: str, target: str) -> str:
    signs, there = _SIGN_IN_BRACKETS.findall(source), _IN_BRACKETS.findall(target)
    if len(signs) != 1 or len(_IN_BRACKETS.findall(source)) != 1 or signs == there:
        return target
    if len(there) == 1:
        return target.replace(there[0], signs[0])
    return f"{target.rstrip()} {signs[0]}" if not there and source.endswith(signs[0]) else target
