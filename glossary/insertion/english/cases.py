"""What an English sentence asks of the Turkish rendering of a term in it: its case, and what follows it."""

import re
from itertools import dropwhile
from typing import Final

from glossary.insertion.asked import (
    BARE,
    CASED,
    NO_CASE,
    Told,
)
from glossary.insertion.english.clauses import (
    is_become,
    is_speaker,
    is_subject_of_clause,
    preposition_of_question,
)
from glossary.insertion.english.government import GOES_ON, governed, governed_by_verb
from glossary.insertion.english.modifiers import (
    NEAR,
    is_adjective,
    is_modifier,
)
from glossary.insertion.english.named_nouns import DOES_THEN
from glossary.insertion.english.noun_phrases import (
    does_something,
    has_something,
    without_name,
)
from glossary.insertion.english.nouns import COUNTS, DOES, SMALL
from glossary.insertion.english.prepositions import (
    DETERMINERS,
    FAR,
    INDEFINITE,
    NO_VERBS,
    case_of,
    farthest_determiner,
    of_preposition,
)
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.grammar import Case
from glossary.turkish.suffixes import Ending

# Adjectives that are verbs behind "to".
_ALSO_VERBS: Final = words_of("open close clean free empty dry warm cool clear complete welcome present separate")
# Behind these stands what is done: forbidden to light fires.
_ASKS_FOR_VERB: Final = lazily(
    r"\b(?:able|advised|agreed?|allowed|asked|authori[sz]ed|decided|entitled|forbidden|forced|impossible|in order"
    r"|intends?|necessary|obliged|permitted|plans?|possible|prohibited|proposed?|requested|required|right|undertakes?|wants?"
    r"|wish(?:es)?)$"
)
# The case of what somebody has: on whose shore, kıyısında.
_WHOSE: Final = lazily(r"\b([Aa]t|[Ff]rom|[Ii]n|[Oo]n|[Tt]o|[Ww]ith) whose (?:[a-z]+ )?$")
# Of what there is, how many is asked.
_HOW_MANY: Final = lazily(r"\b[Hh]ow (?:many|much) (?:[a-z]+ )?$")
_ARE_THERE: Final = lazily(r" (?:are|is|was|were) there\b")
# What somebody does something to is asked: which documents I must submit.
_WHICH_THING: Final = lazily(r"\b(?:[Ww]hich|[Ww]hat) (?:(?!the |our |your |its |their )[a-z]+ )?$")
_SOMEBODY_DOES: Final = lazily(r" (?:I|we|you|he|she|they|the [a-z]+|(?:do|does|did) [a-z]+) [a-z]")
# Its preposition stands at the end: which office does it belong to?
_LEFT_BEHIND: Final = lazily(r"[^.,;:!?]* (at|from|in|on|to|with)[.,;?]")
# Things in a row behind a preposition, and where a place lies: in music, films and culture; in Aleisk, Russia.
_THING: Final = r"(?:[\w’'-]+ ){0,2}[\w’'-]+"
_ARE_ROW: Final = lazily(rf"\b(?:is|are) {_THING}(?:, {_THING})+,? (?:and|or) (?:[a-z]+ )?$")
_ROW: Final = lazily(rf"\b(in|of|from|to|with|into|at) {_THING}(?:, {_THING})+,? (?:and|or) (?:[a-z]+ )?$")
_PLACE_IN: Final = lazily(r"\b(in|from|to|at) [A-Z]\w+(?: [A-Z]\w+)?, $")
# Turkish says these in several ways: vizeye ihtiyacı var, vize gerekir; festivali var, festivale sahip.
_HAD_OR_NEEDED: Final = lazily(r"\b(?:need(?:s|ed)?|ha(?:ve|s|d|ving))$")
# Of whom something is asked, whom somebody helps or gives something: belediyeden yardım istendi, heyete çay verildi.
_NO_GIFT: Final = (
    r"(?:[a-z]+ly|above|again|after|and|as|at|away|back|before|below|but|by|during|each|every|first|for|free|from|here|if"
    r"|in|last|next|on|only|or|out|over|subject|there|this|to|today|under|until|up|when|where|with|within|without)"
)
# Turkish does these to somebody or something in the dative.
_DONE_TO: Final = (
    r"(?:accompanied|chaired|helped|assisted) by\b|(?:provided|supplied|issued|served|presented) with\b"
    r"|(?:advised|reminded) (?:to|that)\b|(?:taught|fined|denied|refused|owed) (?:an?|the|their|\d)"
    r"|(?:looked after|cared for|relied (?:up)?on|contributed to)\b"
    r"|(?:entered|accessed|consulted|complied with|adhered to|responded to|objected to|notified (?:by|that))\b"
    rf"|(?:awarded|given|granted|handed|lent|offered|promised|shown|told) (?!{_NO_GIFT}\b)[a-z\d]"
)
_IS_DONE_TO: Final = lazily(
    r"(?: (?:in|of) (?:the|our|your|its|their|this) [a-z]+(?: [a-z]+)?"
    r"| who (?:(?:are|were|has|have|had|will|may) (?:been |be )?)?[a-z]+ [^,.;:]*?)?"
    r"\s+(?:is|are|was|were|(?:has|have|had|shall|will|may|must|can|could|should) (?:not |also |already )?be(?:en)?) "
    rf"(?:[a-z]+ly |also |therefore )?(?:(?:asked|requested) (?:for|to)\b|(?P<to>{_DONE_TO}))"
)
# A preposition and its noun before who does something: after dinner the guests returned.
_PHRASE: Final = 2
_OBJECT: Final[Ending] = (Case.ACCUSATIVE.value,)
# One of known things is known: a copy of the plan, planın bir kopyasını.
_OF_KNOWN: Final = lazily(r" of (?:the|our|your|its|their|this|these) ")
# Whatever somebody does is done to what is known: photographing the exhibits is forbidden.
_SOME_DEED: Final = lazily(
    r"(?:.*[.!?:;] )?(?!According|Barring|Concerning|Considering|During|Excluding|Failing|Following|Including|Looking"
    r"|Notwithstanding|Pending|Regarding|Respecting|Touching)[A-Z][a-z]+ing (?:the|our|your|its|their|these|those) ",
    re.DOTALL,
)
# What has to be done is done to every one: shall replace any vehicle.
_MUST: Final = words_of("shall must")
_DONE_BY: Final[Ending] = (Case.EQUATIVE.value,)
# Behind doers in -CI, and of some, nobody says -CA: yüklenici tarafından, not yüklenicice; bir firma tarafından.
_IN_CI: Final = lazily(r"[cç][ıiuü]$")
# A bare noun behind of says of which kind another is, unless that is a deed: victims of violence, şiddet mağdurları.
# What something may bring, and what it comes to, is its own: geri dönüşümün faydaları, arıcılığın geleceği.
_OWNED: Final = "advantage|benefit|difficult(?:y|ie)|disadvantage|effect|future|impact|role|spread|success"
_OF_SUCH: Final = lazily(
    rf"\b(?!(?:\w+(?:ion|ment|ing|al|ery|age|[ae]nce)|change|reform|(?:mis|over|re)?use|{_OWNED})s?\b)[A-Za-z]+ of $"
)
_OWNER: Final[Ending] = (Case.GENITIVE.value,)
# What stands for a noun said before: that of the council, meclisinki.
_THAT_OF: Final = lazily(
    r"(?:^|[.;:] |\b((?:than|from|to|with|as|like) ))(that|those) of (?:the |our |your |its |their |an? )?$",
    re.IGNORECASE,
)
# Many have these each for himself: emeklilerin hakları.
_RIGHTS_OF: Final = lazily(r"\b(?:dangers|duties|freedoms|problems|rights|risks) of $")
# Two names behind a preposition: to AFAD and the Red Crescent.
_NAME_AND: Final = lazily(r"\b(at|from|in|to|with) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*,? and (?:the |our )?$")
_CLAUSE_ENDS: Final = lazily(r"\s*(?:[.,;:)]|$)")
# The head of a letter says whom it is to: To the Governorship of İzmir, Directorate of Protocol.
_ADDRESS: Final = lazily(r"To(?: (?:the|of|and|for|[^\W\d_a-z][^\s.!?:;]*))+|To all(?: [a-z]+,?)+")
_LAST_OF_ADDRESS: Final = lazily(r"To all (?:[a-z]+,? )*$|To (?:[^,]*, )*(?:the )?(?:(?!And|Of)[^\W\d_a-z][^\s,]* )*$")
# What cannot be right in a draft: behind a preposition; of a doer, who may own something there; of an indefinite thing.
_OVERRULED_BY: Final = {
    Case.DATIVE: CASED,
    Case.ABLATIVE: CASED,
    Case.LOCATIVE: CASED - {Case.LOCATIVE, Case.GENITIVE},
    Case.ACCUSATIVE: BARE,
}
_OF_NO_DOER: Final = CASED - {Case.GENITIVE}
_OF_NOTHING_DEFINITE: Final = frozenset({Case.ACCUSATIVE})


