"""Source and translation side by side, as a Word document to read and to print."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from translation_service.documents.locales import is_right_to_left
from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.letters import PLAIN, Layout, Letters
from translation_service.documents.rebuilt.sheet import LONG_SIDE, SHORT_SIDE, Page, Sheet
from translation_service.documents.rebuilt.tables import CellShape, add_table
from translation_service.domain.inline import Alone, Close, Open, Tag, TagKind, parse
from translation_service.domain.segments import Place
from translation_service.domain.work_files import Work, WorkSegment

_PAGE: Final = Page(width=LONG_SIDE, height=SHORT_SIDE, left=45, right=45, top=50, bottom=50)
_NUMBER: Final = 42.0
_HEAD_SHADE: Final = "E8ECF1"
_SOFT: Final = "5B6472"
_BOLD: Final = Letters(is_bold=True)
_TIGHT: Final = Layout(before=2, after=2)
_SIGNS: Final = {TagKind.BREAK: "\n", TagKind.TAB: "\t"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BilingualWords:
    """What stands around the texts, in the language of whoever reads them; `facts` stand under the title."""

    facts: tuple[str, ...]
    number: str
    source: str
    target: str


def write_bilingual(work: Work, words: BilingualWords) -> bytes:
    """Return a Word document with a row a segment; what has no translation yet has an empty cell."""
    sheet = Sheet(_PAGE, size=10, after=4)
    sheet.write(sheet.paragraph(sheet.body, None, Layout(style="Heading1")), work.file_name)
    for fact in words.facts:
        sheet.write(sheet.paragraph(sheet.body, None, Layout(after=2)), fact, Letters(colour=_SOFT))
    column = (_PAGE.room - _NUMBER) / 2
    shapes = [[CellShape(shade=_HEAD_SHADE)] * 3, *([[CellShape()] * 3] * len(work.segments))]
    cells = add_table(sheet.body, widths=(_NUMBER, column, column), rows=shapes, is_ruled=True, head_rows=1)
    for cell, word in zip(cells[0], (words.number, words.source, words.target), strict=True):
        sheet.write(sheet.paragraph(cell, None, _TIGHT), word, _BOLD)
    layouts = [replace(_TIGHT, is_right_to_left=is_right_to_left(one)) for one in (work.pair.source, work.pair.target)]
    for row, segment in zip(cells[1:], work.segments, strict=True):
        _fill(sheet, row, segment, layouts)
    sheet.field(sheet.paragraph(sheet.footer, None, Layout(alignment="right")), "PAGE", Letters(colour=_SOFT))
    sheet.speak(work.pair.target)
    return sheet.save()


def _fill(sheet: Sheet, cells: Sequence[Element], segment: WorkSegment, layouts: Sequence[Layout]) -> None:
    number, *sides = cells
    sheet.write(sheet.paragraph(number, None, _TIGHT), str(segment.number), Letters(colour=_SOFT))
    tags = {tag.number: tag for tag in segment.tags}
    base = _BOLD if segment.place is Place.HEADING else PLAIN
    for cell, text, layout in zip(sides, (segment.source, segment.target), layouts, strict=True):
        paragraph = sheet.paragraph(cell, None, layout)
        for words, letters in _dressed(text, tags, base):
            sheet.write(paragraph, words, letters)


def _dressed(text: str, tags: Mapping[int, Tag], base: Letters) -> Iterator[tuple[str, Letters]]:
    """Yield the words of a text with the letters that its tags ask for."""
    open_ones: list[int] = []
    for piece in parse(text):
        match piece:
            case str():
                yield piece, _letters(frozenset(tags[one].label for one in open_ones if one in tags), base)
            case Open(number):
                open_ones.append(number)
            case Close(number) if number in open_ones:
                open_ones.remove(number)
            case Alone(number) if number in tags:
                yield _SIGNS.get(tags[number].kind, tags[number].spoken), base
            case _:
                pass


@lru_cache(maxsize=256)
def _letters(labels: frozenset[str], base: Letters) -> Letters:
    return replace(
        base,
        is_bold=base.is_bold or "bold" in labels,
        is_italic="italic" in labels,
        is_underlined="underlined" in labels,
        is_struck="struck" in labels,
    )
