"""Pictures that say they are larger than any sheet of paper are refused unread."""

import struct
import zlib

import pytest

from translation_service.documents.limits import Limits
from translation_service.documents.ocr.conversion import convert_picture
from translation_service.documents.ocr.tesseract import Tesseract
from translation_service.domain.errors import DocumentRefused


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _not_wanted() -> Tesseract:
    raise AssertionError("the picture was read")


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_an_enormous_picture_is_refused_before_it_is_read(side: int) -> None:
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    picture = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(b"")) + _chunk(b"IEND", b"")

    with pytest.raises(DocumentRefused) as refused:
        convert_picture(picture, start=_not_wanted, language="tr", limits=Limits())

    assert refused.value.code == "too-heavy"
