"""Languages that an English text lists, of which engines make countries: `Portekiz, Türkçe ve İngilizce`."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.names.country_list import countries_by_word, either_of

# Before a noun they are people's (`the Greek and Turkish delegations`), but for what is said or written.
_LISTED: Final = lazily(
    r"(?<!\w)[A-Z][a-z]+(?:, [A-Z][a-z]+)*,? and [A-Z][a-z]+(?!\w)"
    r"(?! (?!a[rst]\b|are|as|at|but|by|can|cop(?:y|ies)|course|during|edition|for|from|if|in|interpret|is|language"
    r"|lesson|may|must|on|only|or|please|shall|should|speak|subtitle|teacher|text|to|translat|version|was|were|when|where"
    r"|which|will|with|word)[a-z])"
)
_WORD: Final = lazily(r"[A-Z][a-z]+")
_FEWEST: Final = 2


def with_languages_listed(target: str, source: str) -> str:
    """Return a Turkish text with the languages of a list in its English source, where it has a country instead."""
    for language in _listed(source):
        said = _turkish_names()[language]
        if said not in target:
            words = {word for one in countries_by_word("en").get(language, ()) for word in one.nouns["tr"]}
            words |= {word for one in countries_by_word("en").get(language, ()) for word in one.adjectives["tr"]}
            target = re.sub(rf"(?<!\w)(?:{either_of(words)})(?:l[ıiuü])?(?=,| ve | dil)", said, target, count=1)
    return target


def _listed(text: str) -> Iterator[str]:
    """Yield the languages of lists that have nothing else; two at least, since `French and Sons` has one."""
    for found in _LISTED.finditer(text):
        words = _WORD.findall(found[0])
        if len(words) >= _FEWEST and _turkish_names().keys() >= set(words):
            yield from words


@cache
def _turkish_names() -> Mapping[str, str]:
    """Return what Turkish calls languages, by their English names of one word."""
    from babel import Locale  # noqa: PLC0415 - reads the names of two languages, which few texts ask for

    english, turkish = Locale("en").languages, Locale("tr").languages
    return {english[code]: turkish[code] for code in english if code in turkish and english[code].isalpha()}
