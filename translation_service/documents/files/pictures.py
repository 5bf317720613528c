"""Pictures told by their first bytes, and of those that say little, by what follows."""

from typing import Final

# How many bytes the head of a bitmap has, by the programs that wrote it.
_BITMAP_HEADS: Final = frozenset({12, 40, 52, 56, 64, 108, 124})
_BOX: Final = slice(4, 8)
_APPLE_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_AV1_BRANDS: Final = frozenset({b"avif", b"avis"})
_BRAND_LENGTH: Final = 4
_MOST_BRANDS: Final = 20


def is_bitmap(content: bytes) -> bool:
    """Tell whether a file is a BMP; texts that begin with the same two letters are none."""
    return content.startswith(b"BM") and int.from_bytes(content[14:18], "little") in _BITMAP_HEADS


def is_webp(content: bytes) -> bool:
    return content.startswith(b"RIFF") and content[8:12] == b"WEBP"


def is_avif(content: bytes) -> bool:
    return not _AV1_BRANDS.isdisjoint(_brands(content))


def is_heic(content: bytes) -> bool:
    """Tell whether a file is a photograph as telephones of Apple keep them."""
    return not is_avif(content) and not _APPLE_BRANDS.isdisjoint(_brands(content))


def _brands(content: bytes) -> list[bytes]:
    """Return the names of formats that the first box of a file gives."""
    if content[_BOX] != b"ftyp":
        return []
    length = min(int.from_bytes(content[:4], "big"), 16 + _MOST_BRANDS * _BRAND_LENGTH)
    return [content[8:12], *(content[place : place + _BRAND_LENGTH] for place in range(16, length, _BRAND_LENGTH))]
