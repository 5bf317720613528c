"""Lines that are parted into columns: each cell is a text of its own, and columns stay under one another."""

from collections.abc import Mapping, Sequence
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.txt.lines import Gap, Line

_APART: Final = 2
_LEADING: Final = "._…"
_FEWEST_DOTS: Final = 3


class Row:
    """A line of columns; `cells` are their words, `starts` where each begins."""

    def __init__(self, line: Line, gaps: Sequence[Gap]) -> None:
        self._line = line
        end = len(line.head) + len(line.body)
        self.starts = [len(line.head), *(gap.end for gap in gaps)]
        self.cells = [
            line.text[start:stop] for start, stop in zip(self.starts, [*(gap.start for gap in gaps), end], strict=True)
        ]
        self._gaps = [line.text[gap.start : gap.end] for gap in gaps]

    @property
    def texts(self) -> Sequence[str]:
        return [cell for cell in self.cells if has_letter(cell)]

    def filled(self, texts: Sequence[str]) -> Sequence[str]:
        """Return the cells with `texts` in place of those that have words."""
        new = iter(texts)
        return [next(new) if has_letter(cell) else cell for cell in self.cells]

    def apart(self, column: int) -> int:
        """Return how wide the gap behind a column is at least."""
        return len(_gap(self._gaps[column], 0))

    def written(self, cells: Sequence[str], places: Mapping[int, int]) -> str:
        """Return the line with these cells; `places` says where a column begins now that began elsewhere."""
        written = self._line.head + cells[0]
        for cell, gap, start in zip(cells[1:], self._gaps, self.starts[1:], strict=True):
            written += _gap(gap, places.get(start, start) - len(written)) + cell
        return written + self._line.tail


def places_of(rows: Sequence[tuple[Row, Sequence[str]]]) -> dict[int, int]:
    """Return where the columns of rows begin so that their new cells have room."""
    beginning: dict[int, list[tuple[Row, Sequence[str], int]]] = {}
    for row, cells in rows:
        for column, start in enumerate(row.starts):
            beginning.setdefault(start, []).append((row, cells, column))
    places: dict[int, int] = {}
    for start in sorted(beginning):
        needed = (_end_before(row, cells, column, places) for row, cells, column in beginning[start] if column)
        places[start] = max([start, *needed])
    return places


def _end_before(row: Row, cells: Sequence[str], column: int, places: Mapping[int, int]) -> int:
    before = column - 1
    return places[row.starts[before]] + len(cells[before]) + row.apart(before)


def _gap(gap: str, width: int) -> str:
    if "\t" in gap:
        # Tabs lead to the next column by themselves.
        return gap
    sign = gap.strip()[:1]
    if sign and sign in _LEADING:
        before, after = " " * gap.startswith(" "), " " * gap.endswith(" ")
        return before + sign * max(_FEWEST_DOTS, width - len(before) - len(after)) + after
    return " " * max(_APART, width)
