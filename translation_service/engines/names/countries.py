"""Countries in sentences: engines know few of them by their names in another language, and take `Tunus` for a river.

One that a draft lacks is written where its name was left or another country stands, or carried behind one that engines
know.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.turkish.sounds import sound_of, spell
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.suffixes_of_names import suffix_behind
from translation_service.engines.names import signs
from translation_service.engines.names.country_list import (
    SHORT,
    THE,
    Country,
    countries_by_word,
    either_of,
    every_country,
    ways_of,
)
from translation_service.engines.names.finding import names_in
from translation_service.engines.names.standing_in import StoodIn
from translation_service.engines.names.towns import is_within_name
from translation_service.engines.words.casing import lowered, raised

# Engines know these well, and both languages write them alike.
_KNOWN: Final = ("Kenya", "Uganda")
_FROM: Final = "from "
_PATTERN: Final = {
    "en": r"(?<![\w@/-])(?P<article>(?:[Tt]he|[Aa]n?) )?(?:(?P<noun>{nouns})|(?P<adjective>{adjectives}))(?P<rest>s)?"
    r"(?P<made>)(?P<mark>)(?P<suffix>)(?![\w@$]| dollar)",
    "tr": r"(?<![\w@/-])(?P<article>)(?:(?P<noun>{nouns})(?P<made>l[ıiuü])?|(?P<adjective>{adjectives}))(?! Dol)"
    r"(?P<rest>(?:l[ae]r|[cç][ae]|[dt][ae]n?|n?[ıiuü]n)[a-zçğıöşü]{{0,6}})?"
    r"(?:(?P<mark>['’])(?P<suffix>[a-zçğıöşü]{{1,12}}|[A-ZÇĞİÖŞÜ]{{1,12}}))?(?![\w@$'’])",
}
# What makes another place of a country: `New England`, `Güney Amerika`.
_BEFORE: Final = lazily(
    r"(?<!\w)(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Latin|Little"
    r"|Yeni|Kuzey|Güney|Doğu|Batı|Orta) $"
)
_LOOKED_BACK: Final = 12
_LETTERS: Final = lazily(r"[^\W\d_]{3,}")
# Words that a sentence may begin with as well: `Mali yıl`, `Polish the floor`.
_ALSO_ELSE: Final = frozenset({"Mali", "Polish"})
_PRONOUN: Final = "US"
# People are called so, too: `Jordan Miller`.
_ALSO_GIVEN: Final = frozenset({"Chad", "Georgia", "India", "Israel", "Jordan", "Kenya"})
_NEXT: Final = lazily(r" [A-Z][a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Where a text names a country, with the article or suffix there; several countries may be called so."""

    countries: Sequence[Country]
    found: re.Match[str]

    @property
    def span(self) -> tuple[int, int]:
        return self.found.span("noun" if self.found["noun"] else "adjective")


def lost_countries(source: str, target: str, pair: LanguagePair) -> Sequence[Mention]:
    """Return the mentions in a source of countries that its translation does not name."""
    return _lost(_mentioned(source, pair), source, target, pair)


def countries_named(text: str, language: str) -> frozenset[str]:
    """Return the countries that a text names, by their English names; none in languages whose names are not known."""
    return frozenset(_names_of(_all(text, language))) if language in signs.LANGUAGES else frozenset()


def with_countries_named(target: str, source: str, pair: LanguagePair) -> str:
    """Return a translation with the names of its own language where those of the source, or of another, were left."""
    mentions = _mentioned(source, pair)
    if not mentions:
        return target
    target = _with_apostrophes(target) if pair.target == "tr" else target
    for one in (*_lost(mentions, source, target, pair), *_left(mentions, source, target, pair)):
        country = one.countries[0]
        target = _put(target, country.nouns[pair.source], country.adjectives[pair.source], country, pair.target)
        target = _half_named(country.name("en")).sub(partial(_written, country=country, language=pair.target), target)
    lost = _lost(mentions, source, target, pair)
    own = _names_of(mentions) if lost else set()
    others = [one for one in _well_named(target, pair.target) if own.isdisjoint(_names_of([one]))] if lost else []
    if len(lost) != 1 or len(others) != 1:
        return target
    [found], [country, *_] = (one.found for one in others), lost[0].countries
    return target[: found.start()] + _written(found, country, pair.target) + target[found.end() :]


