"""Pages of a PDF as pictures."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import pypdfium2

_INCH: Final = 72
_MOST_PIXELS: Final = 40_000_000


def rendered(content: bytes, numbers: Sequence[int], *, resolution: int) -> Iterator[tuple[int, bytes]]:
    """Return pages (counted from 0) as grey pictures (PGM), one at a time; one too large is made coarser."""
    document = pypdfium2.PdfDocument(content)
    try:
        for number in numbers:
            page = document[number]
            yield number, _grey(page.render(scale=_scale(page, resolution), grayscale=True))
            page.close()
    finally:
        document.close()


def _scale(page: Any, resolution: int) -> float:  # noqa: ANN401 - PDFium's page has no stubs
    width, height = page.get_size()
    wanted = resolution / _INCH
    return float(min(wanted, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5))


def _grey(bitmap: Any) -> bytes:  # noqa: ANN401
    head = f"P5 {bitmap.width} {bitmap.height} 255\n".encode()
    rows = memoryview(bytes(bitmap.buffer))
    lines = (rows[start : start + bitmap.width] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return head + b"".join(lines)
