"""Pictures made level, upright and evenly lit, and their pages as a person sees them."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from tests.building.scans import LETTER, picture
from translation_service.documents.ocr.lighting import evened, is_uneven
from translation_service.documents.ocr.pictures import UnreadablePictureError, pages_of, sizes_of
from translation_service.documents.ocr.straightening import straightened, turn_of
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord


@pytest.fixture(scope="module")
def letter() -> Image.Image:
    return Image.open(BytesIO(picture(LETTER, LETTER, LETTER, resolution=75))).convert("L")


def as_file(page: Image.Image, *others: Image.Image, form: str = "PNG", **options: object) -> bytes:
    stream = BytesIO()
    page.save(stream, format=form, **(options | ({"save_all": True, "append_images": others} if others else {})))
    return stream.getvalue()


def height_of_text(page: Image.Image) -> int:
    """Return how high the text of a page is."""
    box = ImageChops.invert(page).point(lambda grey: 255 * (grey > 128)).getbbox()
    assert box is not None
    return box[3] - box[1]


@pytest.mark.parametrize("angle", [3.0, -1.5])
def test_a_page_that_lies_askew_is_made_level(letter: Image.Image, angle: float) -> None:
    askew = letter.rotate(angle, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)

    level = straightened(askew)

    assert height_of_text(level) == pytest.approx(height_of_text(letter), abs=4)
    assert level.getpixel((0, 0)) == 255


def test_a_level_page_and_an_empty_one_stay_as_they_are(letter: Image.Image) -> None:
    empty = Image.new("L", (300, 300), 240)

    assert straightened(letter) is letter
    assert straightened(empty) is empty


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_how_a_page_lies_is_told_by_its_lines(turn: int) -> None:
    upright = SeenPage(width=400, height=600)
    for line in range(5):
        upright.words += [
            SeenWord(
                text="words", block=1, paragraph=1, line=line, left=left, top=40 * line + 20, width=80, height=20,
                confidence=90,
            )
            for left in (20, 120, 220)
        ]  # fmt: skip

    assert turn_of(turned(upright, (360 - turn) % 360)) == turn


def turned(page: SeenPage, turn: int) -> SeenPage:
    """Return what is seen on a page turned by quarters against the clock."""
    for _ in range(turn // 90):
        page = SeenPage(
            width=page.height,
            height=page.width,
            words=[
                SeenWord(
                    text=word.text, block=word.block, paragraph=word.paragraph, line=word.line, left=word.top,
                    top=page.width - word.left - word.width, width=word.height, height=word.width, confidence=90,
                )
                for word in page.words
            ],
        )  # fmt: skip
    return page


def test_shadows_are_taken_out(letter: Image.Image) -> None:
    shadow = Image.linear_gradient("L").resize(letter.size).point(lambda grey: 70 + grey * 0.7)
    photograph = ImageChops.multiply(letter, shadow)

    assert is_uneven(photograph)
    assert not is_uneven(letter)
    assert not is_uneven(evened(photograph))


def test_pages_are_seen_on_white_as_the_camera_held_them_and_as_high_as_they_are_wide() -> None:
    wide = Image.new("RGB", (40, 20), "white")
    exif = wide.getexif()
    exif[274] = 6
    clear = Image.new("RGBA", (4, 4), (0, 0, 0, 0))
    deep = Image.new("I;16", (2, 1))
    deep.putpixel((1, 0), 65535)
    fax = Image.new("1", (40, 20), 1)

    def only(content: bytes) -> Image.Image:
        (page,) = pages_of(content)
        return page

    assert only(as_file(wide, form="JPEG", exif=exif)).size == (20, 40)
    assert only(as_file(clear)).convert("L").getextrema() == (255, 255)
    assert only(as_file(deep)).getextrema() == (0, 255)
    assert only(as_file(fax, form="TIFF", compression="group4", dpi=(204, 98))).size == (40, 42)
    assert len(list(pages_of(as_file(fax, fax, form="TIFF")))) == 2


@pytest.mark.parametrize("form", ["WEBP", "GIF", "BMP", "JPEG2000", "AVIF"])
def test_pictures_of_the_web_and_of_archives_are_seen(form: str) -> None:
    letter = Image.new("RGB", (40, 20), "white")

    (page,) = pages_of(as_file(letter, form=form))

    assert page.size == (40, 20)
    assert page.convert("L").getextrema() == (255, 255)


def test_white_letters_on_a_clear_ground_stand_out_from_it() -> None:
    clear = Image.new("RGBA", (40, 40), (255, 255, 255, 0))
    clear.paste((255, 255, 255, 255), (0, 0, 10, 10))

    (page,) = pages_of(as_file(clear))

    assert page.convert("L").getextrema() == (0, 255)


@pytest.mark.parametrize(("form", "held"), [("MPO", 1), ("PNG", 3), ("GIF", 1)])
def test_only_faxes_and_scans_have_pages(form: str, held: int) -> None:
    """What else comes in frames is the same picture again: small, as phones add it, or moving."""
    letter, copy = Image.new("RGB", (40, 20), "white"), Image.new("RGB", (20, 10), "grey")

    content = as_file(letter, copy, form=form)

    assert [page.size for page in pages_of(content)] == [(40, 20)]
    assert sizes_of(content, most=9) == [(40, 20, held)]


def test_what_cannot_be_read_is_said_so() -> None:
    with pytest.raises(UnreadablePictureError):
        list(pages_of(b"no picture"))