def told_in_english(said: str, behind: str, before: list[str], term: Term, *, is_owner: bool, is_many: bool) -> Told:
    """Return the case of a term between two texts, `before` the folded words of its clause up to it."""
    owner = _OWNER if is_owner else _of_that_or_many(said, is_many=is_many)
    if owner:
        return Told(case=owner)
    if _ADDRESS.fullmatch(said + term.source + behind) and "," not in behind and _LAST_OF_ADDRESS.fullmatch(said):
        return Told(case=(Case.DATIVE.value,))
    near, is_certain = said[-NEAR:], is_many or term.source[:1].isupper()
    asked = _of_asked(near, behind)
    if asked is not None:
        return Told(case=asked)
    if is_subject_of_clause(said, behind, is_certain=is_certain):
        return Told(case=_OWNER, overruled=BARE | CASED)
    if is_speaker(near, behind) or (not is_certain and is_become(near, behind)):
        return Told()
    row = _in_a_row(said, behind, term)
    is_kind = not is_certain and said.endswith(" of ") and _OF_SUCH.search(said) is not None
    told = Told(case=row) if row else _case(_before_name(said, before, term), behind, term, is_kind=is_kind)
    return Told(case=_OBJECT) if not told.case and _SOME_DEED.fullmatch(said) else told


