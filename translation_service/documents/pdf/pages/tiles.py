"""Pictures of JPEG 2000 in a PDF, looked at before any is unpacked: each tile takes kilobytes, however few its dots."""

import re
from typing import Final

from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.refusals import too_many_pixels
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_

# What such a picture begins with, how wide and high it is, where it begins, how wide and high each tile is, and, where
# the picture does not break off, how many colours each dot has.
_SIZES: Final = re.compile(rb"\xff\x4f\xff\x51.{4}(.{4})(.{4}).{8}(.{4})(.{4})(?:.{8}(.{2}))?", re.DOTALL)
# Each colour of a dot takes four bytes while such a picture is unpacked, in others a dot takes four in all.
_COLOURS: Final = 2


def refuse_many_tiles(content: bytes, limits: Limits) -> None:
    """Refuse a PDF with a picture of more tiles than any has, or of more colours and dots than may be unpacked.

    A map of ten thousand dots a side has some thousand tiles.
    """
    for found in _SIZES.finditer(content):
        width, height, across, down, colours = (int.from_bytes(size, "big") for size in found.groups(b""))
        if across and down:
            refuse_more(width * height, limits.pixel_limit * _COLOURS // max(colours, _COLOURS), too_many_pixels)
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
