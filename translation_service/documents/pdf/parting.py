"""Lines parted where cells of a table without lines begin, and joined where only both sides of a column are even."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Final

from translation_service.documents.pdf.lines import Line, Word, text_of

_AROUND: Final = 3
_EVEN: Final = 2.0
_SAME_EDGE: Final = 1.5
_LEAST_EDGES: Final = 2
_NEAR: Final = 14.0
_LEAST_GAP: Final = 0.7
_MORE_THAN_USUAL: Final = 1.8


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return lines with their cells as the lines around them suggest."""
    unstretched = list(_unstretched(lines))
    apart = [_apart(line) for line in unstretched]
    starts = sorted(
        (word.left, line.baseline)
        for line, words in zip(unstretched, apart, strict=True)
        for word in (*(cell[0] for cell in line.cells), *words)
    )
    return [_parted(line, words, starts) for line, words in zip(unstretched, apart, strict=True)]


def in_one(line: Line) -> Line:
    """Return a line without cells."""
    return replace(line, cells=(line.words,))


def _unstretched(lines: Sequence[Line]) -> Iterator[Line]:
    """Return lines; of words that are far apart only because both sides of a column are even, as one each."""
    for index, line in enumerate(lines):
        around = lines[max(0, index - _AROUND) : index + _AROUND + 1]
        is_stretched = line.is_row and any(_is_even(line, other) for other in around if not other.is_row)
        yield in_one(line) if is_stretched else line


def _is_even(line: Line, other: Line) -> bool:
    is_near = abs(line.baseline - other.baseline) < 2 * _AROUND * line.size
    return is_near and abs(line.left - other.left) < _EVEN and abs(line.right - other.right) < _EVEN


def _apart(line: Line) -> list[Word]:
    """Return the words of a line with more room before them than between most of its words."""
    words = line.words
    pairs = [(after.left - before.right, after) for before, after in pairwise(words) if not after.is_joined]
    if not pairs or line.is_leftward:
        return []
    least = _LEAST_GAP * line.size
    if len(pairs) > 1:
        least = max(least, _MORE_THAN_USUAL * median(gap for gap, _ in pairs))
    starts = {id(cell[0]) for cell in line.cells}
    return [after for gap, after in pairs if gap >= least and id(after) not in starts]


def _parted(line: Line, words: Sequence[Word], starts: Sequence[tuple[float, float]]) -> Line:
    """Part a line before a word that stands apart, under or above what begins on other lines."""
    borders = {id(word) for word in words if _is_edge(word, line, starts)}
    return _cut(line, borders) if borders else line


def _is_edge(word: Word, line: Line, starts: Sequence[tuple[float, float]]) -> bool:
    found = bisect_left(starts, (word.left - _SAME_EDGE, -1e6))
    count = 0
    while found < len(starts) and starts[found][0] <= word.left + _SAME_EDGE:
        away = abs(starts[found][1] - line.baseline)
        count += 0.5 * line.size < away < _NEAR * line.size
        found += 1
    return count >= _LEAST_EDGES


def _cut(line: Line, borders: set[int]) -> Line:
    cells: list[tuple[Word, ...]] = []
    for cell in line.cells:
        held: list[Word] = []
        for word in cell:
            if id(word) in borders and any(map(str.isalnum, text_of(held))):
                cells.append(tuple(held))
                held = []
            held.append(word)
        cells.append(tuple(held))
    return replace(line, cells=tuple(cells))