def _of_that_or_many(said: str, *, is_many: bool) -> Ending:
    """Return the suffixes of an owner of what is said before: than that of the council, meclisinkinden."""
    pronoun = _THAT_OF.search(said)
    if pronoun is None:
        return _OWNER if is_many and _RIGHTS_OF.search(said) else ()
    number: Ending = ("plural",) if pronoun[2].lower() == "those" else ()
    case = case_of(pronoun[1].strip().lower()) if pronoun[1] else None
    than: Ending = ("ablative",) if (pronoun[1] or "").strip().lower() == "than" else ()
    return (*_OWNER, "which", *number, *((case.value,) if case else than))


def _of_asked(near: str, behind: str) -> Ending | None:
    """Return the case of what is asked or had: on whose shore, in which town they live, which documents we send."""
    if _HOW_MANY.search(near) and _ARE_THERE.match(behind):
        return ()
    whose = _WHOSE.search(near)
    preposition = whose[1].lower() if whose else preposition_of_question(near, behind)
    if preposition is None and _WHICH_THING.search(near) and _SOMEBODY_DOES.match(behind):
        left = _LEFT_BEHIND.match(behind)
        preposition = left[1] if left else ""
    if preposition is None:
        return None
    case = case_of(preposition) if preposition else Case.ACCUSATIVE
    return (case.value,) if case else ()


def _before_name(said: str, before: list[str], term: Term) -> list[str]:
    """Leave out the name right before a common noun: at of at Ankara State."""
    ahead = without_name(said)
    name = split_words(said[len(ahead) :], "en") if ahead.strip() and term.source[:1].islower() else []
    return before[: len(before) - len(name)]


