"""Pictures looked at before they are read: how many pages they have, and how large these say they are."""

from math import ceil
from typing import Final, Literal

from PIL import Image

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.ocr.pictures import UnreadablePictureError, sizes_of

_TIFF: Final = (b"II*\0", b"MM\0*")
_TIFF_ENTRY: Final = 12
# What says where the strips of a page begin, and its tiles.
_TIFF_PIECES: Final = frozenset({273, 324})
_JPEG: Final = b"\xff\xd8"
_SCAN: Final = b"\xff\xda"
_SIZE_OF_2000: Final = b"\xff\x4f\xff\x51"
# A picture of the largest size in tiles of 256 dots has fewer.
_MOST_TILES: Final = 4_096
_WEBP_SIDE: Final = 0x3FFF
_WEBP_HELD: Final = 3
# What is usual where a picture grows clearer as it arrives.
_USUAL_SCANS: Final = 10
_MOST_TIMES: Final = 10
# Sixty sheets of A4 at 600 dots an inch; a few bytes may say that there are many more.
_MOST_LARGEST: Final = 20


def inspect(content: bytes, limits: Limits) -> None:
    """Raise `DocumentRefused` for a picture of too many pages or pieces, or one that may unpack to gigabytes."""
    _refuse_many_pages_and_pieces(content, limits)
    _refuse_large_webp(content, limits)
    _refuse_many_tiles(content)
    try:
        sizes = sizes_of(content, most=limits.ocr_page_limit)
    except Image.DecompressionBombError:
        raise refusals.too_many_pixels(limits.pixel_limit) from None
    except UnreadablePictureError:
        return  # the program that reads it will say
    times = max(1, content.count(_SCAN) // _USUAL_SCANS) if content.startswith(_JPEG) else 1
    if times > _MOST_TIMES:
        raise refusals.hostile()
    for width, height, held in sizes:
        refuse_more(max(width, height), limits.picture_side_limit, refusals.too_long_picture)
        refuse_more(width * height, int(limits.pixel_limit / (times * held)), refusals.too_many_pixels)
    dots = sum(width * height for width, height, _ in sizes)
    refuse_more(dots, _MOST_LARGEST * limits.pixel_limit, refusals.too_many_pixels)


def _refuse_large_webp(content: bytes, limits: Limits) -> None:
    """Look for the size that a WebP says it has: two of that size are held as soon as it is opened."""
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        return
    width, height = _WEBP_SIZES.get(content[12:16], _no_size)(content)
    refuse_more(width * height, limits.pixel_limit // _WEBP_HELD, refusals.too_many_pixels)


def _refuse_many_tiles(content: bytes) -> None:
    """Refuse a JPEG of the year 2000 in thousands of tiles, which the library holds ten kilobytes each of."""
    start = content.find(_SIZE_OF_2000)
    if start < 0:
        return
    fields = content[start + len(_SIZE_OF_2000) + 4 :]
    width, height, left, top, tile_width, tile_height = (
        int.from_bytes(fields[at : at + 4], "big") for at in range(0, 24, 4)
    )
    across, down = (ceil((width - left) / max(tile_width, 1)), ceil((height - top) / max(tile_height, 1)))
    refuse_more(max(across, 0) * max(down, 0), _MOST_TILES, lambda _: refusals.hostile())


def _no_size(_: bytes) -> tuple[int, int]:
    return 0, 0


def _size_of_canvas(content: bytes) -> tuple[int, int]:
    return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")


def _size_of_lossless(content: bytes) -> tuple[int, int]:
    bits = int.from_bytes(content[21:25], "little")
    return 1 + (bits & _WEBP_SIDE), 1 + (bits >> 14 & _WEBP_SIDE)


def _size_of_lossy(content: bytes) -> tuple[int, int]:
    width, height = (int.from_bytes(content[at : at + 2], "little") for at in (26, 28))
    return width & _WEBP_SIDE, height & _WEBP_SIDE


_WEBP_SIZES: Final = {b"VP8X": _size_of_canvas, b"VP8L": _size_of_lossless, b"VP8 ": _size_of_lossy}


def check_pages(count: int, limits: Limits) -> None:
    """Raise `DocumentRefused` for more pages than may be pictures."""
    refuse_more(count, limits.ocr_page_limit, refusals.too_many_scans)


def _refuse_many_pages_and_pieces(content: bytes, limits: Limits) -> None:
    """Count the pages of a TIFF, each of which says where the next is: to read them takes their number squared.

    Each piece of a page, a strip or a tile, is a value of Python before the page is read; a strip has a row and more.
    """
    order: Literal["little", "big"] = "little" if content.startswith(b"II") else "big"
    place = int.from_bytes(content[4:8], order) if content.startswith(_TIFF) else 0
    for _ in range(limits.ocr_page_limit):
        if not place:
            return
        entries = int.from_bytes(content[place : place + 2], order)
        after = place + 2 + _TIFF_ENTRY * entries
        for entry in range(place + 2, min(after, len(content)), _TIFF_ENTRY):
            if int.from_bytes(content[entry : entry + 2], order) in _TIFF_PIECES:
                pieces = int.from_bytes(content[entry + 4 : entry + 8], order)
                refuse_more(pieces, limits.picture_side_limit, lambda _: refusals.hostile())
        place = int.from_bytes(content[after : after + 4], order)
    if place:
        raise refusals.too_many_scans(limits.ocr_page_limit)
