"""A PDF as a row of blocks, and the Word document built from them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.comparison import FirstReading
from translation_service.documents.pdf.extraction import read_pages
from translation_service.documents.pdf.lines import Line, Page
from translation_service.documents.pdf.paragraphs import Paragraph, Role, paragraphs
from translation_service.documents.pdf.running import take_running
from translation_service.documents.pdf.second_reading import read_again
from translation_service.documents.pdf.wording import Wording, vocabulary, wording
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place
from translation_service.domain.sentences import N_, sentence

_PLACES: Final = {
    Role.HEADING: Place.HEADING,
    Role.BODY: Place.BODY,
    Role.BULLET: Place.LIST,
    Role.LABELLED: Place.LIST,
    Role.ROW: Place.TABLE,
    Role.HEAD: Place.HEADER,
    Role.FOOT: Place.FOOTER,
}
_FEW_WORDS: Final = 15
_SCAN_SHARE: Final = 0.5
_PICTURE_SHARE: Final = 0.05


ReadScans = Callable[[Sequence[int]], Mapping[int, Sequence[Paragraph]]]
"""Reads scanned pages, by their numbers from 0; pages that could not be read are missing in the answer."""


class PdfDocument:
    """A PDF file with a text layer; what comes back is a Word file."""

    def __init__(self, content: bytes, limits: Limits, *, read_scans: ReadScans | None = None) -> None:
        pages = read_pages(content, limits)
        self._content = content
        self._first_reading = FirstReading(pages)
        self.pages = len(pages)
        scanned = [page.number for page in pages if _is_scan(page)]
        seen = read_scans(scanned) if read_scans is not None and scanned else {}
        self._scans = len(scanned) - len(seen)
        if self._scans and self._scans == sum(map(_holds_anything, pages)):
            raise refusals.scanned()
        self._has_pictures = any(page.picture_share > _PICTURE_SHARE for page in pages if not _is_scan(page))
        for page in pages:
            page.lines = [] if page.number in seen else page.lines
        lines = [line for page in pages for line in page.lines]
        lines += [line for row in seen.values() for paragraph in row for line in paragraph.lines]
        self._running = take_running(pages)
        self._paragraphs = [*_framed(Role.HEAD, self._running.heads), *_framed(Role.FOOT, self._running.feet)]
        self._paragraphs += _in_order(paragraphs(pages), seen)
        words = vocabulary(lines)
        self._wordings = [wording(paragraph, words) for paragraph in self._paragraphs]
        self._indexes = [index for index, found in enumerate(self._wordings) if has_letter(found.text)]

    @property
    def blocks(self) -> Sequence[Block]:
        return [_block(self._paragraphs[index], self._wordings[index]) for index in self._indexes]

    def notices(self) -> Iterator[Notice]:
        rebuilt = N_("The result of a PDF is a Word document, rebuilt from its text; please check its layout.")
        yield Notice(code="pdf-rebuilt", sentence=sentence(rebuilt))
        if self._running.found:
            running = N_("Headers, footers and page numbers that return on every page were recognised and kept once.")
            yield Notice(code="running-heads", sentence=sentence(running))
        if self._scans:
            scans = N_("%(count)s pages are pictures without text; they are not translated.")
            yield Notice(code="scanned-pages", sentence=sentence(scans, count=self._scans))
        if self._has_pictures:
            pictures = N_("Pictures of the PDF are not carried over to the Word document.")
            yield Notice(code="pictures-left-out", sentence=sentence(pictures))
        yield from self._first_reading.compare(read_again(self._content))

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return a Word file with the texts of some blocks (by index) replaced."""
        from translation_service.documents.pdf.rebuilding import build, printed  # noqa: PLC0415 - only writing needs it

        replaced = {self._indexes[index]: text for index, text in texts.items()}
        rows = [
            printed(paragraph, found, replaced.get(index))
            for index, (paragraph, found) in enumerate(zip(self._paragraphs, self._wordings, strict=True))
        ]
        return build(rows, language=pair.target, is_numbered=self._running.is_numbered)


def has_scans(content: bytes, limits: Limits) -> bool:
    """Tell whether a PDF has pages that are pictures without text."""
    return any(map(_is_scan, read_pages(content, limits)))


def _in_order(found: Sequence[Paragraph], seen: Mapping[int, Sequence[Paragraph]]) -> list[Paragraph]:
    """Put what was seen on scanned pages between the paragraphs of the other pages."""
    return sorted(
        [*found, *(paragraph for row in seen.values() for paragraph in row)],
        key=lambda paragraph: paragraph.lines[0].page,
    )


def _is_scan(page: Page) -> bool:
    return page.words < _FEW_WORDS and page.picture_share > _SCAN_SHARE


def _holds_anything(page: Page) -> bool:
    return bool(page.lines) or page.picture_share > _SCAN_SHARE


def _framed(role: Role, lines: Sequence[Line]) -> list[Paragraph]:
    return [Paragraph(role=role, lines=[line]) for line in lines]


def _block(paragraph: Paragraph, found: Wording) -> Block:
    return Block(place=_PLACES[paragraph.role], text=found.text, tags=found.tags)
