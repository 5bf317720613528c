"""Text in old encodings of East Asia, told by how common the letters are that they make."""

from collections.abc import Callable
from typing import Final

# Escapes that no other text has.
_SWITCHES: Final = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"))
_FEWEST: Final = 4
_LEAST_KANA: Final = 0.15
_LEAST_COMMON: Final = 0.6
_LEAST_HANGUL: Final = 0.9
_MOST_FOREIGN: Final = 0.1


def switched(content: bytes) -> str:
    """Return the encoding of a mail or text that says in plain ASCII when it changes to other letters."""
    return next((encoding for sign, encoding in _SWITCHES if sign in content), "")


def from_east_asia(content: bytes) -> str:
    """Return the encoding in which bytes are Japanese, Korean or Chinese, "" where they are neither.

    A text of single bytes is none in two: a word of an odd number of letters before a space breaks the pairs.
    """
    told = ((encoding, _likeness(content, encoding, like)) for encoding, like in _EASTERN)
    return next((encoding for encoding, likeness in told if likeness), "") or _chinese(content)


def _chinese(content: bytes) -> str:
    common = {encoding: _likeness(content, encoding, like) for encoding, like in _CHINESE}
    best = max(common, key=lambda encoding: common[encoding])
    return best if common[best] else ""


def _likeness(content: bytes, encoding: str, like: Callable[[str, int], float]) -> float:
    """Return how much a text is like one of its language, 0 where it is not."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    letters = "".join(letter for letter in text if not letter.isascii() and letter.isalpha())
    return like(letters, len(letters)) if len(letters) >= _FEWEST else 0.0


def _japanese(letters: str, count: int) -> float:
    kana = sum("\u3041" <= letter <= "\u30ff" for letter in letters)
    others = sum(not ("\u3005" <= letter <= "\u30ff" or _is_ideograph(letter)) for letter in letters)
    return kana / count if kana >= _LEAST_KANA * count and others <= _MOST_FOREIGN * count else 0.0


def _korean(letters: str, count: int) -> float:
    hangul = sum("\uac00" <= letter <= "\ud7a3" for letter in letters)
    return hangul / count if hangul >= _LEAST_HANGUL * count else 0.0


def _simplified(letters: str, count: int) -> float:
    return _common(letters, "gb2312", count, first=0xB0, last=0xD7)


def _traditional(letters: str, count: int) -> float:
    return _common(letters, "big5", count, first=0xA4, last=0xC6)


def _common(letters: str, encoding: str, count: int, *, first: int, last: int) -> float:
    """Return the share of ideographs in the rows of an encoding that hold the common ones."""
    rows = (letter.encode(encoding, "ignore")[:1] for letter in letters if _is_ideograph(letter))
    common = sum(first <= row[0] <= last for row in rows if row)
    return common / count if common >= _LEAST_COMMON * count else 0.0


def _is_ideograph(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff"


_EASTERN: Final = (("cp932", _japanese), ("euc_jp", _japanese), ("cp949", _korean))
_CHINESE: Final = (("gb18030", _simplified), ("big5", _traditional))
