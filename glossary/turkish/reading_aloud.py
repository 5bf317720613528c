"""How numbers and abbreviations are read aloud in Turkish: their suffixes follow the reading, not the spelling."""

import re
from typing import Final

from glossary.folding import fold
from glossary.turkish.sounds import VOWELS

_DIGITS: Final = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS: Final = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_GROUPS: Final = ("", "bin", "milyon", "milyar", "trilyon")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_LAST_NUMBER: Final = re.compile(r"[0-9]+")

_LETTERS: Final = {
    **{letter: letter + "e" for letter in "bcçdfghjklmnprsştvyz"},
    **{vowel: vowel for vowel in VOWELS},
    "ğ": "ge",
    "q": "kü",
    "w": "ve",
    "x": "iks",
}
_TURKISH_CAPITALS: Final = frozenset("ÇĞİÖŞÜ")
# What may stand at the end of a Turkish syllable behind a vowel: Türk, kurs; not UCLG, EBYS.
_CLOSING_PAIRS: Final = ("lk", "lp", "lt", "lç", "nk", "nt", "ns", "nç", "rk", "rp", "rs", "rt", "rç", "st", "ft")
_SYLLABLES: Final = re.compile(r"[^aıoueiöü]{0,2}(?:[aıoueiöü]+[^aıoueiöü]{0,3})+")


def last_word_of_number(number: str) -> str:
    """Return the last word of a number read aloud: üç for 5393, altı for 2026, bin for 10.000."""
    written = number.replace(".", "") if _THOUSANDS.fullmatch(number) else _LAST_NUMBER.findall(number)[-1]
    digits = written.rstrip("0")
    if not digits:
        return _DIGITS[0]
    zeros = len(written) - len(digits)
    if zeros >= 3:
        return _GROUPS[min(zeros // 3, len(_GROUPS) - 1)]
    tail = int(digits[-1])
    return (_DIGITS[tail], _TENS[tail], "yüz")[zeros]


def read_abbreviation(abbreviation: str) -> str:
    """Return an abbreviation in capitals as it is read: unesko for UNESCO, abede for ABD; folded."""
    read = _as_word(abbreviation)
    if not _is_read_as_word(read):
        return "".join(_LETTERS.get(letter, letter) for letter in fold(abbreviation, "tr"))
    return read


def _as_word(abbreviation: str) -> str:
    """Fold an abbreviation; its I is an i unless the letters beside it are Turkish: COVID, but IŞIK."""
    if _TURKISH_CAPITALS.isdisjoint(abbreviation):
        return abbreviation.replace("I", "İ").translate(str.maketrans("İ", "i")).lower()
    return fold(abbreviation, "tr")


def _is_read_as_word(read: str) -> bool:
    """Tell whether letters can be said as a word: a vowel in each syllable, no cluster Turkish does not have."""
    if len(read) < 3 or not _SYLLABLES.fullmatch(read):
        return False
    if read[-1] in VOWELS:
        return True
    if len(read) == 3:
        return read[1] in VOWELS and read[0] not in VOWELS
    return read[-2] in VOWELS or read.endswith(_CLOSING_PAIRS)
