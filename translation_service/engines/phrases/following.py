"""Turkish `toplantıyı müteakip`, which models with few words do not know, said as `toplantıdan sonra`."""

import re
from typing import Final

from glossary.patterns import lazily
from glossary.turkish.sounds import VOICELESS, VOWELS

_FOLLOWING: Final = lazily(r"(?<!\w)(\w{2,}?)(['’]?)(y?)([ıiuü]) müteaki(?:p|ben)(?!\w)")
_HARD: Final = {"b": "p", "c": "ç", "ğ": "k"}
_OPEN: Final = {"ı": "a", "u": "a", "i": "e", "ü": "e"}


def with_what_follows_said(text: str) -> str:
    """Return a Turkish text that says `sonra` of what it says `müteakip` of, with its noun in the ablative."""
    return _FOLLOWING.sub(_after, text)


def _after(found: re.Match[str]) -> str:
    noun, apostrophe, buffer, vowel = found.groups()
    if buffer and noun[-1] not in VOWELS:
        noun, buffer = f"{noun}{buffer}", ""
    noun = noun if buffer or apostrophe else noun[:-1] + _HARD.get(noun[-1], noun[-1])
    first = "t" if noun[-1] in VOICELESS else "d"
    return f"{noun}{apostrophe}{first}{_OPEN[vowel]}n sonra"
