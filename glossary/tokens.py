"""Words with their places; an apostrophe splits a suffix off."""

import re
from typing import Final, NamedTuple

from glossary.folding import APOSTROPHES, ARABIC_SIGNS, INVISIBLE

# A letter written in two pieces has combining marks behind it.
_MARKS: Final = rf"[\u0300-\u036f{INVISIBLE}{ARABIC_SIGNS}]"
_LETTERS: Final = rf"[^\W_]+(?:{_MARKS}+[^\W_]*)*"
_WORD: Final = re.compile(rf"([\W_]*)({_LETTERS})((?:[{APOSTROPHES}]{_LETTERS})?)")
_ELIDED_WORD: Final = re.compile(rf"([\W_]*)({_LETTERS})()")
# Here an apostrophe joins a shortened article to the next word (l'adjoint, dell'ente): two words.
_ELIDING_LANGUAGES: Final = frozenset({"fr", "it", "pt", "ca"})
_SILENT: Final = str.maketrans(dict.fromkeys(f' \t\r\n\u00a0\u2009\u202f-‐‑–—"“”„«»{APOSTROPHES}{INVISIBLE}'))


class Word(NamedTuple):
    """A word as written, and the suffix that followed it behind an apostrophe.

    `start` and `end` are places in the text, suffix included; `gap` is the punctuation before the word, without
    white space, hyphens and quotation marks.
    """

    written: str
    suffix: str
    start: int
    end: int
    gap: str


def split_words(text: str, language: str) -> list[Word]:
    """Return the words of a text in order."""
    pattern = _ELIDED_WORD if language in _ELIDING_LANGUAGES else _WORD
    words: list[Word] = []
    end = 0
    for gap, written, suffix in pattern.findall(text):
        start = end + len(gap)
        end = start + len(written) + len(suffix)
        words.append(Word(written, suffix[1:], start, end, "" if gap == " " else gap.translate(_SILENT)))
    return words
