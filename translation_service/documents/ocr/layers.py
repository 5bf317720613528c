"""Scans that another program has read before: its words, and what is drawn beside them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PIL import Image

from translation_service.documents.ocr.drawings import take_drawings
from translation_service.documents.ocr.lighting import ink_of
from translation_service.documents.ocr.ruling import ruling_of
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.documents.pdf.lines import Box, CutOut, Line, Page, Rule, Word
from translation_service.documents.pdf.pages.separators import lone_rules
from translation_service.documents.pdf.pages.signs import signed
from translation_service.documents.pdf.tables.grids import groups_of

_SURENESS: Final = 90.0
_MOST_LINES: Final = 0.3


def with_drawings(page: Page, picture: Image.Image) -> Page:
    """Return a page with the lines and drawings of its picture beside its words.

    It stays as it is where its words do not stand where they are seen, so that they look like drawings. The font that
    programs put over scans is none that anybody wants to read.
    """
    grey = picture.convert("L")
    ruling = ruling_of(grey)
    dots = picture.width / max(page.width, 1.0)
    seen = SeenPage(width=picture.width, height=picture.height, rules=ruling.rules)
    seen.words = [_word(word, line, dots, page.height) for line in page.lines for word in line.words]
    take_drawings(seen, ink_of(ruling.erased(grey)), picture)
    points = 1 / (dots * seen.scale)
    rules = [_rule(rule, points) for rule in seen.rules]
    cut_outs = [CutOut(box=_box(cut.box, points), content=cut.content) for cut in seen.drawings]
    if sum(_is_in(line, cut_outs) for line in page.lines) > _MOST_LINES * len(page.lines):
        return page
    found = replace(page, pictures={}, rules=rules, groups=groups_of(rules), cut_outs=cut_outs, families=Counter())
    found.lines = signed(page.lines, found, lone_rules(found.groups))
    return found


def _is_in(line: Line, cut_outs: Sequence[CutOut]) -> bool:
    return any(cut.box.holds((line.left + line.right) / 2, line.baseline) for cut in cut_outs)


def _word(word: Word, line: Line, dots: float, height: float) -> SeenWord:
    box = line.box
    return SeenWord(
        text=word.text,
        block=1,
        paragraph=1,
        line=1,
        left=round(word.left * dots),
        top=round((height - box.top) * dots),
        width=round((word.right - word.left) * dots),
        height=round(box.height * dots),
        confidence=_SURENESS,
    )


def _rule(rule: Rule, times: float) -> Rule:
    return replace(rule, at=rule.at * times, start=rule.start * times, end=rule.end * times)


def _box(box: Box, times: float) -> Box:
    return Box(left=box.left * times, bottom=box.bottom * times, right=box.right * times, top=box.top * times)
