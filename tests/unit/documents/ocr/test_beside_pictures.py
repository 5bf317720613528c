"""A PNG with more beside its picture than anybody reads."""

import zlib
from io import BytesIO

import pytest
from PIL import Image

from translation_service.documents.ocr.beside_pictures import picture_alone
from translation_service.documents.ocr.pictures import pages_of

_HEAD = 33


def _piece(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")


def _picture(file_format: str = "PNG") -> bytes:
    written = BytesIO()
    Image.new("L", (40, 30), 200).save(written, file_format)
    return written.getvalue()


@pytest.mark.parametrize("kind", [b"zTXt", b"iCCP"])
def test_a_picture_is_seen_without_what_unpacks_beside_it(kind: bytes) -> None:
    picture = _picture()
    text = _piece(kind, b"k\0\0" + zlib.compress(bytes(2_000_000)))
    laden = picture[:_HEAD] + 3 * text + picture[_HEAD:]

    assert picture_alone(laden) == picture
    assert [page.size for page in pages_of(picture_alone(laden))] == [(40, 30)]


@pytest.mark.parametrize("content", [_picture(), _picture("JPEG"), b"\x89PNG\r\n\x1a\nzTXt\xff\xff", b""])
def test_other_files_stay_as_they_are(content: bytes) -> None:
    assert picture_alone(content) == content
