"""Logos, charts and sketches that a page draws with curves and slanting lines, each found as one box."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from translation_service.documents.pdf.lines import Box, Page, Rule, Stroke

_GAP: Final = 10.0
_LEAST_SIDE: Final = 18.0
_LARGEST_SHARE: Final = 0.5
# A signature has few bends; words within a drawing are words of a chart, where there are few of them.
_LEAST_BENDS: Final = 8
_BENDS_AMONG_WORDS: Final = 150
_MOST_WORDS: Final = 12
_MOST_ON_PAGE: Final = 12
_MOST_APART: Final = 100
_MOST: Final = 60
_LEAST_SEAL, _MOST_SEAL = 30.0, 240.0
_SQUARISH: Final = 1.4
_LEAST_ROUND: Final = 4
_MOST_SEALS: Final = 24
_TRIMMED: Final = 0.4
_HANDWRITTEN: Final = 70.0


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


def seals_among(strokes: Iterable[Stroke]) -> list[Box]:
    """Return what could be seals or emblems with words around them, each once: as high as wide, and round."""
    round_ = [
        stroke.box
        for stroke in strokes
        if _LEAST_SEAL <= stroke.box.width <= _MOST_SEAL
        and 1 / _SQUARISH <= stroke.box.height / stroke.box.width <= _SQUARISH
        and stroke.bends >= _LEAST_ROUND
    ]
    found: list[Box] = []
    for box in sorted(round_, key=lambda box: -box.width):
        if len(found) < _MOST_SEALS and not any(other.holds(*_middle(box)) for other in found):
            found.append(box)
    return found


def outside(strokes: Iterable[Stroke], seals: Iterable[Box]) -> list[Stroke]:
    """Return the strokes that are no part of a seal."""
    around = list(seals)
    return [stroke for stroke in strokes if not any(seal.holds(*_middle(stroke.box)) for seal in around)]


def _middle(box: Box) -> tuple[float, float]:
    return (box.left + box.right) / 2, (box.bottom + box.top) / 2


def _corners(box: Box) -> tuple[int, ...]:
    return tuple(map(round, (box.left, box.bottom, box.right, box.top)))


def _figures(page: Page) -> Iterable[Box]:
    drawn = [_trimmed(stroke.box, page) for stroke in page.strokes if _is_figure(stroke, page)]
    boxes = [*page.seals, *drawn]
    return boxes if len(boxes) <= _MOST_ON_PAGE else ()


def _trimmed(box: Box, page: Page) -> Box:
    """Return a drawing without what is right above and below it: what bends has its place in a box larger than it."""
    low, high = box.bottom + _TRIMMED * box.height, box.top - _TRIMMED * box.height
    over = [line for line in page.lines if line.left < box.right and line.right > box.left]
    tops = [line.baseline + line.size for line in over if line.baseline < box.bottom + line.size / 2]
    feet = [line.baseline - line.size / 4 for line in over if high < line.baseline < box.top + line.size]
    tops += [rule.at + rule.weight for rule in page.rules if rule.is_level and _crosses(rule, box)]
    bottom = max([box.bottom, *(top for top in tops if top < low)])
    return replace(box, bottom=bottom, top=min([box.top, *feet]))


def _crosses(rule: Rule, box: Box) -> bool:
    """Tell whether a line goes on beyond a drawing, as one to sign on does."""
    return rule.start < box.left and rule.end > box.right and rule.at > box.bottom


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
    inner = _trimmed(box, page) if box.height <= _HANDWRITTEN else box
    words = sum(1 for _ in _words(page, inner))
    return stroke.bends >= (_BENDS_AMONG_WORDS if words else _LEAST_BENDS) and words <= _MOST_WORDS


def _words(page: Page, box: Box) -> Iterator[object]:
    for line in page.lines:
        if box.bottom <= line.baseline <= box.top:
            yield from (word for word in line.words if box.left <= (word.left + word.right) / 2 <= box.right)
