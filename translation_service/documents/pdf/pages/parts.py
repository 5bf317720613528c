"""Letters put together to words, and parts of words, as they stand on a page."""

import math
from dataclasses import dataclass
from typing import Final

from translation_service.documents.pdf.pages.directions import is_leftward

_BACK: Final = 0.5
_SPACE: Final = 0.7
_TIGHT: Final = 0.12
FAR: Final = 1e6

Sides = tuple[float, float, float, float]
"""Left, bottom, right and top of a letter; no class of its own, since there are so many of them."""


@dataclass(slots=True, kw_only=True)
class Part:
    """Letters of a word, the first of them at `start`; `box` is that of the last of them."""

    start: int
    text: str
    box: Sides
    left: float
    right: float
    size: float
    baseline: float
    is_joined: bool = False


def lengthen(held: Part, box: Sides, character: str) -> None:
    held.text += character
    held.box = box
    if box[0] < held.left:  # noqa: PLR1730 - run for every letter, where a call of `min` takes longer than the rest
        held.left = box[0]
    if box[2] > held.right:  # noqa: PLR1730 - as above
        held.right = box[2]


def goes_right_on(held: Part, box: Sides) -> bool:
    """Tell at a glance whether a letter stands right behind the one before and as high, as most do."""
    last = held.box
    return box[1] == last[1] and box[3] == last[3] and -_BACK * held.size <= box[0] - last[2] <= _SPACE * held.size


def is_apart(held: Part, box: Sides) -> bool:
    """Tell whether a letter stands too far from the one before to belong to the same word."""
    size, last = held.size, held.box
    gap = box[0] - last[2]
    if -_BACK * size <= gap <= _SPACE * size:
        return False
    if gap < 0:
        if box == last:
            # Two letters of one sign, as in “fi”.
            return False
        if box[0] < last[2] and last[0] < box[2] and is_leftward(held.text):
            # Letters that reach below or above their neighbours, as in traditional Arabic type.
            return False
        is_right_to_left = box[2] <= last[0] + _TIGHT * size and box[2] > held.left - size
        return not is_right_to_left and last[2] - last[0] < size
    return True


def sound(number: float) -> float:
    """Return a measure that can be reckoned with: damaged files have some that are no numbers, or endless ones."""
    if -FAR < number < FAR:
        return number
    return max(-FAR, min(FAR, number)) if math.isfinite(number) else 0.0
