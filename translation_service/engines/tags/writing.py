"""A target written with its tags, once it is known where they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from translation_service.domain.inline import Alone, Close, Mark, Open, Piece, parse
from translation_service.domain.segments import Segment
from translation_service.engines.tags.spoken_search import whole
from translation_service.engines.tags.tree import Node, Point
from translation_service.engines.words.search import Range, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A tag and the range of the target it takes: around its words, or instead of those it reads as."""

    node: Node
    range: Range
    children: tuple["Placed", ...] = ()


class Writer:
    """Writes tags into one target; `left_over` are words that a tag reads as, which now stands elsewhere."""

    def __init__(self, target: str, left_over: Sequence[Range] = ()) -> None:
        self._target = target
        self._left_over = sorted(left_over, key=lambda one: one.start)

    def pieces(self, placed: Sequence[Placed]) -> Iterator[Piece]:
        """Return the pieces of the whole target, the tags in the order they are placed in."""
        return self._pieces(placed, Range(start=0, end=len(self._target)))

    def _pieces(self, placed: Sequence[Placed], zone: Range) -> Iterator[Piece]:
        at = zone.start
        for one in placed:
            is_break = isinstance(one.node, Point) and one.node.separates and one.node.clings_back
            text = self._text(at, one.range.start)
            yield text.rstrip() if is_break else text
            yield from self._marked(one)
            at = one.range.end
            if is_break:
                at = zone.end - len(self._target[at : zone.end].lstrip())
        yield self._text(at, zone.end)

    def _marked(self, placed: Placed) -> Iterator[Piece]:
        node = placed.node
        if isinstance(node, Point):
            is_lost = node.is_spoken and placed.range.start == placed.range.end
            if node.stands_free and not (node.is_spoken or node.separates):
                yield from _free(self._target, Alone(node.number), placed.range.start)
                return
            yield from _apart(self._target, Alone(node.number), placed.range.start) if is_lost else [Alone(node.number)]
            return
        if node.is_opened:
            yield Open(node.number)
        yield from self._pieces(placed.children, placed.range)
        if node.is_closed:
            yield Close(node.number)

    def _text(self, start: int, end: int) -> str:
        """Return a stretch of the target without what is left over in it, and without the space before that."""
        text = ""
        for left in self._left_over:
            if start < left.end and left.start < end:
                text += self._target[start : max(start, left.start)].removesuffix(" ")
                start = min(end, left.end)
        return text + self._target[start:end]


def at_the_same_share(segment: Segment, target: str) -> Iterator[Piece]:
    """Put tags that cross each other at the same share of the target, in the order of the source.

    Those that read as something take the place of that where it comes in this order.
    """
    pieces = parse(segment.source)
    words = {tag.number: tag.spoken for tag in segment.tags if not tag.is_paired and tag.spoken}
    found = _in_order(pieces, words, target)
    length = sum(len(piece) for piece in pieces if isinstance(piece, str)) or 1
    done = at = 0
    for order, piece in enumerate(pieces):
        if isinstance(piece, str):
            done += len(piece)
            continue
        latest = min((one.start for other, one in found.items() if other >= order), default=len(target))
        border = _word_border(target, done * len(target) // length, is_start=isinstance(piece, Open))
        border = found[order].start if order in found else min(latest, max(at, border))
        yield target[at:border]
        is_lost = order not in found and piece.number in words
        yield from _apart(target, piece, border) if is_lost else [piece]
        at = found[order].end if order in found else border
    yield target[at:]


def _in_order(pieces: Sequence[Piece], words: Mapping[int, str], target: str) -> dict[int, Range]:
    """Return where the words of spoken tags stand one after the other, by the place of the tag among the pieces."""
    found: dict[int, Range] = {}
    at = 0
    for order, piece in enumerate(pieces):
        if isinstance(piece, Alone) and piece.number in words:
            place = next((one for one in whole(words[piece.number], target) if one.start >= at), None)
            if place is not None:
                found[order] = place
                at = place.end
    return found


def _apart(target: str, mark: Mark, at: int) -> Iterator[Piece]:
    """Return a tag with a space to each side where the target has a letter or a digit."""
    if re.match(r"\w", target[at - 1 : at] if at else ""):
        yield " "
    yield mark
    if re.match(r"\w", target[at : at + 1]):
        yield " "


def _free(target: str, mark: Mark, at: int) -> Iterator[Piece]:
    """Return a tag with a space to each side: the engine has made one of the two that the source has."""
    if target[at - 1 : at].strip() and at:
        yield " "
    yield mark
    if target[at : at + 1].strip():
        yield " "


def _word_border(target: str, at: int, *, is_start: bool) -> int:
    borders = [word.start if is_start else word.end for word in words_of(target)]
    return min(borders, key=lambda border: abs(border - at), default=at)
