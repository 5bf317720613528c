"""How high words stand in the cells of a ruled table, and how far from its lines, as its rows tell together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from translation_service.documents.pdf.lines import Box, Line
from translation_service.documents.pdf.tables.cells import Cell

_ASCENT: Final = 0.75
_CENTRED: Final = 3.0
_SAME: Final = 1.5
_MOST_INSET: Final = 8.0
# What the line of a letter takes above its head anyway, in its size.
_LEADING: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A cell with words in it, and the room above and below them."""

    cell: Cell
    above: float
    below: float
    size: float


def held_in(cell: Cell, box: Box, lines: Sequence[Line]) -> Held:
    """Return a cell with the room that its lines leave in it."""
    above = box.top - max(line.baseline + _ASCENT * line.size for line in lines)
    below = min(line.baseline - (1 - _ASCENT) * line.size for line in lines) - box.bottom
    return Held(cell=cell, above=above, below=below, size=lines[0].size)


def stand_in_rows(rows: Iterable[Sequence[Held]]) -> None:
    """Tell cells how high their words stand: alone, a cell of one line could have them anywhere."""
    held = list(rows)
    told = {number: place for number, row in enumerate(held) if (place := _told(row)) is not None}
    is_at_top = bool(told) and not any(told.values())
    least = min((one.above for number in told for one in held[number]), default=0.0)
    for number, row in enumerate(held):
        for one in row:
            is_so = number in told or (is_at_top and abs(one.above - least) <= 2 * _SAME)
            _stand(one, told.get(number, "") if is_so else _alone(one))


def _told(row: Sequence[Held]) -> str | None:
    """Return where the words of a row stand, whose cells hold more lines and fewer; `None` where nothing tells."""
    if len(row) < 2:
        return None
    above, below = ([getattr(one, side) for one in row] for side in ("above", "below"))
    is_even_above, is_even_below = (max(rooms) - min(rooms) <= _SAME for rooms in (above, below))
    if is_even_above is is_even_below:
        return None
    return "" if is_even_above else "bottom"


def _alone(one: Held) -> str:
    if abs(one.above - one.below) <= _CENTRED:
        return "center"
    return "bottom" if one.below < one.above else ""


def _stand(one: Held, vertical: str) -> None:
    room = one.below if vertical == "bottom" else one.above - _LEADING * one.size
    one.cell.vertical = vertical
    one.cell.inset = 0.0 if vertical == "center" else round(max(0.0, min(room, _MOST_INSET)))
