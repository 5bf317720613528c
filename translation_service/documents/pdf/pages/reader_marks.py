"""What readers marked on a page: words highlighted, underlined or struck through."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from pypdfium2 import raw

from translation_service.documents.pdf.lines import Page, Shade
from translation_service.documents.pdf.pages.turning import Place, Turning

_YELLOW: Final = "FFFF00"
# Nobody reads words on a darker ground.
_LIGHT: Final = 0x80
_DEEPEST: Final = 4
_UNDERLINES: Final = frozenset({raw.FPDF_ANNOT_UNDERLINE, raw.FPDF_ANNOT_SQUIGGLY})
_KINDS: Final = _UNDERLINES | {raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_STRIKEOUT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line of words that was marked; `subtype` is that of PDFium, `colour` six hexadecimal digits."""

    subtype: int
    place: Place
    colour: str = ""


def marks_of(note: Any) -> Iterator[Mark]:  # noqa: ANN401 - PDFium's notes have no stubs
    """Return what a note marks, one line of words after the other; nothing for a note that marks no words."""
    subtype = raw.FPDFAnnot_GetSubtype(note)
    if subtype not in _KINDS:
        return
    colour = _colour(note) if subtype == raw.FPDF_ANNOT_HIGHLIGHT else ""
    corners = raw.FS_QUADPOINTSF()
    for index in range(raw.FPDFAnnot_CountAttachmentPoints(note)):
        if raw.FPDFAnnot_GetAttachmentPoints(note, index, corners):
            across = corners.x1, corners.x2, corners.x3, corners.x4
            up = corners.y1, corners.y2, corners.y3, corners.y4
            yield Mark(subtype=subtype, place=(min(across), min(up), max(across), max(up)), colour=colour)


def put_marks(page: Page, marks: Iterable[Mark], turning: Turning) -> None:
    """Tell a page where readers marked its words.

    Programs put a mark around a line of words, some closely and some with the gap to the next line.
    """
    for mark in marks:
        box = turning.box(*mark.place)
        if mark.subtype == raw.FPDF_ANNOT_HIGHLIGHT:
            page.highlights.append(Shade(box=box, colour=mark.colour))
        else:
            (page.underlined if mark.subtype in _UNDERLINES else page.struck).append(box)


def _colour(note: Any) -> str:  # noqa: ANN401
    """Return the colour of a highlight; PDFium tells that of one whose look is drawn only by what is drawn."""
    parts = [ctypes.c_uint() for _ in range(4)]
    drawn = _innermost(raw.FPDFAnnot_GetObject(note, 0))
    is_told = raw.FPDFAnnot_GetColor(note, raw.FPDFANNOT_COLORTYPE_Color, *parts) or (
        drawn and raw.FPDFPageObj_GetFillColor(drawn, *parts)
    )
    colour = bytes(min(part.value, 255) for part in parts[:3])
    return colour.hex().upper() if is_told and max(colour) >= _LIGHT else _YELLOW


def _innermost(drawn: Any) -> Any:  # noqa: ANN401
    """Return the first thing that a drawing holds, which may be a drawing again."""
    for _ in range(_DEEPEST):
        if not drawn or raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_FORM:
            break
        drawn = raw.FPDFFormObj_GetObject(drawn, 0)
    return drawn
