"""Where a place in a source should be in its translation, judged by order and by words both sides share."""

from bisect import bisect_right
from collections.abc import Sequence

from translation_service.engines.words.search import Word, words_once


class WordOrder:
    """Maps word borders of a source to those of its translation.

    Numbers and names that stand once on both sides, in the same order, hold the two together; between them places
    are shared out evenly.
    """

    def __init__(self, source: Sequence[Word], target: Sequence[Word]) -> None:
        self._ends = [word.end for word in source]
        self._borders = [(0, 0), *_held(source, target), (len(source), len(target))]
        self._source_borders = [here for here, _ in self._borders]

    def border_after(self, at: int) -> float:
        """Return the target word border for the character `at` of the source."""
        return self._mapped(bisect_right(self._ends, at))

    def _mapped(self, border: int) -> float:
        after = min(bisect_right(self._source_borders, border), len(self._borders) - 1)
        (low, low_target), (high, high_target) = self._borders[after - 1], self._borders[after]
        share = (border - low) / (high - low) if high > low else 0.0
        return low_target + share * (high_target - low_target)


def _held(source: Sequence[Word], target: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the word borders around shared words, those that would cross an earlier one left out."""
    held: list[tuple[int, int]] = []
    for here, there in _shared(source, target):
        if not held or there >= held[-1][1]:
            held += [(here, there), (here + 1, there + 1)]
    return held


def _shared(source: Sequence[Word], target: Sequence[Word]) -> list[tuple[int, int]]:
    places = {word.folded: at for at, word in enumerate(target)}
    once = words_once(source).keys() & words_once(target).keys()
    return [
        (at, places[word.folded]) for at, word in enumerate(source) if word.folded in once and _is_telling(word.folded)
    ]


def _is_telling(word: str) -> bool:
    return len(word) >= 4 or word.isdigit()
