"""The texts of HTML, whole pages or pieces of one, found by position."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from translation_service.documents import refusals
from translation_service.documents.blocks import Block
from translation_service.documents.bounding import refuse_more
from translation_service.documents.crowding import refuse_many_choices
from translation_service.documents.html.paragraphs import Outline
from translation_service.documents.html.scanning import Kind, Lexeme, scan
from translation_service.documents.html.sheets import SHEET, Written, written
from translation_service.documents.html.values import Value, suggested, values
from translation_service.documents.inplace.passages import Passage
from translation_service.documents.limits import Limits


class Texts:
    """The texts of a source, or of a stretch of it, in reading order."""

    def __init__(
        self, source: str, limits: Limits, start: int = 0, end: int | None = None, *, is_xml: bool = False
    ) -> None:
        found_here = scan(source, start, end, is_xml=is_xml)
        self.lexemes: Sequence[Lexeme] = list(islice(found_here, limits.element_limit + 1))
        refuse_more(len(self.lexemes), limits.element_limit, refusals.too_many_elements)
        _refuse_many_choices(source, self.lexemes, limits)
        outline = Outline(source, self.lexemes, is_xml=is_xml)
        self.shown = outline.shown
        offered = suggested(source, self.lexemes)
        found = [value for tag in outline.shown for value in values(source, tag, is_suggested=tag.start in offered)]
        sheets = _sheets(source, self.lexemes)
        self.all: list[Passage | Value | Written] = sorted(
            [*outline.passages, *found, *sheets], key=lambda text: text.stretch.start
        )

    @property
    def blocks(self) -> Sequence[Block]:
        return [text.block for text in self.all]


def _sheets(source: str, lexemes: Sequence[Lexeme]) -> Iterator[Written]:
    """Return the words that the style sheets of a page write."""
    for tag, behind in pairwise(lexemes):
        if tag.name == SHEET and tag.kind is Kind.START and behind.kind is Kind.OTHER:
            yield from written(source, behind.start, behind.end)


def _refuse_many_choices(source: str, lexemes: Sequence[Lexeme], limits: Limits) -> None:
    """Refuse a page whose forms offer choices without end; many lists may well offer the same ones."""
    choices = {
        source[behind.start : behind.end]
        for tag, behind in pairwise(lexemes)
        if tag.name == "option" and tag.kind is Kind.START and behind.kind is Kind.TEXT
    }
    refuse_many_choices(len(choices), limits)
