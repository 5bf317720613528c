"""The pages of a picture file, each as a person sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import Final

from PIL import Image, ImageOps, ImageSequence, ImageStat, UnidentifiedImageError

# Nearly twice as many as a sheet of A4 has at 300 dots an inch, at which letters are read best.
_MOST_PIXELS: Final = 15_000_000
_SMOOTH: Final = frozenset({"L", "LA", "RGB", "RGBA", "CMYK", "YCbCr"})
_GREY: Final = frozenset({"1", "L"})
_HELD_WHILE_GROWING: Final = 4
_BLACK_TO_WHITE: Final = 255
_UNEVEN: Final = 1.2
_LIGHT, _HALF_CLEAR = 225, 128
_WITH_PAGES: Final = "TIFF"
_WITH_DRAFTS: Final = frozenset({"JPEG", "MPO"})
_FAILURES: Final = (UnidentifiedImageError, OSError, ValueError, SyntaxError)


class UnreadablePictureError(Exception):
    """Pillow cannot read a picture; the program that reads its text may."""


def pages_of(content: bytes) -> Iterator[Image.Image]:
    """Return the pages one at a time, turned as the camera says, on white, coarser where they are enormous.

    Raises `UnreadablePictureError`.
    """
    frames = _frames(content)
    while (page := _next_page(frames)) is not None:
        yield page


def _next_page(frames: Iterator[Image.Image]) -> Image.Image | None:
    with _as_unreadable():
        frame = next(frames, None)
        if frame is None:
            return None
        frame.draft("RGB", _size_within_limits(frame))  # what is a JPEG unpacks to no more than that
        ImageOps.exif_transpose(frame, in_place=True)
        page = _within_limits(_square(_plain(_reduced(frame)), frame.info.get("dpi")))
        if frame.format != _WITH_PAGES:
            frame.close()  # it may be many times larger than the page
        return page


def dots_of(content: bytes, *, most: int) -> list[tuple[int, int]]:
    """Return how many dots the first pages say they have, and how many times these are held while they are read.

    A JPEG unpacks to its greys at once; one that grows clearer as it arrives is held four times until it is whole.
    Raises `UnreadablePictureError`.
    """
    with _as_unreadable():
        return [(frame.width * frame.height, _times_held(frame)) for frame in islice(_frames(content), most)]


def _times_held(frame: Image.Image) -> int:
    if frame.format in _WITH_DRAFTS:
        return _HELD_WHILE_GROWING if frame.info.get("progressive") else 1
    return len(frame.getbands())


@contextmanager
def _as_unreadable() -> Iterator[None]:
    try:
        yield
    except _FAILURES as error:
        raise UnreadablePictureError from error


def _frames(content: bytes) -> Iterator[Image.Image]:
    """Return the pages of a fax or scan; what else comes in frames is a small copy, or moves."""
    with Image.open(BytesIO(content)) as opened:
        if opened.format == _WITH_PAGES:
            yield from ImageSequence.Iterator(opened)
        else:
            yield opened


def _plain(frame: Image.Image) -> Image.Image:
    """Return a picture in greys or in colours of red, green and blue."""
    if frame.has_transparency_data:
        coloured = frame.convert("RGBA")
        ground = Image.new("RGBA", coloured.size, "black" if _is_light(coloured) else "white")
        return Image.alpha_composite(ground, coloured).convert("RGB")
    if frame.mode.startswith(("I", "F")):
        return _from_deep(frame)
    return frame.convert("L" if frame.mode in _GREY else "RGB")


def _is_light(clear: Image.Image) -> bool:
    """Tell whether what can be seen of a picture with a clear ground is so light that white would hide it."""
    alpha = clear.getchannel("A")
    is_mostly_clear = ImageStat.Stat(alpha).mean[0] < _HALF_CLEAR
    return is_mostly_clear and ImageStat.Stat(clear.convert("L"), mask=alpha).mean[0] > _LIGHT


def _from_deep(frame: Image.Image) -> Image.Image:
    """Return a picture of more than 256 greys with its own darkest as black and its lightest as white."""
    deep = frame.convert("F")
    low, high = (float(bound) for bound in deep.getextrema())  # type: ignore[arg-type] # one band, so two numbers
    scale = _BLACK_TO_WHITE / ((high - low) or 1.0)
    return deep.point(lambda value: value * scale - low * scale).convert("L")


def _square(picture: Image.Image, dots: object) -> Image.Image:
    """Return a picture whose dots are as high as they are wide; those of a plain fax are not."""
    if not (isinstance(dots, tuple) and len(dots) == 2 and all(float(side) > 0 for side in dots)):
        return picture
    across, down = map(float, dots)
    if not _UNEVEN < across / down < 2 * _UNEVEN:
        return picture
    return picture.resize((picture.width, round(picture.height * across / down)))


def _reduced(frame: Image.Image) -> Image.Image:
    """Return an enormous picture made smaller before it is copied, where that makes new colours of those it has."""
    return _within_limits(frame) if frame.mode in _SMOOTH else frame


def _within_limits(picture: Image.Image) -> Image.Image:
    size = _size_within_limits(picture)
    return picture if size == picture.size else picture.resize(size, reducing_gap=2.0)


def _size_within_limits(picture: Image.Image) -> tuple[int, int]:
    share = min(1.0, (_MOST_PIXELS / (picture.width * picture.height)) ** 0.5)
    return max(1, int(picture.width * share)), max(1, int(picture.height * share))
