"""Tables drawn with signs, as databases and editors print them: bars between columns, rules between rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final

from translation_service.documents.blocks import has_letter

_BARS: Final = frozenset("|│┃║")
_CORNERS: Final = frozenset("+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝")
_BORDERS: Final = _BARS | _CORNERS
_RULES: Final = frozenset("-=─━═")
_FEWEST: Final = 2
_IN_RULES: Final = _BORDERS | _RULES | frozenset(": ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands between two borders of a line; `start` and `end` are where these borders are."""

    start: int
    end: int
    raw: str

    @property
    def words(self) -> str:
        return self.raw.strip()

    def needed(self, words: str) -> int:
        """Return how many letters wide the cell must be for these words and a blank at each side that had one."""
        return len(words) + self.raw.startswith(" ") + self.raw.endswith(" ") if words else 0

    def filled(self, words: str, width: int) -> str:
        """Return the cell `width` letters wide, its words at the side where they were; rules grow in the middle."""
        if self._is_rule:
            middle = len(self.raw) // 2
            return self.raw[:middle] + self.raw[middle] * (width - len(self.raw)) + self.raw[middle:]
        left, right = len(self.raw) - len(self.raw.lstrip()), len(self.raw) - len(self.raw.rstrip())
        if left <= 1 or left < right - 1:
            return (" " * min(left, width - len(words)) + words).ljust(width)
        return (words + " " * right).rjust(width) if right <= 1 else words.center(width)

    def flush(self) -> "Cell":
        """Return the cell as it is when its words are at the left."""
        return replace(self, raw=f"{' ' * self.raw.startswith(' ')}. ")

    @property
    def _is_rule(self) -> bool:
        return bool(_RULES.intersection(self.raw)) and _IN_RULES.issuperset(self.raw)


class Grid:
    """Lines of a table whose borders are under one another."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._rows = [list(cells_in(line)) for line in lines]

    @property
    def texts(self) -> Sequence[str]:
        return [cell.words for row in self._rows for cell in row if has_letter(cell.words)]

    def written(self, texts: Sequence[str]) -> Sequence[str]:
        """Return the lines with `texts` in place of ours, every column as wide as its widest cell."""
        new = iter(texts)
        rows = [[(cell, next(new) if has_letter(cell.words) else cell.words) for cell in row] for row in self._rows]
        places = places_of_borders([said for row in rows for said in row])
        return [line_of_cells(line, row, places) for line, row in zip(self._lines, rows, strict=True)]


class OpenGrid(Grid):
    """Lines of a table that has borders between its columns, and none at its sides."""

    def __init__(self, lines: Sequence[str]) -> None:
        width = max(map(len, lines))
        super().__init__([f"|{line.ljust(width)}|" for line in lines])

    def written(self, texts: Sequence[str]) -> Sequence[str]:
        return [line[1:-1].rstrip() for line in super().written(texts)]


def runs(lines: Sequence[str]) -> Iterator[tuple[type[Grid] | None, Sequence[str]]]:
    """Return neighbouring lines with the kind of table they are drawn as, `None` for lines that are no table."""
    for crosses, found in groupby(lines, key=_crosses):
        run = list(found)
        if crosses and any(map(_is_open_rule, run)) and not all(map(_is_drawn, run)):
            yield OpenGrid, run
        else:
            yield from _closed(run)


def grids(lines: Sequence[str], kind: type[Grid]) -> Iterator[tuple[Sequence[str], Grid]]:
    """Return neighbouring drawn lines as a table; as many of one line where they are not under one another."""
    borders = [set(_borders(line)) for line in lines]
    widest = max(borders, key=len)
    if all(found <= widest for found in borders):
        yield lines, kind(lines)
    else:
        yield from (([line], kind([line])) for line in lines)


def _closed(lines: Sequence[str]) -> Iterator[tuple[type[Grid] | None, Sequence[str]]]:
    for is_drawn, found in groupby(lines, key=_is_drawn):
        run = list(found)
        yield Grid if is_drawn and len(run) >= _FEWEST else None, run


def _is_drawn(line: str) -> bool:
    """Tell whether a line is a row of a drawn table or a rule in it."""
    stripped = line.strip()
    return len(stripped) > 1 and (_BARS.issuperset((stripped[0], stripped[-1])) or is_rule(stripped))


def _crosses(line: str) -> bool:
    """Tell whether a border crosses a line."""
    return not _BARS.isdisjoint(line) or is_rule(line.strip())


def _is_open_rule(line: str) -> bool:
    stripped = line.strip()
    return len(stripped) > 1 and _RULES.issuperset((stripped[0], stripped[-1])) and is_rule(stripped)


def is_rule(stripped: str) -> bool:
    """Tell whether a line parts rows: signs of rules that reach from border to border, or are crossed by one."""
    return _IN_RULES.issuperset(stripped) and not _RULES.isdisjoint(stripped) and not _BORDERS.isdisjoint(stripped)


def _borders(line: str) -> Sequence[int]:
    signs = _BORDERS if is_rule(line.strip()) else _BARS
    return [position for position, sign in enumerate(line) if sign in signs]


def cells_in(line: str) -> Iterator[Cell]:
    for start, end in pairwise(_borders(line)):
        yield Cell(start=start, end=end, raw=line[start + 1 : end])


def places_of_borders(said: Sequence[tuple[Cell, str]]) -> Mapping[int, int]:
    """Return where each border is now, so that cells have room and the table keeps its shape."""
    ending: dict[int, list[tuple[Cell, str]]] = {}
    for cell, words in said:
        ending.setdefault(cell.end, []).append((cell, words))
    places: dict[int, int] = {}
    shift = 0
    for border in sorted({cell.start for cell, _ in said} | ending.keys()):
        needed = (places[cell.start] + 1 + cell.needed(words) for cell, words in ending.get(border, ()))
        places[border] = max([border + shift, *needed])
        shift = places[border] - border
    return places


def line_of_cells(line: str, row: Sequence[tuple[Cell, str]], places: Mapping[int, int]) -> str:
    if not row:
        return line
    written = line[: row[0][0].start]
    for cell, words in row:
        written += line[cell.start] + cell.filled(words, places[cell.end] - places[cell.start] - 1)
    return written + line[row[-1][0].end :]
