"""Letters that are taken for others as a rule, put right where the words around leave no doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from translation_service.documents.ocr.tesseract import SeenWord

_BAR: Final = "|"
# A ruling line is read as the same sign, but none of these follows one often.
_AFTER_I: Final = frozenset(
    {
        *("am", "have", "had", "was", "will", "would", "can", "could", "do", "did", "may", "might", "must", "shall"),
        *("should", "hope", "wish", "want", "need", "think", "thought", "know", "look", "write", "wrote", "thank"),
        *("believe", "understand", "also", "hereby", "remain"),
    }
)


def put_right(words: Sequence[SeenWord]) -> Iterator[SeenWord]:
    """Return words with `I` for a bar before an English verb."""
    for word, after in pairwise([*words, *words[-1:]]):
        yield replace(word, text="I") if _is_letter(word, after) else word


def _is_letter(word: SeenWord, after: SeenWord) -> bool:
    return word.text == _BAR and after.line == word.line and after.text in _AFTER_I
