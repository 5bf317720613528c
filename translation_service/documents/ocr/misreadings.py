"""Letters that are taken for others as a rule, put right where the words around leave no doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from translation_service.documents.ocr.tesseract import SeenWord

_BAR: Final = "|"
_SURE: Final = 60
# A word with the side of the box that it stands in.
_BESIDE_LINE: Final = re.compile(r"\|[^\W_][^|]*|[^|]*[^\W_]\|")
_BOXES: Final = {"[]": "☐", "[_]": "☐", "[ ]": "☐", "L]": "☐", "[X]": "☒", "[x]": "☒", "[X": "☒", "X]": "☒"}
# Small letters that rows of dots are taken for.
_DOTTED: Final = re.compile(r"[.…·]{4,}[.…·aceonrsuxz]{4,}")
# A round without a filling, which begins lines of a list.
_BULLETS: Final = frozenset("©®¢¤°»")
_YEAR: Final = re.compile(r"(?:19|20)\d\d\b")
# A ruling line is read as the same sign, but none of these follows one often.
_AFTER_I: Final = frozenset(
    {
        *("am", "have", "had", "was", "will", "would", "can", "could", "do", "did", "may", "might", "must", "shall"),
        *("should", "hope", "wish", "want", "need", "think", "thought", "know", "look", "write", "wrote", "thank"),
        *("believe", "understand", "also", "hereby", "remain"),
    }
)


def put_right(words: Sequence[SeenWord]) -> Iterator[SeenWord]:
    """Return words with `I` for a bar before an English verb, boxes to tick, dots to write on and bullets as such.

    A bar at the side of a word is the side of its box.
    """
    line: tuple[int, int, int] | None = None
    for word, after in pairwise([*words, *words[-1:]]):
        before, line = line, (word.block, word.paragraph, word.line)
        if before != line and _is_bullet(word, after):
            yield replace(word, text="•")
            continue
        if _is_letter(word, after):
            yield replace(word, text="I")
        elif word.text in _BOXES:
            yield replace(word, text=_BOXES[word.text])
        elif _DOTTED.fullmatch(word.text):
            yield replace(word, text="." * len(word.text))
        elif _BESIDE_LINE.fullmatch(word.text):
            yield replace(word, text=word.text.strip(_BAR))
        elif word.text != _BAR or word.confidence >= _SURE:
            yield word


def _is_bullet(word: SeenWord, after: SeenWord) -> bool:
    """Tell whether a sign that begins a line is a bullet; before a year it says whose the rights are."""
    return word.text in _BULLETS and after is not word and not _YEAR.match(after.text)


def _is_letter(word: SeenWord, after: SeenWord) -> bool:
    return word.text == _BAR and after.line == word.line and after.text in _AFTER_I
