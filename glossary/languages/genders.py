"""Genders of nouns as their endings show them: la mairie, der Ausschuss; nothing where they do not.

The endings stand in `data/noun-genders.txt`, for a person to add to.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, Literal, cast

from glossary.editable_lists import sections_of
from glossary.languages.german_nouns import noun_of

Gender = Literal["masculine", "feminine", "neuter", ""]

_KEPT: Final = 2_000


@lru_cache(maxsize=_KEPT)
def gender_of(term: str, language: str) -> Gender:
    """Return the gender of the noun that a term is about; nothing where its ending leaves it open."""
    words = term.split()
    if language not in _endings() or not words:
        return ""
    capital = (word for word in words if word[0].isupper())
    noun = next(capital, words[-1]) if language == "de" else words[0]
    listed = noun_of(noun) if language == "de" else None
    if listed is not None:
        return listed.gender
    said = f"={noun.lower()}"
    lengths = {
        gender: max((len(ending) for ending in endings if said.endswith(ending)), default=0)
        for gender, endings in _endings()[language].items()
    }
    longest = max(lengths.values())
    return next((gender for gender, length in lengths.items() if length == longest), "") if longest else ""


@cache
def _endings() -> Mapping[str, Mapping[Gender, frozenset[str]]]:
    """Return what nouns end in, by language and gender; the longest ending that a noun has decides."""
    endings: dict[str, dict[Gender, frozenset[str]]] = {}
    for heading, listed in sections_of("glossary", "noun-genders.txt"):
        language, gender = heading.split()
        endings.setdefault(language, {})[cast("Gender", gender)] = frozenset(listed.split())
    return endings
