"""Numbers that count the lines of a page in its margin, as those of courts and contracts do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.lines import Line, Page, Rule, Word

_MOST_DIGITS: Final = 4
_NEAR: Final = 2.0
_LEAST_COUNT: Final = 3
_LEAST_EVERY: Final = 8
_PROSE: Final = 5
_LEAST_SMALL: Final = 0.25
_SAME_HEIGHT: Final = 1.0
_MOST_LINES: Final = 1.5
_FEWEST_ROWS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    """A number and the height it stands at."""

    word: Word
    baseline: float

    @property
    def count(self) -> int:
        return int(self.word.text)


def take_line_numbers(page: Page) -> bool:
    """Take the numbers that count the lines of a page off it, whichever margin they stand in; tell whether any did."""
    numbers = [_Number(word=word, baseline=line.baseline) for line in page.lines for word in _outermost(line)]
    for column in _columns(numbers):
        if _is_counting(column) and _is_beside_prose(column, page.lines) and not _is_in_rows(column, page.rules):
            counted = {id(number.word) for number in column}
            page.lines = [kept for line in page.lines if (kept := _without(line, counted)) is not None]
            return True
    return False


def _outermost(line: Line) -> Iterator[Word]:
    """Return the words a line begins and ends with on paper, if they are numbers."""
    first = min(line.words, key=lambda word: word.left)
    last = max(line.words, key=lambda word: word.right)
    for word in [first] if first is last else [first, last]:
        if len(word.text) <= _MOST_DIGITS and word.text.isascii() and word.text.isdigit():
            yield word


def _columns(numbers: Sequence[_Number]) -> Iterator[list[_Number]]:
    """Return numbers that stand under one another, level at the right or at the left, from top to bottom."""
    for side in (_right, _left):
        held: list[_Number] = []
        for number in sorted(numbers, key=side):
            if held and side(number) - side(held[0]) > _NEAR:
                yield _downward(held)
                held = []
            held.append(number)
        yield _downward(held)


def _left(number: _Number) -> float:
    return number.word.left


def _right(number: _Number) -> float:
    return number.word.right


def _downward(numbers: Sequence[_Number]) -> list[_Number]:
    return sorted(numbers, key=lambda number: -number.baseline)


def _is_counting(column: Sequence[_Number]) -> bool:
    """Tell whether enough numbers rise by as much from one to the next."""
    steps = {after.count - before.count for before, after in pairwise(column)}
    if len(steps) != 1:
        return False
    (step,) = steps
    return step > 0 and len(column) >= (_LEAST_EVERY if step == 1 else _LEAST_COUNT)


def _is_beside_prose(column: Sequence[_Number], lines: Sequence[Line]) -> bool:
    """Tell whether all words stand on one side of numbers, and many lines there go on in the middle of a sentence.

    The rows of a table, the points of a list and counted paragraphs begin with capitals, or have more lines than are
    counted.
    """
    left = min(number.word.left for number in column)
    right = max(number.word.right for number in column)
    top, foot = column[0].baseline + _SAME_HEIGHT, column[-1].baseline - _SAME_HEIGHT
    counted = {id(number.word) for number in column}
    level = [line.words for line in lines if foot <= line.baseline <= top]
    beside = [kept for words in level if (kept := [word for word in words if id(word) not in counted])]
    counts = column[-1].count - column[0].count + 1
    if 2 * len(beside) < len(column) or len(beside) > _MOST_LINES * counts or not _are_outside(beside, left, right):
        return False
    prose = [words for words in beside if len(words) >= _PROSE]
    small = sum(words[0].text[:1].islower() for words in prose)
    return 2 * len(prose) > len(beside) and small >= _LEAST_SMALL * len(prose)


def _is_in_rows(column: Sequence[_Number], rules: Sequence[Rule]) -> bool:
    """Tell whether lines are drawn between numbers, as between the rows of a table."""
    top, foot, word = column[0].baseline, column[-1].baseline, column[0].word
    across = (rule for rule in rules if rule.is_level and rule.start <= word.left and word.right <= rule.end)
    return sum(foot < rule.at < top for rule in across) >= _FEWEST_ROWS


def _are_outside(beside: Sequence[Sequence[Word]], left: float, right: float) -> bool:
    words = [word for line in beside for word in line]
    return all(word.left >= right for word in words) or all(word.right <= left for word in words)


def _without(line: Line, counted: set[int]) -> Line | None:
    """Return a line without some of its words, nothing where no others are left."""
    if not any(id(word) in counted for word in line.words):
        return line
    cells = tuple(kept for cell in line.cells if (kept := tuple(word for word in cell if id(word) not in counted)))
    if not cells:
        return None
    size = max((word for cell in cells for word in cell), key=lambda word: len(word.text)).size
    return replace(line, cells=cells, size=size)
