"""What was put on a page after it was printed: values and ticks of a form, notes, stamps, links."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice
from typing import Any, Final

import pypdfium2
from pypdfium2 import raw

from translation_service.documents.pdf.lines import Box, Line, Page, Stretch, Word, line_of
from translation_service.documents.pdf.pages.links import links_of
from translation_service.documents.pdf.pages.notes import is_behind_sign, undrawn
from translation_service.documents.pdf.pages.reader_marks import Mark, marks_of
from translation_service.documents.pdf.pages.turning import Place, Turning

_SHOWN: Final = frozenset({raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_WIDGET})
_TICKABLE: Final = frozenset({raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON})
_SAME_LINE: Final = 0.5
_OVER: Final = 1.0


@dataclass(slots=True, kw_only=True)
class Added:
    """What was put on a page: after how many letters, where its boxes are, those with a tick apart, and its links.

    `marks` are what readers marked, `undrawn` the words of notes that the page does not draw, `behind_signs` counts
    notes behind signs.
    """

    printed: int = sys.maxsize
    ticked: list[Place] = field(default_factory=list)
    unticked: list[Place] = field(default_factory=list)
    links: list[tuple[Place, str]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    undrawn: list[tuple[Place, str]] = field(default_factory=list)
    behind_signs: int = 0


def printed(document: pypdfium2.PdfDocument, index: int, *, most: int) -> tuple[Any, Added]:
    """Return a page of which all that was put on it is part, as if it had been printed so."""
    page = document[index]
    notes = [*_notes(page, most)]
    is_shown = any(raw.FPDFAnnot_GetSubtype(note) in _SHOWN for note in notes)
    added = _added(document, page, notes) if is_shown else Added()
    added.links.extend(islice(links_of(document, page), most + 1))
    for note in notes:
        _add_words(note, added)
        added.marks.extend(islice(marks_of(note), most - len(added.marks)))
        raw.FPDFPage_CloseAnnot(note)
    if not is_shown:
        return page, added
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[index], added


def _notes(page: Any, most: int) -> Iterator[Any]:  # noqa: ANN401 - PDFium's page has no stubs
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), most)):
        if found := raw.FPDFPage_GetAnnot(page, index):
            yield found


def _add_words(note: Any, added: Added) -> None:  # noqa: ANN401
    added.behind_signs += is_behind_sign(note)
    rect = raw.FS_RECTF()
    if (words := undrawn(note)) and raw.FPDFAnnot_GetRect(note, rect):
        added.undrawn.append(((rect.left, rect.bottom, rect.right, rect.top), words))


def _added(document: pypdfium2.PdfDocument, page: Any, notes: Iterable[Any]) -> Added:  # noqa: ANN401
    text = page.get_textpage()
    added = Added(printed=text.count_chars())
    text.close()
    rect = raw.FS_RECTF()
    form = document.formenv.raw if document.formenv else None
    for note in notes if form else ():
        if raw.FPDFAnnot_GetFormFieldType(form, note) in _TICKABLE and raw.FPDFAnnot_GetRect(note, rect):
            boxes = added.ticked if raw.FPDFAnnot_IsChecked(form, note) else added.unticked
            boxes.append((rect.left, rect.bottom, rect.right, rect.top))
    return added


def tick(page: Page, added: Added, turning: Turning) -> None:
    """Put the boxes of a form among those that are drawn on its page."""
    ticked = [turning.box(*place) for place in added.ticked]
    unticked = [turning.box(*place) for place in added.unticked]
    own = [*ticked, *unticked]
    page.dots = [dot for dot in page.dots if not _is_among(dot, own)]
    page.ticked = [*(box for box in page.ticked if not _is_among(box, own)), *ticked]
    page.squares = [*(square for square in page.squares if not _is_among(square, own)), *unticked]


def _is_among(square: Box, boxes: Iterable[Box]) -> bool:
    return any(box.holds((square.left + square.right) / 2, (square.bottom + square.top) / 2) for box in boxes)


def levelled(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Return what was added value by value; PDFium sees one line in values that stand below one another."""
    for stretch in stretches:
        for baseline, words in groupby(stretch.words, key=lambda word: word.baseline):
            yield Stretch(baseline=baseline, words=list(words), is_hyphenated=False)


def put_among(lines: Sequence[Line], added: Iterable[Line], page: Page) -> list[Line]:
    """Return lines with those that were added beside what they are level with, else above what is below them."""
    found = [*lines]
    boxes = [*page.ticked, *page.squares]
    for line in added:
        if any(box.holds(*line.middle) for box in boxes):
            # A sign that ticks the box, which has its own.
            continue
        index = next((index for index, one in enumerate(found) if _is_room_on(one, line)), None)
        if index is not None:
            found[index] = _with(found[index], line)
        else:
            found.insert(_place(found, line), replace(line, is_added=True))
    return found


def _is_room_on(one: Line, line: Line) -> bool:
    is_level = abs(one.baseline - line.baseline) <= _SAME_LINE * max(one.size, line.size)
    return is_level and not one.is_leftward and not any(_is_over(word, line) for word in one.words)


def _is_over(word: Word, line: Line) -> bool:
    return min(word.right, line.right) - max(word.left, line.left) > _OVER


def _with(one: Line, line: Line) -> Line:
    words = sorted((*one.words, *line.words), key=lambda word: word.left)
    return line_of(words, one.page, is_hyphenated=False, like=one)


def _place(lines: Sequence[Line], line: Line) -> int:
    return next((index for index, one in enumerate(lines) if one.baseline < line.baseline), len(lines))
