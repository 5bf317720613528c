"""What a page was painted with first though it stands further down, as browsers paint what floats beside a text."""

from collections.abc import Sequence
from typing import Final

from translation_service.documents.pdf.lines import Box
from translation_service.documents.pdf.reading_order.bands import box_of
from translation_service.documents.pdf.tables.cells import Piece

_MOST_SHARE: Final = 0.5
_NEXT_LINE: Final = 2.0


def settled(pieces: Sequence[Piece]) -> list[Piece]:
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
    """Return how many pieces at the beginning stand below what comes after them in their own column."""
    top, ahead = 0.0, 0
    for count in range(1, int(_MOST_SHARE * len(boxes)) + 1):
        top = max(top, boxes[count - 1].top)
        following = boxes[count]
        if following.bottom >= top and any(_is_over(following, box) for box in boxes[:count]):
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


def _is_over(one: Box, other: Box) -> bool:
    return one.left < other.right and one.right > other.left


def _groups(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """Return from where to where lines follow one another closely in a column."""
    starts = [index for index in range(len(boxes)) if not index or not _follows(boxes[index - 1], boxes[index])]
    return list(zip(starts, [*starts[1:], len(boxes)], strict=True)) if starts else []


def _follows(before: Box, box: Box) -> bool:
    return 0 <= before.top - box.top < _NEXT_LINE * max(before.height, 1.0) and _is_over(before, box)
