"""Where an English term stands among the words beside it: before a noun of its own, behind a number, owned, a subject.

Turkish puts no case on a noun that only names the kind of the next one (`EU membership`: AB üyeliği), no plural behind
a number, a possessive behind the name of an owner (`the Dutch embassy`), and makes owners of the subjects of clauses.
The words that decide are lists in `nouns` beside this file.
"""

import re
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.insertion.english.governing_words import plain_verbs, verbs_alone
from glossary.insertion.english.modifiers import NEAR, is_adjective, is_noun, leads_in
from glossary.insertion.english.nouns import (
    ACTIVITIES,
    AMOUNTS,
    ANYBODY,
    AUXILIARIES,
    BETWEEN,
    COUNTS,
    DEALT_IN,
    DOES,
    DONE_WITH,
    EVENTS,
    HEADS_OF_OFFICES,
    HELD,
    MAKES_ADJECTIVES,
    NAMED_BEHIND,
    NATIONS,
    NO_NATIONS,
    NOT_OWNERS,
    OFFICES,
    ORGANS,
    PERSONS,
    RIGHTS,
    SMALL,
    WAYS_IN,
)
from glossary.languages.english_verbs import irregular_forms
from glossary.patterns import lazily
from glossary.stop_words import any_of
from glossary.turkish.grammar import Possessive

_NEXT: Final = lazily(rf"[ \u00a0-](?=[^\W\d_])([\w{APOSTROPHES}-]+)")
_LAST: Final = lazily(rf"([\w{APOSTROPHES}-]+)[ \u00a0]$")
# What a name of several words begins with: Council of (Europe).
_NAME_OF: Final = lazily(r"(?<=\s)[A-Z]\w+ of (?:the )?$")
# How long, not where: within three months of arrival.
_WITHIN: Final = lazily(rf"\bwithin (?:an?|one|\d[\d.,]*|{any_of(COUNTS)}) $")
_MONEY: Final = frozenset("$€£")
_NUMBERING: Final = frozenset({"No", "Nr", "Nos"})
_ROMAN: Final = lazily(r"[IVX]+")
ARTICLE_BEHIND: Final = lazily(
    r" (?:(?:the|an?|its|their|our|his|her|this|these|those|no|all|some|any|each|every|more) "
    r"|(?:you|me|us|him|them|it|this)\b)"
)
_NUMBER_BEHIND: Final = lazily(rf" (?:\d\S*|{any_of(COUNTS)}) ")
_WORD_BEHIND: Final = lazily(r"[ \u00a0]([a-z][a-z-]*)")

# Up to two words that may stand between a number, an owner or a verb and its noun.
FEW: Final = rf"(?:(?!{any_of(BETWEEN)}\s)[A-Za-z-]+\s+){{0,2}}"
_NUMBER: Final = lazily(
    rf"(?<![\w.,])(?:(?!(?:19|20)\d\d\b)\d{{1,4}}|\d{{1,3}}(?:[.,]\d{{3}})+|{any_of(COUNTS)}(?:-[a-z]+)?|a few"
    rf"|{any_of(AMOUNTS)} of|{any_of(DEALT_IN)}s? of|(?<!the )(?<!total )number of"
    rf"|(?:call|invitation|request)s? for)\s+(?:or (?:more|fewer|less)\s+)?{FEW}$"
    r"|\b(?:most|more|fewer)\s+(?:other\s+)?$",
    re.IGNORECASE,
)
_OF_MANY: Final = lazily(rf"\b(?:most|many|several|both|few)\s+{FEW}$", re.IGNORECASE)
_ADJECTIVES: Final = lazily(rf"(?<!\S)(?![a-z]+[^s\W]s\s){FEW}$")
_HAS: Final = lazily(
    rf"\b(?:have|has|had|having|(?P<held>hold|holds|holding))\s+(?:an?|no|any|\d[\d.,]*|{any_of(COUNTS)})\s+{FEW}$"
)
# Who or what is there with something has it: firms with a licence, ruhsatı olan firmalar.
_WITH: Final = lazily(rf"(?:^|(?<!\S)([a-z]+) )([a-z]+) with (?:an?|no) {FEW}$", re.IGNORECASE)
_WITH_MANY: Final = lazily(r"\b([a-z]+s|people|children) with (?:([a-z]+) )?$", re.IGNORECASE)
_GOES_ON: Final = lazily(rf"(?: (?:for|from|in|of|on) [^,.;:]+?)? (?:{any_of(AUXILIARIES | DOES)}|[a-z]{{3,}}ed)\b")
_HAD_BY: Final = lazily(r"\b(I|we|you)\s+(?:[a-z]+\s+){0,2}ha(?:ve|d|ving)\s+[^.,;:!?]*$", re.IGNORECASE)
_HADS_OWN: Final = {"i": Possessive.MINE, "we": Possessive.OURS, "you": Possessive.YOURS_PLURAL}
_HAS_SOME: Final = lazily(
    rf"\s+(?:also |already |still |must |should )?(?:has|have|had)\s+(?:at least |only )?"
    rf"(?:an?|no|\d[\d.,]*|{any_of(COUNTS)}|the(?=\s(?:[a-z]+\s)?{any_of(RIGHTS)}\b))"
    r"((?:\s+[a-z-]+){1,2})"
)
_HAS_THE: Final = lazily(r"\b(?:have|has|had|having)\s+the\s+$")
_TO_DO: Final = lazily(r" to (?:be |have )?(?!(?:the|a|an|our|your|its|their|this|these|all|every)\b)[a-z]+[^\Ws]\b")
_HAS_MANY: Final = lazily(r"\b(?:have|has|had|having)\s+(?:([a-z-]+)(?<!ed)\s+)?$")

