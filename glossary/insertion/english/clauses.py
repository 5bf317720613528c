"""Where an English noun does something in a clause of its own, of which Turkish makes it the owner: that the EU has."""

import re
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.insertion.english.modifiers import NEAR, is_adjective
from glossary.insertion.english.noun_phrases import ARTICLE_BEHIND, FEW, word_behind
from glossary.insertion.english.nouns import (
    ACTIVITIES,
    AUXILIARIES,
    BETWEEN,
    COUNTS,
    REPORTS,
    REPORTS_IRREGULARLY,
    SMALL,
    TIMES,
)
from glossary.languages.english_verbs import irregular_forms
from glossary.patterns import lazily
from glossary.stop_words import any_of

_REPORTED: Final = rf"(?:{any_of(REPORTS)}(?:e?s|e?d|ing)?|{any_of(REPORTS_IRREGULARLY)})"
# Of these without "that" the noun behind is the object: they maintain the roads.
_REPORTED_THAT: Final = (
    rf"(?:{_REPORTED}|(?:conclude|contend|emphasi[sz]e|find|hold|maintain|observe|reaffirm|recall|reiterate|underline)"
    r"(?:d|s|ed|ing)?|(?:conclud|emphasi[sz]|observ|reiterat|underlin)ing|found|held|\w+ed)"
)
_SOME: Final = r"(?:(?:the|my|our|your|its|their|his|her|this|these|those|such|all|many|several|some|most|an?)\s+)"
_SAID_THE: Final = lazily(
    rf"\b{_REPORTED}\s+(?:the|our|its|his|her|their|these|those|\d[\d.,]*|{any_of(COUNTS)})\s+{FEW}$", re.IGNORECASE
)
_SAID: Final = lazily(rf"\b(?:said|says)\s+(?:(?:the|our|their|its)\s+)?(?:(?!{any_of(BETWEEN)}\s)[a-z]+\s+)?$")
_THAT_IS_SAID: Final = lazily(rf"\b{_REPORTED_THAT} that\s+$", re.IGNORECASE)
_HOW: Final = lazily(rf"\bhow\s+(?:[a-z]+\s+){{0,2}}{_SOME}(?:[a-z]+\s+)?(?:[a-z’']+\s+)?$")
_FIRST_OF_WHAT_IS_SAID: Final = lazily(
    rf"\b(?:{_REPORTED}|[a-z]+(?:ed|ing)) that\s+{_SOME}?(?:[a-z]+\s+and\s+)?{FEW}$", re.IGNORECASE
)
# What is known, wanted or the case, with a phrase before who does it: aware that staff, that, by law, the mayor.
_THAT_ADJECTIVE: Final = lazily(
    r"\b(?:aware|certain|clear|convinced|confident|delighted|evident|glad|grateful|likely|obvious|pity|pleased|possible"
    r"|regrettable|sorry|sure|true|unlikely) that\s+$"
)
_THAT_THE: Final = lazily(
    rf"\bthat(?:, [^,]+,)?\s+(?:(?:the|an?|our|your|its|his|her|their|these|all|each|every|any|no)\s+"
    rf"|(?=\d|{any_of(COUNTS)}\b)"
    rf"|(?:the\s+)?[A-Z]\w+[{APOSTROPHES}]s\s+)"
    rf"(?:\d[\d.,]*\s+|{any_of(COUNTS)}\s+)?{FEW}$"
)
# What follows from how it is stands in a clause of its own: so hot that the council left.
_SO_MUCH_THAT: Final = lazily(rf"\b(?:so (?:[a-z]+ ){{1,4}}|now )that\s+{_SOME}?{FEW}$")
# What somebody wants another to do, with the verb as it stands in the dictionary: asks that the council decide.
_WISHED: Final = lazily(
    r"\b(?:advis|ask|crucial|demand|essential|important|insist|necessary|order|propos|recommend|request|requir|suggest"
    rf"|urg|vital)[a-z]* that\s+{_SOME}?(?:\d[\d.,]*\s+|{any_of(COUNTS)}\s+)?{FEW}$"
)
_HOW_MANY: Final = lazily(rf"\b[Hh]ow (?:many|much) (?:[a-z]+ ){{1,4}}(?:the|our|your|its|their) {FEW}$")
# A law is kept to as it says itself: as the charter requires.
_AS_THE: Final = lazily(r"\b[Aa]s (?:the|our|your|its|this) $")
_STIPULATES: Final = lazily(r"\s+(?:demand|dictate|prescribe|provide|require|stipulate)s?\b")
# Whoever speaks stands behind what was said: "…", vowed the mayor.
_SAYS: Final = (
    r"(?:(?:add|admit|announce|answer|argue|ask|complain|declare|explain|insist|joke|note|promise|recall|remark|repl|report"
    r"|sigh|state|vow|warn|write)(?:s|d|ed|es|ies|ied)?|said|says|wrote)"
)
_WHO: Final = r"(?:(?:the|our|its|their|his|her) )?(?:[a-z]+ )?$"
_SAID_BY: Final = lazily(rf"[,.!?…][{APOSTROPHES}\"”“»]\s{_SAYS} {_WHO}")
_SAID_AT_LAST_BY: Final = lazily(rf", (?:said|says|adds|argues|explains|notes|recalls|reports|warns|writes) {_WHO}")
_MORE_IS_SAID: Final = lazily(r"\s+(?:and|for|that|to|whether)\b")
_SAID_ALL: Final = lazily(r"\s*(?:[.,;:!?]|$)|\s(?:after|at|before|from|in|on|who|with)\b")
# What somebody becomes has no case: she was elected mayor, not the elected mayor.
_BECOMES: Final = lazily(
    r"(?<![\w-])(?:appoint|crown|declar|elect|nominat|proclaim)(?:e?s|ed|ing)?"
    r"(?: (?:him|her|them|(?:one|two|three) of (?:the|them|us)|[A-Z]\w+(?: [A-Z]\w+)?))? $"
)
_WHO_HAS_BECOME: Final = ("the ", " an ", " a ", "ly ", "each ", "every ", "our ", "any ", " of ", " by ", " to ")
# What is asked is no doer: in which district they live, how many members it has.
_IN_WHICH: Final = lazily(
    r"\b([Aa]t|[Ff]rom|[Ii]n|[Ii]nto|[Tt]o|[Ww]ith|[Hh]ow) (?:which|what|many|much) (?:[a-z]+ )?$"
)
_DOES_BEHIND: Final = lazily(r" (?:the|an?|our|your|its|their|this|each|I|we|you|they|he|she|it|do|does|did)\b")
# Which is no clause of a noun: after which the city pays, failing which the contract ends.
_NO_LINK: Final = r"(?<!after )(?<!, during )(?<!by )(?<!failing )(?<!Failing )(?<!following )(?<!upon )(?<!until )"
_CLAUSE: Final = lazily(
    rf"\b{_NO_LINK}(?i:that|which|whether|what|where|how|why|whom)\s+(?:(?i:{_SOME}))?(?:[A-Z][\w.]*\s+)?$"
)
# A question begins with it: which rule applies?
_ASKED_FIRST: Final = lazily(
    r"(?:.*[.!?:] )?(?:Which|What|Whose) (?:(?!the|our|your|its|their|this|these|those)[a-z]+ )?", re.DOTALL
)
# Who does it there: on whose shore the hotel stands.
_WITH_WHOSE: Final = lazily(rf"\b(?:at|by|from|in|on|to|with) whose [a-z]+ {_SOME}(?:[a-z]+ )?$")
# A clause without which, behind the thing of which it tells: the play the pupils wrote.
_THE: Final = r"(?:the|an?|our|your|its|their|every|each|this|these|those|all)"
_THING_THEY: Final = lazily(rf"(?:^|[.;:] ){_THE} (?:([a-z]+) )?([a-z]+) {_THE} (?:[a-z]+ )?$", re.IGNORECASE)
_DID: Final = lazily(rf"\s+(?:(?:{any_of(AUXILIARIES)}|[a-z]+ed)\b|([a-z]+)\b)")
_FAR_CLAUSE: Final = lazily(rf"\b{_NO_LINK}(?:which|whether|what|where|why|whom)\s+{_SOME}{FEW}$")
# Not when of a time alone: when the council met, they left.
_KNOWN_WHEN: Final = lazily(
    rf"\b(?:(?:know|ask|tell|wonder|inform|decide|say|announc|remember)\w*|knew|told|said|clear|sure|certain)"
    rf"\s+(?:[a-z]+\s+)?when\s+{_SOME}?{FEW}$"
)
_THAT: Final = lazily(r"\bthat\s+$", re.IGNORECASE)
# Behind these `that` points at nothing: the opinion that control exists.
_FACT_THAT: Final = lazily(
    r"\b(?:and|argument|assumption|belief|claim|condition|conclusion|doubt|fact|ground|hope|impression|opinion|possibility"
    r"|requirement|risk|rule|understanding|view)s? that\s+$"
)
# More is said of who does it first: that the delegation, which had four members, was received.
_THAT_WHO: Final = lazily(rf"\b{_REPORTED_THAT} that\s+{_SOME}?{FEW}$", re.IGNORECASE)
_WHICH: Final = lazily(rf", (?:wh\w+|\w+ed|\w+ing) [^.,;]+, (?:{any_of(AUXILIARIES)})\b")
_OUTCOME: Final = lazily(rf"\b(?:(?:lead|leads|leading|led) to|result\w* in|show\w*|sees?|saw|seen)\s+{_SOME}?{FEW}$")
_HAPPENS: Final = lazily(rf"\s+(?:{any_of(AUXILIARIES)}|[a-z]+ed)\b")
# What it does to something: violates the law.
_DOES_IT_TO: Final = lazily(rf"\s+[a-z]+[^s\W]s(?={ARTICLE_BEHIND.pattern})")
_FURTHER: Final = lazily(r"\s+(?:of|in|for|against|on|at|with|from|to|by)\s")
_GOES_ON: Final = lazily(r"\s+[a-z]")
_DOING: Final = lazily(r"\s+([a-z]+ing)\b")


