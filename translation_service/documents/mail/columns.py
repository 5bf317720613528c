"""Tables in plain text: lines whose columns stand under one another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translation_service.documents.mail.message import Cell, Passage, Table, Words

_CELL: Final = re.compile(r"\S+(?: \S+)*")
_WIDE: Final = re.compile(r"\S {3,}(?=\S)")
_RULE: Final = re.compile(r"[-=+_ ]{3,}")
_LISTED: Final = re.compile(r"[-*•·–—o]|\(?(?:\d{1,3}|[^\W\d_])[.)]")
_FEWEST: Final = 2
_MOST: Final = 63


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[str]
    borders: Sequence[tuple[int, int]]
    is_wide: bool


def parted_by_tables(lines: Sequence[str]) -> Iterator[tuple[int, Table | None]]:
    """Return how many lines are a table each time, with the table, and how many are none."""
    rows = [_row(line) for line in lines]
    none, first = 0, 0
    while first < len(lines):
        count = _length(rows, lines, first)
        if count:
            if none:
                yield none, None
            yield count, _table([row for row in rows[first : first + count] if row is not None])
            none, first = 0, first + count
        else:
            none, first = none + 1, first + 1
    if none:
        yield none, None


def has_columns(line: str) -> bool:
    return _WIDE.search(line) is not None


def _row(line: str) -> _Row | None:
    """Return the cells of a line, `None` of one that has none beside another."""
    found = list(_CELL.finditer(line))
    if not _FEWEST <= len(found) <= _MOST or _RULE.fullmatch(line):
        return None
    return _Row([one[0] for one in found], [one.span() for one in found], has_columns(line))


def _length(rows: Sequence[_Row | None], lines: Sequence[str], first: int) -> int:
    """Return over how many lines a table reaches that begins at one, 0 where none does; half of them are wide.

    Items of a list behind their signs are none, unless they stand below heads.
    """
    begun = rows[first]
    if begun is None or (len(begun.cells) == _FEWEST and _LISTED.fullmatch(begun.cells[0])):
        return 0
    taken: list[_Row] = []
    borders: list[tuple[int, int]] = []
    after, wide = first, 0
    for position in range(first, len(rows)):
        row = rows[position]
        if row is None and taken and _RULE.fullmatch(lines[position]):
            continue
        if row is None or (taken and len(row.borders) != len(borders)):
            break
        widened = [_around(*both) for both in zip(borders, row.borders, strict=True)] if taken else list(row.borders)
        wide += row.is_wide
        if _FEWEST * wide <= len(taken) or any(before[1] >= behind[0] for before, behind in pairwise(widened)):
            break
        borders, after = widened, position + 1
        taken.append(row)
    return after - first if len(taken) >= _FEWEST else 0


def _around(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return min(one[0], other[0]), max(one[1], other[1])


def _table(rows: Sequence[_Row]) -> Table:
    made = [tuple(Cell(passages=(Passage(pieces=(Words(text=cell),)),)) for cell in row.cells) for row in rows]
    return Table(rows=tuple(made))