# The office before its field, in a name: the Ministry of Education, the Secretary of State.
_OFFICE: Final = lazily(rf"\b{any_of(OFFICES)} (?:of|for)(?: [A-Z]\w+|,? and)* $")
# A place by its name: the city of Bursa, Bursa şehri.
_PLACE_OF: Final = lazily(
    r"\b(?:city|town|province|district|village|island|municipality|governorship|university|mayor|governor"
    r"|republic|kingdom|embassy|consulate(?: general)?) of $",
    re.IGNORECASE,
)
_HEAD_OF: Final = lazily(rf"\b{any_of(HEADS_OF_OFFICES)} of (?:[a-z]+ and )?$")
_RANKS: Final = lazily(r"(?<=\s)(?:Deputy|General|Chief|First|Acting)\s+$")
_NATION: Final = lazily(rf".*(?:[aeiu]n|ish|ese|i|ic)|{any_of(NATIONS)}")
# Told from other words at the beginning of a sentence.
_CERTAIN_NATION: Final = lazily(rf".*(?:[aeiu]n|ish|ese)|{any_of(NATIONS)}")
_DOER: Final = lazily(
    r".*(?:dancer|dealer|dweller|driver|farmer|fighter|holder|hunter|keeper|maker|officer|owner|sailor|seeker|trader"
    r"|worker)s?"
)
# Persons whom a nation owns all the same: Türk vatandaşı.
_OF_NATIONS: Final = frozenset({"citizen", "national"})
# Parties that are of a kind rather than somebody's: Muhafazakâr Parti, but İşçi Partisi.
_POLITICAL: Final = lazily(r".*(?:an|ic|ive|al|ist)")
_OWNER: Final = lazily(
    rf"(?<!year)(?<!week)(?<!month)(?<!day)(?<!morrow)(?:[{APOSTROPHES}]s|s[{APOSTROPHES}]|\b(?:its|his|her|their|whose))\s+"
    r"(?:own\s+)?$",
    re.IGNORECASE,
)
# What leads into something is its own: the entrance to the park, parkın girişi.
_DOOR: Final = lazily(rf"\b(?:[Aa]n?|[Tt]he|[Ee]ach|[Ee]very|[Aa]ll) (?:[a-z]+ )?{any_of(WAYS_IN)}s? to $")
_OF: Final = lazily(
    r"[’'”\"]?(?:\s+\d+(?:\s?\([a-z\d]\))?)?\s+of\s+(?!(?:[a-z]+\s+)?(?:importance|interest|value|quality|significance"
    r"|concern|urgency|note)\b|(?:(?:(?:no|not) )?(?:less|more|fewer) than|at least|up to|over|under|one|"
    rf"{any_of(COUNTS - {'any', 'both', 'many', 'several'})})\b)[“\"‘']?[^\W\d]"
)
# A year that a thing is for owns it: gelecek yılın bütçesi.
_FOR_A_YEAR: Final = lazily(
    r" for (?:the )?(?:(?:next|this|last|current|coming|financial|fiscal|school) )*(?:year|month|week|season|20\d\d)\b"
)
# What stands behind of is not the owner: they accused the council of negligence.
_TOLD_OF: Final = lazily(
    r"\b(?:accus|acquit|advis|assur|clear|convinc|convict|depriv|inform|notif|reliev|remind|robb|strip|suspect|warn)\w*\s(?:(?:the|an?|our|your|its|"
    r"their|his|her|this)\s)?(?:[a-z]+\s)?$"
)
_OPENING: Final = " “\"'‘("
_GENITIVES: Final = tuple(f"{apostrophe}s" for apostrophe in APOSTROPHES)
# Behind a noun these are what it does, or how.
_NO_NOUNS: Final = SMALL | COUNTS | DOES | verbs_alone()
# Before these they are verbs: dates from 1780, leads to the port.
_LEADS_TO: Final = lazily(
    r"(?:(?:dates|results|runs|stems) (?:back )?(?:from|to)|(?:amounts|leads|runs) to|saves|speaks?)\b"
)
_OWN_NOTHING: Final = SMALL | NOT_OWNERS | COUNTS

