"""Ligatures that their font gives no name to, told by how broad they are.

Chrome printed pages so for years: every letter has its name but “ff”, “fi”, “fl” and the like, which are one sign.
"""

import ctypes
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from statistics import median
from typing import Any, Final

from pypdfium2 import raw

_LIGATURES: Final = {"ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02", "ffi": "\ufb03", "ffl": "\ufb04"}
_UNNAMED: Final = re.compile("[\ufffe\0]")
_LETTER: Final = re.compile("[fil]")
# As shares of the height of a line; only how they compare with one another matters.
_USUAL: Final = {"f": 0.25, "i": 0.19, "l": 0.19}
_MOST_KNOWN: Final = 1_000
_MOST_OFF: Final = 0.3
_AS_BROAD: Final = 0.03
_NAME_LENGTH: Final = 128

_Breadths = Mapping[str, float]


def ligated(text: str, page: Any) -> str:  # noqa: ANN401 - PDFium has no stubs
    """Return the text of a page with the ligatures that signs without a name are; other such signs say nothing."""
    unnamed = [found.start() for found in _UNNAMED.finditer(text)]
    unnamed = [index for index in unnamed if not raw.FPDFText_GetUnicode(page, index)]
    if not unnamed:
        return text
    letters = list(text)
    known = _known(text, page)
    for index in unnamed:
        font, breadth = _measured(page, index)
        before, after = text[max(index - 1, 0) : index], text[index + 1 : index + 3]
        letters[index] = "\0"
        if font in known and (before.isalpha() or after[:1].isalpha()):
            letters[index] = _ligature(breadth, known[font], after, is_first=not before.isalpha())
    return "".join(letters)


def _ligature(breadth: float, known: _Breadths, after: str, *, is_first: bool) -> str:
    off = {spelled: abs(sum(known[letter] for letter in spelled) - breadth) for spelled in _LIGATURES}
    nearest = min(off, key=lambda spelled: off[spelled])
    if off[nearest] > _MOST_OFF * breadth:
        return "\0"
    if nearest[-1] != "f" and abs(known["i"] - known["l"]) <= _AS_BROAD:
        nearest = nearest[:-1] + _last_before(after, is_first=is_first)
    return _LIGATURES[nearest]


def _last_before(after: str, *, is_first: bool) -> str:
    """Tell “i” from “l”, which are often as broad, by what follows: “fix”, “field”, “notified”; “flow”, “reflect”."""
    letter, next_letter = after[:1], after[1:]
    is_of_i = letter == "e" and next_letter in set("lnrs" if is_first else "dlnrs")
    return "l" if letter and letter in "aeiouy" and not is_of_i else "i"


def _known(text: str, page: Any) -> dict[bytes, _Breadths]:  # noqa: ANN401
    """Return how broad the letters of ligatures are, by font."""
    found: dict[bytes, dict[str, list[float]]] = {}
    for place in islice(_LETTER.finditer(text), _MOST_KNOWN):
        font, breadth = _measured(page, place.start())
        found.setdefault(font, {}).setdefault(place[0], []).append(breadth)
    return {
        font: dict(_completed({letter: median(row) for letter, row in rows.items()})) for font, rows in found.items()
    }


def _completed(row: _Breadths) -> Iterator[tuple[str, float]]:
    """Return breadths of all letters; one that is not on the page is as broad beside the others as usual."""
    scale = median(breadth / _USUAL[letter] for letter, breadth in row.items())
    for letter, usual in _USUAL.items():
        yield letter, row.get(letter, usual * scale)


def _measured(page: Any, index: int) -> tuple[bytes, float]:  # noqa: ANN401
    """Return the font of a letter, and its breadth as a share of the height of its line."""
    name, rect = ctypes.create_string_buffer(_NAME_LENGTH), raw.FS_RECTF()
    raw.FPDFText_GetFontInfo(page, index, name, _NAME_LENGTH, None)
    raw.FPDFText_GetLooseCharBox(page, index, rect)
    height = abs(rect.top - rect.bottom)
    return name.value, abs(rect.right - rect.left) / height if height else 0.0
