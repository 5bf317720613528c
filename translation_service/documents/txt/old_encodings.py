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
_POLISH: Final = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_ROMANIAN: Final = frozenset("ăâîşţșțĂÂÎŞŢȘȚ")
_IN_A_WORD: Final = re.compile(r"[^\W\d_][¡¿ºª§°•·][^\W\d_]")
# Of letters of other scripts all would be beyond ASCII.
_MOST_FOREIGN: Final = 0.25


def is_turkish(text: str) -> bool:
    """Tell whether all letters beyond ASCII are Turkish."""
    return all(letter in _LETTERS for letter in text if not letter.isascii() and letter.isalpha())


def from_old_computers(content: bytes) -> tuple[str, str] | None:
    """Return what a Macintosh or DOS wrote and in which encoding, where the bytes are Turkish in it and no other."""
    for encoding in ("mac_turkish", "cp857"):
        text = content.decode(encoding, "replace")
        foreign = {letter for letter in text if not letter.isascii()}
        if foreign <= _LETTERS | _SIGNS and len(foreign & _LETTERS) >= _FEWEST and len(foreign & _OWN) > 1:
            return text, encoding
    return None


def from_central_europe(content: bytes) -> tuple[str, str] | None:
    """Return what is Polish or Romanian in an encoding of central Europe, and in which."""
    for encoding in ("cp1250", "iso8859_2", "iso8859_16"):
        text = content.decode(encoding, "replace")
        foreign = {letter for letter in text if not letter.isascii()}
        if any(foreign <= letters | _SIGNS and len(foreign & letters) >= _FEWEST for letters in (_POLISH, _ROMANIAN)):
            return text, encoding
    return None


def is_western(text: str) -> bool:
    """Tell whether text looks like that of a language of western Europe."""
    foreign = [letter for letter in text if not letter.isascii() and letter.isalpha() and letter not in _WESTERN_SIGNS]
    signs = {sign for sign in text if not sign.isascii() and not sign.isalpha()}
    is_dense = len(foreign) > _MOST_FOREIGN * sum(map(str.isalpha, text))
    return not is_dense and _WESTERN.issuperset(foreign) and signs <= _WESTERN_SIGNS and not _IN_A_WORD.search(text)