# A question, in which a verb stands behind its doer: when does my passport expire?
_DOES_IT: Final = lazily(r"\b(?:[Dd]o|[Dd]oes|[Dd]id) (?:the|an?|my|our|your|this|their|its|his|her) (?:[a-z]+ )?$")
_ENDS: Final = lazily(rf"\s*(?:[?.,;]|$)|\s{any_of(SMALL)}\b")
# One thing of which something is told: the roof of the, Article 18 of the.
_ONE_OF: Final = lazily(
    r"(?:^|[.!?:;]\s)(?:(?:The|An?|Our|Your|Its|Their|This)\s(?:[a-z]+\s){0,2}[a-z]*[^\Ws]"
    r"|(?:Article|Section|Paragraph|Annex|Chapter|Part|Point|Clause|Item)\s\S+)\sof\s(?:[a-z]+\s){0,3}$"
)
# Of what it is said, told or known that it does something.
_THAT_ONE: Final = lazily(r"\b(?:that|whether) (?:the|an?|our|your|its|their|this|each|every) (?:[a-z]+ )?$")
_ANY_VERB: Final = lazily(rf"\b(?:{any_of(AUXILIARIES | DOES)}|[a-z]+ed)\b")
# What a doer does in a clause that needs no owner; who was given something stands in the dative.
_DOES_SOMETHING: Final = lazily(
    r"\s+(?:(?:also|still|already|now|never|always|recently)\s+)?"
    r"(?:(?:is|are|was|were)(?! (?:given|told|asked|offered|shown|sent|paid|awarded))"
    r"|can|could|will(?! have)|would|did)\b"
)


def names_the_kind(said: str, behind: str, *, is_whole: bool) -> bool:
    """Tell whether the noun between two texts only says the kind of the next one: EU membership, not the EU said.

    `is_whole` says that it cannot be one: a plural, or what ends in a number.
    """
    found = _NEXT.match(behind)
    if found is None:
        return behind[:1] in _MONEY
    word = found[1]
    if is_whole:
        return word in ACTIVITIES
    if behind[0] == "-" or word in MAKES_ADJECTIVES:
        return True
    if _DOES_IT.search(said) and _ENDS.match(behind, found.end()):
        return False
    if word[0].isupper():
        return not (word in _NUMBERING or _ROMAN.fullmatch(word))
    return not (_is_no_noun(word, behind[found.end() :]) or _is_only_verb(said, word, behind[found.end() :]))


def _is_no_noun(word: str, behind: str) -> bool:
    """Tell whether a word is what a noun before it does, or an adjective of its own: duty-free."""
    first, _, last = word.partition("-")
    if first in _NO_NOUNS or first in irregular_forms() or first.endswith(("ed", "ly")) or _is_participle(first):
        return True
    if _LEADS_TO.match(word + behind):
        return True
    return any(_ends_the_phrase(part, behind) for part in (first, last) if part)


