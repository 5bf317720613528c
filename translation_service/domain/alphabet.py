"""The order of names as readers of a language expect it, which is not the order of code points."""

import unicodedata
from typing import Final

from glossary.folding import fold

_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
# Turkish has no q, w and x of its own; dictionaries put them where other languages have them.
_ALPHABETS: Final = {"tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz"}

_Place = tuple[int, int]


def alphabetical(text: str, language: str) -> tuple[_Place, ...]:
    """Return the key by which names are sorted in a language.

    Case does not count; letters of other languages stand where their plain letter does, signs before every letter
    and other scripts behind.
    """
    alphabet = _ALPHABETS.get(language, _LATIN)
    return tuple(_place(letter, alphabet) for letter in fold(text, language))


def _place(letter: str, alphabet: str) -> _Place:
    plain = letter if letter in alphabet else unicodedata.normalize("NFD", letter)[0]
    if plain in alphabet:
        return 1, alphabet.index(plain)
    return (2 if plain.isalpha() else 0), ord(plain)
