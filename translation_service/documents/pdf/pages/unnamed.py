"""Letters that their font gives no name to, read by the numbers it has instead.

Some programs number letters as the fonts of the first Macintosh did, others by what they are in UTF-8; both write PDFs
in which other letters stand than are seen, and often no spaces. TeX numbers plain letters as everybody does, but has
numbers of its own for ligatures, quotation marks and the letters that Western Europe does not use.
"""

import re
from collections.abc import Callable, Collection
from typing import Final

_FIRST_GLYPH, _FIRST_BEYOND_ASCII, _LAST_GLYPH = 3, 98, 225
_LEAST_COUNT: Final = 12
_LEAST_READ: Final = 0.95
_LEAST_LETTERS: Final = 0.6
_MOST_BEFORE: Final = 0.3
_TEX_FIRST, _TEX_BEYOND_ASCII = 0x10, 0x80
_TEX_MARKS: Final = "“”„«»–—\u200b\u200bıȷ"
_TEX_LIGATURES: Final = "\ufb00\ufb01\ufb02\ufb03\ufb04"
_TEX_LETTERS: Final = (
    "ĂĄĆČĎĚĘĞ•ĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿€"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖŒØÙÚÛÜÝÞẞàáâãäåæçèéêëìíîïðñòóôõöœøùúûüýþß"
)
# Its bullet and sign of the euro are in a font of signs with the same numbers; their letters (Ĺ, £) are rare.
_TEX_ONLY: Final = re.compile(r"[\x10-\x1f]|(?<=[a-z])ÿ")


def named(text: str, indexes: Collection[int]) -> str | None:
    """Return a text with the letters at `indexes` as they are seen; `None` where their numbers say nothing."""
    found = "".join(text[index] for index in indexes)
    if len(found) >= _LEAST_COUNT and _TEX_ONLY.search(found) and _share_of_text(found) >= _LEAST_LETTERS:
        return _replaced(text, indexes, _by_tex)
    read = next((read for read in (_by_utf_8, _by_glyph) if _is_sound(found, read)), None)
    if len(found) < _LEAST_COUNT or read is None:
        return None
    return _replaced(text, indexes, read)


def _replaced(text: str, indexes: Collection[int], read: Callable[[str], str]) -> str:
    letters = list(text)
    for index in indexes:
        letters[index] = read(letters[index]) or letters[index]
    return "".join(letters)


def _is_sound(found: str, read: Callable[[str], str]) -> bool:
    """Tell whether letters that looked like none, or like capitals, are small ones if they are read so."""
    after = [read(character) for character in found]
    return (
        sum(map(bool, after)) >= _LEAST_READ * len(after)
        and _share_of_text("".join(after)) >= _LEAST_LETTERS
        and _share_of_text(found) <= _MOST_BEFORE
    )


def _share_of_text(text: str) -> float:
    """Return the share of small letters, but for those with accents, which are few in any text and many in signs."""
    return sum(letter.islower() and not "\x80" <= letter <= "\xff" for letter in text) / max(
        sum(not letter.isspace() for letter in text), 1
    )


def _by_glyph(character: str) -> str:
    """Return the letter with this number in the order of Apple's fonts, which is that of their encoding."""
    number = ord(character)
    if not _FIRST_GLYPH <= number <= _LAST_GLYPH:
        return ""
    return bytes([number + 29 if number < _FIRST_BEYOND_ASCII else number + 30]).decode("mac-roman")


def _by_utf_8(character: str) -> str:
    """Return the letter whose one or two bytes in UTF-8 are this number."""
    if character.isascii():
        return character
    try:
        read = ord(character).to_bytes(2).decode("utf-8")
    except (OverflowError, UnicodeDecodeError):
        return ""
    return read if len(read) == 1 else ""


def _by_tex(character: str) -> str:
    """Return the letter with this number in the encoding of TeX named after Cork; a ligature is one letter."""
    number = ord(character)
    if _TEX_BEYOND_ASCII <= number < _TEX_BEYOND_ASCII + len(_TEX_LETTERS):
        return _TEX_LETTERS[number - _TEX_BEYOND_ASCII]
    marks = _TEX_MARKS + _TEX_LIGATURES
    return marks[number - _TEX_FIRST] if _TEX_FIRST <= number < _TEX_FIRST + len(marks) else character
