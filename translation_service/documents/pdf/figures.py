"""Logos, charts and sketches that a page draws with curves and slanting lines, each found as one box."""

from collections.abc import Iterable, Iterator
from typing import Final

from translation_service.documents.pdf.lines import Box, Page, Stroke

_GAP: Final = 10.0
_LEAST_SIDE: Final = 18.0
_LARGEST_SHARE: Final = 0.5
# A rounded box has a dozen bends; words within a drawing are words of a chart, where there are few of them.
_LEAST_BENDS: Final = 20
_BENDS_AMONG_WORDS: Final = 150
_MOST_WORDS: Final = 12
_MOST_ON_PAGE: Final = 12
_MOST_APART: Final = 100
_MOST: Final = 60


def joined(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Return strokes that touch as one; none of a page that is strewn with them."""
    found: list[Stroke] = []
    for stroke in strokes:
        apart = []
        whole = stroke
        for other in found:
            if _touch(other.box, whole.box):
                whole = Stroke(box=_around(other.box, whole.box), bends=other.bends + whole.bends)
            else:
                apart.append(other)
        found = [*apart, whole]
        if len(found) > _MOST_APART:
            return []
    return found


def figures_of(pages: Iterable[Page]) -> dict[int, list[Box]]:
    """Return the figures of pages by page number; one that returns at its place on later pages stays on the first."""
    found: dict[int, list[Box]] = {}
    known: set[tuple[int, ...]] = set()
    for page in pages:
        fresh = {_corners(box): box for box in _figures(page) if _corners(box) not in known}
        if fresh and len(known) + len(fresh) <= _MOST:
            found[page.number] = list(fresh.values())
            known.update(fresh)
    return found


def _corners(box: Box) -> tuple[int, ...]:
    return tuple(map(round, (box.left, box.bottom, box.right, box.top)))


def _figures(page: Page) -> Iterable[Box]:
    boxes = [stroke.box for stroke in page.strokes if _is_figure(stroke, page)]
    return boxes if len(boxes) <= _MOST_ON_PAGE else ()


def _touch(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    up = min(one.top, other.top) - max(one.bottom, other.bottom)
    return min(across, up) >= -_GAP


def _around(one: Box, other: Box) -> Box:
    return Box(
        left=min(one.left, other.left),
        bottom=min(one.bottom, other.bottom),
        right=max(one.right, other.right),
        top=max(one.top, other.top),
    )


def _is_figure(stroke: Stroke, page: Page) -> bool:
    box = stroke.box
    is_small = min(box.width, box.height) < _LEAST_SIDE
    is_large = box.width * box.height > _LARGEST_SHARE * page.width * page.height
    if is_small or is_large or any(_touch(box, picture) for picture in page.pictures.values()):
        return False
    words = sum(1 for _ in _words(page, box))
    return stroke.bends >= (_BENDS_AMONG_WORDS if words else _LEAST_BENDS) and words <= _MOST_WORDS


def _words(page: Page, box: Box) -> Iterator[object]:
    for line in page.lines:
        if box.bottom <= line.baseline <= box.top:
            yield from (word for word in line.words if box.left <= (word.left + word.right) / 2 <= box.right)
