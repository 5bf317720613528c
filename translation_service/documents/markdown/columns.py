"""Tables whose columns stand under runs of dashes, as Pandoc has them, and how they are drawn anew."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile, zip_longest
from typing import Final

_DASHES: Final = re.compile(r"-{2,}")
_RULE: Final = re.compile(r"-{3,}")
_BLANK: Final = " "
_FEWEST: Final = 2
_OPEN: Final = 10**6
_HIGHEST_HEAD: Final = 20


@dataclass(frozen=True, slots=True)
class Column:
    """A column: from where to where its dashes reach, and where the next one begins."""

    start: int
    after: int
    end: int

    def cell(self, row: Sequence[str]) -> str:
        return "\n".join(self._part(line).strip() for line in row).strip()

    def slot(self, row: Sequence[str], cells: Sequence[str]) -> "Slot":
        """Return a place wide enough for these cells, where words stand at the side at which the old `row` has them.

        Pandoc tells that side by the shortest line of the first row: whether it begins and ends where the dashes do.
        """
        shortest = min((line for line in map(self._part, row) if line), key=len, default=_BLANK)
        is_left, is_right = not shortest.startswith(_BLANK), len(shortest) >= self.after - self.start
        needed = max(len(line) for cell in cells for line in cell.split("\n"))
        dashes = max(self.after - self.start, needed + 2 - is_left - is_right)
        if is_left and is_right:
            dashes = min(len(line) for line in cells[0].split("\n"))
        gap = 1 if self.end == _OPEN else self.end - self.after
        return Slot(dashes, max(needed - dashes, 0) + gap, is_left, is_right)

    def _part(self, line: str) -> str:
        return line[self.start : self.end].rstrip()


@dataclass(frozen=True, slots=True)
class Slot:
    """How many dashes a column has, how many blanks behind them, and at which of its sides words stand."""

    dashes: int
    gap: int
    is_left: bool
    is_right: bool

    def filled(self, words: str) -> str:
        if not self.is_left:
            words = words.rjust(self.dashes) if self.is_right else words.center(self.dashes)
        return words.ljust(self.dashes + self.gap)


def columns_of(line: str) -> list[Column]:
    """Return the columns that a line of dashes tells; none for a line that is something else."""
    places = [found.span() for found in _DASHES.finditer(line)]
    if len(places) < _FEWEST or line.replace("-", "").strip(_BLANK) or "\t" in line:
        return []
    ends = [*(start for start, _ in places[1:]), _OPEN]
    return [Column(start, after, end) for (start, after), end in zip(places, ends, strict=True)]


def fits(columns: Sequence[Column], line: str) -> bool:
    """Tell whether no word of a line reaches over the border of a column."""
    is_before = not line[: columns[0].start].strip(_BLANK)
    return (
        "\t" not in line and is_before and all(line[one.start - 1 : one.start] in {"", _BLANK} for one in columns[1:])
    )


Piece = str | Sequence[str]


class Ruled:
    """Such a table: rows of one or more lines, and between them lines of dashes and empty ones."""

    def __init__(self, columns: Sequence[Column], pieces: Sequence[Piece]) -> None:
        self._columns = columns
        self._pieces = pieces
        self._rows = [piece for piece in pieces if not isinstance(piece, str)]
        self.texts = [column.cell(row) for row in self._rows for column in columns]
        self.height = sum(1 if isinstance(piece, str) else len(piece) for piece in pieces)

    def written(self, texts: Sequence[str]) -> Sequence[str]:
        """Return the lines of the table with these texts in its cells."""
        count = len(self._columns)
        rows = [texts[start : start + count] for start in range(0, len(texts), count)]
        of_column = zip(*rows, strict=True)
        slots = [column.slot(self._rows[0], cells) for column, cells in zip(self._columns, of_column, strict=True)]
        said = iter(rows)
        lines: list[str] = []
        for piece in self._pieces:
            lines += [_rule(piece, slots)] if isinstance(piece, str) else _lines(next(said), slots)
        return [(_BLANK * self._columns[0].start + line).rstrip() for line in lines]


def _rule(line: str, slots: Sequence[Slot]) -> str:
    if not line:
        return ""
    if columns_of(line):
        return "".join("-" * slot.dashes + _BLANK * slot.gap for slot in slots)
    return "-" * (sum(slot.dashes + slot.gap for slot in slots) - slots[-1].gap)


def _lines(cells: Sequence[str], slots: Sequence[Slot]) -> list[str]:
    lines = zip_longest(*(cell.split("\n") for cell in cells), fillvalue="")
    return ["".join(slot.filled(words) for slot, words in zip(slots, line, strict=True)) for line in lines]


def ruled_of(line: Callable[[int], str], count: int) -> Ruled | None:
    """Return the table that begins with the first of so many lines, `None` where none does."""
    is_high = _is_rule(line(0))
    highest = _HIGHEST_HEAD if is_high else 1
    head = list(takewhile(_is_said, map(line, range(is_high, min(count, is_high + highest)))))
    ruler = is_high + len(head)
    columns = columns_of(line(ruler)) if ruler < count else []
    if not columns or (is_high and not head):
        return None
    below = map(line, range(ruler + 1, count))
    pieces = _rows(below) if head and not is_high else _closed_rows(below, is_high=is_high)
    rows = [head, *(piece for piece in pieces if not isinstance(piece, str))]
    if not pieces or not all(fits(columns, said) for said in chain(*rows)):
        return None
    return Ruled(columns, [*[line(0)] * is_high, *[head] * bool(head), line(ruler), *pieces])


def _rows(lines: Iterable[str]) -> list[Piece]:
    """Return rows of one line each up to an empty line, with the dashes that may end them."""
    # No further than to a line that ends it: many may begin above the same lines.
    further = iter(lines)
    found: list[str] = []
    last = next(further, "")
    while last and _is_said(last):
        found.append(last)
        last = next(further, "")
    if not found or (last and (not columns_of(last) or next(further, ""))):
        return []
    return [*([line] for line in found), *([last] if last else [])]


def _closed_rows(lines: Iterable[str], *, is_high: bool) -> list[Piece]:
    """Return rows up to the dashes that must end them; where empty lines part them they may be of several lines."""
    pieces: list[Piece] = []
    row: list[str] = []
    for line in lines:
        if _is_said(line):
            row.append(line)
            continue
        pieces += [row] * bool(row)
        row = []
        pieces.append(line)
        if line:
            break
    if not pieces or not pieces[-1] or is_high != _is_rule(pieces[-1]):
        return []
    if is_high or "" in pieces:
        return pieces
    return [*([line] for line in pieces[0]), pieces[-1]]


def _is_rule(line: object) -> bool:
    return isinstance(line, str) and _RULE.fullmatch(line.strip()) is not None


def _is_said(line: str) -> bool:
    return bool(line) and not _is_rule(line) and not columns_of(line)
