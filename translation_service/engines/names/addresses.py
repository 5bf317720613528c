"""Postal addresses on their way into another language: a letter finds its way by them as they are.

Only the country has a name of its own there: the post that carries a letter to its border has to read it.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from glossary.labels import label_in
from glossary.patterns import lazily
from glossary.postal_addresses import LONGEST, is_postal_address
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names import signs
from translation_service.engines.names.listed import renamed
from translation_service.engines.words.casing import lowered, raised

_COUNTRY: Final = lazily(r"(.*\S)\s*[,\n–/-]\s*([^,\n/]{2,40}?)\.?", re.DOTALL, needs="\n,-/–")
_SHORT_STREET: Final = lazily(
    rf"(?<!\w)(?P<name>[A-ZÇĞİÖŞÜ][\w-]+ )(?P<kind>{'|'.join(signs.SHORT_STREETS)})\.(?=,| (?:No\b|\d|[a-z]))"
)
_LONGEST_SHORT: Final = 3
_FEWEST_PLACES: Final = 3
_LONGEST_COUNTRY: Final = 40
_TOWN: Final = lazily(r"[^\W\d_]{2,}(?:[ -][^\W\d_]+)?")
_ALSO: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {"turkey": "TR", "uk": "GB", "usa": "US"},
    "tr": {"abd": "US"},
}


def address_there(text: str, pair: LanguagePair) -> str:
    """Return a postal address, or a town with its country, as the other language writes it; "" of other texts."""
    if len(text) > LONGEST:
        return ""
    found = _COUNTRY.fullmatch(text)
    country = _name_there(found[2], pair) if found else ""
    if found and country and (is_postal_address(text) or _is_town(found[1], found[2], pair.source)):
        return f"{found[1]}{text[found.end(1) : found.start(2)]}{country}{text[found.end(2) :]}"
    return text if is_postal_address(text) else ""


def is_row_of_places(text: str, language: str) -> bool:
    """Tell whether a Turkish text is a province, a district and more: `Kırklareli / Lüleburgaz / Kocasinan`.

    Of two words nobody can tell; and `Evli / Bekâr / Dul` are known labels.
    """
    parts = re.split(r" ?/ ?", text) if language == "tr" and len(text) <= LONGEST else []
    if len(parts) < _FEWEST_PLACES or not all(_TOWN.fullmatch(part) and part.istitle() for part in parts):
        return False
    listed = renamed(language)
    is_known = any(word in listed.words or word in listed.places for part in parts for word in part.split())
    return not is_known and all(label_in(part, language, "en") is None for part in parts)


def with_streets_in_full(text: str) -> str:
    """Return an English text with the kinds of its Turkish streets in full: a stop within it may end its sentence."""
    return _SHORT_STREET.sub(lambda found: found["name"] + signs.SHORT_STREETS[found["kind"]], text)


def country_there(text: str, pair: LanguagePair) -> str:
    """Return what another language calls a country that stands alone, as in a cell; "" of other texts."""
    is_known = {pair.source, pair.target} <= signs.LANGUAGES and text[:1].isupper() and len(text) <= _LONGEST_COUNTRY
    return _name_there(text, pair) if is_known and not (text.isupper() and len(text) <= _LONGEST_SHORT) else ""


def _is_town(text: str, country: str, language: str) -> bool:
    """Tell whether a word with a capital is not one that the other language calls otherwise, as it does Athens.

    A town in Türkiye may be called by a common Turkish word: `Ordu, Türkiye`, not `Enerji, Fransa`.
    """
    if language not in signs.LANGUAGES or not _TOWN.fullmatch(text) or not text.istitle():
        return False
    words, listed = text.split(), renamed(language)
    others = listed.places | signs.TITLES[language] | signs.OFFICES[language]
    is_home = language == "tr" and lowered(country, language) == "türkiye"
    return others.isdisjoint(words) and (is_home or listed.words.isdisjoint(words))


def _name_there(country: str, pair: LanguagePair) -> str:
    """Return what another language calls a country, "" where it is none; in capitals where it has them."""
    name = _territories(pair.target).get(_codes(pair.source).get(lowered(country, pair.source), ""), "")
    if lowered(name, pair.source) == lowered(country, pair.source):
        return country
    return raised(name, pair.target) if country.isupper() and len(country) > _LONGEST_SHORT else name


@cache
def _codes(language: str) -> Mapping[str, str]:
    named = {lowered(name, language): code for code, name in _territories(language).items() if code.isalpha()}
    return {**named, **_ALSO.get(language, {})}


@cache
def _territories(language: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - few texts are addresses

    try:
        return dict(Locale(language).territories)
    except UnknownLocaleError:
        return {}
