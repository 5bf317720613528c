"""Tags put onto a translation that kept every word of its source, as codes, names and checks of formats do."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from translation_service.engines.tags.tree import Node, Point, TaggedText
from translation_service.engines.tags.writing import Placed
from translation_service.engines.words.search import Range


class _Kept(NamedTuple):
    """Where a word stands in the source, where in the target, and what leads from letters of one to the other's."""

    start: int
    end: int
    target_start: int
    target_end: int
    shift: int


def placed_word_for_word(tagged: TaggedText, target: str) -> tuple[Placed, ...] | None:
    """Return the tags of a text where they stand in a target made of the same words; `None` for any other target.

    The target may have signs around each word; they stay with it.
    """
    words = _kept_words(tagged.plain, target)
    return None if words is None else tuple(_placed(node, words, tagged.plain, target) for node in tagged.nodes)


def _kept_words(plain: str, target: str) -> list[_Kept] | None:
    words, written = plain.split(), target.split()
    if len(words) != len(written):
        return None
    kept = list[_Kept]()
    end = target_end = 0
    for word, other in zip(words, written, strict=True):
        before, found, after = other.partition(word)
        # Signs may be added, letters may not: "in" is no word of "inside".
        if not found or any(map(str.isalnum, before + after)):
            return None
        start, target_start = plain.index(word, end), target.index(other, target_end)
        end, target_end = start + len(word), target_start + len(other)
        kept.append(_Kept(start, end, target_start, target_end, target_start + len(before) - start))
    return kept


def _placed(node: Node, words: Sequence[_Kept], plain: str, target: str) -> Placed:
    start = _character(_begin(node, plain), words, target)
    end = max(start, _character(node.end, words, target))
    if isinstance(node, Point):
        return Placed(node=node, range=Range(start=start, end=end))
    children = tuple(_placed(child, words, plain, target) for child in node.children)
    return Placed(node=node, range=Range(start=start, end=end), children=children)


def _begin(node: Node, plain: str) -> int:
    """Return where a tag begins; one after a space is told from one before it by nothing but what it clings to."""
    at = node.at if isinstance(node, Point) else node.start
    is_before_space = isinstance(node, Point) and node.clings_back
    if is_before_space:
        return at
    return next((place for place in range(at, len(plain)) if not plain[place].isspace()), len(plain))


def _character(at: int, words: Sequence[_Kept], target: str) -> int:
    """Return where in the target a place of the source is; at the ends of a word it is outside of the word's signs."""
    before = bisect_right(words, at, key=itemgetter(0)) - 1
    if before < 0:
        return 0
    word = words[before]
    if at == word.start:
        return word.target_start
    if at < word.end:
        return at + word.shift
    return word.target_end if at == word.end else _next_start(before, words, target)


def _next_start(before: int, words: Sequence[_Kept], target: str) -> int:
    return words[before + 1].target_start if before + 1 < len(words) else len(target)
