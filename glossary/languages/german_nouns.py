"""What `data/german-nouns.txt` knows of a noun by its last part: gender, genitive and plural."""

from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple, cast

from glossary.editable_lists import sections_of
from glossary.patterns import lazily

_LAST_VOWEL: Final = lazily(r"(?i:(au|[aou])(?=[^aou]*$))")
_UMLAUTS: Final = {"au": "äu", "a": "ä", "o": "ö", "u": "ü"}
# A part of a compound is no shorter, nor what stands before it.
_SHORTEST: Final = 3
_BEFORE: Final = 2
_KEPT: Final = 4_000
_UNMARKED: Final = "-"


class Noun(NamedTuple):
    """A noun of the list: its gender, what its genitive ends in, and its plural, "" where it has none."""

    gender: Literal["masculine", "feminine", "neuter"]
    genitive: str
    plural: str


@lru_cache(maxsize=_KEPT)
def noun_of(word: str) -> Noun | None:
    """Return what is known of a word by the longest noun of the list that it ends in, its plural as it is written."""
    lower = word.lower()
    for at in range(len(lower) - _SHORTEST + 1):
        known = _nouns().get(lower[at:]) if at == 0 or at >= _BEFORE else None
        if known is not None:
            plural = known.plural.capitalize() if word[at].isupper() else known.plural
            return known._replace(plural=word[:at] + plural if plural else "")
    return None


@cache
def _nouns() -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for heading, listed in sections_of("glossary", "german-nouns.txt"):
        gender, genitive, plural = heading.split()
        for noun in listed.lower().split():
            kind = cast("Literal['masculine', 'feminine', 'neuter']", gender)
            nouns[noun] = Noun(kind, "" if genitive == _UNMARKED else genitive, _plural(noun, plural))
    return nouns


def _plural(noun: str, ending: str) -> str:
    """Return a plural: Amt "er, Ämter; Zentrum en-um, Zentren; Fenster =, Fenster."""
    if ending == _UNMARKED:
        return ""
    ending, _, lost = ending.partition("-")
    stem = noun.removesuffix(lost)
    if ending.startswith('"'):
        stem = _LAST_VOWEL.sub(lambda vowel: _UMLAUTS[vowel[0]], stem)
    return stem + ending.strip('"=')
