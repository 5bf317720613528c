"""Pages of a PDF as pictures."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import pypdfium2
from PIL import Image

_INCH: Final = 72
_MOST_PIXELS: Final = 40_000_000


def rendered(content: bytes, numbers: Sequence[int], *, resolution: int) -> Iterator[tuple[int, Image.Image]]:
    """Return pages (counted from 0) as grey pictures, one at a time; one too large is made coarser."""
    document = pypdfium2.PdfDocument(content)
    try:
        for number in numbers:
            page = document[number]
            yield number, page.render(scale=_scale(page, resolution), grayscale=True).to_pil()
            page.close()
    finally:
        document.close()


def _scale(page: Any, resolution: int) -> float:  # noqa: ANN401 - PDFium's page has no stubs
    width, height = page.get_size()
    wanted = resolution / _INCH
    return float(min(wanted, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5))
