"""Pictures taken out of a PDF as they look on their page."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, Final

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from translation_service.documents.limits import Limits
from translation_service.documents.pdf.lines import Box
from translation_service.documents.pdf.pages.added import printed
from translation_service.documents.pdf.pages.rendering import drawn
from translation_service.documents.pdf.pages.uncovering import uncover
from translation_service.documents.pdf.reading_order.drawn import Picture

_LARGEST_SIDE: Final = 2_000
_DOTS_A_POINT: Final = 3.0
_QUARTER: Final = 90
_EDGE: Final = 1.0
_MANY_COLOURS: Final = 256
_QUALITY: Final = 85
# Half the time of the usual for files of the same size.
_PACKED: Final = 3
_TURNS: Final = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}


class PictureBook:
    """Gives out the pictures of an open PDF, as long as they are of bearable size together."""

    def __init__(self, document: pypdfium2.PdfDocument, turnings: Sequence[int], limits: Limits) -> None:
        self._document = document
        self._turnings = turnings
        self._limits = limits
        self._room = limits.pdf_picture_bytes
        self._count = 0

    def content(self, picture: Picture) -> bytes:
        """Return a picture as PNG or JPEG, empty where it cannot be read or there are too many of them."""
        self._count += 1
        content = self._read(picture) if self._count <= self._limits.pdf_picture_limit else b""
        self._room -= len(content)
        return content if self._room >= 0 else b""

    def _read(self, picture: Picture) -> bytes:
        try:
            page, _ = printed(self._document, picture.page, most=self._limits.pdf_link_limit)
            if picture.number:
                seen = _turned(self._seen(page, _object(page, picture.number)), self._turnings[picture.page])
            else:
                if picture.words and not self._turnings[picture.page]:
                    uncover(page, picture.box, picture.words)
                seen = _cut_out(page, picture.box, self._turnings[picture.page])
            page.close()
        except (pypdfium2.PdfiumError, ValueError, OSError):
            return b""
        return b"" if seen is None else _written(seen, picture)

    def _seen(self, page: Any, found: Any) -> Image.Image | None:  # noqa: ANN401 - PDFium's objects have no stubs
        image = pypdfium2.PdfImage(found, page=page, pdf=self._document)
        width, height = image.get_px_size()
        if not 0 < width * height <= self._limits.pdf_picture_pixels:
            return None
        seen: Image.Image = image.get_bitmap(render=True, scale_to_original=True).to_pil()
        return seen if seen.width * seen.height <= self._limits.pdf_picture_pixels else None


def _object(page: Any, number: Sequence[int]) -> Any:  # noqa: ANN401 - PDFium's objects have no stubs
    found = raw.FPDFPage_GetObject(page, number[0])
    for index in number[1:]:
        found = raw.FPDFFormObj_GetObject(found, index)
    return found


def _turned(seen: Image.Image | None, quarters: int) -> Image.Image | None:
    return seen if seen is None or quarters not in _TURNS else seen.transpose(_TURNS[quarters])


def _cut_out(page: Any, box: Box, quarters: int) -> Image.Image:  # noqa: ANN401
    """Return a part of a page as it is seen, with room for the breadth of its strokes."""
    page.set_rotation(_QUARTER * quarters)
    width, height = page.get_size()
    margins = (box.left, box.bottom, width - box.right, height - box.top)
    crop = tuple(max(0.0, margin - _EDGE) for margin in margins)
    scale = min(_DOTS_A_POINT, _LARGEST_SIDE / max(box.width, box.height))
    cut: Image.Image = drawn(page, scale=scale, crop=crop).to_pil()
    return cut


def _written(seen: Image.Image, picture: Picture) -> bytes:
    """Return a picture no finer than its place on the page can show."""
    width, height = _sides(picture)
    seen.thumbnail((width, height))
    written = BytesIO()
    if picture.number and _is_photograph(seen):
        seen.convert("RGB").save(written, "JPEG", quality=_QUALITY)
    else:
        seen.save(written, "PNG", compress_level=_PACKED)
    return written.getvalue()


def _sides(picture: Picture) -> Iterator[int]:
    for side in (picture.box.width, picture.box.height):
        yield max(16, min(_LARGEST_SIDE, round(_DOTS_A_POINT * side)))


def _is_photograph(seen: Image.Image) -> bool:
    if "A" in seen.getbands() and seen.getchannel("A").getextrema() != (255, 255):
        return False
    return seen.convert("RGB").getcolors(_MANY_COLOURS) is None
