"""Words of a text taken off a page, so that a seal over them is seen without them."""

from collections.abc import Iterable, Sequence
from ctypes import c_float, c_uint
from typing import Any, Final

from pypdfium2 import raw

from translation_service.documents.pdf.lines import Box, Page
from translation_service.documents.pdf.pages.parts import sound
from translation_service.documents.pdf.reading_order.drawn import Written

_LEVEL: Final = 0.02
_DARK: Final = 0x30


def words_over(page: Page, box: Box) -> tuple[Written, ...]:
    """Return the words of a page that reach into a part of it."""
    over = (line for line in page.lines if line.box.bottom < box.top and line.box.top > box.bottom)
    words = (
        Written(Box(left=word.left, right=word.right, bottom=line.box.bottom, top=line.box.top), word.colour)
        for line in over
        for word in line.words
    )
    return tuple(word for word in words if _shared(word.box, box) is not None)


def uncover(page: Any, box: Box, words: Sequence[Written]) -> None:  # noqa: ANN401 - PDFium's page has no stubs
    """Take the level letters off a part of an upright page that are those of words; those of the seal stay."""
    found = [raw.FPDFPage_GetObject(page, index) for index in range(raw.FPDFPage_CountObjects(page))]
    for one in [one for one in found if _is_level_text(one) and _is_among(one, box, words)]:
        if raw.FPDFPage_RemoveObject(page, one):
            raw.FPDFPageObj_Destroy(one)


def _is_level_text(found: Any) -> bool:  # noqa: ANN401
    if raw.FPDFPageObj_GetType(found) != raw.FPDF_PAGEOBJ_TEXT:
        return False
    matrix = raw.FS_MATRIX()
    return bool(raw.FPDFPageObj_GetMatrix(found, matrix)) and abs(matrix.b) <= _LEVEL * abs(matrix.a)


def _is_among(found: Any, box: Box, words: Iterable[Written]) -> bool:  # noqa: ANN401
    """Tell whether what an object shows of a part of the page is within words that are known."""
    sides = [c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(found, *sides):
        return False
    left, bottom, right, top = (sound(side.value) for side in sides)
    shown = _shared(Box(left=left, bottom=bottom, right=right, top=top), box)
    colour = _colour(found)
    return shown is not None and any(word.colour == colour and _holds(word.box, shown) for word in words)


def _colour(found: Any) -> str:  # noqa: ANN401
    """Return the colour of letters, empty for black."""
    parts = [c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(found, *parts):
        return ""
    colour = bytes(min(part.value, 255) for part in parts[:3])
    return "" if max(colour) <= _DARK else colour.hex().upper()


def _holds(word: Box, shown: Box) -> bool:
    is_beside = min(word.right, shown.right) > max(word.left, shown.left)
    return is_beside and word.bottom <= (shown.bottom + shown.top) / 2 <= word.top


def _shared(one: Box, other: Box) -> Box | None:
    """Return what two boxes have in common, `None` where they do not meet."""
    left, right = max(one.left, other.left), min(one.right, other.right)
    bottom, top = max(one.bottom, other.bottom), min(one.top, other.top)
    return Box(left=left, right=right, bottom=bottom, top=top) if left < right and bottom < top else None
