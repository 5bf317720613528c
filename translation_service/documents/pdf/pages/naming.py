"""Which letters of a page its fonts give no name to, and what they are, as PDFium knows it."""

import ctypes
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pypdfium2 import raw

from translation_service.documents.pdf.pages.unnamed import named

_NAME_LENGTH: Final = 128
_LEAST_SIGNS: Final = 20
_LAST_PLAIN: Final = 97
_LEAST_PLAIN: Final = 0.8


@dataclass(frozen=True, slots=True)
class NamedLetters:
    """What the letters of a page say, and whether all of them are sure."""

    characters: str
    is_sure: bool


def lacks_name(text: Any, index: int) -> bool:  # noqa: ANN401 - PDFium has no stubs
    """Tell whether a letter has no name; what PDFium adds between the letters inherits their lack of one."""
    return not _is_added(text, index) and bool(raw.FPDFText_HasUnicodeMapError(text, index) == 1)


def name_letters(characters: str, text: Any) -> NamedLetters | None:  # noqa: ANN401 - PDFium has no stubs
    """Return the characters of a page with letters without names read by their numbers, `None` where these say nothing.

    Where a font names none, PDFium takes most of its numbers for letters, and lacks only those that no letter has. The
    plain letters are sure then; beyond those, fonts number theirs as they like.
    """
    lacking = [index for index in range(len(characters)) if lacks_name(text, index)]
    seen = named(characters, lacking)
    if seen is not None:
        return NamedLetters(seen, is_sure=True)
    font_of = _fonts(text)
    odd = {font_of(index) for index in lacking}
    own = [index for index in range(len(characters)) if font_of(index) in odd]
    plain = [index for index in own if ord(characters[index]) <= _LAST_PLAIN]
    seen = named(characters, plain) if len(plain) >= _LEAST_PLAIN * len(own) else None
    return NamedLetters(seen, is_sure=len(plain) == len(own)) if seen is not None else None


def are_unnamed(characters: str, indexes: Sequence[int], text: Any) -> bool:  # noqa: ANN401 - PDFium has no stubs
    """Tell whether many of some letters have no name, or are named as signs, as Ghostscript does with drawn fonts."""
    lacking = sum(lacks_name(text, index) for index in indexes)
    signs = sum(unicodedata.category(characters[index]) == "So" for index in indexes)
    return 4 * lacking > len(indexes) or (2 * signs > len(indexes) and len(indexes) >= _LEAST_SIGNS)


def _fonts(text: Any) -> Callable[[int], bytes]:  # noqa: ANN401 - PDFium has no stubs
    """Return what tells the name of the font of a letter, empty for what PDFium has added."""
    name, flags = ctypes.create_string_buffer(_NAME_LENGTH), ctypes.c_int()

    def font_of(index: int) -> bytes:
        if _is_added(text, index):
            return b""
        raw.FPDFText_GetFontInfo(text, index, name, _NAME_LENGTH, flags)
        return name.value

    return font_of


def _is_added(text: Any, index: int) -> bool:  # noqa: ANN401 - PDFium has no stubs
    return bool(raw.FPDFText_IsGenerated(text, index) == 1)
