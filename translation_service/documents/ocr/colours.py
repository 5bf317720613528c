"""Coloured ink over black letters: stamps and signatures, told from what they cover by their colour."""

from collections.abc import Iterable, Sequence
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat

from translation_service.documents.ocr.lighting import background
from translation_service.documents.ocr.tesseract import SeenWord

Place = tuple[int, int, int, int]
"""A part of a picture in dots: left, top, right, bottom."""
_COLOURED: Final = 55
_BLACK: Final = 60
# A stamp may be thin and cover much text; what a strong compression makes of black is less.
_LEAST_SHARE: Final = 0.04
# Thin strokes are coarser in colour than in grey.
_FRINGE: Final = 3
_OF_WORDS: Final = 0.12
_BLEACH: Final = 1.5


def coloured_ink(picture: Image.Image) -> Image.Image | None:
    """Return where a picture is coloured and not black: 255 there, 0 elsewhere; `None` for one in greys."""
    if picture.mode != "RGB":
        return None
    lightest, strength = _light_and_strength(picture)
    coloured = strength.point(lambda value: 255 * (value > _COLOURED))
    return ImageChops.multiply(coloured, lightest.point(lambda value: 255 * (value > _BLACK)))


def _light_and_strength(picture: Image.Image) -> tuple[Image.Image, Image.Image]:
    """Return how light the lightest of red, green and blue is, and how much lighter than the darkest."""
    red, green, blue = picture.split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    return lightest, ImageChops.subtract(lightest, darkest)


def stamps_in(ink: Image.Image, coloured: Image.Image, places: Iterable[Place]) -> Image.Image | None:
    """Return what of the ink is coloured, but for some `places`; `None` where that is next to nothing."""
    other = ImageChops.darker(coloured, ink)
    draw = ImageDraw.Draw(other)
    for place in places:
        draw.rectangle(place, fill=0)
    return other if _sum(other) > _LEAST_SHARE * max(_sum(ink), 1.0) else None


def without(grey: Image.Image, picture: Image.Image, places: Iterable[Place]) -> Image.Image:
    """Return a grey picture without the coloured ink of `picture`, but for some `places`.

    What is coloured grows lighter the stronger its colour is, so that black letters below it keep their edges.
    """
    lightest, strength = _light_and_strength(picture)
    bare = ImageChops.lighter(grey, ImageChops.add(lightest, strength.point(lambda value: int(_BLEACH * value))))
    for place in places:
        bare.paste(grey.crop(place), place)
    return bare


def words_in_colour(coloured: Image.Image, ink: Image.Image, words: Iterable[SeenWord]) -> list[Place]:
    """Return the places of those words whose letters are coloured, as those of headings are."""
    places = map(_place_of, words)
    return [place for place in places if _sum(coloured.crop(place)) > _OF_WORDS * _sum(ink.crop(place))]


def _place_of(word: SeenWord) -> Place:
    return word.left, word.top, word.left + word.width, word.top + word.height


def without_letters(picture: Image.Image, coloured: Image.Image, words: Sequence[SeenWord]) -> Image.Image:
    """Return a picture with paper in place of what is not coloured where words stand."""
    letters = Image.new("L", picture.size)
    draw = ImageDraw.Draw(letters)
    for word in words:
        around = word.height // 4
        right, bottom = word.left + word.width + around, word.top + word.height + around
        draw.rectangle((word.left - around, word.top - around, right, bottom), fill=255)
    mask = ImageChops.subtract(letters, coloured.filter(ImageFilter.MaxFilter(_FRINGE)))
    bare = picture.copy()
    bare.paste(background(picture), (0, 0), mask)
    return bare


def _sum(ink: Image.Image) -> float:
    return ImageStat.Stat(ink).sum[0]
