"""A picture read as it should lie and as it should be lit."""

from collections.abc import Generator
from dataclasses import dataclass

from PIL import Image

from translation_service.documents.ocr.doubts import SURE, sureness
from translation_service.documents.ocr.drawings import take_drawings
from translation_service.documents.ocr.lighting import evened, ink_of, is_blank, is_grain, is_uneven
from translation_service.documents.ocr.misreadings import put_right
from translation_service.documents.ocr.ruling import ruling_of
from translation_service.documents.ocr.straightening import straightened, turn_of
from translation_service.documents.ocr.tesseract import SeenPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """A grey picture to be read once; `lies_anyhow` where it may lie on its side or upside down."""

    picture: Image.Image
    lies_anyhow: bool


Reading = Generator[Glance, SeenPage, SeenPage]
"""A page on its way to be read: it asks for glances, is sent what each has seen, and returns what stands on it."""


def upright(picture: Image.Image) -> Reading:
    """Read a picture, grey or in colours: its places are those on the picture made level and turned upright."""
    grey = picture.convert("L")
    if is_blank(grey) or is_grain(grey):
        return SeenPage(width=picture.width, height=picture.height)
    level = straightened(picture)
    seen = yield from _level(level)
    turn = turn_of(seen)
    return (yield from _level(straightened(level.rotate(turn, expand=True)))) if turn else seen


def _level(picture: Image.Image) -> Reading:
    grey = picture.convert("L")
    ruling = ruling_of(grey)
    clean = ruling.erased(grey)
    seen = yield from _seen(clean)
    seen.rules = ruling.rules
    take_drawings(seen, ink_of(clean), picture)
    return seen


def _seen(picture: Image.Image) -> Reading:
    """Read a picture; once more as it may lie, and once without shadows and grain, where these may hide something."""
    seen = yield from _once(picture, lies_anyhow=False)
    is_doubtful = sureness(seen.words) < SURE
    if is_doubtful:
        seen = max(seen, (yield from _once(picture, lies_anyhow=True)), key=_sure_letters)
    if sureness(seen.words) >= SURE and not is_uneven(picture):
        return seen
    return max(seen, (yield from _once(evened(picture), lies_anyhow=is_doubtful)), key=_sure_letters)


def _once(picture: Image.Image, *, lies_anyhow: bool) -> Reading:
    seen = yield Glance(picture=picture, lies_anyhow=lies_anyhow)
    seen.words = list(put_right(seen.words))
    return seen


def _sure_letters(page: SeenPage) -> float:
    return sum(len(word.text) for word in page.words) * sureness(page.words)