def is_subject_of_clause(before: str, behind: str, *, is_certain: bool) -> bool:
    """Tell whether a noun does something in a clause of its own, where Turkish makes an owner of it: that the EU has.

    `is_certain` says that no `that` right before it can point at it: it is a name or a plural.
    """
    near = before[-NEAR:]
    is_that = "that" in near
    if is_that and _SO_MUCH_THAT.search(near):
        return False
    does_so = _HAPPENS.match(behind) or _DOES_IT_TO.match(behind)
    is_told = does_so and (_SAID_THE.search(near) or _FAR_CLAUSE.search(near))
    if is_told or _of_whom_it_is_said(near, behind) or _does_it_to_thing(before, behind):
        return True
    if _OUTCOME.search(near) and (doing := _DOING.match(behind)):
        return doing[1] not in ACTIVITIES
    if not _GOES_ON.match(behind):
        is_described = is_that and _WHICH.match(behind) and _THAT_WHO.search(near)
        return bool(is_described) or (is_certain and behind.startswith(",") and _CLAUSE.search(before) is not None)
    if (
        (is_that and (_THAT_IS_SAID.search(near) or _FACT_THAT.search(near)))
        or _HOW.search(near)
        or _WITH_WHOSE.search(near)
        or _KNOWN_WHEN.search(near)
        or (is_certain and _SAID.search(before))
    ):
        return True
    is_asked = _CLAUSE.search(before) is not None and not _ASKED_FIRST.fullmatch(before)
    return is_asked and (is_certain or _THAT.search(before) is None)


