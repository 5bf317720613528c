"""A PDF as a row of blocks, and the Word document built from it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.comparison import FirstReading
from translation_service.documents.pdf.lines import Page
from translation_service.documents.pdf.pages.extraction import opened, read_pages
from translation_service.documents.pdf.reading_order.arranging import arrange
from translation_service.documents.pdf.second_reading import read_again
from translation_service.documents.pdf.sheet.rebuilding import Rebuilding
from translation_service.documents.process import budget
from translation_service.documents.process.room import room_for
from translation_service.documents.rebuilt.document import RebuiltDocument
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence

_FEW_WORDS: Final = 15
_SCAN_SHARE: Final = 0.75
_WORDLESS_SCAN_SHARE: Final = 0.5
_SECOND_READING: Final = 80 * 1024 * 1024

ReadScans = Callable[[Sequence[Page]], Mapping[int, Page]]
"""Reads pages as they look and returns them by number; those that could not be read are missing in the answer."""


class PdfDocument(RebuiltDocument):
    """A PDF file with a text layer; what comes back is a Word file."""

    def __init__(self, content: bytes, limits: Limits, *, read_scans: ReadScans | None = None) -> None:
        pages = read_pages(content, limits)
        self._content = content
        self._limits = limits
        self._first_reading = FirstReading(pages)
        self._turnings = [page.turning for page in pages]
        scans = _scans_among(pages)
        wanted = [page for page in pages if page.number in scans or page.is_unnamed or page.is_unseen]
        seen = read_scans(wanted) if read_scans is not None and wanted else {}
        self._as_seen = frozenset(seen)
        self._scans = len(scans - seen.keys())
        if self._scans and self._scans == sum(bool(page.lines) or page.number in scans for page in pages):
            raise refusals.scanned()
        self._unseen = sum(page.is_unseen and page.number not in scans for page in pages)
        self._overdrawn = sum(page.is_overdrawn for page in pages)
        self._hidden = sum(page.hidden for page in pages)
        self._notes = sum(page.notes for page in pages)
        self._linked = sum(page.has_more_links for page in pages)
        self._unnamed = sum(page.is_unnamed and page.number not in seen for page in pages)
        pages = [_as_seen(page, seen.get(page.number), is_scan=page.number in scans) for page in pages]
        arrangement = arrange(pages)
        self.running = arrangement.running
        self._numbered = arrangement.numbered
        self._building = Rebuilding(arrangement, pages)
        super().__init__(self._building.sheet)
        self.pages = len(pages)

    def notices(self) -> Iterator[Notice]:
        rebuilt = N_("The result of a PDF is a Word document, rebuilt from its text; please check its layout.")
        yield Notice(code="pdf-rebuilt", sentence=sentence(rebuilt))
        if self.running.found:
            running = N_("Headers, footers and page numbers that return on every page were recognised and kept once.")
            yield Notice(code="running-heads", sentence=sentence(running))
        yield from self._doubts()
        yield from self._left_out()
        with room_for(_SECOND_READING + 3 * len(self._content)):
            second = read_again(self._content, seconds=self._limits.pdf_second_reading_seconds)
        yield from self._first_reading.compare(second, as_seen=self._as_seen)

    def _doubts(self) -> Iterator[Notice]:
        if self._scans:
            scans = N_("%(count)s pages are pictures without text; they are not translated.")
            yield Notice(code="scanned-pages", sentence=sentence(scans, count=self._scans))
        if self._unseen:
            unseen = N_(
                "The text of %(count)s pages was read from pictures by the program that scanned them. "
                "Please compare it with the original."
            )
            yield Notice(code="unseen-text", sentence=sentence(unseen, count=self._unseen))
        if self._unnamed:
            unnamed = N_(
                "The fonts of %(count)s pages do not say which letters they show, so their text may be wrong. "
                "Please compare it with the original, or hand in the file this PDF was made from."
            )
            yield Notice(code="unnamed-letters", sentence=sentence(unnamed, count=self._unnamed))

    def _left_out(self) -> Iterator[Notice]:
        """Tell what of the pages was more than is looked at or comes back."""
        limits, pictures = self._limits, len(self._building.pictures)
        if self._numbered:
            numbered = N_("The numbers beside the lines of %(count)s pages were left out, since lines break anew.")
            yield Notice(code="line-numbers", sentence=sentence(numbered, count=self._numbered))
        if self._hidden:
            hidden = N_(
                "%(count)s words that nobody sees, beside the paper or below what is drawn over them, were left out."
            )
            yield Notice(code="words-hidden", sentence=sentence(hidden, count=self._hidden))
        if self._notes:
            notes = N_(
                "%(count)s notes that are read only by pointing at them were left out. If they are to be translated, "
                "please hand them in as a text."
            )
            yield Notice(code="pdf-notes-left-out", sentence=sentence(notes, count=self._notes))
        if self._overdrawn:
            drawn = N_(
                "More than %(limit)s lines, shapes and pictures are drawn on each of %(count)s pages. Those beyond were"
                " not looked at, so tables and pictures there may be missing."
            )
            told = sentence(drawn, count=self._overdrawn, limit=limits.pdf_drawing_limit)
            yield Notice(code="drawings-left-out", sentence=told)
        if self._linked:
            links = N_("%(count)s pages have more than %(limit)s links each; those beyond were left out.")
            told = sentence(links, count=self._linked, limit=limits.pdf_link_limit)
            yield Notice(code="links-left-out", sentence=told)
        if pictures > limits.pdf_picture_limit:
            many = N_("This file has %(count)s pictures; the first %(limit)s come back, and the others were left out.")
            told = sentence(many, count=pictures, limit=limits.pdf_picture_limit)
            yield Notice(code="pictures-left-out", sentence=told)

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return a Word file with the texts of some blocks (by index) replaced."""
        self._add_pictures()
        return super().write(texts, pair)

    def _add_pictures(self) -> None:
        placed = self._building.pictures
        if not placed:
            return
        from translation_service.documents.pdf.pages.pictures import PictureBook  # noqa: PLC0415 - to write

        budget.earn(self._limits, pictures=min(len(placed), self._limits.pdf_picture_limit))
        document = opened(self._content)
        book = PictureBook(document, self._turnings, self._limits)
        placed.fill(lambda picture: picture.content or book.content(picture))
        document.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesToSee:
    """Pages (by number from 0) that say less than they show.

    They are pictures without text, pages whose letters have no names, and pictures with the words of another program
    over them.
    """

    scans: frozenset[int]
    unnamed: frozenset[int]
    layered: frozenset[int]


