"""What stands side by side on a page and is read one after the other: two signatures, an address beside a date."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Shade, colour_at
from translation_service.documents.pdf.reading_order.bands import (
    Band,
    Placed,
    bands_of,
    box_of,
    corridors,
    downward,
    groups_of,
)
from translation_service.documents.pdf.reading_order.columns import OneColumn
from translation_service.documents.pdf.reading_order.drawn import Picture
from translation_service.documents.pdf.reading_order.floating import settled
from translation_service.documents.pdf.reading_order.frames import frame_around, shade_behind
from translation_service.documents.pdf.reading_order.inserting import inserted
from translation_service.documents.pdf.tables.cells import Beside, Drawn, Piece, Strip, Table
from translation_service.documents.pdf.text.continuation import joined
from translation_service.documents.pdf.text.labels import BULLET, LABEL
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role, role_of
from translation_service.documents.pdf.text.unfinished import ends_sentence, is_inner

_SAME: Final = 2.0
_NEAR: Final = 8.0
_SAME_MIDDLE: Final = 4.0
_FLOW_LINES: Final = 6
_FLOW_WIDTH: Final = 0.12
_FLOW_HEIGHT: Final = 0.3
_UNFILLED: Final = 50.0
_BLOCK_LINES: Final = 3
# How many lines of how few words tell who signs, and how many times their width would have had room for more.
_BLOCK_MOST, _FEW_WORDS, _LONGEST = 6, 5, 2.1
_BLOCK_WIDTH: Final = 90.0
_FULL: Final = 0.85
_ROOMY: Final = 1.3
_PADDING: Final = 4.0
_CLEAR: Final = 4.0
_NARROWER: Final = 1.05
_MOST_PIECES: Final = 400

Arranged = Piece | Beside


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The pieces of a page with what stands side by side put together, and what is drawn elsewhere on it."""

    pieces: list[Arranged]
    drawn: list[Drawn]


def side_by_side(pieces: Sequence[Piece], drawn: Sequence[Drawn], page: Page) -> SideBySide:
    """Put together what stands side by side on a page and is neither a table nor text that flows in columns."""
    if not 2 <= len(pieces) <= _MOST_PIECES or _is_mostly_leftward(pieces):
        return SideBySide([*pieces], [*drawn])
    if not any(isinstance(piece, Line) and piece.tag is not None for piece in pieces):
        pieces = settled(pieces)
    things: list[Placed] = [*pieces, *(one for one in drawn if _is_clear(one, pieces))]
    found = bands_of(things, _order(pieces), [shade.box for shade in page.shades])
    pieces = downward(pieces, found)
    order = _order(pieces)
    rows = (row for band in found if band.is_parted for row in _rows(band, order, page))
    bands = [band for band in rows if band.is_parted and _is_apart(band, order)]
    left, right = min(box_of(thing).left for thing in pieces), max(box_of(thing).right for thing in pieces)
    made = {id(_anchor(band, order, pieces)): _beside(band, order, (left, right), page) for band in bands}
    taken = {id(thing) for band in bands for thing in band.things}
    kept = (made.get(id(piece), piece) for piece in pieces if id(piece) in made or id(piece) not in taken)
    return SideBySide(list(kept), [one for one in drawn if id(one) not in taken])


def _is_mostly_leftward(pieces: Sequence[Piece]) -> bool:
    """Tell whether a page is read from right to left; one in two languages side by side is not."""
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    leftward = sum(line.is_leftward for line in lines)
    return 3 * leftward > 2 * len(lines)


def _order(pieces: Sequence[Piece]) -> dict[int, int]:
    return {id(piece): index for index, piece in enumerate(pieces)}


def _is_clear(one: Drawn, pieces: Sequence[Piece]) -> bool:
    """Tell whether something drawn has no words above or below it at its own height, as a seal over a letter has."""
    box = one.box
    if box.height == 0:
        return True
    for piece in pieces:
        other = box_of(piece)
        is_level = min(box.top, other.top) > max(box.bottom, other.bottom)
        if is_level and min(box.right, other.right) > max(box.left, other.left) - _CLEAR:
            return False
    return True


def _anchor(band: Band, order: dict[int, int], pieces: Sequence[Piece]) -> Piece:
    """Return in whose place a band is put: the first thing of it that has nothing after it that stands higher up."""
    places = sorted(order[id(thing)] for thing in band.things if id(thing) in order)
    between = [piece for piece in pieces[places[0] : places[-1]] if order[id(piece)] not in places]
    is_lower = bool(between) and all(box_of(piece).bottom >= band.top for piece in between)
    return pieces[places[-1] if is_lower else places[0]]


def _rows(band: Band, order: dict[int, int], page: Page) -> list[Band]:
    """Return a band row by row where it is read so; none where one text flows from group to group."""
    homes = {id(thing): index for index, group in enumerate(band.groups) for thing in group}
    rows: list[list[Placed]] = [[]]
    for thing in sorted(band.things, key=lambda thing: order.get(id(thing), len(order))):
        is_back = bool(rows[-1]) and id(thing) in order and homes[id(thing)] < homes[id(rows[-1][-1])]
        if is_back and box_of(thing).top < min(box_of(one).bottom for one in rows[-1]):
            rows.append([])
        rows[-1].append(thing)
    if len(rows) == 1:
        return [] if _flows(band, page) or _is_torn(band, order) or _comes_from_before(band, order, page) else [band]
    return [Band(groups_of(row)) for row in rows]


