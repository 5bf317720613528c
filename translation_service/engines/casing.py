"""Upper and lower case by the rules of a language, for headings in capitals and the first letter of a sentence."""

import re
from collections.abc import Callable
from typing import Final

_DOTTED: Final = {"tr", "az"}
_TURKISH_LOWER: Final = str.maketrans({"I": "ı", "İ": "i"})
_TURKISH_UPPER: Final = str.maketrans({"i": "İ", "ı": "I"})
_WORD_WITHOUT_CODE: Final = re.compile(r"(?<!\S)[^\s\d@/]+(?!\S)")
_SHORTEST_HEADING: Final = 5


def lowered(text: str, language: str) -> str:
    return (text.translate(_TURKISH_LOWER) if language in _DOTTED else text.replace("İ", "I")).lower()


def raised(text: str, language: str) -> str:
    return (text.translate(_TURKISH_UPPER) if language in _DOTTED else text).upper()


def is_heading_in_capitals(text: str) -> bool:
    """Tell whether all letters are capitals and it is more than an abbreviation such as NATO."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= _SHORTEST_HEADING and text.isupper()


def without_capitals(text: str, language: str) -> str:
    """Write a heading in capitals as a sentence; words that hold a digit, `@` or `/` are codes and stay."""
    quiet = _outside_codes(text, lambda word: lowered(word, language))
    return with_first_raised(quiet, language)


def in_capitals(text: str, language: str) -> str:
    return _outside_codes(text, lambda word: raised(word, language))


def with_first_raised(text: str, language: str) -> str:
    """Raise the first letter, where the text begins with a letter (quotes and brackets may stand before it)."""
    found = re.match(r"[\"'“”‘’«»(\[]*([^\W\d_])", text)
    if found is None:
        return text
    at = found.start(1)
    return text[:at] + raised(text[at], language) + text[at + 1 :]


def starts_raised(text: str) -> bool:
    """Tell whether the first letter is a capital, and no digit or symbol stands before it."""
    found = re.match(r"[\"'“”‘’«»(\[]*([^\W\d_])", text)
    return found is not None and found[1].isupper()


def _outside_codes(text: str, change: Callable[[str], str]) -> str:
    return _WORD_WITHOUT_CODE.sub(lambda found: change(found[0]), text)