def pages_to_see(content: bytes, limits: Limits) -> PagesToSee:
    """Return the pages of a PDF whose text can only be seen."""
    pages = read_pages(content, limits)
    scans = _scans_among(pages)
    layered = frozenset(page.number for page in pages if page.is_unseen and not page.turning) - scans
    unnamed = frozenset(page.number for page in pages if page.is_unnamed) - scans - layered
    return PagesToSee(scans=scans, unnamed=unnamed, layered=layered)


def _scans_among(pages: Sequence[Page]) -> frozenset[int]:
    """Return which pages are pictures; in a PDF without any words, these are all on which something is drawn."""
    if any(page.words for page in pages):
        return frozenset(page.number for page in pages if _is_scan(page))
    return frozenset(page.number for page in pages if page.pictures or page.strokes)


def _is_scan(page: Page) -> bool:
    """Tell whether a page is a picture; beside one there are few words, or a broad margin without any."""
    least = _SCAN_SHARE if page.lines else _WORDLESS_SCAN_SHARE
    return page.words < _FEW_WORDS and page.picture_share > least


def _as_seen(page: Page, seen: Page | None, *, is_scan: bool) -> Page:
    """Return a page as it was seen, if it was; its own pictures are between the words of one that is no picture."""
    if seen is None:
        return page
    return seen if is_scan or page.is_unseen else replace(seen, pictures=page.pictures)