def _is_only_verb(said: str, word: str, behind: str) -> bool:
    """Tell whether a word in -s must be the verb of its sentence: the roof of the library leaks."""
    if not word.endswith("s") or word.endswith("ss") or _ANY_VERB.search(behind):
        return False
    following = _WORD_BEHIND.match(behind)
    if following is None or following[1] in SMALL:
        return _ONE_OF.search(said) is not None or _THAT_ONE.search(said) is not None
    return _THAT_ONE.search(said) is not None and following[1] not in plain_verbs()


def _ends_the_phrase(word: str, behind: str) -> bool:
    """Tell whether what looks like a noun is a verb with its object behind, or an adjective without a noun."""
    does_so = word.endswith("s") and not word.endswith("ss")
    following = _WORD_BEHIND.match(behind)
    is_counting = _NUMBER_BEHIND.match(behind) is not None or (following is not None and following[1] in COUNTS)
    if ARTICLE_BEHIND.match(behind) or (does_so and is_counting):
        return True
    is_last = following is None or following[1] in SMALL
    return is_last and is_adjective(word) and word not in PERSONS | ORGANS


def word_behind(behind: str) -> str:
    """Return the word in small letters right behind a noun, "" where there is none."""
    found = _WORD_BEHIND.match(behind)
    return found[1] if found else ""


def does_something(behind: str) -> bool:
    """Tell whether a noun is what a sentence is about, by the verb right behind it."""
    return _DOES_SOMETHING.match(behind) is not None


def is_counted(before: str) -> bool:
    """Tell whether a number stands before a noun, with adjectives between or not: 26 letters, six new embassies."""
    return _NUMBER.search(before[-NEAR:]) is not None


def is_of_many(before: str) -> bool:
    """Tell whether some of many are meant, which Turkish may say in the plural: most countries, ülkelerin çoğu."""
    return _OF_MANY.search(before[-NEAR:]) is not None


def is_had(before: str, *, noun: str, is_many: bool = False) -> bool:
    """Tell whether a noun is what somebody has: bütçesi var, öğrencisi olan; not a meeting, which is held."""
    many = _HAS_MANY.search(before[-NEAR:]) if is_many else None
    has_many = many is not None and (not many[1] or is_adjective(many[1]))
    has_right = noun in RIGHTS and _HAS_THE.search(before[-NEAR:]) is not None
    has = _HAS.search(before[-NEAR:])
    return noun not in HELD and (has_many or has_right or (has is not None and not (has["held"] and noun in EVENTS)))


def is_right_to(before: str, behind: str, *, noun: str) -> bool:
    """Tell whether a right or a duty is one to do something, which owns it in Turkish: dinlenilme hakkı."""
    is_right = noun.removesuffix("s") in RIGHTS - {"vote"} and not before.endswith(("this ", "This "))
    return is_right and _TO_DO.match(behind) is not None


def is_had_with(before: str, behind: str, *, is_many: bool) -> bool:
    """Tell whether the noun before `with` has another: a firm with a licence may, not a talk with a guest."""
    many = _WITH_MANY.search(before[-NEAR:]) if is_many else None
    if many and (not many[2] or is_adjective(many[2])):
        owners = many[1].lower()
        is_person = owners == "families" or not PERSONS.isdisjoint((owners, owners.removesuffix("s")))
        return is_person or (_GOES_ON.match(behind) is not None and is_noun(owners))
    found = _WITH.search(before[-NEAR:]) if _GOES_ON.match(behind) else None
    if found is None:
        return False
    lead, noun = (found[1] or "").lower(), found[2].lower()
    if {noun, noun.removesuffix("s")} & DONE_WITH or noun in DOES or noun.endswith(("ed", "ing")):
        return False
    return is_noun(noun) or lead in {"", "only"} or (lead != "to" and leads_in(lead))


def had_by(before: str) -> Possessive:
    """Return who has what stands behind some words: do you have a permit, izniniz var mı."""
    found = _HAD_BY.search(before)
    return _HADS_OWN.get(found[1].lower().replace("ı", "i"), Possessive.ITS) if found else Possessive.ITS