def _is_apart(band: Band, order: dict[int, int]) -> bool:
    """Tell whether the groups of a band are read one after the other, each of them as a whole."""
    places = [[order[id(thing)] for thing in group if id(thing) in order] for group in band.groups]
    known = sorted(place for group in places for place in group)
    if not known or known[-1] - known[0] >= len(known) + 1:
        return False
    is_more = len(known) > len(band.groups) or any(map(_is_more_than_a_word, band.things))
    return is_more and all(map(_says_something, band.groups)) and not _is_list(band.groups[0])


def _is_more_than_a_word(thing: Placed) -> bool:
    return isinstance(thing, Picture) or any(" " in line.text for line in _lines(thing))


def _says_something(group: Sequence[Placed]) -> bool:
    """Tell whether a group has a picture or words in half of its lines; numbers of lines are none."""
    lines = [line for thing in group for line in _lines(thing)]
    if not lines:
        return any(box_of(thing).height > 0 for thing in group)
    return 2 * sum(any(map(str.isalpha, line.text)) for line in lines) >= len(lines)


def _lines(thing: Placed) -> Iterator[Line]:
    if isinstance(thing, Line):
        yield thing
    elif isinstance(thing, Table):
        yield from thing.lines()


def _is_list(group: Sequence[Placed]) -> bool:
    return all(isinstance(thing, Line) and (BULLET.match(thing.text) or LABEL.match(thing.text)) for thing in group)


def _flows(band: Band, page: Page) -> bool:
    """Tell whether one text goes on from group to group, as in papers: they are long and equally wide."""
    if band.top - band.bottom < _FLOW_HEIGHT * page.height:
        return False
    return (
        _are_even(band)
        and _are_filled(band)
        and all(sum(isinstance(thing, Line) for thing in group) >= _FLOW_LINES for group in band.groups)
    )


def _are_even(band: Band) -> bool:
    widths = [_right(group) - _left(group) for group in band.groups]
    return max(widths) - min(widths) <= _FLOW_WIDTH * max(widths)


def _comes_from_before(band: Band, order: dict[int, int], page: Page) -> bool:
    """Tell whether columns at the head of a page go on with a sentence of the page before."""
    first = [thing for thing in band.groups[0] if order.get(id(thing)) == 0]
    lines = sum(isinstance(thing, Line) for thing in band.groups[0])
    is_within = any(isinstance(thing, Line) and is_inner(thing) for thing in first)
    return page.number > 0 and is_within and lines >= _BLOCK_LINES and _are_even(band)


def _are_filled(band: Band) -> bool:
    """Tell whether all groups but the last reach as far down as any, as columns do that are filled one by one."""
    return all(min(box_of(thing).bottom for thing in group) <= band.bottom + _UNFILLED for group in band.groups[:-1])


def _is_torn(band: Band, order: dict[int, int]) -> bool:
    """Tell whether a sentence goes on from one group to the next."""
    words = [
        sorted((one for one in group if isinstance(one, Line)), key=lambda one: order[id(one)]) for group in band.groups
    ]
    return any(
        before and after and is_inner(after[0]) and not ends_sentence(before[-1]) for before, after in pairwise(words)
    )


def _left(group: Iterable[Placed]) -> float:
    return min(box_of(thing).left for thing in group)


def _right(group: Iterable[Placed]) -> float:
    return max(box_of(thing).right for thing in group)


def _beside(band: Band, order: dict[int, int], sides: tuple[float, float], page: Page) -> Beside:
    borders = [sides[0], *((left + right) / 2 for left, right in corridors(band)), sides[1]]
    strips = [
        _strip(sorted(group, key=lambda thing: order.get(id(thing), -1)), bounds, sides, page)
        for group, bounds in zip(band.groups, pairwise(borders), strict=True)
    ]
    return Beside(page=page.number, top=band.top, bottom=band.bottom, strips=strips, ground=_ground(band, strips, page))


def _ground(band: Band, strips: Sequence[Strip], page: Page) -> str:
    """Return the colour behind strips and the room between them alike, empty where they stand on several or none."""
    height = (band.top + band.bottom) / 2
    colours = {colour_at(((left + right) / 2, height), page.shades) for left, right in corridors(band)}
    colours |= {strip.shade for strip in strips}
    return colours.pop() if len(colours) == 1 else ""


