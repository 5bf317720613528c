"""Boxes to tick that are drawn, square or round, and what is drawn in them when they are ticked."""

from collections.abc import Iterable, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Box, Page

_MOST_SIGNS: Final = 500
_LARGEST_TICK: Final = 1.5
_LARGEST_DOT: Final = 0.75


def tell_ticked(page: Page) -> None:
    """Tell the ticked ones of the boxes drawn on a page from the empty ones; each is drawn with several lines."""
    inner = [*page.crosses, *page.dots, *page.rings]
    if len(inner) + len(page.squares) > _MOST_SIGNS:
        return
    squares = _apart(page.squares)
    rings = [one for one in _apart(page.rings) if not _held(page.crosses, [one]) and not _held([one], squares)]
    ticked = [square for square in squares if _ticks(inner, square, _LARGEST_TICK)]
    chosen = [ring for ring in rings if _ticks(page.dots, ring, _LARGEST_DOT)]
    # One round sign alone is an ornament; of buttons to choose from there are several.
    open_ = [ring for ring in rings if ring not in chosen] if len(rings) > 1 else []
    page.dots = [dot for dot in page.dots if not _held([dot], [*squares, *rings])]
    page.ticked = [*page.ticked, *ticked, *chosen]
    page.squares = [*(one for one in squares if one not in ticked and not _held([one], page.ticked)), *open_]


def _apart(boxes: Iterable[Box]) -> list[Box]:
    """Return the outermost of boxes that lie over one another."""
    found: list[Box] = []
    for box in sorted(boxes, key=lambda one: one.width * one.height, reverse=True):
        if not _held([box], found):
            found.append(box)
    return found


def _held(inner: Iterable[Box], outer: Sequence[Box]) -> bool:
    """Tell whether the middle of one of the boxes is within one of others."""
    middles = (((one.left + one.right) / 2, (one.bottom + one.top) / 2) for one in inner)
    return any(one.holds(*middle) for middle in middles for one in outer)


def _ticks(inner: Iterable[Box], box: Box, largest: float) -> bool:
    return any(_held([one], [box]) for one in inner if one.width <= largest * box.width)
