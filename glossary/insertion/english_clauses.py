"""Where an English noun does something in a clause of its own, of which Turkish makes it the owner: that the EU has."""

import re
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.insertion.english_nouns import ACTIVITIES, AUXILIARIES, BETWEEN, COUNTS, REPORTS, REPORTS_IRREGULARLY
from glossary.insertion.modifiers import NEAR
from glossary.insertion.noun_phrases import ARTICLE_BEHIND, FEW
from glossary.stop_words import any_of

_REPORTED: Final = rf"(?:{any_of(REPORTS)}(?:e?s|e?d|ing)?|{any_of(REPORTS_IRREGULARLY)})"
_SOME: Final = r"(?:(?:the|our|your|its|their|this|these|those|such|all|many|several|some|most|an?)\s+)"
_SAID_THE: Final = re.compile(
    rf"\b{_REPORTED}\s+(?:the|our|its|these|those|\d[\d.,]*|{any_of(COUNTS)})\s+{FEW}$", re.IGNORECASE
)
_SAID: Final = re.compile(rf"\b(?:said|says)\s+(?:(?:the|our|their|its)\s+)?(?:(?!{any_of(BETWEEN)}\s)[a-z]+\s+)?$")
_THAT_IS_SAID: Final = re.compile(rf"\b(?:{_REPORTED}|[a-z]+ed) that\s+$", re.IGNORECASE)
_HOW: Final = re.compile(rf"\bhow\s+(?:[a-z]+\s+){{0,2}}{_SOME}(?:[a-z]+\s+)?(?:[a-z’']+\s+)?$")
_FIRST_OF_WHAT_IS_SAID: Final = re.compile(
    rf"\b(?:{_REPORTED}|[a-z]+(?:ed|ing)) that\s+{_SOME}?(?:[a-z]+\s+and\s+)?{FEW}$", re.IGNORECASE
)
# What is known, wanted or the case, with a phrase before who does it: aware that staff, that, by law, the mayor.
_THAT_ADJECTIVE: Final = re.compile(
    r"\b(?:aware|certain|clear|convinced|confident|delighted|evident|glad|grateful|likely|obvious|pity|pleased|possible"
    r"|regrettable|sorry|sure|true|unlikely) that\s+$"
)
_THAT_THE: Final = re.compile(
    rf"\bthat(?:, [^,]+,)?\s+(?:(?:the|an?|our|your|its|their|these|all|each|every|any|no)\s+"
    rf"|(?:the\s+)?[A-Z]\w+[{APOSTROPHES}]s\s+)"
    rf"(?:\d[\d.,]*\s+|{any_of(COUNTS)}\s+)?{FEW}$"
)
# What follows from how it is stands in a clause of its own: so hot that the council left.
_SO_MUCH_THAT: Final = re.compile(rf"\b(?:so (?:[a-z]+ ){{1,4}}|now )that\s+{_SOME}?{FEW}$")
# What somebody wants another to do, with the verb as it stands in the dictionary: asks that the council decide.
_WISHED: Final = re.compile(
    r"\b(?:advis|ask|crucial|demand|essential|important|insist|necessary|order|propos|recommend|request|requir|suggest"
    rf"|urg|vital)[a-z]* that\s+{_SOME}?(?:\d[\d.,]*\s+|{any_of(COUNTS)}\s+)?{FEW}$"
)
_HOW_MANY: Final = re.compile(rf"\b[Hh]ow (?:many|much) (?:[a-z]+ ){{1,4}}(?:the|our|your|its|their) {FEW}$")
# A law is kept to as it says itself: as the charter requires.
_AS_THE: Final = re.compile(r"\b[Aa]s (?:the|our|your|its|this) $")
_STIPULATES: Final = re.compile(r"\s+(?:demand|dictate|prescribe|provide|require|stipulate)s?\b")
_CLAUSE: Final = re.compile(
    rf"\b(?i:that|which|whether|what|where|how|why|whom)\s+(?:(?i:{_SOME}))?(?:[A-Z][\w.]*\s+)?$"
)
# A question begins with it: which rule applies?
_ASKED_FIRST: Final = re.compile(r"(?:.*[.!?:] )?(?:Which|What|Whose) (?:[a-z]+ )?", re.DOTALL)
_FAR_CLAUSE: Final = re.compile(rf"\b(?:which|whether|what|where|why|whom)\s+{_SOME}{FEW}$")
# Not when of a time alone: when the council met, they left.
_KNOWN_WHEN: Final = re.compile(
    rf"\b(?:(?:know|ask|tell|wonder|inform|decide|say|announc|remember)\w*|knew|told|said|clear|sure|certain)"
    rf"\s+(?:[a-z]+\s+)?when\s+{_SOME}?{FEW}$"
)
_THAT: Final = re.compile(r"\bthat\s+$", re.IGNORECASE)
_OUTCOME: Final = re.compile(
    rf"\b(?:(?:lead|leads|leading|led) to|result\w* in|show\w*|sees?|saw|seen)\s+{_SOME}?{FEW}$"
)
_HAPPENS: Final = re.compile(rf"\s+(?:{any_of(AUXILIARIES)}|[a-z]+ed)\b")
# What it does to something: violates the law.
_DOES_IT_TO: Final = re.compile(rf"\s+[a-z]+[^s\W]s(?={ARTICLE_BEHIND.pattern})")
_FURTHER: Final = re.compile(r"\s+(?:of|in|for|against|on|at|with|from|to|by)\s")
_GOES_ON: Final = re.compile(r"\s+[a-z]")
_DOING: Final = re.compile(r"\s+([a-z]+ing)\b")


def is_subject_of_clause(before: str, behind: str, *, is_certain: bool) -> bool:
    """Tell whether a noun does something in a clause of its own, where Turkish makes an owner of it: that the EU has.

    `is_certain` says that no `that` right before it can point at it: it is a name or a plural.
    """
    near = before[-NEAR:]
    if _SO_MUCH_THAT.search(near):
        return False
    does_so = _HAPPENS.match(behind) or _DOES_IT_TO.match(behind)
    if (does_so and (_SAID_THE.search(near) or _FAR_CLAUSE.search(near))) or _of_whom_it_is_said(near, behind):
        return True
    if _OUTCOME.search(near) and (doing := _DOING.match(behind)):
        return doing[1] not in ACTIVITIES
    if not _GOES_ON.match(behind):
        return is_certain and behind.startswith(",") and _CLAUSE.search(before) is not None
    if (
        _THAT_IS_SAID.search(near)
        or _HOW.search(near)
        or _KNOWN_WHEN.search(near)
        or (is_certain and _SAID.search(before))
    ):
        return True
    is_asked = _CLAUSE.search(before) is not None and not _ASKED_FIRST.fullmatch(before)
    return is_asked and (is_certain or _THAT.search(before) is None)


def _of_whom_it_is_said(near: str, behind: str) -> bool:
    """Tell whether a noun is who does what is said, wished or stipulated in a clause behind that, how many or as."""
    if _FIRST_OF_WHAT_IS_SAID.search(near) and (_HAPPENS.match(behind) or _FURTHER.match(behind)):
        return True
    if (_WISHED.search(near) or _HOW_MANY.search(near)) and _GOES_ON.match(behind):
        return True
    if _AS_THE.search(near) and _STIPULATES.match(behind):
        return True
    if not _HAPPENS.match(behind):
        return False
    return _THAT_ADJECTIVE.search(near) is not None or _THAT_THE.search(near) is not None
