"""Text in old encodings of other scripts, told by how common the letters are that they make."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Self
from unicodedata import combining

_FEWEST: Final = 3
_LEAST_COMMON: Final = 0.6
_MOST_ODD: Final = 0.1
_SIGNS: Final = frozenset("“”„‘’«»–—…•°§€№،؛؟·\xa0\xad\u200c\u200d\u200e\u200f")
# Capitals of one encoding are these in another.
_QUOTES: Final = frozenset("–—“”‘’„÷")
_WINDOWS: Final = "cp125"
# Letters that are common, and the encodings that may hold them, the commonest first.
_SCRIPTS: Final = (
    ("оеаинтсрвлкмдіїъ", ("cp1251", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic", "cp855")),
    ("ابتدرسعلمنهويةأكفقحی", ("cp1256", "iso8859_6")),
    ("αεηιοσςτνρκλμπυάέίόή", ("cp1253", "iso8859_7", "cp737")),
    ("אבדהוחילמנערשתםקכ", ("cp1255", "iso8859_8", "cp862")),
)


def of_other_script(content: bytes) -> str:
    """Return the encoding of what was written in Cyrillic, Arabic, Greek or Hebrew letters."""
    looks = {
        encoding: _Look.of(content.decode(encoding, "replace"), common)
        for common, encodings in _SCRIPTS
        for encoding in encodings
    }
    likely = [encoding for encoding, look in looks.items() if look.is_likely]
    return min(likely, key=lambda one: (looks[one].odd, -looks[one].common, not one.startswith(_WINDOWS)), default="")


def _beside_one_another(text: str) -> Iterator[tuple[str, str]]:
    """Return the letters of words, each with the next: no word is of two scripts."""
    return ((before, after) for before, after in pairwise(text) if before.isalpha() and after.isalpha())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """How many letters beyond ASCII a text has, how many of them are common, and what hardly any text has."""

    letters: int
    common: int
    odd: int

    @classmethod
    def of(cls, text: str, common: str) -> Self:
        foreign = [sign for sign in text if not sign.isascii()]
        letters = [sign for sign in foreign if sign.isalpha()]
        signs = sum(not (sign.isalpha() or sign in _SIGNS or combining(sign)) for sign in foreign)
        steps = sum(before.islower() and after.isupper() for before, after in pairwise(text))
        quotes = sum(before in _QUOTES and after.islower() for before, after in pairwise(text))
        mixed = sum(before.isascii() != after.isascii() for before, after in _beside_one_another(text))
        likeness = sum(letter.lower() in common for letter in letters)
        return cls(letters=len(letters), common=likeness, odd=signs + steps + quotes + mixed)

    @property
    def is_likely(self) -> bool:
        is_common = self.common > _LEAST_COMMON * self.letters
        return self.letters >= _FEWEST and is_common and self.odd < _MOST_ODD * self.letters
