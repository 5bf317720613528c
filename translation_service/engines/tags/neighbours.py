"""The words beside a standalone tag, and a stretch as it is translated alone: what is looked for in a translation."""

from typing import Final

from glossary.patterns import lazily
from translation_service.engines.tags.spoken_search import whole
from translation_service.engines.tags.tree import Point
from translation_service.engines.words.search import Range

_SHORT: Final = r"\w{1,3}"
# Read backwards from where a tag stands: looked for from each letter before it, the word would cost their square.
_WORD_BEFORE: Final = lazily(rf"\s*[^\w\s]*(?:{_SHORT}\b(?:\W+\w+)?|\w+)")
_WORD_BEHIND: Final = lazily(rf"\W*(?:{_SHORT}\b\W+\w+|\w+)")
_LAST_WORD: Final = lazily(r"\W*\w+")
# The word before a tag is no further from it: a sentence full of tags would cost the square of its length.
_NEAR: Final = 300
_SIGNS: Final = ".,;:!?()[]\"'“”‘’«»"


def neighbour_of(plain: str, point: Point) -> Range:
    """Return the word a standalone tag follows or stands before; a short one with another for company."""
    if follows_its_word(plain, point):
        found = _WORD_BEFORE.match(_backwards(plain, point.at))
        return Range(start=point.at - found.end() if found else 0, end=point.at)
    ahead = _WORD_BEHIND.match(plain, point.end)
    return Range(start=point.end, end=ahead.end() if ahead else point.end)


def follows_its_word(plain: str, point: Point) -> bool:
    """Tell whether a standalone tag follows a word; the picture in `(□Start)` stands before one."""
    before, behind = plain[: point.at][-1:], plain[point.end : point.end + 1]
    return point.clings_back and (before.isalnum() or not behind.isalnum())


def is_one_of_several(plain: str, point: Point) -> bool:
    """Tell whether the words a tag reads as stand in the sentence more than once."""
    return len(whole(plain[point.at : point.end], plain)) > 1


def with_word_before(plain: str, point: Point) -> str:
    """Return the words a tag reads as with the word before them."""
    found = _LAST_WORD.match(_backwards(plain, point.at))
    return plain[point.at - found.end() if found else point.at : point.end]


def _backwards(plain: str, at: int) -> str:
    """Return what stands before a place, the nearest letter first."""
    return plain[max(at - _NEAR, 0) : at][::-1]


def spoken(text: str) -> str:
    """Return the words of a stretch as they are translated alone: without the signs around them."""
    return text.strip().strip(_SIGNS).strip()
