"""Pictures that say they are larger than any sheet of paper are refused unread."""

import struct
import zlib
from io import BytesIO

import pytest
from fpdf import FPDF
from PIL import Image

from translation_service.documents.limits import Limits
from translation_service.documents.ocr.conversion import convert_picture
from translation_service.documents.ocr.lighting import is_blank, is_grain
from translation_service.documents.ocr.pictures import MOST_PIXELS, pages_of
from translation_service.documents.ocr.scans import rendered
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


@pytest.mark.parametrize(
    "head",
    [
        b"VP8L" + bytes(4) + b"/" + (8_999 | 8_999 << 14).to_bytes(4, "little"),
        b"VP8 " + bytes(4) + b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 9_000, 9_000),
        b"VP8X" + bytes(8) + (8_999).to_bytes(3, "little") * 2,
    ],
)
def test_an_enormous_webp_is_refused_before_it_is_opened(head: bytes) -> None:
    assert refusal_of(b"RIFF" + bytes(4) + b"WEBP" + head) == "too-many-pixels"


@pytest.mark.parametrize(("held", "size"), [(6, (2_500, 2_000)), (1, (4_330, 3_464))])
def test_a_jpeg_of_2000_unpacks_to_no_more_dots_than_are_read(held: int, size: tuple[int, int]) -> None:
    stream = BytesIO()
    Image.new("L", (5_000, 4_000), 200).save(stream, format="JPEG2000", num_resolutions=held)

    (page,) = pages_of(stream.getvalue())

    assert (page.size, page.getpixel((9, 9))) == (size, 200)


def test_a_jpeg_of_2000_in_endless_tiles_is_refused_before_it_is_read() -> None:
    sides = struct.pack(">HHIIIIII", 47, 0, 4_000, 4_000, 0, 0, 16, 16)

    assert refusal_of(b"\xff\x4f\xff\x51" + sides + bytes(100)) == "hostile"


def test_a_picture_that_is_a_frame_of_film_counts_for_what_is_held_of_it() -> None:
    stream = BytesIO()
    Image.new("RGB", (100, 100)).save(stream, format="AVIF", speed=10)

    assert refusal_of(stream.getvalue(), pixel_limit=40_000) == "too-many-pixels"


@pytest.mark.parametrize("size", [(70_000, 1), (1, 70_000)])
def test_a_picture_of_one_row_is_refused_before_it_is_read(size: tuple[int, int]) -> None:
    stream = BytesIO()
    Image.new("L", size).save(stream, format="PNG")

    assert refusal_of(stream.getvalue()) == "too-long-picture"


def test_a_picture_drawn_over_and_over_is_no_scan() -> None:
    stream = BytesIO()
    Image.new("L", (64, 64)).save(stream, format="JPEG", progressive=True)
    picture = stream.getvalue()
    scan = picture[picture.index(b"\xff\xda") : -2]

    assert refusal_of(picture[:-2] + scan * 300 + b"\xff\xd9") == "hostile"


@pytest.mark.parametrize("mode", ["1", "P", "I;16", "LA", "RGB"])
def test_an_enormous_picture_is_made_smaller_as_a_whole_would_be(mode: str) -> None:
    """Some rows at a time, without a border between them."""
    ramp = Image.linear_gradient("L").resize((6_000, 4_000)).convert("L")
    stream = BytesIO()
    (ramp.convert("I").convert("I;16") if mode == "I;16" else ramp.convert(mode)).save(stream, format="PNG")

    (page,) = pages_of(stream.getvalue())

    assert page.width * page.height <= MOST_PIXELS
    column = [page.convert("L").resize((1, 40), Image.Resampling.BOX).getpixel((0, row)) for row in range(40)]
    assert all(abs(grey - (row + 0.5) * 255 / 40) < 12 for row, grey in enumerate(column))  # type: ignore[operator]


def test_a_page_of_five_metres_is_drawn_no_finer_than_any_picture() -> None:
    """Programs that scan a letter often call each of its dots a point."""
    pdf = FPDF(unit="pt", format=(14_400, 14_400))
    pdf.add_page()

    ((_, page),) = rendered(bytes(pdf.output()), [0], Limits(), resolution=300)

    assert page.width * page.height == pytest.approx(MOST_PIXELS, rel=0.001)


def test_every_page_is_looked_at_and_counted_before_the_first_is_read() -> None:
    small, large = Image.new("1", (10, 10)), Image.new("1", (12_000, 9_000))

    assert refusal_of(pages(small, large)) == "too-many-pixels"
    assert refusal_of(pages(*[small] * 4), ocr_page_limit=3) == "too-many-scans"
    assert refusal_of(pages(*[small] * 21), pixel_limit=100) == "too-many-pixels"


@pytest.mark.parametrize("tag", [273, 324])
def test_a_page_of_hundreds_of_thousands_of_pieces_is_refused_before_they_are_looked_at(tag: int) -> None:
    fields = [(256, 4, 1, 10_000), (257, 4, 1, 10_000), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1)]
    fields += [(322, 4, 1, 16), (323, 4, 1, 16)] if tag == 324 else []
    entries = b"".join(struct.pack("<HHII", *entry) for entry in [*fields, (tag, 4, 390_625, 8)])
    directory = struct.pack("<H", len(entries) // 12) + entries + bytes(4)

    assert refusal_of(b"II*\0" + struct.pack("<I", 8) + directory) == "hostile"


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


NOISE = Image.effect_noise((400, 400), 90)


@pytest.mark.parametrize(
    "grey", [Image.new("L", (400, 400)), NOISE, NOISE.point([114 + dot // 8 for dot in range(256)])]
)
def test_nobody_is_asked_to_read_what_holds_no_letters(grey: Image.Image) -> None:
    assert is_blank(grey) or is_grain(grey)


def pages(first: Image.Image, *others: Image.Image) -> bytes:
    stream = BytesIO()
    first.save(stream, format="TIFF", save_all=True, append_images=others, compression="group4")
    return stream.getvalue()