def _mentioned(source: str, pair: LanguagePair) -> Sequence[Mention]:
    return [*_mentions(source, pair.source)] if {pair.source, pair.target} == signs.LANGUAGES else []


def _lost(mentions: Sequence[Mention], source: str, target: str, pair: LanguagePair) -> Sequence[Mention]:
    if not mentions:
        return ()
    named = _names_of(_well_named(target, pair.target))
    lost = [one for one in mentions if not one.found["rest"] and named.isdisjoint(_names_of([one]))]
    people = [one for one in names_in(source, pair.source) if one.is_person] if lost else []
    return [one for one in lost if not any(name.start <= one.span[0] < name.end for name in people)]


def _left(mentions: Sequence[Mention], source: str, target: str, pair: LanguagePair) -> Sequence[Mention]:
    """Return the mentions whose word stands in a translation as well, where that language has another."""
    words = ((one, source[slice(*one.span)]) for one in mentions)
    return [one for one, word in words if word in target and word not in countries_by_word(pair.target)]


def stood_in(text: str, lost: Sequence[Mention], language: str) -> StoodIn[Country] | None:
    """Put countries that engines know in the place of those that a draft lacks; None where there are too many."""
    free = [one for one in _KNOWN if one not in text]
    countries = {one.countries[0].name(language): one.countries[0] for one in lost}
    if len(countries) > len(free):
        return None
    standing = dict(zip(countries, free, strict=False))
    for one in reversed(lost):
        known = standing[one.countries[0].name(language)]
        said = _written(one.found, _country(known), language)
        text = text[: one.found.start()] + said + text[one.found.end() :]
    return StoodIn(text=text, originals={standing[name]: country for name, country in countries.items()})


def with_originals(target: str, stood: StoodIn[Country], language: str) -> str:
    """Put the countries back, with the articles and suffixes they ask for; "" where one is not there."""
    for known, country in stood.originals.items():
        written = _put(target, _country(known).nouns[language], _country(known).adjectives[language], country, language)
        if written == target:
            return ""
        target = written
    return target


def _put(text: str, nouns: Iterable[str], adjectives: Iterable[str], country: Country, language: str) -> str:
    """Write a country wherever a text has some words for another, Turkish ones with further endings aside."""

    def written(found: re.Match[str]) -> str:
        start, end = found.span("noun" if found["noun"] else "adjective")
        is_part = _is_person(text, start, end) or is_within_name(text, start, end, language)
        return found[0] if is_part or found["rest"] else _written(found, country, language)

    return _pattern(nouns, adjectives, language).sub(written, text)


def _written(found: re.Match[str], country: Country, language: str) -> str:
    """Write a country as another stands there: as a noun or an adjective, with its article or suffix."""
    is_adjective = bool(found["made"] or found["adjective"]) and not found.string.endswith(_FROM, 0, found.start())
    word = found["noun"] or found["adjective"]
    said = country.name(language)
    if word.isupper() and len(word) <= SHORT:
        said = next((noun for noun in country.nouns[language] if noun.isupper()), said)
    elif is_adjective:
        said = next(iter(country.adjectives[language]), _from_there(said) if language == "tr" else said)
    if language == "en":
        said = _behind_article(found["article"] or "", said)
    elif found["suffix"]:
        said += found["mark"] + suffix_behind(said.rpartition(" ")[2], lowered(found["suffix"], language))
    return raised(said, language) if word.isupper() and len(word) > SHORT else said


def _behind_article(article: str, said: str) -> str:
    if article[:1] in {"A", "a"}:
        article = article[0] + ("n " if said[0] in "AEIO" else " ")
    return article + said.removeprefix(THE) if article else said


def _from_there(name: str) -> str:
    sound = sound_of(fold(name, "tr"))
    return name + spell("lI", sound) if sound is not None else name


