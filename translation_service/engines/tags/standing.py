"""Where phrases stand in a text word for word, each looked for once however many tags stand at it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from translation_service.engines.words.search import Found, Range, Word, folded_words, search

_TOGETHER: Final = 50
_KEPT: Final = 8


class Standing:
    """The words of a text; phrases are found in their order, each as the range from its first word to its last."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._folded = [word.folded for word in words]
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self._folded):
            self._places.setdefault(word, []).append(place)
        self._found: dict[str, list[Range]] = {}
        self._alike: dict[tuple[str, int, int], Sequence[Found]] = {}

    def ranges(self, phrase: str) -> list[Range]:
        """Return where the words of a phrase stand; nowhere where it has none."""
        if phrase not in self._found:
            self._found[phrase] = self._looked_for(list(folded_words(phrase)))
        return self._found[phrase]

    def within(self, phrase: str, zone: Range) -> list[Range]:
        """Return where the words of a phrase stand whole within a zone of the text."""
        found = self.ranges(phrase)
        first = bisect_left(found, zone.start, key=lambda one: one.start)
        return found[first : bisect_right(found, zone.end, key=lambda one: one.end)]

    def alike(self, phrase: str, first: int, until: int) -> Sequence[Found]:
        """Return where the words of a phrase may stand among some words of the text, counted from the first of them."""
        wanted = phrase, first, until
        if wanted not in self._alike:
            if len(self._alike) >= _KEPT:
                self._alike.clear()
            self._alike[wanted] = search(phrase, self._words[first:until])
        return self._alike[wanted]

    def _looked_for(self, wanted: list[str]) -> list[Range]:
        size = len(wanted)
        starts = (at for at in self._places.get("".join(wanted[:1]), ()) if self._folded[at : at + size] == wanted)
        return [Range(start=self._words[at].start, end=self._words[at + size - 1].end) for at in starts]


def nearest(found: Sequence[Range], at: int, *, most: int) -> Sequence[Range]:
    """Return those of some ranges in their order that are nearest to a character, so many at most on each side."""
    if len(found) <= most:
        return found
    middle = bisect_left(found, at, key=lambda one: one.start)
    return found[max(0, middle - most) : middle + most]


def around(word: int, first: int, until: int) -> tuple[int, int]:
    """Return the borders of some words, or of fifty to a hundred on each side of one where there are more.

    They are the same for words that stand together.
    """
    start = word // _TOGETHER * _TOGETHER
    least, most = max(first, start - _TOGETHER), min(until, start + 2 * _TOGETHER)
    return (least, most) if least < most else (first, until)
