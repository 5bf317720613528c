"""Frames with several things in them, each put together as one thing."""

from collections.abc import Sequence
from itertools import pairwise

from translation_service.documents.pdf.lines import Page
from translation_service.documents.pdf.reading_order.frames import Frame, frames_of, is_large
from translation_service.documents.pdf.reading_order.inserting import page_of, sides_of, top_of
from translation_service.documents.pdf.tables.cells import Beside, Item, Strip
from translation_service.documents.pdf.text.paragraphs import Paragraph


def boxed(items: Sequence[Item], pages: Sequence[Page]) -> list[Item]:
    """Return items with those that a frame is drawn around put together, where they follow one another."""
    found = list(items)
    for page in (page for page in pages if page.groups):
        for frame in frames_of(page):
            if not is_large(frame.box, page):
                _box(found, frame, page.number)
    return found


def _box(items: list[Item], frame: Frame, page: int) -> None:
    inside = [index for index, item in enumerate(items) if page_of(item) == page and _is_inside(item, frame)]
    if len(inside) < 2 or any(after != before + 1 for before, after in pairwise(inside)):
        return
    first, after = inside[0], inside[-1] + 1
    box = frame.box
    strip = Strip(left=box.left, right=box.right, items=items[first:after], ruling=frame.ruling(0))
    items[first:after] = [Beside(page=page, top=box.top, bottom=box.bottom, strips=[strip])]


def _is_inside(item: Item, frame: Frame) -> bool:
    middle = sum(sides_of(item)) / 2
    is_whole = not isinstance(item, Paragraph) or frame.box.holds(middle, item.lines[-1].baseline)
    return is_whole and frame.box.holds(middle, top_of(item) - 1)
