"""How paragraphs stand on the page: aligned, indented, apart from what is above them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from statistics import median
from typing import Final, NamedTuple

from translation_service.documents.pdf.lines import Line, Page
from translation_service.documents.pdf.pages.directions import is_mostly_leftward
from translation_service.documents.pdf.tables.cells import Cell, Table
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role

_CENTRED: Final = 0.9
_INDENTED: Final = 1.2
_MOST_INDENTED: Final = 0.7
_SLIGHTLY: Final = 0.3
_FIRST_INDENTED: Final = 0.8
_RIGHT_SHARE: Final = 0.35
_LINE: Final = 1.25
_ABOVE: Final = 12.0
_MOST_BEFORE: Final = 36.0
_ELSEWHERE_BEFORE: Final = 6.0
_EDGE: Final = 0.03
_NARROW: Final = 0.93
_LEAST_JUSTIFIED: Final = 3
_LEAST_LEFT: Final = 0.6
_LEAST_INSET: Final = 10.0
_SAME_LEFT: Final = 3.0
_SPREAD: Final = 0.3
_AMONG_OTHERS: Final = 3
_LEAST_ROOM: Final = 4.0
_MUCH_MORE: Final = 4.0
# How far the edge of a cell is from its line, and words are from it, in points.
_EDGE_OF_CELL, _CELL_MARGIN, _MOST_CELL_MARGIN = 2.0, 2.5, 5.5
_LEAST_HANGING, _MOST_HANGING = 12.0, 54.0
# How much longer a translation may be, and how much of the height above it that may take.
_LONGER: Final = 1.3
_LEAST_GROWTH, _GROWTH = 20.0, 0.2
_FOOT: Final = 84.0
# How far apart single lines are, in sizes of their letters, and from where on lines are clearly further apart.
_SINGLE, _LEAST_PITCH, _SAME_PITCH = 1.17, 1.35, 0.15
_OF_PITCH, _MOST_PITCH = 0.7, 2.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """The part of the paper that words stand on, in points from its left edge.

    `top` is how high a page reaches that keeps the room left on it, 0 where it is not known.
    """

    left: float
    right: float
    top: float = 0.0

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a paragraph stands: its alignment (empty for the usual one) and lengths in points."""

    alignment: str = ""
    left: float = 0
    right: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    pitch: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """How low something reaches on its page: the baseline of its last line, or its lower edge."""

    page: int
    baseline: float


def foot_of(line: Line) -> Foot:
    return Foot(page=line.page, baseline=line.baseline)


def foot_of_table(table: Table) -> Foot | None:
    lines = list(table.lines())
    if not lines:
        return None
    last = min((line for line in lines if line.page == lines[-1].page), key=lambda line: line.baseline)
    low = table.bottom if table.bottom is not None else last.baseline
    return Foot(page=last.page, baseline=low)


def widths_for(table: Table, room: float) -> list[float]:
    """Return the widths of the columns of a table; the last one of sentences, with nothing around it, has all room.

    It is as wide as its longest words, where those of a translation may be longer.
    """
    spare = room - sum(table.widths)
    if not table.is_guessed or table.is_leftward:
        return table.widths
    if table.rules or spare <= 0 or not _begin_alike(table):
        shift = _room_before_last(table)
        return [*table.widths[:-2], table.widths[-2] - shift, table.widths[-1] + shift] if shift else table.widths
    return [*table.widths[:-1], table.widths[-1] + spare]


def _room_before_last(table: Table) -> float:
    """Return half of the room before a last column that stands at the right side, as the date of a letter does."""
    if len(table.widths) < _AMONG_OTHERS or any(len(row) != len(table.widths) for row in table.rows):
        return 0.0
    last, before = (
        [line for row in table.rows for paragraph in row[at].paragraphs for line in paragraph.lines] for at in (-1, -2)
    )
    side = table.left + sum(table.widths)
    if not last or not before or any(side - line.right > line.size for line in last):
        return 0.0
    gap = min(line.left for line in last) - max(line.right for line in before)
    return gap / 2 if gap > _LEAST_ROOM * last[0].size else 0.0


