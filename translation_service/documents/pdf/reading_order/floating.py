"""What a page was painted with first or last though it stands elsewhere.

Browsers paint what floats beside a text before it, and what has a place of its own on the page behind it.
"""

from collections.abc import Sequence
from math import inf
from typing import Final

from translation_service.documents.pdf.lines import Box
from translation_service.documents.pdf.reading_order.bands import box_of
from translation_service.documents.pdf.tables.cells import Piece

_MOST_SHARE: Final = 0.5
_NEXT_LINE: Final = 2.0
# Where something painted late goes back over a text: between blocks this far apart, if it has no more lines than this.
_BETWEEN_BLOCKS: Final = 0.6
_MOST_LINES: Final = 12


def settled(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page with those painted first or last where they stand."""
    return _with_late(_with_early(pieces))


def _with_early(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page with those painted first before what begins beside them.

    All stay where one of them stands beside nothing, as notes at the foot of a column do.
    """
    boxes = [box_of(piece) for piece in pieces]
    count = _painted_first(boxes)
    places: dict[int, list[Piece]] = {}
    for start, end in _groups(boxes[:count]):
        place = _beside(boxes[start], boxes, count)
        if place is None:
            return [*pieces]
        places.setdefault(place, []).extend(pieces[start:end])
    found: list[Piece] = []
    for index in range(count, len(pieces)):
        found += [*places.get(index, ()), pieces[index]]
    return found


def _painted_first(boxes: Sequence[Box]) -> int:
    """Return how many pieces at the beginning stand below what comes after them, in their own column or left of it."""
    top, left, ahead = 0.0, inf, 0
    for count in range(1, int(_MOST_SHARE * len(boxes)) + 1):
        top, left = max(top, boxes[count - 1].top), min(left, boxes[count - 1].left)
        following = boxes[count]
        is_before = following.right <= left or any(_is_over(following, box) for box in boxes[:count])
        if following.bottom >= top and is_before:
            ahead = count
    return ahead


def _beside(one: Box, boxes: Sequence[Box], first: int) -> int | None:
    """Return the index, from a first one, of what begins beside something; `None` where reading went up before it."""
    level = next((index for index in range(first, len(boxes)) if boxes[index].bottom < one.top), len(boxes))
    if level == len(boxes) or boxes[level].top <= one.bottom or _is_over(boxes[level], one):
        return None
    above = [index for index in range(first, level) if _is_over(boxes[index], one)]
    after = above[-1] + 1 if above else first + 1
    return None if any(boxes[index].bottom >= boxes[index - 1].top for index in range(after, level + 1)) else level


def _with_late(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page with those painted late above what stands below them in their own column."""
    boxes = [box_of(piece) for piece in pieces]
    order: list[int] = []
    for start, end in _columns(boxes):
        place = _place_between(boxes, order, start, end)
        order[place:place] = range(start, end)
    return [pieces[index] for index in order]


def _columns(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """Return from where to where groups of lines stand below one another."""
    found: list[tuple[int, int]] = []
    for start, end in _groups(boxes):
        if found and boxes[start].top <= boxes[start - 1].bottom and _is_over(boxes[start], boxes[start - 1]):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _place_between(boxes: Sequence[Box], order: Sequence[int], start: int, end: int) -> int:
    """Return before which piece (by place in an order) a late one belongs, behind all of them where it fits nowhere."""
    own = _around(boxes[start:end])
    above = [place for place, index in enumerate(order) if _is_over(boxes[index], own)]
    below = [place for place in above if boxes[order[place]].top <= own.bottom]
    if not below or any(boxes[order[place]].bottom < own.top and place not in below for place in above):
        return len(order)
    place, found = below[0], below[0]
    while place and end - start <= _MOST_LINES:
        before = boxes[order[place - 1]]
        is_right_of = before.left >= own.right and before.bottom < own.top
        if not (before.top <= own.bottom or is_right_of):
            break
        place -= 1
        is_apart = place == 0 or boxes[order[place - 1]].bottom - before.top > _BETWEEN_BLOCKS * before.height
        is_level = is_right_of and end - start == 1 and abs(before.top - own.top) < before.height / 2
        found = place if is_level or is_apart else found
    return found


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        left=min(box.left for box in boxes),
        bottom=min(box.bottom for box in boxes),
        right=max(box.right for box in boxes),
        top=max(box.top for box in boxes),
    )


def _is_over(one: Box, other: Box) -> bool:
    return one.left < other.right and one.right > other.left


def _groups(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """Return from where to where lines follow one another closely in a column."""
    starts = [index for index in range(len(boxes)) if not index or not _follows(boxes[index - 1], boxes[index])]
    return list(zip(starts, [*starts[1:], len(boxes)], strict=True)) if starts else []


def _follows(before: Box, box: Box) -> bool:
    return 0 <= before.top - box.top < _NEXT_LINE * max(before.height, 1.0) and _is_over(before, box)
