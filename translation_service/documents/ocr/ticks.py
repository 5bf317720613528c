"""Boxes to tick, drawn as small squares: found by their sides, as they are read as all kinds of letters."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from PIL import Image, ImageDraw, ImageStat

from translation_service.documents.ocr.lighting import ink_of
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord, scale_of
from translation_service.documents.pdf.lines import Box

# In points: how long a side is, and how far beside its place one may be drawn; and how unlike two sides may be.
_LEAST_SIDE, _MOST_SIDE = 5.5, 16.0
_UNLIKE: Final = 0.2
_DRIFT: Final = 1.2
_ALONG: Final = 0.9
_INSIDE: Final = 0.22
_TICK: Final = 0.05
_NEAR: Final = 0.2
_STRAY: Final = 0.1
# A round letter has next to nothing in its corners.
_CORNER, _LEAST_CORNER, _FULL = 3, 0.15, 0.34
_MOST, _MOST_IN_ROW, _MOST_SIDES = 500, 60, 20_000
_SURE, _FEW_LETTERS = 70.0, 3
_HALF_OF_WORD: Final = 0.7
Place = tuple[int, int, int, int]
"""A part of a picture in dots: left, top, right, bottom."""


class TickBox(NamedTuple):
    """A box in dots from the upper left corner of its picture."""

    left: int
    top: int
    right: int
    bottom: int
    is_ticked: bool

    def box(self, picture: Image.Image) -> Box:
        """Return it in points, as on a page of a PDF."""
        scale = scale_of(*picture.size)
        top, bottom = (picture.height - self.top) * scale, (picture.height - self.bottom) * scale
        return Box(left=self.left * scale, right=self.right * scale, top=top, bottom=bottom)


class _Side(NamedTuple):
    """A stroke from left to right, in dots."""

    left: int
    right: int
    top: int


def tick_boxes(picture: Image.Image, seen: SeenPage) -> list[TickBox]:
    """Return the boxes of a grey picture that is level, where no sure word was seen."""
    ink = ink_of(picture)
    scale = scale_of(*picture.size)
    sides = list(islice(_level_sides(ink, scale), _MOST_SIDES))
    drift = max(1, round(_DRIFT / scale))
    by_left: dict[int, list[_Side]] = {}
    for side in sides:
        by_left.setdefault(side.left // drift, []).append(side)
    found: list[TickBox] = []
    for side in sides:
        if any(_is_of(side, box) for box in found[-_MOST_IN_ROW:]):
            continue
        near = (by_left.get(side.left // drift + step, []) for step in (-1, 0, 1))
        lowest = max((_lowest(side, among, drift) for among in near), default=0)
        place = (side.left, side.top, side.right, lowest + 1)
        is_box = lowest and _has_upright_sides(ink, place) and _is_alone(ink, place) and _has_corners(ink, place)
        if is_box and not _is_letter(place, seen):
            found.append(_box(ink, place))
    return found if len(found) <= _MOST else []


def _is_of(side: _Side, box: TickBox) -> bool:
    return box.top <= side.top <= box.bottom and box.left <= side.right and side.left <= box.right


def _lowest(side: _Side, among: list[_Side], drift: int) -> int:
    """Return how far down the last stroke is that may be the other side of a box, 0 where none is."""
    width = side.right - side.left
    begin = bisect_left(among, side.top + (1 - _UNLIKE) * width, key=lambda one: one.top)
    end = bisect_right(among, side.top + (1 + _UNLIKE) * width, key=lambda one: one.top)
    return max((one.top for one in among[begin:end] if abs(one.right - side.right) <= drift), default=0)


def _is_letter(place: Place, seen: SeenPage) -> bool:
    """Tell whether a box is a letter of a sure word; a lone sign may be a letter that the box was taken for."""
    across, down = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
    return any(
        word.left <= across <= word.left + word.width
        and word.top <= down <= word.top + word.height
        and word.confidence >= _SURE
        and (len(word.text) >= _FEW_LETTERS or _is_half_of(place, word))
        for word in seen.words
    )


def _is_half_of(place: Place, word: SeenWord) -> bool:
    """Tell whether a box would be one of two letters, as in “of”: what is read for a box has its whole width."""
    return word.text.isalpha() and len(word.text) > 1 and place[2] - place[0] < _HALF_OF_WORD * word.width


def without_boxes(picture: Image.Image, boxes: list[TickBox]) -> Image.Image:
    """Return a picture without its boxes."""
    if not boxes:
        return picture
    clean = picture.copy()
    draw = ImageDraw.Draw(clean)
    around = max(1, round(1 / scale_of(*picture.size)))
    for left, top, right, bottom, _ in boxes:
        near = picture.crop((left - around, top - around, right + around, bottom + around))
        draw.rectangle((left - around, top - around, right + around, bottom + around), fill=near.getextrema()[1])
    return clean


def _level_sides(ink: Image.Image, scale: float) -> Iterator[_Side]:
    """Return the strokes from left to right that are as long as a side: from where to where, and how far down."""
    least, most = int(_LEAST_SIDE / scale), int(_MOST_SIDE / scale)
    # A pattern that begins with what it finds passes over everything else at once.
    stroke = re.compile(b"\xff" * least + rb"(?<!\xff{%d})\xff{0,%d}+(?!\xff)" % (least + 1, most - least))
    dots = ink.tobytes()
    for found in stroke.finditer(dots):
        top, left = divmod(found.start(), ink.width)
        yield _Side(left, left + found.end() - found.start(), top)


def _has_upright_sides(ink: Image.Image, place: Place) -> bool:
    """Tell whether a stroke leads straight down at both ends."""
    left, top, right, bottom = place
    near = max(2, round(_NEAR * (right - left)))
    sides = (left - 1, left + near), (right - near, right + 1)
    return all(_along(ink.crop((begin, top, end, bottom))) >= _ALONG for begin, end in sides)


def _is_alone(ink: Image.Image, place: Place) -> bool:
    """Tell whether next to nothing is drawn around it: letters that look like a box bulge or have feet."""
    left, top, right, bottom = place
    far = 2 + max(3, round(_NEAR * (right - left)))
    around = (
        (left - far, top, left - 2, bottom),
        (right + 2, top, right + far, bottom),
        (left, top - far, right, top - 2),
        (left, bottom + 2, right, bottom + far),
    )
    return all(ImageStat.Stat(ink.crop(part)).mean[0] <= 255 * _STRAY for part in around)


def _has_corners(ink: Image.Image, place: Place) -> bool:
    """Tell whether what is drawn reaches into the corners of its place, as a round letter does not."""
    left, top, right, bottom = place
    drawn = ink.crop((left - 2, top - 2, right + 2, bottom + 2))
    drawn = drawn.crop(drawn.getbbox())
    width, height = drawn.size
    size = max(_CORNER, round(_LEAST_CORNER * width))
    corners = [(x, y, x + size, y + size) for x in (0, width - size) for y in (0, height - size)]
    return all(ImageStat.Stat(drawn.crop(corner)).mean[0] >= 255 * _FULL for corner in corners)


def _along(side: Image.Image) -> float:
    """Return the share of ink in the fullest column of a narrow part."""
    return max(side.resize((side.width, 1), Image.Resampling.BOX).tobytes()) / 255


def _box(ink: Image.Image, place: Place) -> TickBox:
    left, top, right, bottom = place
    inset = round(_INSIDE * (right - left))
    inside = ink.crop((left + inset, top + inset, right - inset, bottom - inset))
    return TickBox(*place, is_ticked=ImageStat.Stat(inside).mean[0] > 255 * _TICK)
