"""Photographs of paper: shadows taken out, so that letters in the dark part are as black on white as the others."""

from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

_COARSE: Final = 16
_WIDER_THAN_LETTERS: Final = 5
_SMOOTH: Final = 3
_INK: Final = 60
# Of what the darkest dot is darker than the lightest: small print from edge to edge has a third of it, dots at random
# have twice as much.
_GRAIN: Final = 0.24
_SHADOW: Final = 0.75
Colour = int | tuple[int, ...]
"""A grey, or as much red, green and blue."""
_DARKEST_PAPER: Final = 120
_CLEAN: Final = 0.96
_DARKEST, _LIGHTEST = 0.05, 0.95


def is_uneven(picture: Image.Image) -> bool:
    """Tell whether the paper of a grey picture is much darker in one place than in another."""
    greys = _paper(picture).histogram()
    return _grey_at(greys, _DARKEST) < _SHADOW * _grey_at(greys, _LIGHTEST)


def is_blank(picture: Image.Image) -> bool:
    """Tell whether a grey picture is the same grey from edge to edge."""
    low, high = picture.getextrema()
    return low == high


def is_grain(picture: Image.Image) -> bool:
    """Tell whether there is nothing but noise: each dot differs from its neighbour as no page of letters does.

    Noise may be as faint as a watermark, which takes a minute to read all the same.
    """
    low, high = picture.getextrema()
    beside = ImageChops.offset(picture, 1, 0)
    differing = ImageStat.Stat(ImageChops.difference(picture, beside)).mean[0]
    return differing > _GRAIN * (float(high) - float(low))  # type: ignore[arg-type] # one band, so two numbers


def evened(picture: Image.Image) -> Image.Image:
    """Return a picture without shadows and grain."""
    fine = picture.filter(ImageFilter.MedianFilter(_SMOOTH))
    paper = _paper(fine).resize(fine.size, Image.Resampling.BILINEAR)
    return ImageOps.autocontrast(ImageOps.invert(ImageChops.subtract(paper, fine)))


def ink_of(picture: Image.Image) -> Image.Image:
    """Return where a picture is clearly darker than its paper: 255 there, 0 elsewhere."""
    paper = _paper(picture).resize(picture.size, Image.Resampling.BILINEAR)
    return ImageChops.subtract(paper, picture).point(lambda darker: 255 * (darker > _INK))


def background(picture: Image.Image) -> Colour:
    """Return the grey or the colour that most of a picture has."""
    counts = [band.histogram() for band in picture.split()]
    most = tuple(one.index(max(one)) for one in counts)
    return most if len(most) > 1 else most[0]


def on_white(picture: Image.Image, paper: Colour) -> Image.Image:
    """Return a part of a picture as it looks on white paper, unless its own is as dark as no paper is."""
    greys = paper if isinstance(paper, tuple) else (paper,)
    if min(greys) < _DARKEST_PAPER:
        return picture
    white = [min(255, round(255 * value / (_CLEAN * grey))) for grey in greys for value in range(256)]
    return picture.point(white)


def _paper(picture: Image.Image) -> Image.Image:
    """Return how light the paper is, sixteen dots as one: the lightest around, which letters do not darken."""
    size = (max(1, picture.width // _COARSE), max(1, picture.height // _COARSE))
    coarse = picture.resize(size, Image.Resampling.BOX)
    return coarse.filter(ImageFilter.MaxFilter(_WIDER_THAN_LETTERS)).filter(ImageFilter.GaussianBlur(_SMOOTH))


def _grey_at(counts: list[int], share: float) -> int:
    wanted, passed = share * sum(counts), 0
    for grey, count in enumerate(counts):
        passed += count
        if passed >= wanted:
            return grey
    return len(counts) - 1
