"""Words with their places; an apostrophe splits a suffix off."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
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
# A German compound that its writer parted, and two that share a part: Stadt-Rat, Ab- und Zuwasser, Stadtrat und -amt.
_PARTED: Final = re.compile(r"(?<=[a-zäöüß])[-\u2010](?=[A-ZÄÖÜ][a-zäöüß])")
_AND: Final = r"(?:und|oder|bzw\.|sowie|/)"
_SHARING: Final = re.compile(rf"\b(\w+)([-\u2010],? ?(?:\w+[-\u2010] )?{_AND} ?)(\w+)|\b(\w+) {_AND} [-\u2010](\w+)")
_SHORTEST_PART: Final = 2
# Here an apostrophe joins a shortened article to the next word (l'adjoint, dell'ente): two words.
_ELIDING_LANGUAGES: Final = frozenset({"fr", "it", "pt", "ca"})
# Each term that is looked for in a text asks for its words.
_TEXTS_KEPT: Final = 8
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


# Texts have many, and are split again and again: this does without a call of Python's own for each.
_made: Final = partial(tuple.__new__, Word)


def other_readings(text: str, language: str) -> Iterator[list[Word]]:
    """Yield the words that a text has besides those it is split into: broken, parted and shortened ones."""
    if "\n" in text and _BREAK.search(text):
        yield _joined_words(text, language, _BREAK)
    if language == "de":
        if _PARTED.search(text):
            yield _joined_words(text, language, _PARTED)
        for found in _SHARING.finditer(text):
            yield from ([word] for word in _shortened(found))


def _shortened(found: re.Match[str]) -> Iterator[Word]:
    """Yield what a word may be that shares a part with the next, `Abwasser-`, or with the one before, `-amt`."""
    first, _, last, whole, end = found.groups()
    start, stop = found.span(1) if first else found.span(5)
    for cut in range(_SHORTEST_PART, len(last or whole) - _SHORTEST_PART + 1):
        yield Word(first + last[cut:] if first else whole[:cut] + end, "", start, stop, "")


def split_words(text: str, language: str, *, are_joined: bool = False) -> list[Word]:
    """Return the words of a text in order; joined ones are read across a hyphen at the end of a line.

    A joined word is written without the break, while its place holds it.
    """
    if are_joined:
        return _joined_words(text, language, _BREAK)
    return list(_split(text, _ELIDED_WORD if language in _ELIDING_LANGUAGES else _WORD))


@lru_cache(maxsize=_TEXTS_KEPT)
def _split(text: str, pattern: re.Pattern[str]) -> tuple[Word, ...]:
    if text.replace(" ", "").isalnum():
        return tuple(_spaced(text))
    words: list[Word] = []
    end = 0
    for gap, written, suffix in pattern.findall(text):
        start = end + len(gap)
        end = start + len(written) + len(suffix)
        if not written:
            break
        behind = suffix.lstrip("+")[1:] if suffix else ""
        words.append(_made((written, behind, start, end, "" if gap == " " else gap.translate(_SILENT))))
    return tuple(words)


def _spaced(text: str) -> Iterator[Word]:
    """Yield the words of a text of letters, digits and spaces alone, as most terms are."""
    start = 0
    for written in text.split(" "):
        end = start + len(written)
        if written:
            yield _made((written, "", start, end, ""))
        start = end + 1


def _joined_words(text: str, language: str, hyphen: re.Pattern[str]) -> list[Word]:
    """Split the text without its breaks, and move the places of the words to where they stand in the text."""
    breaks: list[tuple[int, int]] = []
    removed = 0
    for found in hyphen.finditer(text):
        breaks.append((found.start() - removed, len(found.group())))
        removed += len(found.group())
    return [
        word._replace(start=_place(word.start, breaks), end=_place(word.end - 1, breaks) + 1)
        for word in split_words(hyphen.sub("", text), language)
    ]


def _place(position: int, breaks: list[tuple[int, int]]) -> int:
    return position + sum(length for at, length in breaks if at <= position)
