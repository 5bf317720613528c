"""Bands of a page in which things stand side by side with room between them from top to bottom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.lines import Box, Line
from translation_service.documents.pdf.tables.cells import Beside, Drawn, Piece, Table

_GAP: Final = 12.0
_TOUCHING, _BARELY = 0.5, 0.05
_SAME_EDGE: Final = 3.0
_APART, _TO_SIGN = 40.0, 90.0
_NEXT_LINE: Final = 1.5
_LINE: Final = 0.95
_ALIGNED: Final = 6.0
_MOST_STRIPS: Final = 4

Placed = Piece | Drawn


@dataclass(frozen=True)
class Band:
    """Things whose heights overlap, in groups with room between them, from left to right."""

    groups: list[list[Placed]] = field(default_factory=list)

    @property
    def things(self) -> list[Placed]:
        return [thing for group in self.groups for thing in group]

    @cached_property
    def top(self) -> float:
        return max(box_of(thing).top for thing in self.things)

    @cached_property
    def bottom(self) -> float:
        return min(box_of(thing).bottom for thing in self.things)

    @property
    def is_parted(self) -> bool:
        return 2 <= len(self.groups) <= _MOST_STRIPS


def bands_of(things: Sequence[Placed], order: Mapping[int, int], panels: Sequence[Box]) -> list[Band]:
    """Return the bands of a page from top to bottom; those that stand side by side alike are one.

    `order` says when words are read, by the identity of their line or table; `panels` are shaded grounds.
    """
    found: list[Band] = []
    for band in _level(things):
        joined = _joined(found[-1], band, order, panels) if found else None
        if joined is None:
            found.append(band)
        while joined is not None:
            # Lines above the one that has joined may be of its paragraph.
            found[-1] = joined
            joined = _joined(found[-2], found[-1], order, panels) if len(found) > 1 else None
            if joined is not None:
                found.pop()
    return found


def downward(pieces: Sequence[Piece], bands: Sequence[Band]) -> list[Piece]:
    """Return the pieces of a page in their order, but for what is read as a whole and stands below what comes later.

    Some programs write the title of a page, or what floats, before or after all else. What a PDF says of the order of
    its words is kept.
    """
    if any(isinstance(piece, Line) and piece.tag is not None for piece in pieces):
        return list(pieces)
    order = {id(piece): index for index, piece in enumerate(pieces)}
    blocks: list[tuple[int, int]] = []
    for band in bands:
        places = [order[id(thing)] for thing in band.things if id(thing) in order]
        if not places:
            continue
        first, last = min(places), max(places)
        while blocks and any(first <= end and start <= last for start, end in blocks):
            start, end = blocks.pop()
            first, last = min(first, start), max(last, end)
        blocks.append((first, last))
    return [pieces[index] for first, last in blocks for index in range(first, last + 1)]


def box_of(thing: Placed | Beside) -> Box:
    """Return the place of something on its page."""
    if isinstance(thing, Line):
        return thing.box
    if isinstance(thing, Beside):
        left, right = thing.strips[0].left, thing.strips[-1].right
        return Box(left=left, right=right, top=thing.top, bottom=thing.bottom)
    if isinstance(thing, Table):
        lowest = min((line.baseline for line in thing.lines()), default=thing.top)
        bottom = thing.bottom if thing.bottom is not None else lowest
        return Box(left=thing.left, right=thing.left + sum(thing.widths), top=thing.top, bottom=min(bottom, thing.top))
    return thing.box


def _level(things: Sequence[Placed]) -> Iterator[Band]:
    held: list[Placed] = []
    bottom = 0.0
    for thing in sorted(things, key=lambda thing: -box_of(thing).top):
        box = box_of(thing)
        if held and box.top <= bottom - (_TOUCHING if box.height else _BARELY):
            yield Band(groups_of(held))
            held = []
        bottom = min(bottom, box.bottom) if held else box.bottom
        held.append(thing)
    if held:
        yield Band(groups_of(held))


def groups_of(things: Sequence[Placed]) -> list[list[Placed]]:
    """Return things in groups with room between them, from left to right."""
    groups: list[list[Placed]] = []
    right = 0.0
    for thing in sorted(things, key=lambda thing: box_of(thing).left):
        box = box_of(thing)
        if not groups or box.left > right + _GAP:
            groups.append([])
            right = box.right
        groups[-1].append(thing)
        right = max(right, box.right)
    return groups


def _joined(above: Band, below: Band, order: Mapping[int, int], panels: Sequence[Box]) -> Band | None:
    """Return two bands as one, if what stands side by side in one of them does so in both."""
    if not (above.is_parted or below.is_parted):
        return None
    room = above.bottom - below.top
    is_near = room <= _line_room(above, below) and _is_aligned(above, below)
    is_within = _is_panelled(above, below, panels) or (room <= _APART and _is_read_within(above, below, order))
    is_within = is_within or (room <= _TO_SIGN and _is_read_by_column(above, below, order))
    if not (is_within or (room <= _APART and (is_near or _go_on(above, below)))):
        return None
    together = groups_of([*above.things, *below.things])
    return Band(together) if len(together) == max(len(above.groups), len(below.groups)) else None


def _is_panelled(above: Band, below: Band, panels: Sequence[Box]) -> bool:
    """Tell whether a band below stands on the ground that one of the strips above has for itself, as beside a CV."""
    own = [[_is_on(panel, group) for group in above.groups] for panel in panels if _is_on(panel, below.things)]
    return len(below.groups) == 1 and any(grounds.count(True) == 1 for grounds in own)


def _is_on(panel: Box, group: Sequence[Placed]) -> bool:
    return all(panel.holds((box.left + box.right) / 2, (box.bottom + box.top) / 2) for box in map(box_of, group))


def _is_read_within(above: Band, below: Band, order: Mapping[int, int]) -> bool:
    """Tell whether a band below stands below the first strips and is read before the one to their right."""
    read = [order[id(thing)] for thing in below.things if id(thing) in order]
    right = _sides(below.things)[1]
    later = [[order.get(id(thing), -1) for thing in group] for group in above.groups if _sides(group)[0] > right]
    is_left = len(below.groups) == 1 and 0 < len(later) < len(above.groups)
    return bool(read) and is_left and max(read) < min(max(group) for group in later)


def _is_read_by_column(above: Band, below: Band, order: Mapping[int, int]) -> bool:
    """Tell whether both stand side by side and the left one is read first as a whole, as before room to sign."""
    if not (above.is_parted and len(above.groups) == len(below.groups)):
        return False
    first, under, beside = (
        [order[id(thing)] for thing in group if id(thing) in order]
        for group in (above.groups[0], below.groups[0], above.groups[1])
    )
    return bool(first and under and beside) and max(first) < min(under) and max(under) < min(beside)


def _go_on(above: Band, below: Band) -> bool:
    """Tell whether a band below has as many groups, or one that is clearly of one of the strips above."""
    if len(below.groups) != 1:
        return len(above.groups) == len(below.groups)
    left, right = _sides(below.groups[0])
    (first_left, first_right), (second_left, _) = map(_sides, above.groups[:2])
    is_as_wide = abs(left - first_left) <= _SAME_EDGE and abs(right - first_right) <= _SAME_EDGE
    return is_as_wide or left >= second_left - _SAME_EDGE


def _is_aligned(above: Band, below: Band) -> bool:
    """Tell whether what stands alone begins, ends or has its middle where one of those side by side has."""
    one, other = (band.groups if len(band.groups) > 1 else [band.things] for band in (above, below))
    alone, groups = (one, other) if len(one) == 1 else (other, one)
    if len(alone) > 1:
        return True
    places = _places(alone[0])
    return any(
        abs(place - own) <= _ALIGNED for group in groups for place, own in zip(_places(group), places, strict=True)
    )


def _places(group: Sequence[Placed]) -> tuple[float, float, float]:
    left, right = _sides(group)
    return left, (left + right) / 2, right


def _line_room(above: Band, below: Band) -> float:
    """Return the room there may be between lines of one block that has nothing beside it any more."""
    sizes = [thing.size for band in (above, below) for thing in band.things if isinstance(thing, Line)]
    return (_NEXT_LINE - _LINE) * min(sizes, default=0.0)


def corridors(band: Band) -> list[tuple[float, float]]:
    """Return where there is room between the groups of a band, from left to right."""
    return [(before[1], after[0]) for before, after in pairwise(map(_sides, band.groups))]


def _sides(group: Sequence[Placed]) -> tuple[float, float]:
    return min(box_of(thing).left for thing in group), max(box_of(thing).right for thing in group)