def _strip(group: Sequence[Placed], bounds: tuple[float, float], sides: tuple[float, float], page: Page) -> Strip:
    lines = [line for thing in group for line in _lines(thing)]
    frame, shade = frame_around(lines, page), shade_behind(lines, page)
    ground = frame.box if frame is not None else _own_ground(shade, bounds)
    if ground is not None:
        # Whatever room is beside it.
        bounds = max(bounds[0], ground.left), min(bounds[1], ground.right)
    left, right = _edges(group, (min(bounds[0], _left(group)), max(bounds[1], _right(group))), sides)
    pieces = [thing for thing in group if isinstance(thing, Line | Table)]
    drawn = sorted((one for one in group if not isinstance(one, Line | Table)), key=lambda one: -one.box.top)
    edges = _reach(pieces) if _is_told_line_by_line(pieces) else OneColumn(left, right)
    items = inserted(list(_read(pieces, edges)), drawn)
    if ground is not None:
        left, right = _inside(ground, bounds, sides)
    colour = shade.colour if shade is not None else ""
    return Strip(left=left, right=right, items=items, shade=colour, ruling=frame.ruling(0) if frame else None)


def _own_ground(shade: Shade | None, bounds: tuple[float, float]) -> Box | None:
    """Return the place of a colour that is behind one strip alone, being narrower than the room it has."""
    is_own = shade is not None and bounds[1] - bounds[0] > _NARROWER * shade.box.width
    return shade.box if shade is not None and is_own else None


def _inside(box: Box, bounds: tuple[float, float], sides: tuple[float, float]) -> tuple[float, float]:
    """Return the sides of a frame, as far as what stands beside it leaves room."""
    left = box.left if bounds[0] <= sides[0] else max(box.left, bounds[0])
    right = box.right if bounds[1] >= sides[1] else min(box.right, bounds[1])
    return left, right


def _is_told_line_by_line(pieces: Sequence[Piece]) -> bool:
    """Tell whether lines are so few and short that their breaks mean something, as those of who signs.

    In a list they do not: its signs tell where an item begins. Nor do they in a sentence, as a note in a box says one.
    """
    lines = [piece for piece in pieces if isinstance(piece, Line) and len(piece.words) <= _FEW_WORDS]
    is_list = any(role_of(line) is Role.BULLET for line in lines)
    is_told = not (is_list or _ends_a_sentence(lines))
    return len(lines) == len(pieces) and 0 < len(pieces) <= _BLOCK_MOST and is_told


def _is_signed(group: Sequence[Placed]) -> bool:
    """Tell whether a group is lines alone that stand one by one, none of which goes on."""
    lines = [thing for thing in group if isinstance(thing, Line)]
    return len(lines) == len(group) and _is_told_line_by_line(lines) and not any(map(is_inner, lines))


def _ends_a_sentence(lines: Sequence[Line]) -> bool:
    """Tell whether the last lines are the middle and the end of a sentence."""
    return len(lines) > 1 and is_inner(lines[-1]) and ends_sentence(lines[-1]) and not ends_sentence(lines[-2])


def _reach(pieces: Sequence[Piece]) -> OneColumn:
    """Return edges between which no line of a few is full, however long the next word is."""
    left, right = _left(pieces), _right(pieces)
    reach = _LONGEST * (right - left)
    is_at_right = _agree([box_of(piece).right for piece in pieces], _SAME) and len(pieces) > 1
    return OneColumn(right - reach, right, slack=0) if is_at_right else OneColumn(left, left + reach, slack=0)


def _read(pieces: Iterable[Piece], edges: OneColumn) -> Iterator[Paragraph | Table]:
    """Return the paragraphs that lines form, and the tables between them."""
    for is_line, row in groupby(pieces, key=lambda piece: isinstance(piece, Line)):
        held = list(row)
        yield from joined([piece for piece in held if isinstance(piece, Line)], edges) if is_line else ()
        yield from (piece for piece in held if isinstance(piece, Table))


def _edges(group: Sequence[Placed], bounds: tuple[float, float], sides: tuple[float, float]) -> tuple[float, float]:
    """Return the edges between which a group stands at its left side, at its right side or in the middle."""
    boxes = [box_of(thing) for thing in group if isinstance(thing, Line)] or [box_of(thing) for thing in group]
    left, right = _left(group), _right(group)
    middle = (boxes[0].left + boxes[0].right) / 2
    inner = bounds[0], bounds[1] - (_PADDING if bounds[1] < sides[1] else 0)
    if _agree([box.left for box in boxes], _SAME) and (len(boxes) > 1 or left <= sides[0] + _SAME):
        full = sum(box.right >= left + _FULL * (right - left) for box in boxes)
        is_block = full >= _BLOCK_LINES and right - left >= _BLOCK_WIDTH and not _is_signed(group)
        return left, max(right, left + 1) if is_block else max(inner[1], right)
    if _agree([box.right for box in boxes], _SAME) and abs(right - sides[1]) <= _NEAR:
        return inner[0], right
    if _agree([(box.left + box.right) / 2 for box in boxes], _SAME_MIDDLE):
        widest = max(box.width for box in boxes)
        room = max(min(middle - inner[0], inner[1] - middle), _ROOMY * widest / 2)
        inward = max(0.0, inner[0] - middle + room) - max(0.0, middle + room - inner[1])
        return middle - room + inward, middle + room + inward
    return left, max(inner[1], right)


def _agree(places: Sequence[float], most: float) -> bool:
    return max(places) - min(places) <= most
