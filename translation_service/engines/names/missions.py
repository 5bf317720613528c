"""Embassies and consulates by name in English: `T.C. Köln Başkonsolosluğu`, `Fransa Büyükelçiliği`.

Engines lose the town, and name the state as a dictionary does.
"""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.addresses import country_there
from translation_service.engines.names.institutions import may_be_place
from translation_service.engines.names.listed import renamed
from translation_service.engines.names.towns import town_there
from translation_service.engines.words.casing import in_capitals, lowered

_MISSIONS: Final = {
    "büyükelçiliği": "Embassy",
    "başkonsolosluğu": "Consulate General",
    "fahri konsolosluğu": "Honorary Consulate",
    "konsolosluğu": "Consulate",
}
_MISSION: Final = lazily(
    r"(?:(?P<state>t\.?c\.?|türkiye cumhuriyeti)(?: |$))?(?:(?P<named>[^\W\d_]{3,}(?: [^\W\d_]{3,})??) )?"
    rf"(?P<kind>{'|'.join(_MISSIONS)})(?P<to>n[ae])?"
)
_STATE: Final = "of the Republic of Türkiye"


def mission_there(text: str, pair: LanguagePair) -> str:
    """Return what English calls an embassy or a consulate that stands alone; "" where its town or state is unknown."""
    small = lowered(text, pair.source)
    found = _MISSION.fullmatch(small) if (pair.source, pair.target) == ("tr", "en") else None
    if found is None or len(small) != len(text):
        return ""
    whose = _STATE if found["state"] else ""
    named = text[found.start("named") : found.end("named")] if found["named"] else ""
    where = _where(named, whose, pair) if named else ""
    if not (whose or where) or bool(named) != bool(where):
        return ""
    mission = " ".join(filter(None, (_MISSIONS[found["kind"]], whose, where)))
    said = f"To the {mission}" if found["to"] else mission
    return in_capitals(said, pair.target) if text.isupper() else said


def _where(named: str, whose: str, pair: LanguagePair) -> str:
    """Return the town that a mission is in, or the country that it is of; "" of other words."""
    country = country_there(named, pair)
    if country:
        return "" if whose else f"of {country}"
    is_common = not renamed(pair.source).words.isdisjoint(named.split())
    town = town_there(named, pair) or (named if may_be_place(named) and not is_common else "")
    return f"in {town}" if town else ""
