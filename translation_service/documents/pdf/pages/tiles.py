"""Pictures of JPEG 2000 in a PDF, looked at before any is unpacked: each tile takes kilobytes, however few its dots."""

import re
from typing import Final

from translation_service.documents import refusals

# What such a picture begins with, how wide and high it is, where it begins, and how wide and high each tile is.
_SIZES: Final = re.compile(rb"\xff\x4f\xff\x51.{4}(.{4})(.{4}).{8}(.{4})(.{4})", re.DOTALL)
# Those of a map of ten thousand dots a side are some thousand.
_MOST_TILES: Final = 10_000


def refuse_many_tiles(content: bytes) -> None:
    """Refuse a PDF with a picture of more tiles than any has."""
    for found in _SIZES.finditer(content):
        width, height, across, down = (int.from_bytes(size, "big") for size in found.groups())
        if across and down and -(-width // across) * -(-height // down) > _MOST_TILES:
            raise refusals.hostile()
