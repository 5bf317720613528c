"""Links of a page: the places that lead somewhere, and their addresses."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import pypdfium2
from pypdfium2 import raw

from translation_service.documents.pdf.lines import Box, Stretch, Word
from translation_service.documents.pdf.pages.turning import Place

_LONGEST: Final = 2_000
_SCHEMES: Final = ("http://", "https://", "mailto:")

Link = tuple[Box, str]


def links_of(document: pypdfium2.PdfDocument, page: Any) -> Iterator[tuple[Place, str]]:  # noqa: ANN401
    """Yield the places on a page that lead to addresses of the web or of mail."""
    position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page, position, link):
        address = _address(document, link)
        if address and raw.FPDFLink_GetAnnotRect(link, rect):
            yield (rect.left, rect.bottom, rect.right, rect.top), address


def _address(document: pypdfium2.PdfDocument, link: Any) -> str:  # noqa: ANN401
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(_LONGEST)
    if raw.FPDFAction_GetURIPath(document, action, buffer, _LONGEST) > _LONGEST:
        return ""
    address = buffer.value.decode("utf-8", "replace").strip()
    return address if address.lower().startswith(_SCHEMES) and address.isprintable() else ""


def linked(stretch: Stretch, links: Sequence[Link]) -> Stretch:
    """Return a stretch whose words know where they lead."""
    height = stretch.baseline + stretch.size / 4 if links else 0.0
    near = [(box, address) for box, address in links if box.bottom <= height <= box.top]
    if near:
        stretch.words = [_leading(word, near) for word in stretch.words]
    return stretch


def _leading(word: Word, links: Sequence[Link]) -> Word:
    if word.is_joined and not any(map(str.isalnum, word.text)):
        # A sign that ends the sentence, in other letters than the address before it, leads nowhere.
        return word
    address = next((address for box, address in links if _is_over(box, word)), "")
    return replace(word, link=address) if address else word


def _is_over(box: Box, word: Word) -> bool:
    return box.left <= (word.left + word.right) / 2 <= box.right
