"""States by their full names: `Almanya Federal Cumhuriyeti`, `the Kingdom of Denmark`.

Most are made of the short name; the others are in `data/states.txt`. Engines make an adjective of the country:
`the Kingdom of Danish`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from glossary.editable_lists import read_list
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names import signs
from translation_service.engines.names.country_list import THE, countries_by_word, every_country
from translation_service.engines.words.casing import lowered

_FORMS: Final = {
    "Krallığı": "Kingdom",
    "Cumhuriyeti": "Republic",
    "Federal Cumhuriyeti": "Federal Republic",
    "Demokratik Cumhuriyeti": "Democratic Republic",
    "Federal Demokratik Cumhuriyeti": "Federal Democratic Republic",
    "Demokratik Halk Cumhuriyeti": "People's Democratic Republic",
    "Halk Cumhuriyeti": "People's Republic",
    "İslam Cumhuriyeti": "Islamic Republic",
    "Devleti": "State",
    "Prensliği": "Principality",
    "Büyük Dükalığı": "Grand Duchy",
    "Sultanlığı": "Sultanate",
}
_LONGEST: Final = 70
_BEGUN: Final = lazily(
    r"(?<!\w)(?P<state>(?:Kingdom|Republic|KINGDOM|REPUBLIC) (?:of|OF) )(?P<adjective>[^\W\d_]{3,})(?!\w)"
)
_STATE: Final = lazily(r"(?P<two>[^\W\d_]+ )?(?P<one>[^\W\d_]{3,}) (?:Krallığı|Cumhuriyeti|KRALLIĞI|CUMHURİYETİ)")


def state_there(text: str, pair: LanguagePair) -> str:
    """Return the full name of a state in the other language, with its English article; "" of other texts."""
    if {pair.source, pair.target} != set(signs.LANGUAGES) or len(text) > _LONGEST:
        return ""
    small = lowered(text, pair.source)
    return _named(pair.source).get(small.removeprefix(THE) if pair.source == "en" else small, "")


def with_kingdoms_of_countries(target: str, source: str, pair: LanguagePair) -> str:
    """Write the country in an English draft where it has its adjective: `the Kingdom of Danish`."""
    if (pair.source, pair.target) != ("tr", "en"):
        return target
    adjectives = {
        lowered(adjective, "en"): country.name("en")
        for found in _STATE.finditer(source)
        for name in (found["one"], (found["two"] or "") + found["one"])
        for country in countries_by_word("tr").get(name, ())
        for adjective in country.adjectives["en"]
    }
    return _BEGUN.sub(lambda found: _with_country(found, adjectives), target) if adjectives else target


def _with_country(found: re.Match[str], adjectives: Mapping[str, str]) -> str:
    name = adjectives.get(lowered(found["adjective"], "en"), "")
    if not name:
        return found[0]
    return found["state"] + (name.upper() if found["adjective"].isupper() else name)


@cache
def _named(language: str) -> Mapping[str, str]:
    """Return the states that a language calls by their full names, by these in small letters."""
    named: dict[str, str] = {}
    for turkish, english in _every_state():
        name, other = (turkish, english) if language == "tr" else (english.removeprefix(THE), turkish)
        named[lowered(name, language)] = other
    return named


def _every_state() -> Iterator[tuple[str, str]]:
    """Yield the names of states in Turkish and English; what is yielded later is what is meant."""
    for country in every_country():
        for turkish, english in _FORMS.items():
            yield f"{country.name('tr')} {turkish}", f"{THE}{english} of {country.name('en')}"
    for line in filter(None, read_list("translation_service.engines.names", "states.txt").splitlines()):
        turkish, english = line.split(" = ")
        yield turkish, english
