"""The pages of a picture file, each as a person sees it."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from itertools import islice
from math import ceil
from typing import Final

from PIL import Image, ImageOps, ImageSequence, ImageStat, UnidentifiedImageError
from PIL.Jpeg2KImagePlugin import Jpeg2KImageFile

# Nearly twice as many as a sheet of A4 has at 300 dots an inch, at which letters are read best.
MOST_PIXELS: Final = 15_000_000
# Tesseract refuses what is longer, however few dots it has.
_LONGEST: Final = 32_000
# A JPEG is unpacked at half its size where that leaves as many as this, and fewer where it grows clearer or, as that of
# the year 2000, holds four bytes for each of its colours meanwhile.
_ENOUGH_PIXELS: Final = 9_000_000
_ENOUGH_WHILE_GROWING: Final = 6_000_000
_ENOUGH_OF_2000: Final = 5_000_000
# The head of its letters, and the part of it that says how they are written.
_CODING_OF_2000: Final = re.compile(rb"\xff\x4f\xff\x51.*?\xff\x52.{7}(.)", re.DOTALL)
_DOTS_AT_ONCE: Final = 1_000_000
_GREY: Final = frozenset({"1", "L"})
_HELD_WHILE_GROWING: Final = 4
# Greys of two bytes, and what takes four bytes for one grey.
_HELD_BY_MODE: Final = {"I;16": 1.5, "I;16B": 1.5, "I;16L": 1.5, "I": 3, "F": 3, "LA": 3, "La": 3, "PA": 3}
# A frame of film is held as light and colours, as a row of bytes and as dots.
_AS_FILM: Final = "AVIF"
_HELD_AS_FILM: Final = 4.4
_BLACK_TO_WHITE: Final = 255
_UNEVEN: Final = 1.2
_LIGHT, _HALF_CLEAR, _SAMPLE = 225, 128, 1_000
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
        enough = _ENOUGH_WHILE_GROWING if frame.info.get("progressive") else _ENOUGH_PIXELS
        _unpack_to(frame, enough)
        page, dots, orientation = _reduced(frame), frame.info.get("dpi"), frame.getexif()
        if frame.format != _WITH_PAGES:
            frame.close()  # it may be many times larger than the page
        page.getexif().update(orientation)
        ImageOps.exif_transpose(page, in_place=True)
        return _within_limits(_square(page, dots))


def _unpack_to(frame: Image.Image, enough: int) -> None:
    """Let a picture unpack to about as many dots as are enough, where its kind can do so."""
    if isinstance(frame, Jpeg2KImageFile):
        halvings, most = 0, _halvings_kept(frame)
        while halvings < most and frame.width * frame.height >> 2 * (halvings + 1) >= _ENOUGH_OF_2000:
            halvings += 1
        frame.reduce = halvings
        frame.load()  # its size is another then
    else:
        frame.draft("RGB", _size_within(frame, enough))


def _halvings_kept(frame: Jpeg2KImageFile) -> int:
    """Return how many times a picture holds itself at half the size; asked for one more, it cannot be read."""
    if frame.fp is None:
        return 0
    frame.fp.seek(0)
    found = _CODING_OF_2000.search(frame.fp.read())
    return found[1][0] if found else 0


def sizes_of(content: bytes, *, most: int) -> list[tuple[int, int, float]]:
    """Return how wide and high the first pages say they are, and how many times their dots are held meanwhile.

    A JPEG unpacks to its greys at once; one that grows clearer as it arrives is held four times until it is whole.
    Raises `UnreadablePictureError`.
    """
    with _as_unreadable():
        return [(frame.width, frame.height, _times_held(frame)) for frame in islice(_frames(content), most)]


def _times_held(frame: Image.Image) -> float:
    if frame.format in _WITH_DRAFTS:
        return max(_HELD_WHILE_GROWING, 1 + len(frame.getbands())) if frame.info.get("progressive") else 1
    if frame.format == _AS_FILM:
        return _HELD_AS_FILM
    return _HELD_BY_MODE.get(frame.mode, len(frame.getbands()))


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


def _reduced(frame: Image.Image) -> Image.Image:
    """Return a picture in greys or in colours of red, green and blue, made smaller where it is enormous.

    Some rows at a time: a copy of all in another form may take many times the room.
    """
    plain = _plainer(frame)
    width, height = _size_within(frame, MOST_PIXELS)
    scale = frame.height / height
    rows = max(1, int(_DOTS_AT_ONCE / (frame.width * scale)))
    page: Image.Image | None = None
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        first = int(top * scale)
        band = plain(frame.crop((0, first, frame.width, min(ceil(bottom * scale), frame.height))))
        box = (0.0, top * scale - first, float(frame.width), min(bottom * scale - first, float(band.height)))
        page = page or Image.new(band.mode, (width, height))
        page.paste(band.resize((width, bottom - top), box=box, reducing_gap=2.0), (0, top))
    return page or plain(frame)


def _plainer(frame: Image.Image) -> Callable[[Image.Image], Image.Image]:
    """Return what turns rows of a picture into greys or colours."""
    is_grey = frame.mode in _GREY
    if frame.has_transparency_data:
        ground = "black" if _is_light(_sample(frame).convert("RGBA")) else "white"
        return partial(_on_ground, ground=ground, mode="L" if is_grey else "RGB")
    if frame.mode.startswith(("I", "F")):
        return _from_deep(*_bounds(frame))
    return lambda rows: rows.convert("L" if is_grey else "RGB")


def _sample(frame: Image.Image) -> Image.Image:
    """Return some of the dots of a picture."""
    return frame.resize((min(frame.width, _SAMPLE), min(frame.height, _SAMPLE)), Image.Resampling.NEAREST)


def _is_light(clear: Image.Image) -> bool:
    """Tell whether what can be seen of a picture with a clear ground is so light that white would hide it."""
    alpha = clear.getchannel("A")
    is_mostly_clear = ImageStat.Stat(alpha).mean[0] < _HALF_CLEAR
    return is_mostly_clear and ImageStat.Stat(clear.convert("L"), mask=alpha).mean[0] > _LIGHT


def _on_ground(rows: Image.Image, *, ground: str, mode: str) -> Image.Image:
    coloured = rows.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", coloured.size, ground), coloured).convert(mode)


def _bounds(frame: Image.Image) -> tuple[float, float]:
    low, high = frame.getextrema()
    return float(low), float(high)  # type: ignore[arg-type] # one band, so two numbers


def _from_deep(low: float, high: float) -> Callable[[Image.Image], Image.Image]:
    """Return what turns more than 256 greys to those, the darkest of a picture as black and its lightest as white."""
    scale = _BLACK_TO_WHITE / ((high - low) or 1.0)
    return lambda rows: rows.convert("F").point(lambda value: value * scale - low * scale).convert("L")


def _square(picture: Image.Image, dots: object) -> Image.Image:
    """Return a picture whose dots are as high as they are wide; those of a plain fax are not."""
    if not (isinstance(dots, tuple) and len(dots) == 2 and all(float(side) > 0 for side in dots)):
        return picture
    across, down = map(float, dots)
    if not _UNEVEN < across / down < 2 * _UNEVEN:
        return picture
    return picture.resize((picture.width, round(picture.height * across / down)))


def _within_limits(picture: Image.Image) -> Image.Image:
    size = _size_within(picture, MOST_PIXELS)
    return picture if size == picture.size else picture.resize(size, reducing_gap=2.0)


def _size_within(picture: Image.Image, most: int) -> tuple[int, int]:
    share = min(1.0, (most / (picture.width * picture.height)) ** 0.5, _LONGEST / max(picture.size))
    return max(1, int(picture.width * share)), max(1, int(picture.height * share))
