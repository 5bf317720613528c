"""Notes on a page that hold words but do not draw them: some are drawn by who opens it, others stay behind a sign."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from pypdfium2 import raw

from translation_service.documents.pdf.lines import Box, Line, Word
from translation_service.documents.pdf.pages.characters import clean

_BEHIND_SIGNS: Final = frozenset(
    {
        raw.FPDF_ANNOT_TEXT,
        raw.FPDF_ANNOT_HIGHLIGHT,
        raw.FPDF_ANNOT_UNDERLINE,
        raw.FPDF_ANNOT_SQUIGGLY,
        raw.FPDF_ANNOT_STRIKEOUT,
        raw.FPDF_ANNOT_CARET,
    }
)
_MOST_BYTES: Final = 20_000
_LINE_END: Final = re.compile(r"[\r\n]+")
_SIZE: Final = 11.0
_STEP: Final = 13.0
_LETTER: Final = 0.5


def undrawn(note: Any) -> str:  # noqa: ANN401 - PDFium's notes have no stubs
    """Return the words of a note that is to be drawn by who opens the page; empty for any other."""
    is_drawn = raw.FPDFAnnot_GetSubtype(note) != raw.FPDF_ANNOT_FREETEXT or raw.FPDFAnnot_HasKey(note, b"AP")
    return "" if is_drawn else _words(note)


def is_behind_sign(note: Any) -> bool:  # noqa: ANN401
    """Tell whether words are read only by who points at a note."""
    return raw.FPDFAnnot_GetSubtype(note) in _BEHIND_SIGNS and any(map(str.isalpha, _words(note)))


def lines_in(box: Box, words: str, page: int) -> Iterator[Line]:
    """Return the lines of a note as they stand in its box, beginning at its upper left corner."""
    for number, line in enumerate(_LINE_END.split(words)):
        if found := clean(line).split():
            baseline = box.top - _SIZE - number * _STEP
            yield Line(page=page, baseline=baseline, cells=(tuple(_placed(found, box.left, baseline)),), size=_SIZE)


def _placed(words: Sequence[str], left: float, baseline: float) -> Iterator[Word]:
    for word in words:
        right = left + _LETTER * _SIZE * len(word)
        yield Word(text=word, left=left, right=right, size=_SIZE, baseline=baseline)
        left = right + _LETTER * _SIZE / 2


def _words(note: Any) -> str:  # noqa: ANN401
    """Return what a note says; of endless words nothing."""
    length = raw.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    if not 0 < length <= _MOST_BYTES:
        return ""
    held = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(note, b"Contents", held, length)
    return bytes(held)[:length].decode("utf-16-le", "replace").rstrip("\0")
