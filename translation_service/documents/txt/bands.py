"""Tables drawn with a rule between any two rows, so that a row may be of several lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from textwrap import dedent
from typing import Final

from translation_service.documents.txt.grids import Cell, cells_in, is_rule, line_of_cells, places_of_borders

_FEWEST: Final = 3
_HEAD_SIGN: Final = "="
_Row = tuple[str, Sequence[tuple[Cell, str]]]


class Bands:
    """The rows of a table, each of them the lines between two rules; `texts` are what its cells say, line by line."""

    def __init__(self, bands: Sequence["Band | Rule"]) -> None:
        self._bands = bands
        self.texts = [text for band in bands for text in band.texts]

    def written(self, texts: Sequence[str]) -> Sequence[str]:
        """Return the lines of the table with these texts in its cells: columns are wider, rows higher where needed."""
        new = iter(texts)
        rows = [row for band in self._bands for row in band.rows([next(new) for _ in band.texts])]
        places = places_of_borders([said for _, cells in rows for said in cells])
        return [line_of_cells(line, cells, places) for line, cells in rows]


class Rule:
    """A line that parts two rows."""

    texts: Sequence[str] = ()

    def __init__(self, line: str) -> None:
        self._line = line

    def rows(self, texts: Sequence[str]) -> Iterator[_Row]:  # noqa: ARG002 - it has none
        yield self._line, [(cell, cell.words) for cell in cells_in(self._line)]


class Band:
    """The lines of one row."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._line = lines[0]
        self._height = len(lines)
        self._columns = list(zip(*map(cells_in, lines), strict=True))
        self.texts = [dedent("\n".join(cell.raw.rstrip() for cell in column)).rstrip() for column in self._columns]

    def rows(self, texts: Sequence[str]) -> Iterator[_Row]:
        """Return the lines that say these texts."""
        cells = [column[0] if self._height == 1 else column[0].flush() for column in self._columns]
        lines = zip_longest(*(text.split("\n") for text in texts), fillvalue="")
        yield from ((self._line, list(zip(cells, words, strict=True))) for words in lines)


def bands_of(lines: Sequence[str]) -> Bands | None:
    """Return a table whose rows are parted by rules; `None` where each line is a row, or the rows reach into others."""
    groups = [(is_parting, list(found)) for is_parting, found in groupby(lines, key=lambda line: is_rule(line.strip()))]
    rows = [found for is_parting, found in groups if not is_parting]
    has_head = any(_HEAD_SIGN in line for is_parting, found in groups[1:-1] if is_parting for line in found)
    if not (groups[0][0] and groups[-1][0] and (len(rows) >= _FEWEST or has_head)):
        return None
    borders = [[(cell.start, cell.end) for cell in cells_in(line)] for line in lines]
    edges = {(row[0][0], row[-1][1]) if row else None for row in borders}
    if len(edges) > 1 or any(not _is_even(found) for found in rows):
        return None
    return Bands([band for is_parting, found in groups for band in (map(Rule, found) if is_parting else [Band(found)])])


def _is_even(lines: Sequence[str]) -> bool:
    """Tell whether the borders of lines are under one another."""
    return len({tuple((cell.start, cell.end) for cell in cells_in(line)) for line in lines}) == 1
