"""Where an English term stands among the words beside it: before a noun of its own, behind a number, owned, a subject.

Turkish puts no case on a noun that only names the kind of the next one (`EU membership`: AB üyeliği), no plural behind
a number, a possessive behind the name of an owner (`the Dutch embassy`), and makes owners of the subjects of clauses.
"""

import re
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.insertion.modifiers import is_adjective
from glossary.stop_words import STOP_WORDS, words_of

_NEXT: Final = re.compile(rf"[ \u00a0-](?=[^\W\d_])([\w{APOSTROPHES}-]+)")
_LAST: Final = re.compile(rf"([\w{APOSTROPHES}-]+)[ \u00a0]$")
_SMALL: Final = STOP_WORDS["en"] | words_of("""
    although among around behind beside beyond despite except including inside instead like near nor onto outside past
    since throughout together towards toward unless upon us via whether without yet else ever even always never often
    soon still already again here there today tonight recently twice
""")
# Behind a noun these are what it does or is, not a noun that it names the kind of.
_DOES: Final = words_of("""
    says wants needs plans means requires includes becomes makes takes gives goes comes seems appears remains decides
    began became said told took made came went held gave met won led left set put cost got ran saw sent spent lost
    kept found brought thought spoke wrote stood sat drew chose broke ended knew
    grew fell rose paid meets meet have say agree voted
    falls lies stands faces holds supports allows shows keeps says believes thinks knows provides offers accepts rises
    expects hopes seeks helps works wins loses begins starts ends continues brings puts sets runs leads
    anyway though too altogether itself themselves
    responsible free available open ready able due eligible concerned worth alone abroad
""")
_ACTIVITIES: Final = words_of("""
    meeting building funding training hearing housing planning parking monitoring lending spending ruling filing
    financing heating lighting recycling screening sitting teaching testing
""")
_NOT_OWNERS: Final = words_of("""
    mr mrs ms dr dear honourable honorable deputy acting former chief new old local national federal general first
    great esteemed his her your provisional grand high supreme
""")
_RANKS: Final = re.compile(r"(?<=\s)(?:Deputy|General|Chief|First|Acting)\s+$")
_NUMBER: Final = re.compile(
    r"(?<![\w.,])(?:(?!(?:19|20)\d\d\b)\d{1,4}|\d{1,3}(?:[.,]\d{3})+|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|twenty|thirty|forty|fifty|(?:a |one )?(?:hundred|thousand|million)|several|many|both|no"
    r"|numerous|fewer|a few|(?:hundreds|thousands|millions|dozens|tens|a number|a lot|lots) of)\s+"
    r"(?:(?!(?:of|the|and|in|to|for|at|on|by|from|with)\s)[a-z-]+\s+){0,2}$",
    re.IGNORECASE,
)
_ADJECTIVES: Final = re.compile(
    r"(?<![^\s])(?:(?!(?:of|the|and|or|in|to|for|at|on|by|from|with|through|into|about|over|under|between|during|after|"
    r"before|against|as|than|that|which|who|is|are|was|were|has|have|had)\s)[A-Za-z]+\s+){0,2}$"
)
_CLAUSE: Final = re.compile(
    r"\b(?:that|which|whether|what|where|how|why|whom)\s+(?:(?:the|our|your|their|its|this|such|these|those|all|many|several|some|most|an?)\s+)?$",
    re.IGNORECASE,
)
# The office before its field, in a name: the Ministry of Education, the Secretary of State.
_OFFICE: Final = re.compile(
    r"\b(?:Ministry|Minister|Department|Directorate|Secretary|Board|Faculty|Institute|Office|Bureau|Court|Bank|Chamber)"
    r" (?:of|for)(?: [A-Z]\w+)* $"
)
_HEAD_OF: Final = re.compile(
    r"\b(?:director|head|minister|ministry|department|directorate|faculty|commissioner|professor) of $"
)
_NATIONS: Final = re.compile(
    r".*(?:[aeiu]n|ish|ese|i|ic)|Dutch|French|Greek|Swiss|Welsh|Czech|Turk|Arab|Uzbek|Kazakh|Kurdish|German|Roma|Muslim|Jewish"
)
_PERSONS: Final = re.compile(
    r"(?:.*\s)?(?:refugee|tourist|minister|woman|women|man|men|child|children|student|teacher|worker|citizen|soldier|"
    r"journalist|artist|member|official|patient|player|writer|author|leader|voter|lawyer|doctor|nurse|expert|athlete|"
    r"immigrant|migrant|delegate|guest|visitor|person|people|mayor|candidate|politician|senator|scientist|actor|singer|fan|boy|girl|teenager|couple|engineer|architect|representative|diplomat)s?",
    re.IGNORECASE,
)
_ANYBODY: Final = frozenset({"man", "men", "woman", "women", "child", "children", "boy", "girl", "person", "people"})
_ORGANS: Final = re.compile(
    r".*\b(?:government|parliament|ministry|council|university|party|court|commission|committee|union|embassy|"
    r"consulate|municipality|directorate|presidency|authority|agency|institute|bank|company|association|foundation|"
    r"assembly|senate|federation|chamber|club|airport|army|minister|president|mayor|governor|secretary)",
    re.IGNORECASE,
)
_HELD: Final = frozenset({"meeting", "interview", "discussion", "talk", "accident", "surgery", "visit", "conference"})
_HAS: Final = re.compile(
    r"\b(?:have|has|had|having) (?:an?|no|any|two|three|four|five|six|\d[\d.,]*)\s+"
    r"(?:(?!(?:of|the|and|in|to)\s)[a-z-]+\s+)?$"
)
_SAID: Final = re.compile(
    r"\b(?:said|says)\s+(?:(?:the|our|their|its)\s+)?(?:(?!(?:in|at|on|to|of|by|for|from|with|about|during)\s)[a-z]+\s+)?$"
)
_SAID_THE: Final = re.compile(
    r"\b(?:said|says|stated?|states|claim(?:ed|s)|added|reported|believes?)\s+(?:the|our|its)\s+$"
)
_HAPPENS: Final = re.compile(
    r"\s+(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may|might|did|[a-z]+ed)\b"
)
_HOW: Final = re.compile(
    r"\bhow\s+(?:[a-z]+\s+){0,2}(?:the|this|these|our|their|its)\s+(?:[a-z]+\s+)?(?:[a-z’']+\s+)?$"
)
_REPORTED: Final = re.compile(r"\b(?:said|says|[a-z]+ed|believes?|thinks?|shows?) that\s+$")
_REPORTED_OF: Final = re.compile(
    r"\b(?:said|says|[a-z]+(?:ed|ing)|believes?|thinks?|shows?) that\s+(?:(?:the|these|its|their|our)\s+)?"
    r"(?:(?!(?:of|in|for|with|by|to|from|on|at|is|are|was|were|has|have|had)\s)[a-z-]+\s+){0,2}$"
)
_THAT: Final = re.compile(r"\bthat\s+$", re.IGNORECASE)
_OWNER: Final = re.compile(
    rf"(?<!year)(?<!week)(?<!month)(?<!day)(?<!morrow)(?:[{APOSTROPHES}]s|s[{APOSTROPHES}]|\b(?:its|his|her|their))\s+$",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"\s+of\s+[^\W\d]")
