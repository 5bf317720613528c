"""A page as it was seen, put together like a page of a PDF."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from translation_service.documents.ocr.order import in_order
from translation_service.documents.ocr.sizes import evened, foot_of, size_of
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.documents.pdf.lines import Box, Page, Stretch, Word, colour_at, lines_of
from translation_service.documents.pdf.pages.separators import lone_rules
from translation_service.documents.pdf.pages.signs import signed
from translation_service.documents.pdf.reading_order.inserting import drawn_on
from translation_service.documents.pdf.tables.grids import grids_of, groups_of

# In points: what is in a cell as low as this is one line, or two.
_HIGH_CELL: Final = 60.0
_LIGHT: Final = "FFFFFF"


def page_of(seen: SeenPage, number: int) -> Page:
    """Return what was seen as the page `number` (from 0) of its file."""
    page = Page(number=number, width=seen.width * seen.scale, height=seen.height * seen.scale, rules=seen.rules)
    page.cut_outs, page.shades = seen.drawings, seen.shades
    page.squares, page.ticked = seen.squares, seen.ticked
    page.groups = groups_of(page.rules)
    rules = lone_rules(page.groups)
    cells = [cell.box for grid in grids_of(page.groups) for cell in grid.cells if cell.box.height < _HIGH_CELL]
    stretches = in_order(_stretches(seen, cells), drawn_on([page])[number], rules)
    page.lines = signed(lines_of(stretches, number), page, rules)
    return page


def _stretches(seen: SeenPage, cells: Sequence[Box]) -> list[Stretch]:
    lines = _by_line(seen.words)
    in_cells = [any(cell.holds(*_middle(line[0], seen)) for cell in cells) for line in lines]
    sizes = evened(
        [size_of(line) for line in lines], [sum(len(word.text) for word in line) for line in lines], in_cells
    )
    return [_stretch(line, size, seen) for line, size in zip(lines, sizes, strict=True)]


def _middle(word: SeenWord, seen: SeenPage) -> tuple[float, float]:
    return (word.left + word.width / 2) * seen.scale, (seen.height - word.top - word.height / 2) * seen.scale


def _stretch(words: Sequence[SeenWord], size: float, seen: SeenPage) -> Stretch:
    return Stretch(
        baseline=(seen.height - foot_of(words, size)) * seen.scale,
        words=[_word(word, size, seen) for word in words],
        is_hyphenated=False,
    )


def _word(word: SeenWord, size: float, seen: SeenPage) -> Word:
    scale = seen.scale
    shade = colour_at(_middle(word, seen), seen.shades)
    return Word(
        text=word.text,
        left=word.left * scale,
        right=(word.left + word.width) * scale,
        size=size * scale,
        shade=shade,
        colour=_LIGHT if shade else "",
    )


def _by_line(words: Iterable[SeenWord]) -> list[list[SeenWord]]:
    return [list(line) for _, line in groupby(words, key=lambda word: (word.block, word.paragraph, word.line))]
