"""The pictures of RTF files, looked at before LibreOffice unpacks each of them whole."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.refusals import too_many_pixels

# What a PNG and a JPEG begin the sides of a picture with, as they are and in letters.
_IN_BYTES: Final = (
    re.compile(rb"\x89PNG\r\n\x1a\n\0\0\0\rIHDR(.{4})(.{4})", re.DOTALL),
    re.compile(rb"\xff[\xc0-\xc2]\0[\x0b\x11]\x08(.{2})(.{2})", re.DOTALL),
)
_IN_LETTERS: Final = (
    re.compile(rb"89504e470d0a1a0a\s*0000000d\s*49484452\s*([0-9a-f]{8})\s*([0-9a-f]{8})", re.IGNORECASE),
    re.compile(rb"ffc[0-2]00(?:0b|11)08([0-9a-f]{4})([0-9a-f]{4})", re.IGNORECASE),
)


def refuse_enormous_pictures(content: bytes, limits: Limits) -> None:
    """Refuse pictures of more dots together than a sheet of A3 has, which the bytes of the file do not explain."""
    dots = sum(_dots_in(content))
    if dots > limits.archive_ratio_limit * len(content):
        refuse_more(dots, limits.pixel_limit, too_many_pixels)


def _dots_in(content: bytes) -> Iterator[int]:
    for sides in _IN_BYTES:
        for width, height in sides.findall(content):
            yield int.from_bytes(width, "big") * int.from_bytes(height, "big")
    for sides in _IN_LETTERS:
        for width, height in sides.findall(content):
            yield int(width, 16) * int(height, 16)