def inset_of(table: Table, left: float, room: float) -> float:
    """Return how far a table stands from the left side of its area, as sums below a longer table do."""
    inset = min(table.left - left, room - sum(table.widths))
    return inset if inset >= _LEAST_INSET and not table.is_leftward else 0.0


def margin_of(table: Table) -> float:
    """Return the room between the sides of cells and their words: as much as the fullest cell of a ruled table has."""
    cells = [cell for row in table.rows for cell in row if table.is_ruled and not cell.is_leftward]
    rooms = [line.left - cell.edges[0] for cell in cells for one in cell.paragraphs for line in one.lines]
    return max(_CELL_MARGIN, min(_EDGE_OF_CELL + min(rooms, default=0.0), _MOST_CELL_MARGIN))


def _begin_alike(table: Table) -> bool:
    """Tell whether the last column is not shaded and holds words that begin below one another."""
    cells = [row[-1] for row in table.rows if row]
    lefts = [paragraph.lines[0].left for cell in cells for paragraph in cell.paragraphs]
    is_plain = not any(cell.shade or cell.alignment for cell in cells)
    return bool(lefts) and is_plain and max(lefts) - min(lefts) <= _SAME_LEFT


def area_of(pages: Sequence[Page], lines: Sequence[Line]) -> Area:
    """Return where the words of most pages stand, apart from what sticks out."""
    lefts, rights = sorted(line.left for line in lines), sorted(line.right for line in lines)
    if not lefts:
        width = pages[0].width if pages else 595.0
        return Area(left=width / 8, right=width * 7 / 8)
    out = int(len(lefts) * _EDGE)
    return Area(left=lefts[out], right=max(rights[-1 - out], lefts[out] + 1))


def evened(area: Area, lines: Sequence[Line], width: float) -> Area:
    """Return an area with as much room on both sides, where most lines stand in the middle of the paper."""
    central = sum(abs(line.left + line.right - width) < _CENTRED * line.size for line in lines)
    if 2 * central < len(lines):
        return area
    half = max(width / 2 - area.left, area.right - width / 2)
    return Area(left=width / 2 - half, right=width / 2 + half)


def widened(area: Area, tables: Sequence[Area]) -> Area:
    """Return an area as wide as tables that are clearly wider than the text around them."""
    wider = [table for table in tables if area.width < _NARROW * table.width]
    return Area(
        left=min([area.left, *(table.left for table in wider)]), right=max([area.right, *(one.right for one in wider)])
    )


def standing(paragraph: Paragraph, area: Area, above: Foot | None) -> Standing:
    """Return how a paragraph stands in an area, under the last line of what comes before it."""
    pitch = pitch_of(paragraph)
    return replace(_standing(paragraph, area), before=_before(paragraph.lines[0], above, area, pitch), pitch=pitch)


def _standing(paragraph: Paragraph, area: Area) -> Standing:
    lines = _as_read(paragraph.lines, area)
    alignment = _alignment(paragraph, lines, area)
    if paragraph.label:
        return _as_item(paragraph, area, alignment)
    if paragraph.axis is not None and alignment != "center" and lines[0].left - area.left > _INDENTED * lines[0].size:
        return _around(paragraph.axis, area)
    if paragraph.role is Role.ROW and (not alignment or (alignment == "center" and _is_spread(paragraph.lines[0]))):
        inset = lines[0].left - area.left
        return Standing(left=inset if inset > _INDENTED * lines[0].size else 0)
    if alignment in {"center", "right"} or paragraph.role in {Role.ROW, Role.ENTRY, Role.NOTE}:
        return Standing(alignment=alignment)
    left, first = _indents(lines, area)
    return Standing(alignment=alignment, left=left, first=first)


