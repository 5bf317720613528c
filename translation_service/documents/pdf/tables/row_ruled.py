"""Tables whose rows are parted by lines across all of their width, and whose columns by nothing but room."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Rule, Word
from translation_service.documents.pdf.tables.grids import Grid, GridCell

_SAME_SIDE: Final = 2.0
_LEAST_RULES: Final = 3
_FEW_RULES: Final = 3
_TALLEST: Final = 8.0
# Dashes of a drawing are shorter.
_NARROWEST: Final = 8.0
_GUTTER, _LEAST_GUTTER = 0.6, 0.4
_SAME_START: Final = 1.0
_LEAST_FILLED: Final = 0.7
_LABEL_AND_SUM: Final = 2
_LINE: Final = 1.8
_ROOM: Final = 2.0

Span = tuple[float, float]


def row_ruled(page: Page) -> Iterator[Grid]:
    """Return the tables of a page whose rows alone are ruled, each with the head above its first line."""
    size = median([line.size for line in page.lines] or [0.0])
    for rules in _stacks(page.groups, size):
        heights = [rule.at for rule in rules]
        top = _top_of_head(rules[0], page.lines)
        grid = _grid([*top, *heights], (rules[0].start, rules[0].end), page.lines, size)
        if grid is not None:
            yield grid


def _stacks(groups: Iterable[Sequence[Rule]], size: float) -> Iterator[list[Rule]]:
    """Return level rules that meet no others and stand below one another, all as long, from the top downwards."""
    level = (group[0] for group in groups if len(group) == 1 and group[0].is_level)
    lone = [rule for rule in level if rule.end - rule.start > _NARROWEST * size]
    while lone:
        first = lone[0]
        alike = [rule for rule in lone if _are_alike(rule, first)]
        lone = [rule for rule in lone if not _are_alike(rule, first)]
        ordered = sorted(alike, key=lambda rule: -rule.at)
        yield from (stack for stack in _parted(ordered, _TALLEST * size) if len(stack) >= _LEAST_RULES)


def _are_alike(rule: Rule, other: Rule) -> bool:
    return max(abs(rule.start - other.start), abs(rule.end - other.end)) < _SAME_SIDE


def _parted(rules: Iterable[Rule], most: float) -> Iterator[list[Rule]]:
    """Part rules that stand below one another where the next one is too far away."""
    held: list[Rule] = []
    for rule in rules:
        if held and held[-1].at - rule.at > most:
            yield held
            held = []
        held.append(rule)
    if held:
        yield held


def _top_of_head(rule: Rule, lines: Sequence[Line]) -> list[float]:
    """Return the height above the words right above a rule, if there are any."""
    above = [line for line in lines if 0 < line.baseline - rule.at < _LINE * line.size and _is_over(line, rule)]
    # A heading over the table is larger than the head of its columns.
    least = min((line.size for line in above), default=0.0)
    head = [line for line in above if line.baseline - rule.at < _LINE * least]
    return [max(line.baseline + line.size for line in head)] if head else []


def _is_over(line: Line, rule: Rule) -> bool:
    return rule.start - _ROOM <= line.left and line.right <= rule.end + _ROOM


def _grid(heights: Sequence[float], sides: Span, lines: Sequence[Line], size: float) -> Grid | None:
    box = Box(left=sides[0], right=sides[1], bottom=heights[-1], top=heights[0])
    rows = [
        [word for line in lines if bottom < line.baseline < top for word in line.words]
        for top, bottom in pairwise(heights)
    ]
    words = [word for row in rows for word in row]
    if any(word.left < sides[0] - _ROOM or word.right > sides[1] + _ROOM for word in words):
        return None
    edges = [sides[0], *_gutters(words, size, rows=len(rows)), sides[1]]
    columns = list(pairwise(edges))
    filled = [sum(_has(row, column) for column in columns) for row in rows]
    if len(columns) < 2 or not _are_rows(filled, len(columns)):
        return None
    cells = [
        GridCell(column=column, row=row, columns=1, rows=1, box=Box(left=left, right=right, bottom=bottom, top=top))
        for row, (top, bottom) in enumerate(pairwise(heights))
        for column, (left, right) in enumerate(columns)
    ]
    return Grid(edges=tuple(edges), heights=tuple(heights), box=box, cells=tuple(cells), is_open=True)


def _are_rows(filled: Sequence[int], columns: int) -> bool:
    """Tell whether rows fill their columns: most of them or, where sums stand below, half of them and no other one.

    Few rows have two columns.
    """
    full = sum(count == columns for count in filled)
    if len(filled) <= _FEW_RULES:
        return columns == _LABEL_AND_SUM and full == len(filled)
    return full >= _LEAST_FILLED * len(filled) or (2 * full >= len(filled) and min(filled) >= _LABEL_AND_SUM)


def _gutters(words: Iterable[Word], size: float, *, rows: int) -> Iterator[float]:
    """Return the middles of the gaps that no word of any row reaches into; narrow ones where all rows begin alike."""
    end: float | None = None
    ordered = sorted(words, key=lambda word: word.left)
    for at, word in enumerate(ordered):
        is_column = sum(other.left - word.left < _SAME_START for other in ordered[at : at + rows]) == rows
        if end is not None and word.left - end >= (_LEAST_GUTTER if is_column else _GUTTER) * size:
            yield (end + word.left) / 2
        end = word.right if end is None else max(end, word.right)


def _has(row: Iterable[Word], column: Span) -> bool:
    return any(column[0] <= (word.left + word.right) / 2 <= column[1] for word in row)
