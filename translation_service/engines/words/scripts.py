"""Scripts that languages are written in, and texts that came in another one."""

import string
import unicodedata
from functools import lru_cache
from typing import Final

_LATIN: Final = frozenset({"LATIN"})
_ASCII: Final = frozenset(map(chr, range(128)))
_SCRIPTS: Final = {
    "ru": frozenset({"CYRILLIC"}),
    "bg": frozenset({"CYRILLIC"}),
    "uk": frozenset({"CYRILLIC"}),
    "el": frozenset({"GREEK"}),
    "ar": frozenset({"ARABIC"}),
    "fa": frozenset({"ARABIC"}),
    "zh": frozenset({"CJK"}),
    "ja": frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}),
    "ko": frozenset({"HANGUL", "CJK"}),
}
_SIGNS: Final = frozenset({"", "MASCULINE", "FEMININE", "MODIFIER", "MICRO"})
# Those of other languages that a document may bring along.
_BESIDE: Final = frozenset({"HEBREW", "ARMENIAN", "GEORGIAN", "DEVANAGARI", "BENGALI", "TAMIL", "THAI", "ETHIOPIC"})
_KNOWN: Final = _BESIDE.union(*_SCRIPTS.values())
# What no other language of the service is written in.
_ALONE: Final = {
    frozenset({"GREEK"}): "el",
    frozenset({"CJK"}): "zh",
    frozenset({"HANGUL"}): "ko",
    frozenset({"HANGUL", "CJK"}): "ko",
}
_KANA: Final = frozenset({"HIRAGANA", "KATAKANA"})
# Two letters may be those of a formula.
_FEWEST: Final = 3
_MOSTLY: Final = 0.75


def scripts_in(text: str) -> set[str]:
    letters = set(text)
    found = set(map(_script, letters - _ASCII)) - _SIGNS
    return found if letters.isdisjoint(string.ascii_letters) else found | _LATIN


def scripts_of(language: str) -> frozenset[str]:
    return _SCRIPTS.get(language, _LATIN)


def language_of_script(text: str) -> str:
    """Return the only language a text can be in by its letters, however short it is; "" where several can be."""
    scripts = scripts_in(text)
    if sum(map(str.isalpha, text)) < _FEWEST:
        return ""
    return "ja" if scripts & _KANA and scripts <= _SCRIPTS["ja"] else _ALONE.get(frozenset(scripts), "")


def is_in_other_script(text: str, language: str) -> bool:
    """Tell whether hardly a letter of a text is one that a language writes; Latin ones are written beside all."""
    if text.isascii():
        return False
    own = scripts_of(language)
    scripts = [script for script in map(_script, text) if script not in _SIGNS]
    others = sum(script in _KNOWN and script not in own for script in scripts)
    return others >= max(_FEWEST, _MOSTLY * len(scripts))


@lru_cache(maxsize=2048)
def _script(letter: str) -> str:
    """Return the first word of a letter's name, "" for what is none: "CYRILLIC"."""
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""