def _as_item(paragraph: Paragraph, area: Area, alignment: str) -> Standing:
    """Return how an item stands: its label as far in as it stood, its words as far behind that."""
    words, *others = _as_read(paragraph.worded(), area)
    label = _as_read(paragraph.lines[:1], area)[0]
    below = [line.left for line in others if line.page == words.page and line.left > label.left + 1]
    text = min(below, default=words.left)
    hanging = max(_LEAST_HANGING, min(text - label.left, _MOST_HANGING))
    inset = label.left - area.left
    left = inset if _INDENTED * words.size < inset < _MOST_INDENTED * area.width else 0.0
    return Standing(alignment=alignment, left=round(left + hanging), first=-round(hanging))


def _is_spread(row: Line) -> bool:
    """Tell whether the cells of a row stand at two sides, as a number and a date, and not together in the middle."""
    gaps = [min(word.left for word in after) - max(word.right for word in cell) for cell, after in pairwise(row.cells)]
    return max(gaps, default=0.0) > _SPREAD * (row.right - row.left)


def _around(axis: float, area: Area) -> Standing:
    """Return how words stand in the middle around an axis, with as much room on both of its sides as there is."""
    half = min(axis - area.left, area.right - axis)
    left, right = axis - half - area.left, area.right - axis - half
    return Standing(alignment="center", left=round(left), right=round(right))


def within(found: Standing, sides: tuple[float, float] | None, area: Area) -> Standing:
    """Return how something stands between the sides of a frame or a colour that is clearly narrower than its area."""
    if sides is None or sides[1] - sides[0] > _NARROW * area.width:
        return found
    left, right = max(0.0, sides[0] - area.left), max(0.0, area.right - sides[1])
    is_set = found.alignment not in {"center", "right"}
    return replace(found, left=round(max(found.left, left) if is_set else left), right=round(max(found.right, right)))


def placed_in_cell(paragraph: Paragraph, cell: Cell, above: Foot | None) -> Standing:
    """Return how a paragraph stands in a cell, under the last line of what comes before it there."""
    found = standing_in_cell(paragraph, *cell.edges, is_turned=cell.is_leftward)
    is_first = paragraph is cell.paragraphs[0] and not cell.vertical
    is_last = paragraph is cell.paragraphs[-1] and cell.vertical == "bottom"
    return replace(
        found,
        alignment=cell.alignment or found.alignment,
        before=cell.inset if is_first else room_in_cell(paragraph.lines[0], above),
        after=cell.inset if is_last else 0,
    )


def standing_in_cell(paragraph: Paragraph, left: float, right: float, *, is_turned: bool = False) -> Standing:
    """Return how a paragraph stands in a cell between its edges: in its middle, at its right side, or as usual.

    In a table that `is_turned`, since it is read from right to left, the left side is the one where lines end.
    """
    lines = paragraph.lines
    size = lines[0].size
    if paragraph.label:
        return Standing()
    rooms = [(line.left - left, right - line.right) for line in lines]
    if is_turned or is_leftward(lines):
        rooms = [(after, before) for before, after in rooms]
    is_central = all(abs(before - after) < _CENTRED * size for before, after in rooms)
    is_apart = any(min(room) > _INDENTED * size for room in rooms)
    if is_central and is_apart:
        return Standing(alignment="center")
    is_right = all(after < size and before > max(_INDENTED * size, _MUCH_MORE * after) for before, after in rooms)
    return Standing(alignment="right" if is_right else "")


def is_leftward(lines: Sequence[Line]) -> bool:
    """Tell whether most letters of lines are read from right to left."""
    return is_mostly_leftward("".join(line.text for line in lines))


def _before(first: Line, above: Foot | None, area: Area, pitch: float) -> float:
    top = first.baseline + max(_LINE * first.size, pitch)
    return room_between(above, page=first.page, top=top, elsewhere=_ELSEWHERE_BEFORE, area=area)