_OPENING: Final = " “\"'‘("
_GENITIVES: Final = tuple(f"{apostrophe}s" for apostrophe in APOSTROPHES)
_NEAR: Final = 60


def names_the_kind(behind: str, *, is_whole: bool) -> bool:
    """Tell whether the noun before `behind` only says the kind of the noun there: EU membership, not the EU said.

    `is_whole` says that it cannot be one: a plural, or what ends in a number.
    """
    found = _NEXT.match(behind)
    if found is None or is_whole:
        return False
    word = found[1]
    if word[0].isupper():
        return True
    word = word.partition("-")[0]
    return not (word in _SMALL or word in _DOES or word.endswith(("ed", "ly")) or _is_participle(word))


def is_counted(before: str) -> bool:
    """Tell whether a number stands before a noun, with adjectives between or not: 26 letters, six new embassies."""
    return _NUMBER.search(before[-_NEAR:]) is not None


def is_had(before: str, *, noun: str) -> bool:
    """Tell whether a noun is what somebody has: bütçesi var, öğrencisi olan; not a meeting, which is held."""
    return noun not in _HELD and _HAS.search(before[-_NEAR:]) is not None


def is_organ(noun: str) -> bool:
    """Tell whether a noun keeps its owner before another noun: the EU parliament members, not the city police chief."""
    return _ORGANS.fullmatch(noun) is not None


