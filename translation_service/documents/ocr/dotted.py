"""Rows of dots to write on, and those that lead to the number of a page: small letters are read in them otherwise."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from PIL import Image, ImageChops

# In points: how large a dot is, how far the next one is, and what is blank above, below and on either side of that: the
# head or foot of a round letter is like a dot, with the sides of the letter below or above it.
_LARGEST, _FARTHEST, _ABOVE, _BELOW, _ASIDE = 1.9, 10.0, 5.0, 2.6, 2.8
_NEAREST, _SHORTEST = 0.5, 22.0
_FEWEST: Final = 8
_DOT: Final = re.compile(rb"\xff+")
_UNEVEN, _APART = 0.25, 1.5
_SLANT: Final = 0.01
Place = tuple[int, int, int, int]
"""A part of a picture in dots: left, top, right, bottom."""


class _Row(NamedTuple):
    """Dots beside one another: their place, and how far it is from one to the next."""

    left: int
    top: int
    right: int
    bottom: int
    step: float

    def moved(self, across: int, down: int) -> "_Row":
        """Return it as far to the right and further down."""
        return _Row(self.left + across, self.top + down, self.right + across, self.bottom + down, self.step)

    def is_near(self, other: "_Row", *, down: int) -> bool:
        """Tell whether another one further down goes on with it, or is another line of its dots."""
        apart = max(self.left, other.left) - min(self.right, other.right)
        return apart <= _APART * self.step and other.top - self.bottom <= down


def dotted_rows(ink: Image.Image, scale: float) -> list[Place]:
    """Return the rows of dots in what is dark on a picture that is level; `scale` is how many points a pixel has."""
    nearest, farthest = max(1, round(_NEAREST / scale)), max(4, round(_FARTHEST / scale))
    largest = max(2, round(_LARGEST / scale))
    dot = rb"\xff{1,%d}" % largest
    dots = re.compile(rb"(?<!\xff)(?:%b\0{%d,%d}){%d,}%b(?!\xff)" % (dot, nearest, farthest, _FEWEST, dot))
    found: list[_Row] = []
    inked, across, down = _inked_part(ink, largest + round((_ABOVE + _ASIDE) / scale))
    for row in (row.moved(across, down) for row in _rows(_low(inked, largest, scale), dots)):
        near = [one for one in found if one.is_near(row, down=largest)]
        found = [one for one in found if one not in near]
        lefts, tops, rights, bottoms, _ = zip(row, *near, strict=True)
        found.append(_Row(min(lefts), min(tops), max(rights), max(bottoms), row.step))
    long = [row for row in found if row.right - row.left >= _SHORTEST / scale]
    return [row[:4] for row in long if row.bottom - row.top <= largest + _SLANT * (row.right - row.left)]


def _inked_part(ink: Image.Image, margin: int) -> tuple[Image.Image, int, int]:
    """Return the part of a picture that has ink, with a margin, and where it begins; all of one inked to its edges."""
    left, top, right, bottom = ink.getbbox() or (margin, margin, margin, margin)
    box = left - margin, top - margin, right + margin, bottom + margin
    if min(box) < 0 or box[2] > ink.width or box[3] > ink.height:
        return ink, 0, 0
    return ink.crop(box), box[0], box[1]


def _low(ink: Image.Image, largest: int, scale: float) -> Image.Image:
    """Return what is no higher than a dot, with nothing above or below it: letters are higher."""
    step, aside = max(1, largest // 3), round(_ASIDE / scale)
    wide = ink
    for apart in range(step, aside + 1, step):
        wide = ImageChops.lighter(
            wide, ImageChops.lighter(ImageChops.offset(ink, apart, 0), ImageChops.offset(ink, -apart, 0))
        )
    low = ink
    for apart in range(largest + 1, largest + round(_ABOVE / scale), step):
        low = ImageChops.subtract(low, ImageChops.offset(wide, 0, apart))
    for apart in range(largest + 1, largest + round(_BELOW / scale), step):
        low = ImageChops.subtract(low, ImageChops.offset(wide, 0, -apart))
    return low


def _rows(low: Image.Image, dots: re.Pattern[bytes]) -> Iterator[_Row]:
    """Return where dots follow one another as evenly as in print, each in one line of the picture."""
    dark, width = low.tobytes(), low.width
    for top in range(low.height):
        line = dark[top * width : (top + 1) * width]
        for found in dots.finditer(line) if 0xFF in line else ():
            for left, right, step in _even([dot.span() for dot in _DOT.finditer(line, *found.span())]):
                yield _Row(left, top, right, top + 1, step)


def _even(dots: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, float]]:
    """Return from where to where dots stand as far from one another as is usual among them, and how far."""
    usual = median(after[0] - before[0] for before, after in pairwise(dots))
    first = 0
    for last, (before, after) in enumerate(pairwise([*dots, (dots[-1][1] + 3 * usual,) * 2])):
        if abs(after[0] - before[0] - usual) > 1 + _UNEVEN * usual:
            if last - first >= _FEWEST:
                yield dots[first][0], dots[last][1], usual
            first = last + 1