def _in_a_row(said: str, behind: str, term: Term) -> Ending:
    """Return the case that a preposition gives to all things behind it, where this is the last of them, or `is`."""
    if _ARE_ROW.search(said) and behind.startswith("."):
        return ("is",)
    row = _ROW.search(said) or (_PLACE_IN.search(said) if term.source[0].isupper() else None)
    row = row or (_NAME_AND.search(said[-NEAR:]) if _CLAUSE_ENDS.match(behind) else None)
    case = case_of(row[1]) if row else None
    return (case.value,) if case else ()


def _case(before: list[str], behind: str, term: Term, *, is_kind: bool) -> Told:
    if not before or _is_led_in(before, behind):
        return _of_doer(behind)
    at = farthest_determiner(before)
    leading = " ".join(before[: len(before) - at])
    told = governed(leading, behind, term=term.source, has_article=at > 0)
    if told is None:
        return Told() if is_kind else _beyond_verbs(before, at, behind, term)
    is_some = at > 0 and (before[-at] in INDEFINITE | COUNTS or before[-at].isdigit())
    if told == _DONE_BY and (is_some or _IN_CI.search(term.target)):
        return Told()
    if "which" in told and at and before[-at] in INDEFINITE and _CLAUSE_ENDS.match(behind):
        return Told(case=told[:1])
    is_every = (before[-at] == "any" and not _MUST.isdisjoint(before)) or _OF_KNOWN.match(behind) is not None
    is_asked_for = not at and before[-1] == "for"
    if told == _OBJECT and (is_asked_for or (at and before[-at] in INDEFINITE and not is_every)):
        return Told()
    return Told(case=told, overruled=_overruled_by_verb(told, leading))


def _overruled_by_verb(case: Ending, leading: str) -> frozenset[str]:
    """Return what cannot be right where a verb or phrase asks for a case: a draft bends what it does not understand."""
    if _HAD_OR_NEEDED.search(leading):
        return NO_CASE
    if case == (Case.DATIVE.value,) or (case == _OWNER and leading.endswith((" for", " to"))):
        return BARE | CASED
    return CASED if not case or (case != _OBJECT and case[0] in CASED and "which" not in case) else NO_CASE


def _beyond_verbs(before: list[str], at: int, behind: str, term: Term) -> Told:
    beyond = _beyond_adjective(before, at, behind, term)
    if beyond is not None:
        return Told(case=beyond)
    first = _of_first(before[: len(before) - at], is_determined=at > 0 and term.source[:1].islower())
    if first:
        return Told(case=first)
    told = _by_preposition(*_first_of_two(before, at, behind), behind)
    is_some = at > 0 and not _OF_KNOWN.match(behind) and (before[-at] in INDEFINITE | COUNTS or before[-at].isdigit())
    return Told() if told.case == _OBJECT and is_some else told


def _first_of_two(before: list[str], at: int, behind: str) -> tuple[list[str], int]:
    """Return what stands before the first of two things of which this is the second: your passport and your visa."""
    ahead = before[: len(before) - at]
    if not at or ahead[-1:] not in (["and"], ["or"]) or DOES_THEN.match(behind):
        return before, at
    first = farthest_determiner(ahead[:-2]) if ahead[:-2] else 0
    return (ahead[:-2], first) if first else (before, at)


def _by_preposition(before: list[str], at: int, behind: str) -> Told:
    case = of_preposition(before, at, is_of_known=_OF_KNOWN.match(behind) is not None)
    if case is Case.GENITIVE:
        return Told(case=_OWNER, overruled=BARE if at and before[-at] != "the" else NO_CASE)
    is_led_in = (
        len(before) == at + _PHRASE and (before[0] in NO_VERBS or case_of(before[0])) and DOES_THEN.match(behind)
    )
    if case is Case.ACCUSATIVE and "who" not in before and (is_led_in or GOES_ON.match(behind)):
        return _of_doer(behind)
    if case is not None:
        return Told(case=(case.value,), overruled=_OVERRULED_BY.get(case, NO_CASE))
    return Told(overruled=_OF_NOTHING_DEFINITE) if at and before[-at] in INDEFINITE else _of_doer(behind)


