"""Pictures that say they are larger than any sheet of paper are refused unread."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from translation_service.documents.limits import Limits
from translation_service.documents.ocr.conversion import convert_picture
from translation_service.documents.ocr.lighting import is_blank, is_grain
from translation_service.documents.ocr.tesseract import Tesseract
from translation_service.domain.errors import DocumentRefused


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _not_wanted() -> Tesseract:
    raise AssertionError("the picture was read")


def refusal_of(picture: bytes, **limits: int) -> str:
    with pytest.raises(DocumentRefused) as refused:
        convert_picture(picture, start=_not_wanted, language="tr", limits=Limits(**limits))
    return refused.value.code


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_an_enormous_picture_is_refused_before_it_is_read(side: int) -> None:
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    picture = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(b"")) + _chunk(b"IEND", b"")

    assert refusal_of(picture) == "too-many-pixels"


def test_every_page_is_looked_at_and_counted_before_the_first_is_read() -> None:
    small, large = Image.new("1", (10, 10)), Image.new("1", (12_000, 9_000))

    assert refusal_of(pages(small, large)) == "too-many-pixels"
    assert refusal_of(pages(*[small] * 4), ocr_page_limit=3) == "too-many-scans"


def test_a_picture_that_grows_clearer_is_held_whole_until_it_is_clear() -> None:
    stream = BytesIO()
    Image.new("L", (6_000, 6_000)).save(stream, format="JPEG", progressive=True)

    assert refusal_of(stream.getvalue()) == "too-many-pixels"


def test_the_refusal_says_how_many_dots_a_picture_of_its_kind_may_have() -> None:
    stream = BytesIO()
    Image.new("L", (300, 10_000)).save(stream, format="JPEG", progressive=True)

    with pytest.raises(DocumentRefused) as refused:
        convert_picture(stream.getvalue(), start=_not_wanted, language="tr", limits=Limits(pixel_limit=8_000_000))

    assert refused.value.sentence.values["limit"] == 2


@pytest.mark.parametrize("grey", [Image.new("L", (400, 400)), Image.effect_noise((400, 400), 90)])
def test_nobody_is_asked_to_read_what_holds_no_letters(grey: Image.Image) -> None:
    assert is_blank(grey) or is_grain(grey)


def pages(first: Image.Image, *others: Image.Image) -> bytes:
    stream = BytesIO()
    first.save(stream, format="TIFF", save_all=True, append_images=others, compression="group4")
    return stream.getvalue()
