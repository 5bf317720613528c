"""Letters that a PDF names at the mark over them, and not where they are drawn.

Chrome prints a letter and the tanwin on it as two signs, and names both at the first, which is the mark. So the letter
seems to be as small as its mark and to float above the line, with a hole in the word where it is seen.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from translation_service.documents.pdf.pages.parts import Sides

Place = tuple[Sides, float]
"""The box of a letter, and the height it stands on."""

_MARK: Final = re.compile("[\u064b-\u065f\u0670]")
_SMALL: Final = 0.4
_LAM: Final = "ل"
_SLIM, _BROAD = "اأإآبتثنيئ", "سشصضطظ"
_SLIM_WIDTH, _WIDTH, _LAM_ALEF_WIDTH, _BROAD_WIDTH = 0.33, 0.5, 0.65, 0.85
_SPACE: Final = 0.2


def marked_signs(
    text: str, start: int, end: int, origin_of: Callable[[int], tuple[float, float]], box_of: Callable[[int], Sides]
) -> list[list[int]]:
    """Return letters with the marks on them, by index as they are read: those for which the pen was put down once."""
    if _MARK.search(text, start, end) is None:
        return []
    together: dict[tuple[float, float], list[int]] = {}
    for index in range(start, end):
        if not text[index].isspace():
            together.setdefault(origin_of(index), []).append(index)
    signs = ([(text[index], index) for index in indexes] for indexes in together.values())
    return [_as_read(sign, box_of) for sign in signs if 0 < sum(map(_is_mark, sign)) < len(sign)]


def _as_read(sign: Sequence[tuple[str, int]], box_of: Callable[[int], Sides]) -> list[int]:
    """Put the marks of a sign at its end; on which side they stand tells in which order its letters are."""
    marks = [index for letter, index in sign if _is_mark((letter, index))]
    bases = [index for letter, index in sign if not _is_mark((letter, index))]
    is_turned = min(box_of(index)[0] for index in marks) < min(box_of(index)[0] for index in bases)
    return [*sorted(bases, key=lambda index: box_of(index)[0], reverse=is_turned), *marks]


def _is_mark(sign: tuple[str, int]) -> bool:
    return bool(unicodedata.combining(sign[0]))


def is_at_mark(box: Sides, tallest: Sides) -> bool:
    """Tell whether a box is that of a mark alone, as small as it is beside the tallest of its line."""
    return box[3] - box[1] < _SMALL * (tallest[3] - tallest[1])


def drawn_at(letters: str, origin: float, size: float, around: Sequence[Sides]) -> Sides:
    """Return where letters are drawn from `origin` on: as far as the next box if hardly a space is between.

    `around` are boxes of other letters of the line by their left sides.
    """
    right = origin + _width(letters) * size
    after = bisect_right(around, origin, key=lambda box: box[0])
    if after < len(around) and around[after][0] - right < _SPACE * size:
        right = around[after][0]
    beside = around[min(after, len(around) - 1)]
    before = around[max(0, bisect_left(around, origin, key=lambda box: box[0]) - 1)]
    return max(origin, before[2]) if before[0] < origin < before[2] < right else origin, beside[1], right, beside[3]


def _width(letters: str) -> float:
    """Return about how broad letters are, as a share of their size."""
    bases = [letter for letter in letters if not unicodedata.combining(letter)]
    if len(bases) > 1 and bases[0] == _LAM:
        return _LAM_ALEF_WIDTH
    return sum(_SLIM_WIDTH if base in _SLIM else _BROAD_WIDTH if base in _BROAD else _WIDTH for base in bases)
