"""Words that engines bend as if their last letters stayed, or had no say: `mektupa`, `hükümü`, `oluşdu`."""

import re
from typing import Final

from glossary.patterns import lazily
from glossary.turkish.lexicon import SOFTENED_AND_DROPPED

_ENDING: Final = {
    vowel: rf"(?:{close}(?:m|n|m{close}z|n{close}z|s{close})?(?:[dt]?{wide}n?|n?{close}n?|l{wide})?|{wide})"
    for vowel, close, wide in (("ı", "ı", "a"), ("i", "i", "e"), ("u", "u", "a"), ("ü", "ü", "e"))
}
_SOFTENED: Final = lazily(
    r"(?<!\w)(?!tehlike)(?P<stem>(?:[A-ZÇĞİÖŞÜ][a-zçğıöşüâ]{3}|[a-zçğıöşüâ]{2})[a-zçğıöşüâ]{0,28}(?:"
    + "|".join(f"l{vowel}(?=k{ending}(?!\\w))" for vowel, ending in _ENDING.items())
    + r"))k(?=\w)",
    needs="k",
)
# No others look like a form of another word, as `izini` and `boyunu` do.
_DROPPING: Final = "fikir|hacim|hüküm|isim|kayıt|kısım|metin|mühür|nakit|nehir|resim|şahıs|şehir|şekil|vakit|zihin"
_DROPPED: Final = lazily(rf"(?<!\w)({_DROPPING})(?=(?:{'|'.join(_ENDING.values())})(?!\w))")
# Nor does `mektupa`, `ilaçını` or `sokaka`.
_HARD: Final = (
    "mektup|kitap|cevap|hesap|talep|sebep|grup|sahip|ilaç|amaç|ağaç|ihtiyaç|sonuç|süreç|araç|başlangıç|genç|"
    "çocuk|sokak|ekmek|bebek|mutfak|toprak|uçak|örnek|destek|yasak|durak|kaynak|ortak|umut|yurt|trafik|müzik|teknik|elektrik|grafik|lastik|plastik"
)
_SOFT: Final = {"p": "b", "ç": "c", "k": "ğ", "t": "d"}
_UNSOFTENED: Final = lazily(
    rf"(?<!\w)(?P<stem>{_HARD}|{_HARD.title().replace('|I', '|İ')})(?P<ending>{'|'.join(_ENDING.values())})(?!\w)"
)
# Behind this vowel, a close and a wide one of an ending: nor does `sonuçınız`.
_HARMONY: Final = {
    "a": "ıa", "ı": "ıa", "o": "ua", "u": "ua", "e": "ie", "i": "ie", "ö": "üe", "ü": "üe",
}  # fmt: skip
# `oluşdu`, `topda`: none but forms of akit and nakit has a soft ending behind these letters.
_SOFT_BEHIND_HARD: Final = lazily(
    r"(?<![\w'’-])(?!n?akd)(?P<stem>[a-zçğıöşüâîû]{2,}[fstkçşp])d"
    r"(?P<ending>[aeıiuü](?:n|m|k|n[ıiuü]z|l[ae]r|ki(?:ler)?|yd[ıi]|d[ıi]r|l[ae]rd[ıi])?)(?![\w'’-])",
    needs="d",
)
# `dönümüni`, `özgürlüğünin`
_UNROUNDED: Final = lazily(r"(?<=[a-zçğıöşüâîû]ü)(?P<end>[bcçdgğklmnrsştvyz]{1,2}ün)i(?=n?(?!\w))")
# `görüşünizi`
_MISFIT: Final = lazily(r"(?<=\w(?P<vowel>[uü]))n[ıi]z(?P<ending>|[ıi]n?|[ae]|d[ae]n?)(?!\w)")


def with_nouns_bent(target: str) -> str:
    """Return a Turkish text with `değişikliğimiz`, `mektuba` and `hükmü` for what no dictionary has."""
    target = _UNROUNDED.sub(r"\g<end>ü", _MISFIT.sub(_fitted, target))
    target = _SOFT_BEHIND_HARD.sub(r"\g<stem>t\g<ending>", target)
    softened = _UNSOFTENED.sub(_with_soft_end, _SOFTENED.sub(r"\g<stem>ğ", target))
    return _DROPPED.sub(_without_vowel, softened)


def _fitted(found: re.Match[str]) -> str:
    """Write what is yours behind a round vowel: `görüşünüzü`."""
    vowel = found["vowel"]
    return f"n{vowel}z" + found["ending"].replace("i" if vowel == "ü" else "ı", vowel)


def _with_soft_end(found: re.Match[str]) -> str:
    stem = found["stem"]
    word = stem[:-1] + _SOFT[stem[-1]]
    for letter in found["ending"]:
        if letter in _HARMONY:
            vowels = _HARMONY[next(vowel for vowel in reversed(word.lower()) if vowel in _HARMONY)]
            word += vowels[letter in "ae"]
        else:
            word += letter
    return word


def _without_vowel(found: re.Match[str]) -> str:
    noun = found[1]
    return SOFTENED_AND_DROPPED.get(noun) or noun[:-2] + noun[-1]
