"""Pictures of JPEG 2000 in a PDF, looked at before any is unpacked: each tile takes kilobytes, however few its dots."""

import re
from typing import Final

from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_

# What such a picture begins with, how wide and high it is, where it begins, and how wide and high each tile is.
_SIZES: Final = re.compile(rb"\xff\x4f\xff\x51.{4}(.{4})(.{4}).{8}(.{4})(.{4})", re.DOTALL)


def refuse_many_tiles(content: bytes, limits: Limits) -> None:
    """Refuse a PDF with a picture of more tiles than any has: a map of ten thousand dots a side has some thousand."""
    for found in _SIZES.finditer(content):
        width, height, across, down = (int.from_bytes(size, "big") for size in found.groups())
        if across and down:
            refuse_more(-(-width // across) * -(-height // down), limits.pdf_tile_limit, _too_many_tiles)


def _too_many_tiles(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-tiles",
        N_(
            "A picture of this PDF is made of more than %(limit)s pieces. Please print the file into a new PDF and hand"
            " that in."
        ),
        limit=limit,
    )