def pitch_of(paragraph: Paragraph) -> float:
    """Return how far the lines of a paragraph are apart, in points; 0 where they are as usual."""
    pairs = [(one, after) for one, after in pairwise(paragraph.lines) if one.page == after.page]
    shares = [(one.baseline - after.baseline) / one.size for one, after in pairs if one.baseline > after.baseline]
    if not shares or max(shares) - min(shares) > _SAME_PITCH or min(shares) < _LEAST_PITCH:
        return 0.0
    # Lines of a translation are more: a letter is to stay on its page.
    share = _SINGLE + _OF_PITCH * (median(shares) - _SINGLE)
    return round(min(share, _MOST_PITCH) * paragraph.lines[0].size, 1)


def room_in_cell(first: Line, above: Foot | None) -> float:
    """Return the room that was left in a cell above a line, as for a signature; less than a line of it says nothing."""
    if above is None or above.page != first.page:
        return 0
    room = room_between(above, page=first.page, top=first.baseline + _LINE * first.size)
    return room if room > _LEAST_LEFT * first.size else 0


def room_between(
    above: Foot | None, *, page: int, top: float, elsewhere: float = 0.0, area: Area | None = None
) -> float:
    """Return the room between what comes before and something below it, in points; `elsewhere` where it is not.

    What was left empty, as above who signs far below, stays so but for what a longer translation may need of it.
    """
    if above is None or above.page != page or above.baseline <= top - _ABOVE:
        return elsewhere
    room = above.baseline - top
    growth = _LEAST_GROWTH + _GROWTH * max(0.0, area.top - above.baseline) if area is not None and area.top else inf
    # What stands further down than text of ours can does so at its foot.
    growth += max(0.0, _FOOT - top)
    return round(max(0.0, min(room, max(_MOST_BEFORE, room - growth))))


class _Side(NamedTuple):
    """Where a line begins and ends, as if it were read from left to right."""

    left: float
    right: float
    size: float
    page: int


def _as_read(lines: Sequence[Line], area: Area) -> list[_Side]:
    """Return where lines stand in an area; what is read from right to left as in a mirror, as Word counts it."""
    both = area.left + area.right
    if is_leftward(lines):
        return [_Side(both - line.right, both - line.left, line.size, line.page) for line in lines]
    return [_Side(line.left, line.right, line.size, line.page) for line in lines]


def _alignment(paragraph: Paragraph, lines: Sequence[_Side], area: Area) -> str:
    size = lines[0].size
    width = area.width
    middles = [(line.left + line.right) / 2 for line in lines]
    least = _SLIGHTLY if paragraph.role is Role.HEADING else _INDENTED
    is_apart = not paragraph.label and any(_room(line, area) > least * size for line in lines)
    if is_apart and all(abs(middle - (area.left + area.right) / 2) < _CENTRED * size for middle in middles):
        return "center"
    if lines[0].left - area.left > _RIGHT_SHARE * width and all(area.right - line.right < size for line in lines):
        return "right"
    longest = max(line.right - line.left for line in lines)
    is_far = all(line.left - area.left >= _MOST_INDENTED * width for line in lines)
    if is_far and min(line.left for line in lines) + _LONGER * longest > area.right:
        return "right"
    if len(lines) >= _LEAST_JUSTIFIED and not paragraph.breaks and _is_justified(lines):
        return "both"
    return ""


def _room(line: _Side, area: Area) -> float:
    """Return the room that a line leaves on both of its sides; one that is only indented has none on the other."""
    return min(line.left - area.left, 2 * (area.right - line.right))


def _is_justified(lines: Sequence[_Side]) -> bool:
    sides = [line.right for line in lines[:-1]]
    return all(abs(one - after) < 1.5 for one, after in pairwise(sides))


def _indents(lines: Sequence[_Side], area: Area) -> tuple[float, float]:
    size = lines[0].size
    rest = min((line.left for line in lines[1:] if line.page == lines[0].page), default=lines[0].left)
    first = lines[0].left - rest
    left = rest - area.left
    if left < _INDENTED * size:
        left = 0
    return left, first if abs(first) > _FIRST_INDENTED * size and abs(first) < area.width / 3 else 0
