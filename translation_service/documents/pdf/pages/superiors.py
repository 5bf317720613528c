"""Digits that a font draws small and high by itself, as marks of notes in Typst: their size and place say nothing.

Some call them so by name (`¹`), which is no mark where a unit has it: `m²`.
"""

import ctypes
import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, Final
from unicodedata import normalize

from pypdfium2 import raw

# One a number is looked at: the last digit behind a word or a number, and the first one before a word.
_BEHIND: Final = re.compile(r"(?<=\w)\d(?!\w)|(?<=[.,;:!?)\]”’»\"'])\d+(?!\w)")
_BEFORE: Final = re.compile(r"(?<!\S)\d{1,3}(?=[^\W\d_])")
_ALONE: Final = re.compile(r"^\d{1,3}(?= )", re.MULTILINE)
_NAMED: Final = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=[.,;:!?)\]”’»\"'])|^)[⁰¹²³⁴-⁹]{1,3}", re.MULTILINE)
_HIGH: Final = 0.2
SMALL: Final = 0.6


def with_plain_marks(characters: str, text: Any, size_of: Callable[[int], float]) -> str:  # noqa: ANN401
    """Return characters with marks of notes as the digits they are, where they are drawn high."""
    signs = list(characters)
    for found in _NAMED.finditer(characters):
        if all(_foot(text, index) > _HIGH * size_of(index) for index in range(*found.span())):
            signs[found.start() : found.end()] = normalize("NFKC", found[0])
    return "".join(signs)


def superior_digits(characters: str, text: Any, size_of: Callable[[int], float]) -> dict[int, float]:  # noqa: ANN401
    """Return how high digits (by index) begin above their line whose ink does so by far."""

    def height_of(index: int) -> float:
        height = _foot(text, index)
        return height if height > _HIGH * size_of(index) else 0.0

    return {index: height for index, height in _raised(characters, height_of) if height}


def _raised(characters: str, height_of: Callable[[int], float]) -> Iterator[tuple[int, float]]:
    for found in chain(_BEFORE.finditer(characters), _ALONE.finditer(characters)):
        height = height_of(found.start())
        yield from ((index, height) for index in range(found.start(), found.end()))
    for found in _BEHIND.finditer(characters):
        index, height = found.end() - 1, height_of(found.end() - 1)
        while index and height and characters[index].isdecimal():
            yield index, height
            index, height = index - 1, height_of(index - 1)


def _foot(text: Any, index: int) -> float:  # noqa: ANN401 - PDFium has no stubs
    """Return how far above its line the ink of an upright letter begins."""
    left, right, bottom, top, across, up = (ctypes.c_double() for _ in range(6))
    raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    raw.FPDFText_GetCharOrigin(text, index, across, up)
    return bottom.value - up.value
