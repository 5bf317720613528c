"""Pages of an open PDF drawn as they look."""

from typing import Any

from pypdfium2 import raw


def drawn(page: Any, **how: object) -> Any:  # noqa: ANN401 - PDFium's objects have no stubs
    """Return a page as a bitmap of PDFium; hundreds of pictures on it are not all held unpacked at once."""
    return page.render(**how, extra_flags=raw.FPDF_RENDER_LIMITEDIMAGECACHE)
