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
    starts = sorted((cell[0].left, line.baseline) for line in unstretched for cell in line.cells)
    return [_parted(line, starts) for line in unstretched]


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


def _parted(line: Line, starts: Sequence[tuple[float, float]]) -> Line:
    """Part a line before a word that stands apart, under or above the beginning of other lines."""
    words = line.words
    gaps = [after.left - before.right for before, after in pairwise(words) if not after.is_joined]
    if not gaps or line.is_leftward or max(gaps) < _LEAST_GAP * line.size:
        return line
    least = max(_LEAST_GAP * line.size, _MORE_THAN_USUAL * median(gaps))
    if len(gaps) == 1:
        least = _LEAST_GAP * line.size
    borders = {
        id(after)
        for before, after in pairwise(words)
        if not after.is_joined and after.left - before.right >= least and _is_edge(after, line, starts)
    }
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
