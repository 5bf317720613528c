"""A page as it was seen, put together like a page of a PDF."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from translation_service.documents.ocr.sizes import evened, foot_of, size_of
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.documents.pdf.bands import bands_of
from translation_service.documents.pdf.grids import groups_of
from translation_service.documents.pdf.lines import Page, Stretch, Word, line_of, lines_of
from translation_service.documents.pdf.separators import lone_rules
from translation_service.documents.pdf.signs import signed


def page_of(seen: SeenPage, number: int) -> Page:
    """Return what was seen as the page `number` (from 0) of its file."""
    page = Page(number=number, width=seen.width * seen.scale, height=seen.height * seen.scale, rules=seen.rules)
    page.cut_outs = seen.drawings
    page.groups = groups_of(page.rules)
    page.lines = signed(lines_of(_stretches(seen), number), page, lone_rules(page.groups))
    return page


def _stretches(seen: SeenPage) -> list[Stretch]:
    lines = _by_line(seen.words)
    sizes = evened([size_of(line) for line in lines], [sum(len(word.text) for word in line) for line in lines])
    return _downward([_stretch(line, size, seen) for line, size in zip(lines, sizes, strict=True)])


def _downward(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Put what stands beside nothing in order from top to bottom, whatever was read first."""
    lines = [line_of(stretch.words, 0, is_hyphenated=False, like=stretch) for stretch in stretches]
    bands = {id(line): number for number, band in enumerate(bands_of(lines)) for line in band.things}
    order = sorted(range(len(lines)), key=lambda index: bands[id(lines[index])])
    return [stretches[index] for index in order]


def _stretch(words: Sequence[SeenWord], size: float, seen: SeenPage) -> Stretch:
    scale = seen.scale
    return Stretch(
        baseline=(seen.height - foot_of(words, size)) * scale,
        words=[
            Word(text=word.text, left=word.left * scale, right=(word.left + word.width) * scale, size=size * scale)
            for word in words
        ],
        is_hyphenated=False,
    )


def _by_line(words: Iterable[SeenWord]) -> list[list[SeenWord]]:
    return [list(line) for _, line in groupby(words, key=lambda word: (word.block, word.paragraph, word.line))]
