"""Who goes with whom in English: of `be accompanied by an adult` engines make children that are accompanied nobody.

Said by whoever goes along, `An adult must accompany children under 12`, it comes out right.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.casing import with_first_raised

_PERSON: Final = (
    "adults?|parents?|guardians?|mayor|teachers?|interpreters?|translators?|guides?|relatives?|spouses?|wife|husband"
    "|councillors?|council members?|officers?|lawyers?|doctors?|nurses?|carers?|governor|ambassador|consul|secretary"
)
_WILL: Final = "must|should|shall|will|may|can|have to|has to"
_ACCOMPANIED: Final = lazily(
    rf"(?P<whom>[A-Z][^,;:.]{{1,80}}?) (?:(?P<will>{_WILL}) be|(?P<was>is|are|was|were|has been|have been)) "
    rf"accompanied by (?P<who>(?:[\w'’-]+ ){{0,4}}(?:{_PERSON})(?: (?:for|of) [\w ]{{2,30}})?)(?P<end>\.?)"
)
_SAID: Final = {
    "is": "accompanies",
    "are": "accompanies",
    "has been": "has accompanied",
    "have been": "has accompanied",
}
_MANY: Final = lazily(r"(?:two|three|four|five|several|many|\d+) .*|.*(?<!s)s")


def with_company_first(text: str) -> str:
    """Return an English sentence in which whoever goes along does so, where it says `accompanied by`."""
    if " accompanied by " not in text:
        return text
    return _ACCOMPANIED.sub(_with_company, text) if _ACCOMPANIED.fullmatch(text) else text


def _with_company(found: re.Match[str]) -> str:
    whom, will = found["whom"], (found["will"] or "").replace("have to", "must").replace("has to", "must")
    verb = f"{will} accompany" if will else _verb(found["was"], found["who"])
    small = whom if whom[1:2].isupper() or (whom.istitle() and " " in whom) else whom[0].lower() + whom[1:]
    return f"{with_first_raised(found['who'], 'en')} {verb} {small}{found['end']}"


def _verb(was: str, who: str) -> str:
    said = _SAID.get(was, "accompanied")
    is_many = _MANY.fullmatch(who) is not None
    return said.replace("has ", "have ").replace("accompanies", "accompany") if is_many else said
