"""Words whose letters stand apart from one another, as titles of courts are written, made whole."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Final

from translation_service.documents.pdf.lines import Line, Word

_LEAST_LETTERS: Final = 5
_WIDER: Final = 1.7


def closed_up(line: Line) -> Line:
    """Return a line of letters that stand apart as the words they spell, any other as it is."""
    words = line.words
    if len(words) < _LEAST_LETTERS or line.is_leftward or not all(map(_is_letter, words)) or _is_counted(words):
        return line
    return replace(line, cells=(tuple(_whole(run) for run in _runs(words)),))


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha() and not word.is_joined


def _is_counted(words: Sequence[Word]) -> bool:
    """Tell whether letters follow one another as in the alphabet, as those above columns do."""
    return all(ord(after.text) - ord(before.text) == 1 for before, after in pairwise(words[:_LEAST_LETTERS]))


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    usual = median(after.left - before.right for before, after in pairwise(words))
    held = [words[0]]
    for before, word in pairwise(words):
        if word.left - before.right > _WIDER * usual:
            yield held
            held = []
        held.append(word)
    yield held


def _whole(letters: Sequence[Word]) -> Word:
    text = "".join(letter.text for letter in letters)
    return replace(letters[0], text=text, right=letters[-1].right, is_joined=False)
