"""Lines read out of a PDF with PDFium, in the order of its content."""

import ctypes
import math
import sys
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

import pypdfium2
from pypdfium2 import raw

from translation_service.documents import refusals
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.lines import Page, Stretch, Word, lines_of

_HYPHENS: Final = frozenset("\x02\ufffe")
_NAME_LENGTH: Final = 128
_ITALIC_FLAG: Final = 1 << 6
_BOLD_FLAG: Final = 1 << 18
_BOLD_NAMES: Final = ("bold", "black", "heavy", "semibold", "demi")
_ITALIC_NAMES: Final = ("italic", "oblique")
_UNSEEN: Final = frozenset("\u00ad\u200b\ufeff\x00")


def read_pages(content: bytes, limits: Limits) -> list[Page]:
    """Return the pages of a PDF, with what was filled in after the words of a form.

    Refuses it when it wants a password, is damaged, has too many pages or makes its pages only when it is opened.
    """
    document = _opened(content)
    try:
        if len(document) > limits.page_limit:
            raise refusals.too_many_pages(limits.page_limit)
        form = document.get_formtype()
        if form == raw.FORMTYPE_XFA_FULL:
            raise refusals.pages_made_when_opened()
        is_form = form != raw.FORMTYPE_NONE
        return [_page(document, index, is_form=is_form) for index in range(len(document))]
    finally:
        document.close()


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise refusals.encrypted() from error
        raise refusals.damaged() from error


def _page(document: pypdfium2.PdfDocument, index: int, *, is_form: bool) -> Page:
    """Return one page; one that cannot be read is empty, as viewers show it."""
    try:
        if is_form:
            _print_fields(document, index)
        page = document[index]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(number=index, width=0, height=0)
    width, height = map(_sound, page.get_size())
    lines = list(lines_of(_Reader(text).stretches(), index))
    found = Page(number=index, width=width, height=height, lines=lines, picture_share=_picture_share(page))
    text.close()
    page.close()
    return found


def _print_fields(document: pypdfium2.PdfDocument, index: int) -> None:
    """Make what was filled into the fields of a form part of the page."""
    page = document[index]
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()


def _picture_share(page: Any) -> float:  # noqa: ANN401 - PDFium's page has no stubs
    """Return the share of a page its largest picture covers."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    width, height = map(_sound, page.get_size())
    largest = 0.0
    for index in range(raw.FPDFPage_CountObjects(page)):
        found = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(found) == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetBounds(
            found, left, bottom, right, top
        ):
            largest = max(largest, _sound((right.value - left.value) * (top.value - bottom.value)))
    return float(largest / max(width * height, 1.0))


class _Reader:
    """Reads one text page character by character."""

    def __init__(self, text: Any) -> None:  # noqa: ANN401 - PDFium's text page has no stubs
        self._text = text
        count = text.count_chars()
        self._characters = [_character(raw.FPDFText_GetUnicode(text, index)) for index in range(count)]
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)
        self._box = [ctypes.c_double() for _ in range(4)]
        self._looks: dict[tuple[bytes, int], tuple[bool, bool]] = {}

    def stretches(self) -> Iterator[Stretch]:
        for start, end, is_hyphenated in self._line_spans():
            words = [word for word in (self._word(*span) for span in self._word_spans(start, end)) if word.text]
            if words:
                yield Stretch(baseline=self._baseline(start, end), words=words, is_hyphenated=is_hyphenated)

    def _line_spans(self) -> Iterator[tuple[int, int, bool]]:
        start = 0
        for index, character in enumerate(self._characters):
            if character in "\r\n" or character in _HYPHENS:
                yield start, index, character in _HYPHENS
                start = index + 1
        yield start, len(self._characters), False

    def _word_spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = start
        for index in range(start, end + 1):
            if index == end or self._characters[index].isspace():
                if index > first:
                    yield first, index
                first = index + 1

    def _word(self, start: int, end: int) -> Word:
        text = _clean("".join(self._characters[start:end]))
        is_bold, is_italic = self._look(start)
        return Word(
            text=text,
            left=self._sides(start)[0],
            right=self._sides(end - 1)[1],
            size=self._size(start),
            is_bold=is_bold,
            is_italic=is_italic,
        )

    def _size(self, index: int) -> float:
        """Return the size of a letter; some programs write it below zero and turn the letter over."""
        return abs(_sound(raw.FPDFText_GetFontSize(self._text, index) * self._scale(index)))

    def _scale(self, index: int) -> float:
        matrix = raw.FS_MATRIX()
        if not raw.FPDFText_GetMatrix(self._text, index, matrix):
            return 1.0
        return float(abs(matrix.d) or abs(matrix.b) or 1.0)

    def _sides(self, index: int) -> tuple[float, float]:
        left, right, bottom, top = self._box
        raw.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        return _sound(left.value), _sound(right.value)

    def _baseline(self, start: int, end: int) -> float:
        horizontal, vertical = ctypes.c_double(), ctypes.c_double()
        first = next(index for index in range(start, end) if not self._characters[index].isspace())
        raw.FPDFText_GetCharOrigin(self._text, first, horizontal, vertical)
        return _sound(vertical.value)

    def _look(self, index: int) -> tuple[bool, bool]:
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._text, index, self._name, _NAME_LENGTH, flags)
        key = (self._name.value, flags.value)
        if key not in self._looks:
            self._looks[key] = _look(key[0].decode("utf-8", "replace").lower(), flags.value)
        return self._looks[key]


def _sound(length: float) -> float:
    """Return a length in points as it is; damaged files have some that are no numbers, or endless."""
    return length if math.isfinite(length) else 0.0


def _character(code: int) -> str:
    """Return a character; damaged fonts name some that do not exist, and nobody sees these."""
    return chr(code) if code <= sys.maxunicode else "\0"


def _look(name: str, flags: int) -> tuple[bool, bool]:
    is_bold = any(word in name for word in _BOLD_NAMES) or bool(flags & _BOLD_FLAG)
    return is_bold, any(word in name for word in _ITALIC_NAMES) or bool(flags & _ITALIC_FLAG)


def _clean(text: str) -> str:
    """Take ligatures apart and drop what cannot be seen."""
    if text.isascii() and text.isprintable():
        return text
    kept = (character for character in text if character not in _UNSEEN)
    return "".join(
        unicodedata.normalize("NFKC", character) if "\ufb00" <= character <= "\ufb06" else character
        for character in kept
        if unicodedata.category(character) not in {"Cc", "Cs", "Cn"}
    )
