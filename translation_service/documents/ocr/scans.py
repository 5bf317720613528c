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
from translation_service.documents.process.budget import Drawing

_INCH: Final = 72
# Every time a picture is drawn takes as long as the first; a scan in strips or layers has each once.
_MOST_LARGEST: Final = 10
_SLOW: Final = "JPXDecode"


def rendered(
    content: bytes, numbers: Sequence[int], limits: Limits, *, resolution: int, drawing: Drawing | None = None
) -> Iterator[tuple[int, Image.Image]]:
    """Return pages (counted from 0) as pictures in colours, one at a time; one too large is made coarser.

    What they may take is told by `drawing`, which several calls for one file share.
    """
    document = pypdfium2.PdfDocument(content)
    drawing = drawing or Drawing(limits)
    try:
        for number in numbers:
            page = document[number]
            held = _Held(page)
            held.refuse_enormous(limits)
            with drawing.page(objects=held.objects, packed=min(held.packed, len(content)), slow_dots=held.slow_dots):
                picture = drawn(page, scale=_scale(page, resolution), rev_byteorder=True).to_pil()
            yield number, picture
            page.close()
    finally:
        document.close()


class _Held:
    """What is drawn on a page: how many objects, the dots of its pictures, and the bytes they are packed in."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401
        self.objects = self.packed = self.slow_dots = 0
        self.dots: list[int] = []
        for one in page.get_objects():
            self.objects += 1
            if one.type == raw.FPDF_PAGEOBJ_IMAGE:
                self._add(one)

    def refuse_enormous(self, limits: Limits) -> None:
        """Refuse a page whose pictures unpack to more than any scanner makes, however small or often they are drawn."""
        refuse_more(max(self.dots, default=0), limits.pixel_limit, refusals.too_many_pixels)
        refuse_more(sum(self.dots), _MOST_LARGEST * limits.pixel_limit, refusals.too_many_pixels)

    def _add(self, image: Any) -> None:  # noqa: ANN401
        width, height = image.get_px_size()
        self.dots.append(int(width * height))
        self.packed += raw.FPDFImageObj_GetImageDataRaw(image, None, 0)
        if _SLOW in image.get_filters():
            self.slow_dots += self.dots[-1]


def _scale(page: Any, resolution: int) -> float:  # noqa: ANN401 - PDFium's page has no stubs
    width, height = page.get_size()
    wanted = resolution / _INCH
    return float(min(wanted, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5))