def has_something(behind: str) -> bool:
    """Tell whether a noun is the owner of what stands behind it: the city has two ports, şehrin iki limanı var."""
    found = _HAS_SOME.match(behind)
    return found is not None and HELD.isdisjoint(word.removesuffix("s") for word in found[1].split())


def is_organ(noun: str) -> bool:
    """Tell whether a noun keeps its owner before another noun: the EU parliament members, not the city police chief."""
    return noun.lower().rpartition(" ")[2] in ORGANS


def is_title_of(before: str, noun: str) -> bool:
    """Tell whether a noun names the field of an office: the Ministry of Education, its director of health."""
    named = any(words.search(before) for words in (_OFFICE, _PLACE_OF))
    is_in_name = named and noun[:1].isupper() and not is_organ(noun)
    return is_in_name or _HEAD_OF.search(before) is not None


def bears_name_behind(behind: str, *, noun: str) -> bool:
    """Tell whether the name behind a noun owns it: the river Nile, but not the capital Ankara."""
    found = _NEXT.match(behind)
    return found is not None and found[1][0].isupper() and noun.lower() in NAMED_BEHIND


def is_named_by(before: str, *, noun: str) -> bool:
    """Tell whether a name right before a noun owns it in Turkish: the Dutch embassy, but not the Dutch students."""
    found = _LAST.search(_RANKS.sub("", before[-NEAR:]))
    if found is None or not found[1][0].isupper() or _is_small(found[1]) or found[1].endswith(_GENITIVES):
        return False
    word, ahead = found[1], before[: found.start()].rstrip(_OPENING)
    is_nation = _CERTAIN_NATION.fullmatch(word) is not None and word not in NO_NATIONS
    is_of_nation = noun.removesuffix("s") in _OF_NATIONS
    if noun in ANYBODY or (noun[:1].islower() and not is_of_nation and _is_person(noun) and _NATION.fullmatch(word)):
        return False
    if noun[:1].islower() and not is_nation and _is_mere_adjective(word):
        return False
    if noun.lower() == "party" and _POLITICAL.fullmatch(word):
        return False
    is_in_title = noun[:1].isupper() and not is_adjective(word.lower())
    begins = not ahead or ahead[-1] in ".!?:"
    return word.isupper() or not begins or is_in_title or is_nation


def _is_mere_adjective(word: str) -> bool:
    """Tell whether a word with a capital is an adjective: Annual; not Western, a noun in Turkish."""
    return not (word.isupper() or word.endswith("ern")) and is_adjective(word.lower())


def without_name(before: str) -> str:
    """Return what stands before the name right before a noun: `at ` of `at Ankara State`."""
    while (found := _LAST.search(before)) and found[1][0].isupper() and not _tells_no_owner(found[1]):
        before = _NAME_OF.sub("", before[: found.start()])
    return before


def _tells_no_owner(word: str) -> bool:
    return _is_small(word) or word.endswith("ern")


def leads_into(before: str, noun: str, behind: str) -> bool:
    """Tell whether a noun is the way into what stands behind it: the entrance to the park."""
    return noun in WAYS_IN and behind.startswith(" to ") and _DOOR.search(f"{before[-NEAR:]}{noun} to ") is not None


def is_owned(before: str, behind: str) -> bool:
    """Tell whether an owner stands before a noun or behind it: Turkey's secular constitution, a grant of the Union."""
    near = before[-NEAR:]
    if _WITHIN.search(near):
        return False
    if _TOLD_OF.search(near) and behind.startswith(" of "):
        return _OWNER.search(near) is not None
    if _OF.match(behind) or _FOR_A_YEAR.match(behind) or _OWNER.search(near):
        return True
    return _OWNER.search(_ADJECTIVES.sub("", near)) is not None


def _is_small(word: str) -> bool:
    return not (word.isupper() and len(word) > 1) and word.lower() in _OWN_NOTHING


def _is_person(noun: str) -> bool:
    last = noun.lower().rpartition(" ")[2]
    return last in PERSONS or last.removesuffix("s") in PERSONS or _DOER.fullmatch(last) is not None


def _is_participle(word: str) -> bool:
    return word.endswith("ing") and word not in ACTIVITIES
