"""Turkish verbs said for others in the form these have: `eleştirmiştir` becomes `kınamıştır`."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from glossary.turkish.sounds import VOICELESS, VOWELS, syllables
from translation_service.engines.words.casing import with_first_raised

# A and I follow the vowel before them, D is hard behind a hard consonant, Y stands between vowels alone, and R is what
# is done as a rule, the aorist.
_WRITTEN: Final = """
DI DIm DIk DIlAr DIğI DIğInI DIğInA DIklArI DIktAn mIş mIştIr mIştI mA mAsI mAsInI mAsInA mAsIndA mAyI mAyA mAk mAktA
mAktAdIr mAktAn mAlI mAlIdIr mAlIyIz mAz mAzlAr mAdI mAdIk mAdIlAr mAmIştIr mAyAcAk mAyAcAktIr mAmAsI mAmAsInI mIyor
mIyoruz R RIm RIz RlAr Iyor Iyorum Iyoruz Iyordu IyorlAr YAcAk YAcAktIr YAcAklAr YAcAğI YAcAğInI YAcAğIm YAcAğIz YAbilir
YAbilirlAr YAbilecek YAbilecektir YAmAz YAn YAnlAr YAnlArI YArAk YAlIm YIp YIncA YIn YInIz sIn
"""
_FORMS: Final = tuple(_WRITTEN.split())
_OPEN: Final = {"a": "a", "ı": "a", "o": "a", "u": "a", "e": "e", "i": "e", "ö": "e", "ü": "e"}
_CLOSE: Final = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
# Roots of one syllable that have a narrow vowel in the aorist.
_NARROW: Final = frozenset({"al", "kal", "bil", "bul", "dur", "gel", "gör", "ol", "öl", "san", "var", "ver", "vur"})


@cache
def forms_of(stem: str) -> tuple[str, ...]:
    """Return the usual forms of a verb's stem, as many and in the same order for every stem."""
    return tuple(_form(stem, ending) for ending in _FORMS)


def with_verb_ending(stem: str, ending: str) -> str:
    """Return a form of a verb by its stem and an ending as written above: `edil` with `mIş` is `edilmiş`."""
    return _form(stem, ending)


def is_said(text: str, stem: str) -> bool:
    """Tell whether a text has a form of a verb."""
    forms = _in_order(stem)
    return any(found[0] in forms for found in _beginning(stem).finditer(text))


def said_instead(text: str, verbs: Mapping[str, str]) -> str:
    """Return a text with one verb for another, by stems, in the form that stands there."""
    for stem, other in verbs.items():
        text = _one_instead(text, stem, other)
    return text


def _one_instead(text: str, stem: str, other: str) -> str:
    forms, others = _in_order(stem), _every_form(other)
    return _beginning(stem).sub(lambda found: others[forms[found[0]]] if found[0] in forms else found[0], text)


@cache
def _beginning(stem: str) -> re.Pattern[str]:
    """Return a pattern of the words that begin as a verb does: its last letter is another one in some forms."""
    raised, rest = with_first_raised(stem[0], "tr"), re.escape(stem[1:-1])
    return re.compile(rf"(?<!\w)[{stem[0]}{raised}]{rest}\w*")


@cache
def _in_order(stem: str) -> Mapping[str, int]:
    """Return the places of a verb's forms among all; of two that are written alike the first."""
    return {form: place for place, form in reversed([*enumerate(_every_form(stem))])}


@cache
def _every_form(stem: str) -> tuple[str, ...]:
    """Return the forms of a verb, and then those with a capital."""
    small = forms_of(stem)
    return (*small, *(with_first_raised(form, "tr") for form in small))


def _form(stem: str, ending: str) -> str:
    if ending[0] == "R":
        written = f"{_before_vowel(stem)}{_aorist(stem)}" if stem[-1] not in VOWELS else f"{stem}r"
        return _with_sounds(written, ending[1:])
    if ending.startswith("Iyor"):
        return _with_sounds(stem[:-1] if stem[-1] in VOWELS else _before_vowel(stem), ending)
    if ending[0] == "Y":
        return _with_sounds(f"{stem}y" if stem[-1] in VOWELS else _before_vowel(stem), ending[1:])
    return _with_sounds(stem, ending)


def _before_vowel(stem: str) -> str:
    """Return a stem as it stands before a vowel: `ihraç ed-`."""
    return f"{stem[:-1]}d" if stem == "et" or stem.endswith(" et") else stem


def _aorist(stem: str) -> str:
    root = stem.rpartition(" ")[2]
    is_narrow = syllables(root) > 1 or root in _NARROW
    return _sound("I" if is_narrow else "A", root) + "r"


def _with_sounds(written: str, ending: str) -> str:
    for sign in ending:
        written += _sound(sign, written)
    return written


def _sound(sign: str, before: str) -> str:
    if sign == "D":
        return "t" if before[-1] in VOICELESS else "d"
    if sign not in "AI":
        return sign
    vowel = next(letter for letter in reversed(before) if letter in VOWELS)
    return (_OPEN if sign == "A" else _CLOSE)[vowel]