def _of_doer(behind: str) -> Told:
    if has_something(behind):
        return Told(case=_OWNER)
    done = _IS_DONE_TO.match(behind)
    if done:
        return Told(case=(Case.DATIVE.value if done["to"] else Case.ABLATIVE.value,))
    return Told(overruled=_OF_NO_DOER if does_something(behind) else NO_CASE)


def _of_first(before: list[str], *, is_determined: bool) -> Ending:
    """Return the case of the first of two things of which this is the second: in Europe and the United States."""
    for at in range(len(before) - 2, max(len(before) - FAR - 3, -1), -1) if before[-1:] in (["and"], ["or"]) else ():
        told = governed_by_verb(" ".join(before[: at + 1])) if at < len(before) - 2 else None
        if told is not None:
            return told
        case = case_of(before[at])
        is_infinitive = before[at] == "to" and before[at + 1] not in DETERMINERS and before[at + 1][-1] != "s"
        if is_determined and case is Case.GENITIVE and before[at + 1] not in DETERMINERS:
            return ()
        if case is not None:
            return () if is_infinitive else (case.value,)
        if before[at] in NO_VERBS or before[at].endswith("ed"):
            break
    return ()


def _is_led_in(before: list[str], behind: str) -> bool:
    """Tell whether what stands before a subject is a phrase of place or an adjective: in the country councils are."""
    is_phrase = len(before) > 2 and case_of(before[0]) is not None and "of" not in before[-FAR:]
    is_adjective_alone = len(before) == 1 and before[0] in _ALSO_VERBS
    return (is_phrase or is_adjective_alone) and GOES_ON.match(behind) is not None


def _beyond_adjective(before: list[str], at: int, behind: str, term: Term) -> Ending | None:
    """Read what stands before an adjective where no article does: they collected old permits, in other regions."""
    is_infinitive = before[-2:-1] == ["to"] and not is_adjective(before[-1]) and not before[-1].endswith("ing")
    if at or before[-1] in NO_VERBS or case_of(before[-1]) or is_infinitive:
        return None
    if before[-1].endswith("ing") and (not is_adjective(before[-1]) or before[-2:-1] == ["to"]):
        return ()
    is_verb = before[-1] in _ALSO_VERBS or before[-1].endswith("ing") or _ASKS_FOR_VERB.search(" ".join(before[:-2]))
    if before[-2:-1] == ["to"] and is_adjective(before[-1]) and not is_verb:
        return (Case.DATIVE.value,)
    told = governed_by_verb(" ".join(before[:-1]))
    if told is not None or before[-1].endswith("ing") or before[-2:-1] in ([], ["to"]):
        return told
    ahead = _without_modifiers(before)
    if not ahead or len(before) - len(ahead) > FAR:
        return _of_first(ahead, is_determined=False)
    case = case_of(ahead[-1])
    leading = " ".join(ahead)
    is_told_near = case is not None or ahead[-1] == "by"
    told = governed(leading, behind, term=term.source, has_article=False) if is_told_near else governed_by_verb(leading)
    return _of_first(ahead, is_determined=False) or ((case.value,) if case and told is None else told)


def _without_modifiers(before: list[str]) -> list[str]:
    """Leave out what stands between a preposition and its noun: in developed, on night, in sharply lower."""
    ahead = list(dropwhile(is_modifier, reversed(before)))[::-1]
    if len(ahead) < 2 or case_of(ahead[-2]) is None:
        return ahead
    word = ahead[-1]
    is_noun = ahead[-2] != "to" and not (word in SMALL or word in DOES or word[0].isdigit() or word.endswith("s"))
    return ahead[:-1] if (is_noun and not word.endswith("ing")) or word.endswith("ed") else ahead
