"""Pages read out of a PDF with PDFium, their lines in the order of its content."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import pypdfium2
from pypdfium2 import raw

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.lines import Box, Line, Page, Stretch, lines_of
from translation_service.documents.pdf.pages.added import Added, levelled, printed, put_among, tick
from translation_service.documents.pdf.pages.drawing import look_at
from translation_service.documents.pdf.pages.fields import with_blanks
from translation_service.documents.pdf.pages.figures import joined, outside, seals_among
from translation_service.documents.pdf.pages.glyphs import GlyphReader
from translation_service.documents.pdf.pages.grounds import readable
from translation_service.documents.pdf.pages.heights import at_own_heights
from translation_service.documents.pdf.pages.links import linked
from translation_service.documents.pdf.pages.marking import marked
from translation_service.documents.pdf.pages.notes import lines_in
from translation_service.documents.pdf.pages.parts import sound
from translation_service.documents.pdf.pages.reader_marks import put_marks
from translation_service.documents.pdf.pages.sections import refuse_many_sections
from translation_service.documents.pdf.pages.separators import lone_rules
from translation_service.documents.pdf.pages.signs import signed
from translation_service.documents.pdf.pages.spacing import closed_up
from translation_service.documents.pdf.pages.structure import Structure
from translation_service.documents.pdf.pages.ticks import tell_ticked
from translation_service.documents.pdf.pages.tiles import refuse_many_tiles
from translation_service.documents.pdf.pages.typed_ticks import with_typed_ticks
from translation_service.documents.pdf.tables.grids import groups_of
from translation_service.documents.process import budget
from translation_service.documents.process.room import room_for

_UNSEEN_SHARE: Final = 0.6
# Headers and footers that return on every page are left out once all pages are read.
_WORDS_READ: Final = 2
_OPENING: Final = 128 * 1024 * 1024


def read_pages(content: bytes, limits: Limits) -> list[Page]:
    """Return the pages of a PDF, with what was filled in after the words of a form.

    Refuses it when it wants a password, is damaged, has too many pages or makes its pages only when it is opened.
    """
    refuse_many_tiles(content, limits)
    refuse_many_sections(content, limits)
    with room_for(_OPENING + 3 * len(content)):
        document = opened(content)
    try:
        refuse_more(len(document), limits.page_limit, refusals.too_many_pages)
        form = document.get_formtype()
        if form == raw.FORMTYPE_XFA_FULL:
            raise refusals.pages_made_when_opened()
        document.init_forms()
        return list(_earning_pages(document, limits))
    finally:
        document.close()


def opened(content: bytes) -> pypdfium2.PdfDocument:
    """Return an open PDF; raise `DocumentRefused` when it is damaged or wants a password."""
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise refusals.encrypted() from error
        raise refusals.damaged() from error


def _earning_pages(document: pypdfium2.PdfDocument, limits: Limits) -> Iterator[Page]:
    """Read one page after the other; each earns what it costs to read, unless it says what another has said."""
    said: set[int] = set()
    words = 0
    for index in range(len(document)):
        page = _roomy_page(document, index, limits)
        words += page.words
        refuse_more(words, _WORDS_READ * limits.word_limit, lambda _: refusals.too_many_words(limits.word_limit))
        text = "".join(line.text for line in page.lines)
        if text and hash(text) not in said:
            said.add(hash(text))
            budget.earn(limits, letters=len(text), pages=1)
        yield page


def _roomy_page(document: pypdfium2.PdfDocument, index: int, limits: Limits) -> Page:
    with room_for(limits.page_memory):
        return _page(document, index, limits)


def _page(document: pypdfium2.PdfDocument, index: int, limits: Limits) -> Page:
    """Return one page; one that cannot be read is empty, as viewers show it."""
    try:
        page, added = printed(document, index, most=limits.pdf_link_limit)
        text, reader = _upright(page, limits)
    except pypdfium2.PdfiumError:
        return Page(number=index, width=0, height=0)
    found = Page(number=index, width=reader.turning.width, height=reader.turning.height)
    found.notes = added.behind_signs
    found.has_more_links = len(added.links) > limits.pdf_link_limit
    reader.covers = look_at(page, found, reader.turning, most=limits.pdf_drawing_limit)
    reader.leave_out_hidden(list(found.pictures.values()))
    found.seals = reader.leave_out(seals_among(found.strokes))
    found.strokes = joined(outside(found.strokes, found.seals))
    found.groups = groups_of(found.rules)
    put_marks(found, added.marks, reader.turning)
    _read_lines(found, reader, added)
    found.families, found.turning = reader.families, reader.turning.quarters
    found.hidden = reader.hidden
    found.is_unnamed = reader.is_unnamed()
    found.is_unseen = found.picture_share > _UNSEEN_SHARE and reader.is_unseen()
    text.close()
    page.close()
    return found


def _read_lines(page: Page, reader: GlyphReader, added: Added) -> None:
    """Read what was printed on a page, and put beside it what was added."""
    links = [(reader.turning.box(*place), address) for place, address in added.links]

    def read(stretches: Iterable[Stretch]) -> list[Line]:
        found = at_own_heights(stretches)
        lines = lines_of((marked(linked(stretch, links), page) for stretch in found), page.number)
        return list(map(closed_up, lines))

    tell_ticked(page)
    tick(page, added, reader.turning)
    lines = read(reader.stretches(before=added.printed))
    later = read(levelled(reader.stretches(since=added.printed)))
    for place, words in added.undrawn:
        later.extend(lines_in(reader.turning.box(*place), words, page.number))
    lines = put_among(lines, later, page)
    page.groups = with_blanks(page, lines)
    page.shades = readable(page.shades, lines)
    page.lines = with_typed_ticks(signed(lines, page, lone_rules(page.groups)))


def _upright(page: Any, limits: Limits) -> tuple[Any, GlyphReader]:  # noqa: ANN401 - PDFium's page has no stubs
    """Return the text of a page and its reader; PDFium puts lines in order by how the paper is shown."""
    text = page.get_textpage()
    refuse_more(text.count_chars(), limits.page_letter_limit, refusals.too_crowded_page)
    structure = Structure(page, most=limits.pdf_tag_limit)
    reader = GlyphReader(text, _paper(page), structure)
    degrees = 90 * reader.turning.quarters
    if page.get_rotation() == degrees or not reader.characters:
        return text, reader
    text.close()
    page.set_rotation(degrees)
    text = page.get_textpage()
    return text, GlyphReader(text, _paper(page), structure)


def _paper(page: Any) -> Box:  # noqa: ANN401 - PDFium's page has no stubs
    rect = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, rect)
    left, bottom, right, top = map(sound, (rect.left, rect.bottom, rect.right, rect.top))
    return Box(left=min(left, right), bottom=min(bottom, top), right=max(left, right), top=max(bottom, top))
