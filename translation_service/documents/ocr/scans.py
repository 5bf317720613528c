"""Pages of a PDF as pictures."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.ocr.pictures import MOST_PIXELS
from translation_service.documents.pdf.pages.rendering import drawn

_INCH: Final = 72
# Every time a picture is drawn takes as long as the first; a scan in strips or layers has each once.
_MOST_LARGEST: Final = 10


def rendered(
    content: bytes, numbers: Sequence[int], limits: Limits, *, resolution: int
) -> Iterator[tuple[int, Image.Image]]:
    """Return pages (counted from 0) as pictures in colours, one at a time; one too large is made coarser."""
    document = pypdfium2.PdfDocument(content)
    try:
        for number in numbers:
            page = document[number]
            _refuse_enormous(page, limits)
            yield number, drawn(page, scale=_scale(page, resolution), rev_byteorder=True).to_pil()
            page.close()
    finally:
        document.close()


def _refuse_enormous(page: Any, limits: Limits) -> None:  # noqa: ANN401
    """Refuse a page whose pictures unpack to more than any scanner makes, however small or often they are drawn."""
    sizes = [image.get_px_size() for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])]
    dots = [int(width * height) for width, height in sizes]
    refuse_more(max(dots, default=0), limits.pixel_limit, refusals.too_many_pixels)
    refuse_more(sum(dots), _MOST_LARGEST * limits.pixel_limit, refusals.too_many_pixels)


def _scale(page: Any, resolution: int) -> float:  # noqa: ANN401 - PDFium's page has no stubs
    width, height = page.get_size()
    wanted = resolution / _INCH
    return float(min(wanted, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5))
