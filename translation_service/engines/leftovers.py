"""What an engine left as it was: words of the source language, or letters the target language does not write."""

import re
import unicodedata
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.engines.detection import likeliness
from translation_service.engines.protection import find_protected

# A name would have a capital, and code signs around it; shorter words tell nothing about their language.
_PLAIN_WORD: Final = re.compile(r"(?<![\w.@/'’:=<>-])[^\W\d_]{4,}(?![\w@/'’=<>-]|[.:]\w)")
_CLEARLY: Final = 6
_AMONG_ALL: Final = 3
_LATIN: Final = frozenset({"LATIN"})
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
_SIGNS: Final = frozenset({"MASCULINE", "FEMININE", "MODIFIER", "MICRO"})


def leaves_words(source: str, target: str, pair: LanguagePair, names: frozenset[str] = frozenset()) -> bool:
    """Tell whether words stand in a translation as in its source that only the source language has."""
    kept = _plain_words(source, names) & _plain_words(target, names)
    return any(_is_of_the_source(word, pair) for word in kept)


def has_strange_letters(source: str, target: str, language: str) -> bool:
    """Tell whether a translation has letters of a script that neither its language nor its source writes."""
    return bool(_scripts(target) - _scripts(source) - _SCRIPTS.get(language, _LATIN))


def _plain_words(text: str, names: frozenset[str]) -> set[str]:
    words = {found[0] for found in _PLAIN_WORD.finditer(text) if found[0].islower()}
    protected = {word for item in find_protected(text, names) for word in re.findall(r"\w+", item.text)}
    return words - protected


def _is_of_the_source(word: str, pair: LanguagePair) -> bool:
    """Tell whether a word looks much more like the source language than the target's, and like no third one."""
    chances = likeliness(word)
    here, there = chances.get(pair.source, 0.0), chances.get(pair.target, 0.0)
    return here > _CLEARLY * there and here * _AMONG_ALL >= max(chances.values())


def _scripts(text: str) -> set[str]:
    names = (unicodedata.name(letter, "") for letter in set(text) if letter.isalpha())
    return {script for name in names if name and (script := name.split()[0]) not in _SIGNS}
