"""Embassies and consulates by name: `T.C. Köln Başkonsolosluğu`, `Embassy of the Kingdom of Denmark in Ankara`.

Engines lose the town, and name the state as a dictionary does.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.addresses import country_there
from translation_service.engines.names.country_list import THE, countries_by_word
from translation_service.engines.names.institutions import may_be_place
from translation_service.engines.names.listed import renamed
from translation_service.engines.names.states import state_there
from translation_service.engines.names.towns import town_there, with_provinces_spelt
from translation_service.engines.words.casing import in_capitals, lowered

_MISSIONS: Final = {
    "büyükelçiliği": "Embassy",
    "başkonsolosluğu": "Consulate General",
    "fahri konsolosluğu": "Honorary Consulate",
    "konsolosluğu": "Consulate",
}
_KINDS: Final = {
    "embassy": "Büyükelçiliği",
    "consulate general": "Başkonsolosluğu",
    "honorary consulate": "Fahri Konsolosluğu",
    "consulate": "Konsolosluğu",
}
_MISSION: Final = lazily(
    r"(?:(?P<state>t\.?c\.?|türkiye cumhuriyeti)(?: |$))?(?:(?P<named>[^\W\d_]{3,}(?: [^\W\d_]{3,}){0,6}?) )?"
    rf"(?P<kind>{'|'.join(_MISSIONS)})(?P<to>n[ae])?"
)
_STATE: Final = "of the Republic of Türkiye"
_MOST_WORDS_OF_TOWN: Final = 2
_TOWN: Final = r"(?P<town>[^\W\d_]{3,}(?: [^\W\d_]{3,})?)"
_ENGLISH: Final = lazily(
    rf"(?P<to>to )?(?:the )?(?P<kind>{'|'.join(_KINDS)}) of (?P<whose>[^\W\d_](?:[^\W\d_]|['’ .])+?)"
    rf"(?:,? (?:in|at) {_TOWN})?"
)
_ADJECTIVE: Final = lazily(
    rf"(?P<to>to )?(?:the )?(?:royal )?(?P<whose>[^\W\d_]+(?: [^\W\d_]+)?) (?P<kind>{'|'.join(_KINDS)})"
    rf"(?:,? (?:in |at )?{_TOWN})?"
)
_HOME: Final = frozenset({"republic of türkiye", "republic of turkey", "türkiye", "turkey", "turkish republic"})


def mission_there(text: str, pair: LanguagePair) -> str:
    """Return what the other language calls an embassy or a consulate that stands alone.

    It is "" where its town or state is unknown, and of every other text.
    """
    small = lowered(text, pair.source)
    if len(small) != len(text):
        return ""
    said = ""
    if (pair.source, pair.target) == ("tr", "en"):
        said = _in_english(text, _MISSION.fullmatch(small), pair)
    elif (pair.source, pair.target) == ("en", "tr"):
        said = _in_turkish(text, _ENGLISH.fullmatch(small), pair) or _by_adjective(text, small, pair)
    return in_capitals(said, pair.target) if text.isupper() else said


def _in_english(text: str, found: re.Match[str] | None, pair: LanguagePair) -> str:
    if found is None:
        return ""
    whose = _STATE if found["state"] else ""
    named = text[found.start("named") : found.end("named")] if found["named"] else ""
    where = _where(named, whose, pair) if named else ""
    if not (whose or where) or bool(named) != bool(where):
        return ""
    mission = " ".join(filter(None, (_MISSIONS[found["kind"]], whose, where)))
    return f"To the {mission}" if found["to"] else mission


def _where(named: str, whose: str, pair: LanguagePair) -> str:
    """Return the town that a mission is in, or the state that it is of, perhaps with the town; "" of other words."""
    words = named.split()
    for end in (len(words), *range(len(words) - 1, len(words) - 1 - _MOST_WORDS_OF_TOWN, -1)):
        state = _state(" ".join(words[:end]), pair) if end > 0 else ""
        town = _town(" ".join(words[end:]), pair) if end < len(words) else ""
        if state and (town or end == len(words)):
            return "" if whose else f"of {state}{_in(town)}"
    return _in(_town(named, pair) if len(words) <= _MOST_WORDS_OF_TOWN else "").lstrip()


def _in(town: str) -> str:
    return f" in {town.replace('İ', 'I')}" if town else ""


def _in_turkish(text: str, found: re.Match[str] | None, pair: LanguagePair) -> str:
    if found is None:
        return ""
    whose = text[found.start("whose") : found.end("whose")]
    is_home = lowered(whose, "en").removeprefix(THE) in _HOME
    return _called("T.C." if is_home else _state(whose, pair), text, found, pair)


def _by_adjective(text: str, small: str, pair: LanguagePair) -> str:
    """Return what Turkish calls a `Royal Danish Embassy`, a `British Consulate General, Istanbul`."""
    found = _ADJECTIVE.fullmatch(small)
    adjective = text[found.start("whose") : found.end("whose")] if found is not None else ""
    countries = [one for one in countries_by_word("en").get(adjective, ()) if adjective not in one.nouns["en"]]
    if found is None or len(countries) != 1:
        return ""
    name = countries[0].name("tr")
    return _called("T.C." if name == "Türkiye" else name, text, found, pair)


def _called(state: str, text: str, found: re.Match[str], pair: LanguagePair) -> str:
    """Write a mission as Turkish does: whose it is, where it is, what it is."""
    named = text[found.start("town") : found.end("town")] if found["town"] else ""
    town = with_provinces_spelt(_town(named, pair)) if named else ""
    if not state or bool(named) != bool(town):
        return ""
    kind = _KINDS[found["kind"]]
    dative = ("ne" if kind.endswith("i") else "na") if found["to"] else ""
    return " ".join(filter(None, (state, town, kind + dative)))


def _state(named: str, pair: LanguagePair) -> str:
    return state_there(named, pair) or country_there(named.removeprefix(THE), pair)


def _town(named: str, pair: LanguagePair) -> str:
    """Return what the other language calls a town; "" of words that are no name of one."""
    is_common = not renamed(pair.source).words.isdisjoint(named.split())
    return town_there(named, pair) or (named if may_be_place(named) and not is_common else "")