def _mentions(text: str, language: str) -> Iterator[Mention]:
    """Yield the countries of a text that are part of no other name, and no other word."""
    for one in _all(text, language):
        start, end = one.span
        is_pronoun = text[start:end] == _PRONOUN and text.isupper()
        is_else = text[start:end] in _ALSO_ELSE and not start and end == one.found.end()
        is_part = _is_person(text, start, end) or _BEFORE.search(text, max(0, start - _LOOKED_BACK), start) is not None
        if not (is_pronoun or is_else or is_part or is_within_name(text, start, end, language)):
            yield one


def _is_person(text: str, start: int, end: int) -> bool:
    return text[start:end] in _ALSO_GIVEN and _NEXT.match(text, end) is not None


@lru_cache(maxsize=256)
def _all(text: str, language: str) -> Sequence[Mention]:
    by_word, every = countries_by_word(language), _every(language).finditer(text)
    return tuple(Mention(countries=by_word[found["noun"] or found["adjective"]], found=found) for found in every)


def _well_named(text: str, language: str) -> Iterator[Mention]:
    """Return the countries of a text but for two names that make one: `Amerika Birleşik Arap Emirlikleri`."""
    there = _all(text, language)
    joined = [
        text[one.found.end() : other.found.start()] == " " and " " in text[slice(*other.span)]
        for one, other in pairwise(there)
    ]
    neighbours = zip(there, [False, *joined], [*joined, False], strict=False)
    return (one for one, is_behind, is_before in neighbours if not (is_behind or is_before))


def with_countries_raised(quiet: str, heading: str, language: str) -> str:
    """Write the countries of a heading in capitals, which is `quiet` in small letters, as sentences do."""
    for one in _mentions(heading, language) if len(quiet) == len(heading) else ():
        start, end = one.span
        word = heading[start:end]
        bare = (
            noun.removeprefix(THE)
            for each in one.countries
            for noun in (*each.nouns[language], *each.adjectives[language])
        )
        quiet = quiet[:start] + next((way for way in bare if word in ways_of(way)), word) + quiet[end:]
    return quiet


def _names_of(mentions: Iterable[Mention]) -> set[str]:
    return {country.name("en") for one in mentions for country in one.countries}


def _country(name: str) -> Country:
    return countries_by_word("en")[name][0]


def _with_apostrophes(text: str) -> str:
    """Write Turkish suffixes behind names of several words as such: `Birleşik Krallık'ta`, not `Krallıkta`."""

    def written(found: re.Match[str]) -> str:
        right = suffix_behind(found["noun"].rpartition(" ")[2], found["suffix"])
        return f"{found['noun']}'{right}"

    return _suffixed().sub(written, text)


@cache
def _suffixed() -> re.Pattern[str]:
    several = [one.name("tr") for one in every_country() if " " in one.name("tr")]
    endings = "(?:n?[dt][ae]n?|n?[ıiuü]n|n?[ıiuü]|y?[ae]|ne|na)"
    return re.compile(rf"(?<!\w)(?P<noun>{either_of(several)})(?P<suffix>{endings})(?!\w)")


@cache
def _every(language: str) -> re.Pattern[str]:
    nouns = [word for one in every_country() for word in one.nouns[language]]
    adjectives = [word for one in every_country() for word in one.adjectives[language]]
    return _pattern(nouns, adjectives, language)


@cache
def _half_named(name: str) -> re.Pattern[str]:
    """Return the pattern of a name that is one language's in part and another's for the rest: `Saudi Arabistan`."""
    country = _country(name.removeprefix(THE))
    several = [noun for nouns in country.nouns.values() for noun in nouns if " " in noun.removeprefix(THE)]
    own = [word for noun in several for word in _LETTERS.findall(noun)]
    word = rf"(?:{either_of(own)})(?!\w)"
    return re.compile(
        rf"(?<![\w'’])(?P<article>[Tt]he )?(?P<noun>{word}(?:(?: and| ve)? {word}|-{word})+)(?P<adjective>)(?P<made>)"
        r"(?:(?P<mark>['’])(?P<suffix>[a-zçğıöşü]{1,12}))?(?![\w'’])"
    )


def _pattern(nouns: Iterable[str], adjectives: Iterable[str], language: str) -> re.Pattern[str]:
    return re.compile(_PATTERN[language].format(nouns=either_of(nouns), adjectives=either_of(adjectives)))
