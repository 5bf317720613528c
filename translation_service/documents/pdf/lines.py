"""Lines of text as they stand on a page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

_WIDE_GAP: Final = 2.2
_SAME_LINE: Final = 0.5
_TOUCHING: Final = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word and where it stands, in points from the left edge of the page."""

    text: str
    left: float
    right: float
    size: float
    is_bold: bool = False
    is_italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """Words on one line of a page; `baseline` counts from the bottom, `is_hyphenated` says the last word goes on.

    `size` is that of most of the line, so that raised marks do not count; `cells` part it at gaps as wide as between
    the cells of a table.
    """

    page: int
    baseline: float
    cells: tuple[tuple[Word, ...], ...]
    size: float
    is_hyphenated: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        return self.cells[0] if len(self.cells) == 1 else tuple(word for cell in self.cells for word in cell)

    @property
    def left(self) -> float:
        return self.cells[0][0].left

    @property
    def right(self) -> float:
        return self.cells[-1][-1].right

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def is_bold(self) -> bool:
        return all(word.is_bold for word in self.words if any(map(str.isalpha, word.text)))

    @property
    def is_row(self) -> bool:
        return len(self.cells) > 1


@dataclass(slots=True, kw_only=True)
class Stretch:
    """Words as PDFium returns them in one go: a line, or what a raised mark left of it."""

    baseline: float
    words: list[Word]
    is_hyphenated: bool

    @property
    def size(self) -> float:
        return max(self.words, key=lambda word: (len(word.text), word.size)).size


@dataclass(slots=True, kw_only=True)
class Page:
    """A page: its size in points, its lines in the order of its content, and how much of it a picture covers."""

    number: int
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    picture_share: float = 0.0

    @property
    def words(self) -> int:
        return sum(len(line.words) for line in self.lines)


def lines_of(stretches: Iterable[Stretch], page: int) -> Iterator[Line]:
    """Return the lines that stretches form."""
    for stretch in _merged(stretches):
        yield Line(
            page=page,
            baseline=stretch.baseline,
            cells=tuple(map(tuple, _cells(stretch.words))),
            size=stretch.size,
            is_hyphenated=stretch.is_hyphenated,
        )


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Join what a raised or lowered mark has cut into several stretches."""
    joined: list[Stretch] = []
    for stretch in stretches:
        if joined and _continues(joined[-1], stretch):
            last = joined[-1]
            last.words += _glued(last.words, stretch.words)
            last.is_hyphenated = stretch.is_hyphenated
        else:
            joined.append(stretch)
    return joined


def _continues(before: Stretch, after: Stretch) -> bool:
    size = max(before.size, after.size)
    is_level = abs(before.baseline - after.baseline) < _SAME_LINE * size
    gap = after.words[0].left - before.words[-1].right
    return is_level and not before.is_hyphenated and -0.2 * size <= gap < _WIDE_GAP * size


def _glued(before: list[Word], after: list[Word]) -> list[Word]:
    """Return the words to add; a mark right behind a word becomes part of it."""
    last, first = before[-1], after[0]
    if first.left - last.right > _TOUCHING * max(last.size, first.size):
        return after
    before[-1] = replace(last, text=last.text + first.text, right=first.right)
    return after[1:]


def _cells(words: Sequence[Word]) -> list[list[Word]]:
    cells = [[words[0]]]
    for before, word in pairwise(words):
        if word.left - before.right > _WIDE_GAP * max(word.size, before.size):
            cells.append([])
        cells[-1].append(word)
    return cells