def _does_it_to_thing(before: str, behind: str) -> bool:
    """Tell whether a noun right behind another one does something to it: the play the pupils wrote was new."""
    thing = _THING_THEY.search(before) if len(before) < NEAR else None
    if thing is None or thing[2] in TIMES | SMALL or (thing[1] and not is_adjective(thing[1])):
        return False
    done = _DID.match(behind)
    return done is not None and (done[1] is None or done[1] in irregular_forms())


def is_wished(before: str, behind: str) -> bool:
    """Tell whether a verb in its plain form stands behind a noun: recommended that the council pay for it."""
    verb = word_behind(behind)
    return verb != "" and not verb.endswith("s") and _WISHED.search(before[-NEAR:]) is not None


def is_speaker(before: str, behind: str) -> bool:
    """Tell whether a noun is who said what stands before it."""
    if _SAID_BY.search(before):
        return not _MORE_IS_SAID.match(behind)
    return _SAID_AT_LAST_BY.search(before) is not None and _SAID_ALL.match(behind) is not None


def is_become(before: str, behind: str) -> bool:
    """Tell whether a noun is what somebody is elected, appointed or declared."""
    becoming = _BECOMES.search(before)
    is_known = becoming is None or before[: becoming.start()].endswith(_WHO_HAS_BECOME)
    return not is_known and not behind.startswith(" of ")


def preposition_of_question(before: str, behind: str) -> str | None:
    """Return the preposition before which and a noun, or how before many, none where the noun does something."""
    asked = _IN_WHICH.search(before) if _DOES_BEHIND.match(behind) else None
    return asked[1].lower() if asked else None


def _of_whom_it_is_said(near: str, behind: str) -> bool:
    """Tell whether a noun is who does what is said, wished or stipulated in a clause behind that, how many or as."""
    if _AS_THE.search(near):
        return _STIPULATES.match(behind) is not None
    if not _GOES_ON.match(behind):
        return False
    if "that" not in near:
        return _HOW_MANY.search(near) is not None
    happens = _HAPPENS.match(behind)
    if _WISHED.search(near) or (happens and (_THAT_ADJECTIVE.search(near) or _HOW_MANY.search(near))):
        return True
    is_further = happens or _FURTHER.match(behind)
    return is_further is not None and (_FIRST_OF_WHAT_IS_SAID.search(near) or _THAT_THE.search(near)) is not None
