"""Parts of a document that stand in columns, as those of papers and bulletins do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import Final

from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.reading_order.inserting import page_of, sides_of
from translation_service.documents.pdf.tables.cells import Item
from translation_service.documents.pdf.text.paragraphs import Paragraph

_STEP: Final = 2.0
_LEAST_GAP: Final = 6.0
_LEAST_WIDTH: Final = 90.0
_LEAST_LINES: Final = 5
_MOST_COLUMNS: Final = 3
_MOST_ACROSS: Final = 0.2
_OVER: Final = 4.0
_ALIKE: Final = 14.0
_MOST_RETURNS: Final = 2
_EVEN: Final = 0.12

Span = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Things that follow one another, and the columns they stand in from left to right: none for the whole width."""

    columns: tuple[Span, ...]
    items: Sequence[Item]

    @property
    def gap(self) -> float:
        """The least room between columns, in points."""
        return min((after[0] - before[1] for before, after in pairwise(self.columns)), default=0.0)

    def widths(self, room: float, gap: float) -> list[float]:
        """Return the widths of columns that fill a room with gaps between them, none where all are about as wide."""
        widths = [right - left for left, right in self.columns]
        if not widths or max(widths) - min(widths) <= _EVEN * max(widths):
            return []
        scale = (room - gap * (len(widths) - 1)) / sum(widths)
        return [width * scale for width in widths]

    def column_of(self, item: Item) -> Span | None:
        """Return the column that something begins in."""
        return next((column for column in self.columns if _is_within(_first_span(item), column)), None)


def sections_of(items: Sequence[Item]) -> Iterator[Section]:
    """Part things where they begin and where they cease to stand in columns."""
    pages = {page: _columns(list(held)) for page, held in groupby(items, key=page_of)}
    homes = [_home(item, pages) for item in items]
    held: list[Item] = []
    columns: tuple[Span, ...] = ()
    for run_columns, run in _runs(items, homes):
        if held and not _are_alike(columns, run_columns):
            yield Section(columns=columns, items=held)
            held = []
        columns = columns if held else run_columns
        held += run
    if held:
        yield Section(columns=columns, items=held)


def _runs(items: Sequence[Item], homes: Sequence[tuple[Span, ...]]) -> Iterator[tuple[tuple[Span, ...], list[Item]]]:
    """Return things that follow one another in the same columns; a few lines are none."""
    for columns, run in groupby(zip(items, homes, strict=True), key=lambda pair: pair[1]):
        held = [item for item, _ in run]
        yield (columns if sum(len(_lines(item)) for item in held) >= _LEAST_LINES else ()), held


def _are_alike(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return len(one) == len(other) and all(
        abs(before - after) < _ALIKE
        for pair in zip(one, other, strict=True)
        for before, after in zip(*pair, strict=True)
    )


def _home(item: Item, pages: dict[int, tuple[Span, ...]]) -> tuple[Span, ...]:
    """Return the columns of the page of something that stands within them."""
    columns = pages[page_of(item)]
    return columns if all(_side(span, columns) is not None for span in _spans(item, page_of(item))) else ()


def _columns(items: Sequence[Item]) -> tuple[Span, ...]:
    """Return the columns of what is on one page, if it clearly has some and is read column by column."""
    number = page_of(items[0])
    lines = [line for item in items for line in _lines(item) if line.page == number]
    columns = tuple(_filled(lines)) if len(lines) > 2 * _LEAST_LINES else ()
    is_read_across = _returns(lines, columns) > _MOST_RETURNS or any(line.is_leftward for line in lines)
    return columns if 2 <= len(columns) <= _MOST_COLUMNS and not is_read_across else ()


def _filled(lines: Sequence[Line]) -> Iterator[Span]:
    """Return what lines fill between the gaps that hardly any of them crosses, if it stands side by side."""
    first = min(line.left for line in lines)
    borders = [first, *_gaps(lines, first), max(line.right for line in lines)]
    sides = [_between(lines, *pair) for pair in pairwise(borders)]
    if all(map(_stand_beside, sides, [*sides[1:], sides[0]])):
        for side in sides:
            yield min(line.left for line in side), max(line.right for line in side)


def _between(lines: Sequence[Line], left: float, right: float) -> list[Line]:
    return [line for line in lines if _is_within((line.left, line.right), (left, right))]


def _gaps(lines: Sequence[Line], first: float) -> Iterator[float]:
    """Return the middles of gaps between columns."""
    count = int((max(line.right for line in lines) - first) / _STEP) + 2
    changes = [0] * (count + 1)
    for line in lines:
        changes[int((line.left - first) / _STEP)] += 1
        changes[int((line.right - first) / _STEP) + 1] -= 1
    least = _LEAST_GAP / _STEP
    place = 0
    for is_open, run in groupby(accumulate(changes[:count]), key=lambda over: over <= _MOST_ACROSS * len(lines)):
        width = len(list(run))
        if is_open and width >= least and place > 0 and place + width < count - 1:
            yield first + (place + width / 2) * _STEP
        place += width


def _stand_beside(one: Sequence[Line], other: Sequence[Line]) -> bool:
    """Tell whether many lines of both stand as high as some of the other, over a width that can be read."""
    return one is other or (_is_beside(one, other) and _is_beside(other, one))


def _is_beside(one: Sequence[Line], other: Sequence[Line]) -> bool:
    if not one or not other or max(line.right for line in one) - min(line.left for line in one) < _LEAST_WIDTH:
        return False
    lowest, highest = min(line.baseline for line in other), max(line.baseline for line in other)
    return sum(lowest - line.size <= line.baseline <= highest + line.size for line in one) >= _LEAST_LINES


def _returns(lines: Sequence[Line], columns: tuple[Span, ...]) -> int:
    """Return how often reading goes back to a column further left."""
    sides = [side for line in lines if (side := _side((line.left, line.right), columns)) is not None]
    return sum(after < before for before, after in pairwise(sides))


def _side(span: Span, columns: Sequence[Span]) -> int | None:
    return next((index for index, column in enumerate(columns) if _is_within(span, column)), None)


def _is_within(span: Span, column: Span) -> bool:
    return column[0] - _OVER <= span[0] and span[1] <= column[1] + _OVER


def _lines(item: Item) -> Sequence[Line]:
    return item.lines if isinstance(item, Paragraph) else ()


def _first_span(item: Item) -> Span:
    return _spans(item, page_of(item))[0]


def _spans(item: Item, page: int) -> list[Span]:
    if isinstance(item, Paragraph):
        return [(line.left, line.right) for line in item.lines if line.page == page]
    return [sides_of(item)]
