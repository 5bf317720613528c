"""Pictures and the scanned pages of PDFs turned into Word documents."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final

from PIL import Image

from translation_service.documents.kinds import WORD_TYPE
from translation_service.documents.limits import Limits
from translation_service.documents.ocr.beside_pictures import picture_alone
from translation_service.documents.ocr.doubts import SURE, notices, sureness
from translation_service.documents.ocr.inspection import check_pages, inspect
from translation_service.documents.ocr.layers import with_drawings
from translation_service.documents.ocr.layout import page_of
from translation_service.documents.ocr.pictures import UnreadablePictureError, pages_of
from translation_service.documents.ocr.scans import rendered
from translation_service.documents.ocr.side_by_side import read_pages
from translation_service.documents.ocr.tesseract import SeenPage, Tesseract
from translation_service.documents.pdf.document import PagesToSee, PdfDocument, pages_to_see
from translation_service.documents.pdf.lines import Page
from translation_service.documents.pdf.reading_order.arranging import arrange
from translation_service.documents.pdf.sheet.rebuilding import Rebuilding
from translation_service.documents.process import budget
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import PIVOT, LanguagePair
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence

_RESOLUTION: Final = 300
_COARSE: Final = 200
_SHARE_OF_TIME: Final = 0.6


def convert_picture(
    content: bytes, *, start: Callable[[], Tesseract], language: str, limits: Limits
) -> ConvertedDocument:
    """Return the text of a picture as a Word document."""
    content = picture_alone(content)
    inspect(content, limits)
    budget.lift()
    seen = dict(_seen(content, start(), limits))
    return ConvertedDocument(
        content=_built(seen, language or PIVOT),
        extension=".docx",
        media_type=WORD_TYPE,
        notices=(_rebuilt(), *notices(seen)),
        pages=len(seen),
    )


def _seen(content: bytes, tesseract: Tesseract, limits: Limits) -> Iterator[tuple[int, SeenPage]]:
    """Return the pages; those of a file that only the program itself can open as they lie in it."""
    try:
        yield from read_pages(enumerate(pages_of(content)), tesseract, page_seconds=limits.ocr_page_seconds)
    except UnreadablePictureError:
        pages = tesseract.read(content)
        check_pages(len(pages), limits)
        yield from enumerate(pages)


def _built(seen: Mapping[int, SeenPage], language: str) -> bytes:
    pages = [page_of(page, number) for number, page in seen.items()]
    building = Rebuilding(arrange(pages), pages)
    building.pictures.fill(lambda picture: picture.content)
    sheet = building.sheet
    sheet.speak(language)
    return sheet.save()


def convert_pdf(
    content: bytes, *, start: Callable[[], Tesseract], language: str, limits: Limits
) -> ConvertedDocument | None:
    """Return a PDF with pages that must be looked at as a Word document; `None` for one that has its text already.

    These are scans, also those with the words of another program over them, of which only drawings are wanted, and
    pages whose fonts do not name their letters. The latter stay as they are, with their warning,
    where there are too many of them for the pages and the time we have, nobody can read their language, or what is seen
    is less than sure.
    """
    pages = pages_to_see(content, limits)
    if not (pages.scans or any(0 < len(few) <= limits.ocr_page_limit for few in (pages.unnamed, pages.layered))):
        return None
    budget.lift()
    reading = _ScanReading(content, _started(start, pages), pages, limits)
    document = PdfDocument(content, limits, read_scans=reading.read)
    if not reading.has_seen:
        return None
    spoken = language or PIVOT
    return ConvertedDocument(
        content=document.write({}, LanguagePair(source=spoken, target=spoken)),
        extension=".docx",
        media_type=WORD_TYPE,
        notices=(*document.notices(), *notices(reading.seen)),
        pages=document.pages,
    )


def _started(start: Callable[[], Tesseract], pages: PagesToSee) -> Tesseract | None:
    """Return the program that reads pictures, if it is needed or at hand."""
    if not (pages.scans or pages.unnamed):
        return None
    try:
        return start()
    except DocumentRefused:
        if pages.scans:
            raise
        return None


class _ScanReading:
    """Reads pages of a PDF as they look and remembers what was seen."""

    def __init__(self, content: bytes, tesseract: Tesseract | None, pages: PagesToSee, limits: Limits) -> None:
        check_pages(len(pages.scans), limits)
        self._content = content
        self._limits = limits
        self._drawing = budget.Drawing(limits)
        self._tesseract = tesseract
        is_enough = len(pages.scans) + len(pages.unnamed) <= limits.ocr_page_limit
        self._unnamed = pages.unnamed if is_enough else frozenset()
        self._wanted = pages.scans | self._unnamed
        self._layered = pages.layered if len(pages.layered) <= limits.ocr_page_limit else frozenset()
        self._end = time.monotonic() + _SHARE_OF_TIME * limits.ocr_seconds
        self.seen: dict[int, SeenPage] = {}
        self.has_seen = False

    def read(self, pages: Sequence[Page]) -> dict[int, Page]:
        """Return what is on some pages, by number."""
        found = dict(self._drawn_on([page for page in pages if page.number in self._layered]))
        if self._tesseract is not None:
            found |= self._pages([page.number for page in pages if page.number in self._wanted], self._tesseract)
        self.has_seen = bool(found)
        return found

    def _drawn_on(self, pages: Sequence[Page]) -> Iterator[tuple[int, Page]]:
        for page in pages:
            with suppress(DocumentRefused):  # its words are known, however enormous its picture is
                for number, picture in self._rendered([page.number], _COARSE):
                    yield number, with_drawings(page, picture)

    def _pages(self, numbers: Sequence[int], tesseract: Tesseract) -> Iterator[tuple[int, Page]]:
        seconds = self._limits.ocr_page_seconds
        pictures = self._pictures(numbers)
        for number, page in read_pages(pictures, tesseract, page_seconds=seconds, resolution=_RESOLUTION):
            if number in self._unnamed and sureness(page.words) < SURE:
                continue
            self.seen[number] = page
            yield number, page_of(page, number)

    def _pictures(self, numbers: Sequence[int]) -> Iterator[tuple[int, Image.Image]]:
        """Return the pages as pictures, scans first; those that need not be read while there is time for them."""
        scans_first = sorted(numbers, key=lambda number: number in self._unnamed)
        for number, picture in self._rendered(scans_first, _RESOLUTION):
            if number in self._unnamed and time.monotonic() > self._end:
                return
            yield number, picture

    def _rendered(self, numbers: Sequence[int], resolution: int) -> Iterator[tuple[int, Image.Image]]:
        return rendered(self._content, numbers, self._limits, resolution=resolution, drawing=self._drawing)


def _rebuilt() -> Notice:
    template = N_("The result of a picture is a Word document, made of the text that was read in it.")
    return Notice(code="picture-rebuilt", sentence=sentence(template))
