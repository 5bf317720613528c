"""Words with their places; an apostrophe splits a suffix off."""

import re
from typing import Final, NamedTuple

from glossary.folding import fold_with_places

_LETTERS: Final = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_WITH_SUFFIX: Final = re.compile(rf"({_LETTERS})(?:'({_LETTERS}))?")
_ELIDING: Final = re.compile(rf"({_LETTERS})()")
# Here an apostrophe joins a shortened article to the next word (l'adjoint, dell'ente): two words.
_ELIDING_LANGUAGES: Final = frozenset({"fr", "it", "pt", "ca"})
_SILENT: Final = str.maketrans(dict.fromkeys(" \t\r\n\u00a0\u2009\u202f-‐‑–—'\"“”„«»"))


class Word(NamedTuple):
    """A folded word: `written` keeps its case, `suffix` is what followed an apostrophe.

    `start` and `end` are places in the original text, suffix included; `gap` is the punctuation before it, without
    white space, hyphens and quotation marks.
    """

    text: str
    suffix: str
    written: str
    start: int
    end: int
    gap: str


def split_words(text: str, language: str) -> list[Word]:
    """Return the words of a text in order."""
    folded = fold_with_places(text, language)
    pattern = _ELIDING if language in _ELIDING_LANGUAGES else _WITH_SUFFIX
    places, compared, behind = folded.places, folded.text, 0
    words: list[Word] = []
    for match in pattern.finditer(compared):
        start, end = match.span()
        body = match.end(1)
        words.append(
            Word(
                match[1],
                match[2] or "",
                text[places[start] : places[body]],
                places[start],
                places[end],
                "" if (gap := compared[behind:start]) == " " else gap.translate(_SILENT),
            )
        )
        behind = end
    return words
