"""Text in encodings that nobody names: what letters and signs are in it when it is read the right way."""

import re
from typing import Final

_LETTERS: Final = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ")
# Other languages of western Europe hardly have any of these, whatever encoding their bytes are taken for.
_OWN: Final = frozenset("ğışĞİŞ")
_SIGNS: Final = frozenset("“”„‘’«»–—…•°§€·\xa0")
_FEWEST: Final = 3
_WESTERN: Final = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüßÿœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ")
_WESTERN_SIGNS: Final = _SIGNS | frozenset("¡¿ºª´")
_IN_A_WORD: Final = re.compile(r"[^\W\d_][¡¿ºª§°•·][^\W\d_]")
# Letters of DOS or a Macintosh are read as these.
_NO_LETTER: Final = re.compile(r"[^\W\d_][¢£¤¥¦¨ª«¬¯´¶¸¹º»¼½¾¿¡‚ƒ„†‡ˆ‰‹›\x80-\x9f\ufffd][^\W\d_]")
# Of letters of other scripts all would be beyond ASCII.
_MOST_FOREIGN: Final = 0.25


def is_turkish(text: str) -> bool:
    """Tell whether all letters beyond ASCII are Turkish, and no signs stand between them."""
    are_turkish = all(letter in _LETTERS for letter in text if not letter.isascii() and letter.isalpha())
    return are_turkish and not _NO_LETTER.search(text)


def from_old_computers(content: bytes) -> str:
    """Return the encoding in which a Macintosh or DOS wrote Turkish, "" where the bytes are not Turkish in it."""
    for encoding in ("mac_turkish", "cp857"):
        text = content.decode(encoding, "replace")
        foreign = {letter for letter in text if not letter.isascii()}
        if foreign <= _LETTERS | _SIGNS and len(foreign & _LETTERS) >= _FEWEST and len(foreign & _OWN) > 1:
            return encoding
    return ""


def is_western(text: str) -> bool:
    """Tell whether text looks like that of a language of western Europe."""
    foreign = [letter for letter in text if not letter.isascii() and letter.isalpha() and letter not in _WESTERN_SIGNS]
    signs = {sign for sign in text if not sign.isascii() and not sign.isalpha()}
    is_dense = len(foreign) > _MOST_FOREIGN * sum(map(str.isalpha, text))
    return not is_dense and _WESTERN.issuperset(foreign) and signs <= _WESTERN_SIGNS and not _IN_A_WORD.search(text)
