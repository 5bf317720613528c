"""Accents that are signs of their own, drawn over letters, made one with these letters.

TeX has set letters with accents so for decades: first the accent, then the letter below it. PDFium takes both for
letters side by side, and puts spaces around the accent, which may come many letters after the one it stands over.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

from translation_service.documents.pdf.pages.parts import Sides

DROPPED: Final = "\u200b"
"""What stands where an accent was; nobody sees it."""

_MARKS: Final = {
    "`": "\u0300", "\u00b4": "\u0301", "\u02c6": "\u0302", "\u02dc": "\u0303", "\u00af": "\u0304", "\u02d8": "\u0306",
    "\u02d9": "\u0307", "\u00a8": "\u0308", "\u02da": "\u030a", "\u02dd": "\u030b", "\u02c7": "\u030c",
    "\u00b8": "\u0327", "\u02db": "\u0328",
}  # fmt: skip
_ACCENT: Final = re.compile(f"[{''.join(_MARKS)}]")
_BESIDE: Final = re.compile(f"[ {DROPPED}]*{DROPPED}[ {DROPPED}]*")
_DOTLESS: Final = {"\u0131": "i", "\u0237": "j"}
_FARTHEST: Final = 150
_MOST_ACCENTS: Final = 2_000
_LEVEL: Final = 0.5
_SPACE: Final = 0.12

_BoxOf = Callable[[int], Sides]


def composed(text: str, box_of: _BoxOf) -> str:
    """Return a text as long as before, with `DROPPED` for accents that are part of the letters they stand over."""
    found = [match.start() for match in _ACCENT.finditer(text)]
    if not found or len(found) > _MOST_ACCENTS:
        return text
    letters = list(text)
    for index in found:
        home = next((near for near in _around(index, len(text)) if _is_under(letters, index, near, box_of)), None)
        if home is not None:
            letters[home] = _with(letters[home], letters[index])
            letters[index] = DROPPED
    return _closed_up("".join(letters), box_of)


def _around(index: int, count: int) -> Iterator[int]:
    """Return the places around one, the nearest first."""
    for distance in range(1, _FARTHEST):
        yield from (near for near in (index + distance, index - distance) if 0 <= near < count)


def _is_under(letters: list[str], accent: int, index: int, box_of: _BoxOf) -> bool:
    """Tell whether an accent stands over a letter, with which it makes another one."""
    if not letters[index].isalpha() or len(_with(letters[index], letters[accent])) != 1:
        return False
    box, over = box_of(index), box_of(accent)
    height = box[3] - box[1]
    return box[0] <= (over[0] + over[2]) / 2 <= box[2] and abs(box[1] - over[1]) < _LEVEL * height


def _with(letter: str, accent: str) -> str:
    return unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + _MARKS[accent])


def _closed_up(text: str, box_of: _BoxOf) -> str:
    """Return a text without the spaces beside dropped accents, where the letters around them touch."""
    pieces: list[str] = []
    end = 0
    for match in _BESIDE.finditer(text):
        start, stop = match.span()
        is_apart = start > 0 and stop < len(text) and _is_apart(box_of(start - 1), box_of(stop))
        pieces += [text[end:start], (" " if is_apart else DROPPED) + DROPPED * (stop - start - 1)]
        end = stop
    return "".join([*pieces, text[end:]])


def _is_apart(before: Sides, after: Sides) -> bool:
    height = max(before[3] - before[1], 1.0)
    is_level = abs(before[1] - after[1]) < _LEVEL * height
    return not is_level or not -height < after[0] - before[2] < _SPACE * height
