"""What a PNG holds beside its picture: texts and a profile of colours, packed, which nobody reads a page by."""

from collections.abc import Iterator
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_BESIDE: Final = frozenset({b"tEXt", b"zTXt", b"iTXt", b"iCCP"})
_LENGTH, _AROUND = 4, 12


def picture_alone(content: bytes) -> bytes:
    """Return a PNG without what may unpack to a thousand times its size beside the picture; other files as they are."""
    if not content.startswith(_PNG) or not any(kind in content for kind in _BESIDE):
        return content
    return _PNG + b"".join(_pieces_of_picture(content))


def _pieces_of_picture(content: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at < len(content):
        end = at + _AROUND + int.from_bytes(content[at : at + _LENGTH], "big")
        if content[at + _LENGTH : at + 2 * _LENGTH] not in _BESIDE:
            yield content[at:end]
        at = end
