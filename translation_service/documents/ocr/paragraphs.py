"""Words seen on a page put together to paragraphs, as those of a PDF with text are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import Final

from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.documents.pdf.continuation import continues
from translation_service.documents.pdf.lines import Line, Stretch, Word, lines_of
from translation_service.documents.pdf.paragraphs import Paragraph, begun
from translation_service.documents.pdf.roles import Role

PAGE_WIDTH: Final = 595.0
_LARGER: Final = 1.35
_MUCH_LARGER: Final = 1.8
_HEADING_WORDS: Final = 12
_HEADING_LINES: Final = 2
# The box of a word is lower than its letters are high by name.
_LETTERS_TO_BOX: Final = 1.15


def paragraphs_of(page: SeenPage, number: int) -> list[Paragraph]:
    """Return the paragraphs of a page, which is the page `number` (from 0) of its file."""
    scale = PAGE_WIDTH / max(page.width, 1)
    found = [
        paragraph
        for _, words in groupby(page.words, key=lambda word: (word.block, word.paragraph))
        for paragraph in _parted(list(_lines(words, page, scale=scale, number=number)))
    ]
    _find_headings(found)
    return _rejoined(found)


def height_of(page: SeenPage) -> float:
    """Return the height of a page in points, as wide as we take pages to be."""
    return page.height * PAGE_WIDTH / max(page.width, 1)


def _lines(words: Iterable[SeenWord], page: SeenPage, *, scale: float, number: int) -> Iterator[Line]:
    stretches = [_stretch(list(line), page, scale) for _, line in groupby(words, key=lambda word: word.line)]
    return lines_of(stretches, number)


def _stretch(words: Sequence[SeenWord], page: SeenPage, scale: float) -> Stretch:
    size = max(word.height for word in words) * scale * _LETTERS_TO_BOX
    bottom = max(word.top + word.height for word in words)
    return Stretch(
        baseline=(page.height - bottom) * scale,
        words=[
            Word(text=word.text, left=word.left * scale, right=(word.left + word.width) * scale, size=size)
            for word in words
        ],
        is_hyphenated=False,
    )


def _parted(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Part the lines of a paragraph where an item of a list or a row of a table begins."""
    held: Paragraph | None = None
    for line in lines:
        following = begun(line)
        if held is not None and following.role is Role.BODY and held.role is not Role.ROW:
            held.lines.append(line)
            continue
        if held is not None:
            yield held
        held = following
    if held is not None:
        yield held


@dataclass(slots=True)
class _Sides:
    """The edges between which the lines of a page stand."""

    outer_left: float
    outer_right: float
    slack: float = 0.0

    def left(self, _: Line, /) -> float:
        return self.outer_left

    def right(self, _: Line, /) -> float:
        return self.outer_right


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
