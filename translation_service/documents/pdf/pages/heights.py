"""Words that PDFium takes for one line though they stand at other heights: those of cells with more lines or fewer.

A cell of one line stands in the middle beside one of two, half a line above the second of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.lines import Stretch, Word

# In sizes of letters.
_OTHER_HEIGHT: Final = 0.5
_APART: Final = 1.2
_SAME_SIZE: Final = 0.15


def at_own_heights(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Return stretches cut where what follows stands apart and higher or lower, and is no raised mark.

    Those whose words do not go from left to right are put in order elsewhere, as a whole.
    """
    for stretch in stretches:
        if any(after.left < before.left for before, after in pairwise(stretch.words)):
            yield stretch
            continue
        held = [stretch.words[0]]
        for before, word in pairwise(stretch.words):
            if _is_of_another(before, word):
                yield replace(stretch, baseline=held[-1].baseline, words=held, is_hyphenated=False)
                held = []
            held.append(word)
        is_whole = len(held) == len(stretch.words)
        yield stretch if is_whole else replace(stretch, baseline=held[0].baseline, words=held)


def _is_of_another(before: Word, word: Word) -> bool:
    size = max(before.size, word.size)
    is_other = abs(before.baseline - word.baseline) >= _OTHER_HEIGHT * size
    is_apart = not word.is_joined and word.left - before.right > _APART * size
    return is_other and is_apart and abs(before.size - word.size) < _SAME_SIZE * size
