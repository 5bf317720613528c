"""What Turkish and English call countries and what comes from them; `data/countries.txt` is for a person to add to."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from glossary.editable_lists import read_list
from translation_service.engines.names import signs
from translation_service.engines.words.casing import raised

THE: Final = "the "
# No longer are abbreviations, written in capitals anyway.
SHORT: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """What languages call a country, and what comes from it; of each the first is written."""

    nouns: Mapping[str, Sequence[str]]
    adjectives: Mapping[str, Sequence[str]]

    def name(self, language: str) -> str:
        return self.nouns[language][0]


def either_of(words: Iterable[str]) -> str:
    """Return a pattern of some words, the longest first; of none it matches nothing."""
    ways = {way for word in words for way in ways_of(word)}
    return "|".join(re.escape(way) for way in sorted(ways, key=len, reverse=True)) or "(?!)"


def ways_of(word: str) -> Sequence[str]:
    """Return how a text may write a word, in capitals by the rules of either language among them."""
    bare = word.removeprefix(THE)
    return (bare,) if len(bare) <= SHORT else (bare, *(raised(bare, language) for language in signs.LANGUAGES))


@cache
def countries_by_word(language: str) -> Mapping[str, Sequence[Country]]:
    """Return the countries that a word may stand for; `İngiliz` is of two."""
    found: dict[str, list[Country]] = {}
    for country in every_country():
        for word in (*country.nouns[language], *country.adjectives[language]):
            for way in dict.fromkeys(ways_of(word)):
                found.setdefault(way, []).append(country)
    return found


@cache
def every_country() -> Sequence[Country]:
    """Return the countries that are known by name."""
    lines = read_list("translation_service.engines.names", "countries.txt").splitlines()
    return [_read(line) for line in filter(None, lines)]


def _read(line: str) -> Country:
    """Read `Turkish, also = English, also | English adjectives | Turkish adjectives`."""
    names, english_adjectives, turkish_adjectives, *_ = [*line.split("|"), "", ""]
    turkish, _, english = names.partition(" = ")
    return Country(
        nouns={"tr": _words(turkish), "en": _words(english)},
        adjectives={"tr": _words(turkish_adjectives), "en": _words(english_adjectives)},
    )


def _words(text: str) -> Sequence[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
