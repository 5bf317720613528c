"""Words with their places; an apostrophe splits a suffix off."""

import re
from typing import Final, NamedTuple

from glossary.folding import APOSTROPHES, ARABIC_SIGNS, INVISIBLE

# A letter written in two pieces has combining marks behind it.
_MARKS: Final = rf"[\u0300-\u036f{INVISIBLE}{ARABIC_SIGNS}]"
_LETTERS: Final = rf"[^\W_]+(?:{_MARKS}+[^\W_]*)*"
# Signs that no word follows end the text; were they not matched too, each of them would be looked at anew.
# A plus belongs to the name before it: Erasmus+.
_PLUS: Final = r"(?:\+(?!\w))?"
_WORD: Final = re.compile(rf"([\W_]*)(?:({_LETTERS})({_PLUS}(?:[{APOSTROPHES}]{_LETTERS})?)|\Z)")
_ELIDED_WORD: Final = re.compile(rf"([\W_]*)(?:({_LETTERS})({_PLUS})|\Z)")
# A hyphen at the end of a line, and the lower-case rest of the word on the next.
_BREAK: Final = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][ \t]*\r?\n[ \t]*(?=[^\W\d_])")
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


def has_broken_words(text: str) -> bool:
    """Tell whether a hyphen at the end of a line may have broken a word."""
    return "\n" in text and _BREAK.search(text) is not None


def split_words(text: str, language: str, *, are_joined: bool = False) -> list[Word]:
    """Return the words of a text in order; joined ones are read across a hyphen at the end of a line.

    A joined word is written without the break, while its place holds it.
    """
    if are_joined:
        return _joined_words(text, language)
    pattern = _ELIDED_WORD if language in _ELIDING_LANGUAGES else _WORD
    words: list[Word] = []
    end = 0
    for gap, written, suffix in pattern.findall(text):
        start = end + len(gap)
        end = start + len(written) + len(suffix)
        if not written:
            break
        words.append(Word(written, suffix.lstrip("+")[1:], start, end, "" if gap == " " else gap.translate(_SILENT)))
    return words


def _joined_words(text: str, language: str) -> list[Word]:
    """Split the text without its breaks, and move the places of the words to where they stand in the text."""
    breaks: list[tuple[int, int]] = []
    removed = 0
    for found in _BREAK.finditer(text):
        breaks.append((found.start() - removed, len(found.group())))
        removed += len(found.group())
    return [
        word._replace(start=_place(word.start, breaks), end=_place(word.end - 1, breaks) + 1)
        for word in split_words(_BREAK.sub("", text), language)
    ]


def _place(position: int, breaks: list[tuple[int, int]]) -> int:
    return position + sum(length for at, length in breaks if at <= position)