def is_title_of(before: str, noun: str) -> bool:
    """Tell whether a noun names the field of an office: the Ministry of Education, its director of health."""
    return (noun[:1].isupper() and not is_organ(noun) and _OFFICE.search(before) is not None) or _HEAD_OF.search(
        before
    ) is not None


def is_named_by(before: str, *, noun: str) -> bool:
    """Tell whether a name right before a noun owns it in Turkish: the Dutch embassy, but not the Dutch students."""
    found = _LAST.search(_RANKS.sub("", before))
    if found is None or not found[1][0].isupper() or _is_small(found[1]):
        return False
    if noun in _ANYBODY or (noun[:1].islower() and _PERSONS.fullmatch(noun) and _NATIONS.fullmatch(found[1])):
        return False
    word, ahead = found[1], before[: found.start()].rstrip(_OPENING)
    begins = not ahead or ahead[-1] in ".!?:"
    is_in_title = noun[:1].isupper() and not is_adjective(word.lower())
    return not word.endswith(_GENITIVES) and (word.isupper() or not begins or is_in_title)


def without_name(before: str) -> str:
    """Return what stands before the name right before a noun: `at ` of `at Ankara State`."""
    while (found := _LAST.search(before)) and found[1][0].isupper() and not _is_small(found[1]):
        before = before[: found.start()]
    return before


def _is_small(word: str) -> bool:
    return not (word.isupper() and len(word) > 1) and word.lower() in _SMALL | _NOT_OWNERS


def is_owned(before: str, behind: str) -> bool:
    """Tell whether an owner stands before a noun or behind it: Turkey's secular constitution, a grant of the Union."""
    near = before[-_NEAR:]
    return any((_OF.match(behind), _OWNER.search(near), _OWNER.search(_without_adjectives(near))))


def is_subject_of_clause(before: str, behind: str, *, is_certain: bool) -> bool:
    """Tell whether a noun does something in a clause of its own, where Turkish makes an owner of it: that the EU has.

    `is_certain` says that no `that` right before it can point at it: it is a name or a plural.
    """
    if _SAID_THE.search(before) and _HAPPENS.match(behind):
        return True
    if _SAID.search(before) and is_certain:
        return re.match(r"\s+[a-z]", behind) is not None
    if _REPORTED_OF.search(before[-_NEAR:]) and _HAPPENS.match(behind):
        return True
    if (_REPORTED.search(before) or _HOW.search(before[-_NEAR:])) and re.match(r"\s+[a-z]", behind):
        return True
    if _CLAUSE.search(before) is None or (_THAT.search(before) is not None and not is_certain):
        return False
    return re.match(r"\s+[a-z]", behind) is not None


def _is_participle(word: str) -> bool:
    return word.endswith("ing") and word not in _ACTIVITIES


def _without_adjectives(before: str) -> str:
    found = _ADJECTIVES.search(before)
    return before[: found.start()] if found else before
