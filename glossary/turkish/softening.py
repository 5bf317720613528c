"""How one noun is spelt before a vowel: kitab-, reng-, şehr-, hakk-. Recognition allows more, see `stems`."""

from typing import Final

from glossary.turkish.lexicon import (
    DOUBLING,
    IRREGULAR,
    KEEPING,
    NOUNS_IN_NK,
    SOFTENING_G,
    SOFTENING_SHORT,
    SOFTENING_T,
    VOWEL_DROPPING,
)
from glossary.turkish.sounds import VOWELS, syllables
from glossary.turkish.stems import without_last_vowel

_SOFT: Final = {"p": "b", "ç": "c", "t": "d", "k": "ğ", "g": "ğ"}

_BEFORE_NOUNS: Final = ("alt", "ara", "baş", "dış", "ek", "iç", "ön", "öz", "soy", "üst", "yan")


def before_vowels(noun: str) -> str:
    """Return a folded noun as it is spelt before a vowel; most stay as they are."""
    if noun in DOUBLING or noun in IRREGULAR:
        return DOUBLING.get(noun) or IRREGULAR[noun]
    if noun in VOWEL_DROPPING or noun.endswith("şehir") or _is_compound_of_dropping(noun):
        return without_last_vowel(noun)
    if not _softens(noun):
        return noun
    return noun[:-1] + ("g" if noun.endswith("nk") else _SOFT[noun[-1]])


def _is_compound_of_dropping(noun: str) -> bool:
    """Tell whether a noun is one that drops its vowel behind a word that stands before others: soyisim, altmetin."""
    return any(noun.removeprefix(before) in VOWEL_DROPPING for before in _BEFORE_NOUNS if noun.startswith(before))


def _softens(noun: str) -> bool:
    if syllables(noun) == 1:
        return noun in SOFTENING_SHORT
    match noun[-1]:
        case "k":
            return noun not in KEEPING and (noun[-2] in VOWELS or noun in NOUNS_IN_NK)
        case "p" | "ç":
            return noun not in KEEPING
        case "t":
            return noun in SOFTENING_T
        case _:
            return noun.endswith(SOFTENING_G) and noun not in KEEPING
