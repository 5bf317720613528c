"""Lines of text as they stand on a page."""

from dataclasses import dataclass, field
from typing import Final

_WIDE_GAP: Final = 2.2
_SAME_LINE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word and where it stands, in points from the left edge of the page."""

    text: str
    left: float
    right: float
    size: float
    is_bold: bool = False
    is_italic: bool = False


@dataclass(slots=True, kw_only=True)
class Line:
    """Words on one line of a page; `baseline` counts from the bottom, `is_hyphenated` says the last word goes on."""

    page: int
    baseline: float
    words: list[Word]
    is_hyphenated: bool = False

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @property
    def size(self) -> float:
        """The size most of the line is set in, so that raised marks do not count."""
        return max(self.words, key=lambda word: (len(word.text), word.size)).size

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def is_bold(self) -> bool:
        return all(word.is_bold for word in self.words if any(map(str.isalpha, word.text)))

    @property
    def is_row(self) -> bool:
        """Whether gaps as wide as between the cells of a table part its words."""
        return len(self.cells) > 1

    @property
    def cells(self) -> list[list[Word]]:
        cells: list[list[Word]] = [[self.words[0]]]
        for before, word in zip(self.words, self.words[1:], strict=False):
            if word.left - before.right > _WIDE_GAP * max(word.size, before.size):
                cells.append([])
            cells[-1].append(word)
        return cells


@dataclass(slots=True, kw_only=True)
class Page:
    """A page: its size in points, its lines in the order of its content, and how much of it pictures cover."""

    number: int
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    picture_share: float = 0.0

    @property
    def words(self) -> int:
        return sum(len(line.words) for line in self.lines)


def merged(lines: list[Line]) -> list[Line]:
    """Join what a raised or lowered mark has cut into several lines."""
    joined: list[Line] = []
    for line in lines:
        if joined and _continues(joined[-1], line):
            last = joined[-1]
            last.words += _glued(last.words, line.words)
            last.is_hyphenated = line.is_hyphenated
        else:
            joined.append(line)
    return joined


def _continues(before: Line, after: Line) -> bool:
    size = max(before.size, after.size)
    is_level = abs(before.baseline - after.baseline) < _SAME_LINE * size
    return is_level and not before.is_hyphenated and -0.2 * size <= after.left - before.right < _WIDE_GAP * size


def _glued(before: list[Word], after: list[Word]) -> list[Word]:
    """Return the words to add; a mark right behind a word becomes part of it."""
    last, first = before[-1], after[0]
    if first.left - last.right > 0.12 * max(last.size, first.size):
        return after
    before[-1] = Word(
        text=last.text + first.text,
        left=last.left,
        right=first.right,
        size=last.size,
        is_bold=last.is_bold,
        is_italic=last.is_italic,
    )
    return after[1:]
