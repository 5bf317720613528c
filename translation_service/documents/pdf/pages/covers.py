"""Words that something is drawn over, as black bars over what nobody is to read, are not among those seen."""

import ctypes
from dataclasses import dataclass, field
from typing import Any, Final

from translation_service.documents.pdf.lines import Box
from translation_service.documents.pdf.pages.rendering import drawn

_COVERED: Final = 0.8
_PLAIN: Final = 40
_MOST_COVERS: Final = 2_000
_MOST_PIXELS: Final = 4_000_000


@dataclass(slots=True)
class Covers:
    """Filled boxes that are drawn after words, and the words of a page (by their address) in the order of drawing.

    Where a box may hide a word, the page is drawn once: boxes are cut out, or let shine through what is below them.
    """

    texts: dict[int, int] = field(default_factory=dict)
    boxes: list[tuple[Box, int]] = field(default_factory=list)
    page: Any = None
    _pixels: bytes = b""
    _stride: int = 0
    _lines: int = 0

    def add_text(self, found: Any) -> None:  # noqa: ANN401 - PDFium's objects have no stubs
        self.texts[_address(found)] = len(self.texts)

    def add_box(self, box: Box) -> None:
        """Add a filled box, which covers the words that are drawn already."""
        if self.texts and len(self.boxes) < _MOST_COVERS:
            self.boxes.append((box, len(self.texts)))

    def hides(self, word: Box, text: Any) -> bool:  # noqa: ANN401
        """Tell whether a word of one of the texts cannot be seen for a box over it."""
        order = self.texts.get(_address(text)) if text else None
        if order is None or not any(order < after and _is_over(box, word) for box, after in self.boxes):
            return False
        return self._is_plain(word)

    def _is_plain(self, box: Box) -> bool:
        """Tell whether a part of the page shows one colour alone."""
        if not self._lines:
            self._draw()
        rows = range(max(0, int(self._lines - box.top)), min(self._lines, int(self._lines - box.bottom) + 1))
        left, right = max(0, int(box.left)), min(self._stride, int(box.right) + 1)
        seen = b"".join(self._pixels[row * self._stride + left : row * self._stride + right] for row in rows)
        return bool(seen) and max(seen) - min(seen) <= _PLAIN

    def _draw(self) -> None:
        width, height = self.page.get_size()
        self._lines = max(1, int(height))
        if width * height <= _MOST_PIXELS:
            seen = drawn(self.page, scale=1, grayscale=True, may_draw_forms=False)
            self._pixels, self._stride, self._lines = bytes(seen.buffer), seen.stride, seen.height
            seen.close()


def _address(found: Any) -> int:  # noqa: ANN401
    return ctypes.addressof(found.contents)


def _is_over(box: Box, word: Box) -> bool:
    width = min(box.right, word.right) - max(box.left, word.left)
    return width >= _COVERED * word.width and box.bottom <= (word.bottom + word.top) / 2 <= box.top
