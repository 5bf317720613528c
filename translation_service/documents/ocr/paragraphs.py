"""Words seen on a page put together to paragraphs, as those of a PDF with text are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import Final

from translation_service.documents.ocr.tesseract import PAGE_WIDTH, SeenPage, SeenWord
from translation_service.documents.pdf.continuation import continues
from translation_service.documents.pdf.lines import Line, Stretch, Word, lines_of
from translation_service.documents.pdf.paragraphs import Paragraph, begun
from translation_service.documents.pdf.roles import Role

_LARGER: Final = 1.35
_MUCH_LARGER: Final = 1.8
_HEADING_WORDS: Final = 12
_HEADING_LINES: Final = 2
_ALIKE: Final = (0.65, 1.3)
# The box of a word is lower than its letters are high by name.
_LETTERS_TO_BOX: Final = 1.15
_SHARED: Final = 0.5


def paragraphs_of(page: SeenPage, number: int, *, words: Sequence[SeenWord] | None = None) -> list[Paragraph]:
    """Return the paragraphs that words of a page form, or all of them; it is the page `number` (from 0) of its file."""
    reading = _Lines(page, number)
    found = [
        paragraph
        for _, block in groupby(page.words if words is None else words, key=lambda word: (word.block, word.paragraph))
        for paragraph in paragraphs_among(list(reading.lines(block)))
    ]
    _find_headings(found)
    return _rejoined(found)


def height_of(page: SeenPage) -> float:
    """Return the height of a page in points, as wide as we take pages to be."""
    return page.height * PAGE_WIDTH / max(page.width, 1)


def lines_of_words(page: SeenPage, number: int, words: Sequence[SeenWord]) -> list[Line]:
    """Return the lines of some words of a page as they were read."""
    return list(_Lines(page, number).lines(words))


class _Lines:
    """Makes lines of the words of a page."""

    def __init__(self, page: SeenPage, number: int) -> None:
        self._page = page
        self._number = number
        self._scale = PAGE_WIDTH / max(page.width, 1)
        lines = _by_line(page.words)
        self._highest = median(max(word.height for word in line) for line in lines) if lines else 0.0
        self._usual = median(map(_usual_height, lines)) if lines else 0.0

    def lines(self, words: Iterable[SeenWord]) -> Iterator[Line]:
        return lines_of([self._stretch(line) for line in _by_line(words)], self._number)

    def _stretch(self, words: Sequence[SeenWord]) -> Stretch:
        scale = self._scale
        size = self._height(words) * scale * _LETTERS_TO_BOX
        bottom = max(word.top + word.height for word in words)
        return Stretch(
            baseline=(self._page.height - bottom) * scale,
            words=[
                Word(text=word.text, left=word.left * scale, right=(word.left + word.width) * scale, size=size)
                for word in words
            ],
            is_hyphenated=False,
        )

    def _height(self, words: Sequence[SeenWord]) -> float:
        """Return how high a line is: most are alike, whether their letters reach up and down or not."""
        ratio = _usual_height(words) / self._usual
        return self._highest * (1 if _ALIKE[0] < ratio < _ALIKE[1] else ratio)


def _usual_height(words: Sequence[SeenWord]) -> float:
    return median(word.height for word in words)


def _by_line(words: Iterable[SeenWord]) -> list[list[SeenWord]]:
    key = lambda word: (word.block, word.paragraph, word.line)  # noqa: E731
    return [list(line) for _, line in groupby(words, key=key)]


def paragraphs_among(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Part the lines of a paragraph where an item of a list or a row of a table begins, and where one stands apart."""
    held: Paragraph | None = None
    for line in lines:
        following = begun(line)
        is_text = held is not None and following.role is Role.BODY and held.role is not Role.ROW
        if held is not None and is_text and not _is_apart(held.lines[-1], line):
            held.lines.append(line)
            continue
        if held is not None:
            yield held
        held = following
    if held is not None:
        yield held


def _is_apart(before: Line, after: Line) -> bool:
    """Tell whether hardly any of a line stands under the one before, as an address hardly does under a date."""
    shared = min(before.right, after.right) - max(before.left, after.left)
    return shared < _SHARED * min(before.right - before.left, after.right - after.left)


@dataclass(slots=True)
class _Sides:
    """The edges between which the lines of a page stand."""

    outer_left: float
    outer_right: float
    slack: float = 0.0
    is_cell: bool = False

    def left(self, _: Line, /) -> float:
        return self.outer_left

    def right(self, _: Line, /) -> float:
        return self.outer_right

    def room_around(self, _: Line, /) -> float | None:
        return None


def _rejoined(found: Sequence[Paragraph]) -> list[Paragraph]:
    """Join what was parted in the middle of a sentence, as after a line that is a little shorter than the others."""
    lines = [line for paragraph in found for line in paragraph.lines]
    if not lines:
        return []
    sides = _Sides(min(line.left for line in lines), max(line.right for line in lines))
    kept: list[Paragraph] = []
    for paragraph in found:
        if kept and _is_middle(kept[-1], paragraph, sides):
            kept[-1].lines += paragraph.lines
        else:
            kept.append(paragraph)
    return kept


def _is_middle(before: Paragraph, after: Paragraph, sides: _Sides) -> bool:
    line = after.lines[0]
    are_text = after.role is Role.BODY and before.role not in {Role.HEADING, Role.ROW}
    is_inner = line.words[0].text[:1].islower()
    return are_text and is_inner and continues(before, line, sides)


def _find_headings(found: Sequence[Paragraph]) -> None:
    sizes = [line.size for paragraph in found for line in paragraph.lines]
    if not sizes:
        return
    body = median(sizes)
    for paragraph in found:
        size = max(line.size for line in paragraph.lines)
        words = sum(len(line.words) for line in paragraph.lines)
        is_short = words <= _HEADING_WORDS and len(paragraph.lines) <= _HEADING_LINES
        if paragraph.role is Role.BODY and is_short and size > _LARGER * body:
            paragraph.role = Role.HEADING
            paragraph.level = 1 if size > _MUCH_LARGER * body else 2
