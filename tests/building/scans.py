"""Scanned pages for tests: text printed, then looked at as a picture."""

import struct
import zlib
from io import BytesIO
from typing import Final

import pypdfium2
from fpdf import FPDF
from fpdf.enums import TextMode

LETTER: Final = (
    "The municipality of Ponte Nova has the honour to invite a delegation of your city to the week of friendship, "
    "which takes place from the fourth to the eighth of June."
)
_RESOLUTION: Final = 150


def picture(*paragraphs: str, title: str = "", resolution: int = _RESOLUTION) -> bytes:
    """Return a page with these paragraphs as a PNG."""
    pdf = FPDF(format="A4")
    pdf.set_margin(20)
    pdf.add_page()
    if title:
        pdf.set_font("helvetica", "", 24)
        pdf.multi_cell(0, 16, title, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("helvetica", "", 12)
    for text in paragraphs:
        pdf.multi_cell(0, 7, text, new_x="LMARGIN", new_y="NEXT", align="L")
        pdf.ln(5)
    return _png(bytes(pdf.output()), resolution)


def scanned(*pages: bytes | str) -> bytes:
    """Return a PDF of pages, each a picture or a page of text."""
    pdf = FPDF(format="A4")
    pdf.set_margin(20)
    for page in pages:
        pdf.add_page()
        if isinstance(page, bytes):
            pdf.image(BytesIO(page), x=0, y=0, w=210, h=297)
        else:
            pdf.set_font("helvetica", "", 12)
            pdf.multi_cell(0, 7, page)
    return bytes(pdf.output())


def layered(page: bytes, *paragraphs: str) -> bytes:
    """Return a PDF of a picture with words over it that are not to be seen, as programs of scanners make it."""
    pdf = FPDF(format="A4")
    pdf.set_margin(20)
    pdf.add_page()
    pdf.image(BytesIO(page), x=0, y=0, w=210, h=297)
    pdf.set_font("helvetica", "", 12)
    with pdf.local_context(text_mode=TextMode.INVISIBLE):
        for text in paragraphs:
            pdf.multi_cell(0, 7, text, new_x="LMARGIN", new_y="NEXT", align="L")
            pdf.ln(5)
    return bytes(pdf.output())


def _png(pdf: bytes, resolution: int) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[0].render(scale=resolution / 72, grayscale=True)
    data = bytes(bitmap.buffer)
    rows = b"".join(
        b"\0" + data[start : start + bitmap.width] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
