"""Bars with light letters on a dark ground: turned about before they are read, and shaded again on the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageStat

from translation_service.documents.ocr.lighting import background
from translation_service.documents.ocr.patches import patches
from translation_service.documents.ocr.tesseract import SeenPage, scale_of
from translation_service.documents.pdf.lines import Box, Shade

_DARKER: Final = 90
# In points.
_UNIT: Final = 2.0
_LEAST_WIDTH, _LEAST_HEIGHT, _MOST_HEIGHT = 40.0, 8.0, 90.0
# Letters may touch an edge, and its outermost dots may be half paper.
_EDGE, _INSET, _HALF_DARK = 0.55, 2, 4
_LETTERS: Final = (0.02, 0.5)
# A large letter is as dark at its edges, but no longer than this for its height, and round where bars have corners.
_LONGEST_LETTER, _CORNER = 2, 0.6
# How many dots of a bar are neither as dark as its ground nor as light as its letters; of a photograph most are.
_BETWEEN: Final = 0.15
_READ: Final = 60.0
_MANY: Final = 200
Place = tuple[int, int, int, int]
"""A part of a picture in dots: left, top, right, bottom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar in dots from the upper left corner of its picture."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def place(self) -> Place:
        return self.left, self.top, self.right, self.bottom

    def around(self, dots: int) -> Place:
        """Return its place with so many dots around it."""
        return self.left - dots, self.top - dots, self.right + dots, self.bottom + dots

    def is_read(self, seen: SeenPage) -> bool:
        """Tell whether a word stands on it, and is as sure as letters that are there."""
        return any(
            self.left <= word.left + word.width / 2 <= self.right
            and self.top <= word.top + word.height / 2 <= self.bottom
            and word.confidence >= _READ
            for word in seen.words
        )

    def shade(self, picture: Image.Image, scale: float) -> Shade:
        """Return it in points, as on a page of a PDF, in the colour of its ground."""
        ground = background(picture.convert("RGB").crop(self.place))
        box = Box(
            left=self.left * scale,
            right=self.right * scale,
            top=(picture.height - self.top) * scale,
            bottom=(picture.height - self.bottom) * scale,
        )
        return Shade(box=box, colour="".join(f"{value:02X}" for value in (ground if isinstance(ground, tuple) else ())))


def bars_of(picture: Image.Image) -> list[Bar]:
    """Return the bars of a grey picture that is level."""
    paper = background(picture)
    assert isinstance(paper, int)  # noqa: S101 - it is grey
    dark = picture.point(lambda grey: 255 * (grey < paper - _DARKER))
    return [bar for bar in _dark_boxes(dark) if _is_bar(picture.crop(bar.place), dark.crop(bar.place))]


def turned_about(picture: Image.Image, bars: Sequence[Bar]) -> Image.Image:
    """Return a grey picture with its bars as dark letters on a light ground."""
    if not bars:
        return picture
    turned = picture.copy()
    draw = ImageDraw.Draw(turned)
    paper = background(picture)
    for bar in bars:
        draw.rectangle(bar.around(_HALF_DARK), fill=paper)
        part = ImageChops.invert(picture.crop(bar.place))
        low, high = _tones(part)
        ground = background(part)
        lightest = ground if isinstance(ground, int) else high
        turned.paste(part.point(_stretch(low, lightest)), bar.place)
    return turned


def blanked(ink: Image.Image, bars: Sequence[Bar]) -> Image.Image:
    """Return what is drawn on a page without its bars."""
    bare = ink.copy()
    draw = ImageDraw.Draw(bare)
    for bar in bars:
        draw.rectangle(bar.around(2 * _HALF_DARK), fill=0)
    return bare


def _stretch(low: int, high: int) -> list[int]:
    return [max(0, min(255, round(255 * (value - low) / max(high - low, 1)))) for value in range(256)]


def _dark_boxes(dark: Image.Image) -> Iterator[Bar]:
    scale = scale_of(*dark.size)
    unit = max(1, round(_UNIT / scale))
    squares = dark.reduce(unit).point(lambda share: 255 * (share > _MANY))
    for left, top, right, bottom in patches(squares):
        width, height = unit * (right - left) * scale, unit * (bottom - top) * scale
        if width >= _LEAST_WIDTH and _LEAST_HEIGHT <= height <= _MOST_HEIGHT:
            yield _grown(dark, (unit * left, unit * top, unit * right, unit * bottom), unit)


def _grown(dark: Image.Image, place: Place, most: int) -> Bar:
    """Return a box with the dots around it that are as dark: it was found in squares of `most` dots."""
    left, top, right, bottom = place
    for _ in range(most):
        left -= _share(dark.crop((left - 1, top, left, bottom))) > _EDGE
        right += _share(dark.crop((right, top, right + 1, bottom))) > _EDGE
        top -= _share(dark.crop((left, top - 1, right, top))) > _EDGE
        bottom += _share(dark.crop((left, bottom, right, bottom + 1))) > _EDGE
    return Bar(left=left, top=top, right=right, bottom=bottom)


def _is_bar(part: Image.Image, dark: Image.Image) -> bool:
    """Tell whether a dark box is of two tones, the lighter of which does not reach its edges."""
    width, height = dark.size
    edges = (
        (0, _INSET, width, 2 * _INSET),
        (0, height - 2 * _INSET, width, height - _INSET),
        (_INSET, 0, 2 * _INSET, height),
        (width - 2 * _INSET, 0, width - _INSET, height),
    )
    if any(_share(dark.crop(edge)) < _EDGE for edge in edges) or _may_be_letter(dark):
        return False
    least, most = _LETTERS
    if not least <= 1 - _share(dark) <= most:
        return False
    ground, light = background(part), _tones(part)[1]
    if not isinstance(ground, int):
        return False
    third = (light - ground) // 3
    between = part.point(lambda grey: 255 * (ground + third < grey < light - third))
    return _share(between) <= _BETWEEN


def _may_be_letter(dark: Image.Image) -> bool:
    width, height = dark.size
    side = max(1, height // 4)
    corners = [(x, y, x + side, y + side) for x in (0, width - side) for y in (0, height - side)]
    return width < _LONGEST_LETTER * height and any(_share(dark.crop(corner)) < _CORNER for corner in corners)


def _share(mask: Image.Image) -> float:
    return ImageStat.Stat(mask).mean[0] / 255


def _tones(part: Image.Image) -> tuple[int, int]:
    """Return the darkest and the lightest grey."""
    low, high = (int(bound) for bound in part.getextrema())  # type: ignore[arg-type] # one band, so two numbers
    return low, high
