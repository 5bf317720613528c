"""Nouns that engines bend as if their last letters stayed: `değişiklikimiz`, `çoğunluka`, `hükümü`."""

import re
from typing import Final

from glossary.patterns import lazily
from glossary.turkish.lexicon import SOFTENED_AND_DROPPED

_ENDING: Final = {
    vowel: rf"(?:{close}(?:m|n|m{close}z|n{close}z|s{close})?(?:[dt]?{wide}n?|n?{close}n?|l{wide})?|{wide})"
    for vowel, close, wide in (("ı", "ı", "a"), ("i", "i", "e"), ("u", "u", "a"), ("ü", "ü", "e"))
}
_SOFTENED: Final = lazily(
    r"(?<!\w)(?!tehlike)(?P<stem>[a-zçğıöşüâ]{2,30}(?:"
    + "|".join(f"l{vowel}(?=k{ending}(?!\\w))" for vowel, ending in _ENDING.items())
    + r"))k(?=\w)",
    needs="k",
)
# No others look like a form of another word, as `izini` and `boyunu` do.
_DROPPING: Final = "fikir|hacim|hüküm|isim|kayıt|kısım|metin|mühür|nakit|nehir|resim|şahıs|şehir|şekil|vakit|zihin"
_DROPPED: Final = lazily(rf"(?<!\w)({_DROPPING})(?=(?:{'|'.join(_ENDING.values())})(?!\w))")


def with_nouns_bent(target: str) -> str:
    """Return a Turkish text with `değişikliğimiz` and `hükmü` for what no dictionary has."""
    return _DROPPED.sub(_without_vowel, _SOFTENED.sub(r"\g<stem>ğ", target))


def _without_vowel(found: re.Match[str]) -> str:
    noun = found[1]
    return SOFTENED_AND_DROPPED.get(noun) or noun[:-2] + noun[-1]
