"""The first pages of a document as pictures: PDFs by PDFium, everything else printed by LibreOffice first."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pypdfium2

# Pillow would load the part that writes PNGs when it is asked to: an installation under /tmp is hidden by then.
from PIL import Image, ImageFile, PngImagePlugin, UnidentifiedImageError  # noqa: F401

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.files.programs import Program
from translation_service.documents.formats import Format, recognise
from translation_service.documents.limits import Limits
from translation_service.documents.office.conversion import run_office
from translation_service.documents.pdf.pages.extraction import opened
from translation_service.documents.pdf.pages.rendering import drawn
from translation_service.documents.preview.printable import Printable, printable
from translation_service.domain.previews import PreviewPage

_INCH: Final = 72
_MOST_PIXELS: Final = 4_000_000
_PICTURES: Final = frozenset(form for form in Format if form.value.program is Program.OCR)
_UNREADABLE: Final = (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError)


def preview_document(
    content: bytes, *, file_name: str, limits: Limits, office: str, home: Path
) -> tuple[PreviewPage, ...]:
    """Return PNGs of the first pages; none where nothing here can show them. Raises `DocumentRefused`.

    `office` is where LibreOffice is, empty where it is not installed; `home` a folder that is thrown away afterwards.
    """
    document_format = recognise(content, file_name, limits)
    if document_format is Format.PDF:
        return tuple(_pages(content, limits))
    if document_format in _PICTURES:
        return (_picture(content, limits),)
    found = printable(content, document_format, limits) if office else None
    if found is None:
        return ()
    return tuple(_pages(_printed(found, program=office, home=home, limits=limits), limits))


def _printed(wanted: Printable, *, program: str, home: Path, limits: Limits) -> bytes:
    pages = f'{{"PageRange":{{"type":"string","value":"1-{limits.preview_pages}"}}}}'
    to = f"pdf:{wanted.printer}_pdf_Export:{pages}"
    printed = run_office(
        wanted.content,
        wanted.document_format,
        to=to,
        program=program,
        home=home,
        limits=limits,
        read_as=wanted.read_as,
    )
    if not printed:
        raise refusals.damaged()
    return printed


def _pages(content: bytes, limits: Limits) -> Iterator[PreviewPage]:
    document = opened(content)
    try:
        document.init_forms()
        for index in range(min(len(document), limits.preview_pages)):
            yield _page(document, index, dots=limits.preview_dots)
    except pypdfium2.PdfiumError as error:
        raise refusals.damaged() from error
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, index: int, *, dots: int) -> PreviewPage:
    page = document[index]
    width, height = page.get_size()
    scale = min(dots / _INCH, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    shown = _png(drawn(page, scale=scale).to_pil())
    page.close()
    return shown


def _picture(content: bytes, limits: Limits) -> PreviewPage:
    side = 12 * limits.preview_dots
    try:
        with Image.open(BytesIO(content)) as picture:
            picture.draft("RGB", (side, side))
            refuse_more(picture.width * picture.height, limits.pixel_limit, refusals.too_many_pixels)
            picture.thumbnail((side, side))
            return _png(picture)
    except _UNREADABLE as error:
        raise refusals.damaged() from error


def _png(picture: Any) -> PreviewPage:  # noqa: ANN401 - a picture of Pillow
    written = BytesIO()
    picture.convert("RGB").save(written, "PNG")
    return PreviewPage(content=written.getvalue(), width=picture.width, height=picture.height)
