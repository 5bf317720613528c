"""Words of a text taken off a page, so that a seal over them is seen without them."""

from collections.abc import Iterable, Sequence
from ctypes import c_float
from typing import Any, Final

from pypdfium2 import raw

from translation_service.documents.pdf.lines import Box, Page
from translation_service.documents.pdf.pages.parts import sound

_LEVEL: Final = 0.02


def words_over(page: Page, box: Box) -> tuple[Box, ...]:
    """Return the places of words of a page that reach into a part of it."""
    over = (line for line in page.lines if line.box.bottom < box.top and line.box.top > box.bottom)
    places = (
        Box(left=word.left, right=word.right, bottom=line.box.bottom, top=line.box.top)
        for line in over
        for word in line.words
    )
    return tuple(place for place in places if _shared(place, box) is not None)


def uncover(page: Any, box: Box, words: Sequence[Box]) -> None:  # noqa: ANN401 - PDFium's page has no stubs
    """Take the level letters off a part of an upright page that stand where words do; those of a ring stay."""
    found = [raw.FPDFPage_GetObject(page, index) for index in range(raw.FPDFPage_CountObjects(page))]
    for one in [one for one in found if _is_level_text(one) and _is_among(one, box, words)]:
        if raw.FPDFPage_RemoveObject(page, one):
            raw.FPDFPageObj_Destroy(one)


def _is_level_text(found: Any) -> bool:  # noqa: ANN401
    if raw.FPDFPageObj_GetType(found) != raw.FPDF_PAGEOBJ_TEXT:
        return False
    matrix = raw.FS_MATRIX()
    return bool(raw.FPDFPageObj_GetMatrix(found, matrix)) and abs(matrix.b) <= _LEVEL * abs(matrix.a)


def _is_among(found: Any, box: Box, words: Iterable[Box]) -> bool:  # noqa: ANN401
    """Tell whether what an object shows of a part of the page is within words that are known."""
    sides = [c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(found, *sides):
        return False
    left, bottom, right, top = (sound(side.value) for side in sides)
    shown = _shared(Box(left=left, bottom=bottom, right=right, top=top), box)
    return shown is not None and any(_holds(word, shown) for word in words)


def _holds(word: Box, shown: Box) -> bool:
    is_beside = min(word.right, shown.right) > max(word.left, shown.left)
    return is_beside and word.bottom <= (shown.bottom + shown.top) / 2 <= word.top


def _shared(one: Box, other: Box) -> Box | None:
    """Return what two boxes have in common, `None` where they do not meet."""
    left, right = max(one.left, other.left), min(one.right, other.right)
    bottom, top = max(one.bottom, other.bottom), min(one.top, other.top)
    return Box(left=left, right=right, bottom=bottom, top=top) if left < right and bottom < top else None
