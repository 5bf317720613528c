"""What an English sentence asks of the Turkish rendering of a term in it: number, owner and case."""

import re
from itertools import dropwhile
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.insertion.asked import BARE, CASED, NO_CASE, Asked, Told, owned_by
from glossary.insertion.english_clauses import (
    is_become,
    is_speaker,
    is_subject_of_clause,
    is_wished,
    preposition_of_question,
)
from glossary.insertion.english_nouns import ANYBODY, COUNTS, DOES, SMALL
from glossary.insertion.government import GOES_ON, governed, governed_by_verb
from glossary.insertion.measures import case_of_measure, is_span
from glossary.insertion.modifiers import NEAR, is_adjective, is_modifier, is_named_by_noun, is_noun
from glossary.insertion.named_nouns import DOES_THEN
from glossary.insertion.noun_phrases import (
    bears_name_behind,
    does_something,
    had_by,
    has_something,
    is_counted,
    is_had,
    is_named_by,
    is_of_many,
    is_organ,
    is_owned,
    is_title_of,
    names_the_kind,
    without_name,
    word_behind,
)
from glossary.insertion.plurals import is_many, is_said_in_singular
from glossary.insertion.prepositions import (
    DETERMINERS,
    FAR,
    INDEFINITE,
    NO_VERBS,
    case_of,
    farthest_determiner,
    of_preposition,
    owner_in,
    words_before,
)
from glossary.languages.english import OWNING
from glossary.languages.english_verbs import verb_forms
from glossary.stop_words import any_of, words_of
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.grammar import Case, Possessive
from glossary.turkish.suffixes import Ending

# Adjectives that are verbs behind "to".
_ALSO_VERBS: Final = words_of("open close clean free empty dry warm cool clear complete welcome present separate")
# Things in a row behind a preposition, and where a place lies: in music, films and culture; in Aleisk, Russia.
_THING: Final = r"(?:[\w’'-]+ ){0,2}[\w’'-]+"
_ARE_ROW: Final = re.compile(rf"\b(?:is|are) {_THING}(?:, {_THING})+,? (?:and|or) (?:[a-z]+ )?$")
_ROW: Final = re.compile(rf"\b(in|of|from|to|with|into|at) {_THING}(?:, {_THING})+,? (?:and|or) (?:[a-z]+ )?$")
_PLACE_IN: Final = re.compile(r"\b(in|from|to|at) [A-Z]\w+(?: [A-Z]\w+)?, $")
# Turkish says these in several ways: vizeye ihtiyacı var, vize gerekir; festivali var, festivale sahip.
_HAD_OR_NEEDED: Final = re.compile(r"\b(?:need(?:s|ed)?|ha(?:ve|s|d|ving))$")
# Before a number these say nothing of the case: more than forty, up to 20.
_MORE_OR_LESS: Final = re.compile(
    r"\b(?:(?:no )?(?:more|less|fewer) than|as many as|up to|at (?:least|most)|over|about|around|nearly|almost|some)\s+"
    rf"(?=(?:\d[\d.,]*|(?:a |an )?{any_of(COUNTS)}(?:-[a-z]+)?)\s+(?:[a-z-]+\s+){{0,2}}$)",
    re.IGNORECASE,
)
# What somebody makes or deals out at large is said in the singular: they lend books, kitap ödünç verirler.
_MADE: Final = tuple(
    [form]
    for verb in ("buy", "distribute", "draft", "issue", "lend", "plant", "print", "produce", "read", "sell", "write")
    for form in verb_forms(verb)
)
_MORE_THAN_ONE: Final = re.compile(r"\bmore than one (?=(?:[a-z-]+ )?$)")
# Of whom something is asked, whom somebody helps or gives something: belediyeden yardım istendi, heyete çay verildi.
_NO_GIFT: Final = (
    r"(?:[a-z]+ly|above|again|after|and|as|at|away|back|before|below|but|by|during|each|every|first|for|free|from|here|if"
    r"|in|last|next|on|only|or|out|over|subject|there|this|to|today|under|until|up|when|where|with|within|without)"
)
_IS_DONE_TO: Final = re.compile(
    r"\s+(?:is|are|was|were|(?:has|have|had|will|may|must|can|could|should) (?:not |also |already )?be(?:en)?) "
    r"(?:[a-z]+ly |also |therefore )?(?:(?:asked|requested) (?:for|to)\b|(?P<to>(?:accompanied|helped|assisted) by\b|"
    r"(?:entered|accessed|consulted|complied with|adhered to|responded to|objected to)\b"
    rf"|(?:awarded|given|granted|handed|lent|offered|promised|shown|told) (?!{_NO_GIFT}\b)[a-z\d]))"
)
# A preposition and its noun before who does something: after dinner the guests returned.
_PHRASE: Final = 2
_OBJECT: Final[Ending] = (Case.ACCUSATIVE.value,)
# One of known things is known: a copy of the plan, planın bir kopyasını.
_OF_KNOWN: Final = re.compile(r" of (?:the|our|your|its|their|this|these) ")
# What has to be done is done to every one: shall replace any vehicle.
_MUST: Final = words_of("shall must")
_DONE_BY: Final[Ending] = (Case.EQUATIVE.value,)
# Behind doers in -CI nobody says -CA: yüklenici tarafından, not yüklenicice.
_IN_CI: Final = re.compile(r"[cç][ıiuü]$")
# A bare noun behind of says of which kind another is, unless that is a deed: victims of violence, şiddet mağdurları.
_OF_SUCH: Final = re.compile(r"\b(?!(?:\w+(?:ion|ment|ing|al|ery|age|[ae]nce)|change|reform|use)s?\b)[A-Za-z]+ of $")
_S_BEHIND: Final = re.compile(r"s\b")
_OWNER: Final[Ending] = (Case.GENITIVE.value,)
# Two names behind a preposition: to AFAD and the Red Crescent.
_NAME_AND: Final = re.compile(r"\b(at|from|in|to|with) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*,? and (?:the |our )?$")
_CLAUSE_ENDS: Final = re.compile(r"\s*(?:[.,;:)]|$)")
# An order in several articles is one: Staff Regulations, Regulations on Archives.
_ORDERS: Final = words_of("By-laws Bylaws Regulations Statutes")
_OF_WHAT: Final = re.compile(r" (?:concerning|for|governing|of|on|regarding)\b")
# Of what kind an organ is, and what is a draft still: the Commission on Human Rights, nihai rapor taslağı.
_OF_A_KIND: Final = re.compile(
    r"\b(?:Board|Commission|Committee|Conference|Council|Forum|Group|Office) on $|\b[Dd]raft $"
)
_GENERAL_OF: Final = re.compile(r" General (?:of|for) ")
# The head of a letter says whom it is to: To the Governorship of İzmir, Directorate of Protocol.
_ADDRESS: Final = re.compile(r"To(?: (?:the|of|and|for|[^\W\d_a-z][^\s.!?:;]*))+|To all(?: [a-z]+,?)+")
_LAST_OF_ADDRESS: Final = re.compile(
    r"To all (?:[a-z]+,? )*$|To (?:[^,]*, )*(?:the )?(?:(?!And|Of)[^\W\d_a-z][^\s,]* )*$"
)
# What cannot be right in a draft: behind a preposition; of a doer, who may own something there; of an indefinite thing.
_OVERRULED_BY: Final = {
    Case.DATIVE: CASED,
    Case.ABLATIVE: CASED,
    Case.LOCATIVE: CASED - {Case.LOCATIVE, Case.GENITIVE},
    Case.ACCUSATIVE: BARE,
}
_OF_NO_DOER: Final = CASED - {Case.GENITIVE}
_OF_NOTHING_DEFINITE: Final = frozenset({Case.ACCUSATIVE})


def asked_in_english(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off the words around `text[start:end]`, with how much they count beside a draft."""
    said = _MORE_OR_LESS.sub("", _MORE_THAN_ONE.sub("a ", text[:start]))
    behind, surface = text[end:], text[start:end]
    before = _of_one_adjective(words_before(said))
    is_plural = is_many(surface, term) and not _is_order(said, surface, behind)
    measured = case_of_measure(text[:start], behind, noun=term.source)
    if measured is not None:
        return Asked(is_one=True, told=Told(case=measured))
    are_data = surface.lower().endswith("data")
    is_owner = _is_owner(text, end)
    bears_name = bears_name_behind(behind, noun=term.source)
    is_general = _GENERAL_OF.match(behind) is not None
    if (
        not is_owner
        and not bears_name
        and not is_general
        and not is_wished(said, behind)
        and (
            _OF_A_KIND.search(said)
            or names_the_kind(said, behind, is_whole=(is_plural and not are_data) or term.source[-1:].isdigit())
        )
    ):
        return _as_kind(said, behind, surface, term)
    if is_title_of(said, surface):
        return Asked(is_plural=is_plural)
    is_its = (
        bears_name
        or is_general
        or _is_its(said, surface, term)
        or (is_owned(said, behind) and not is_span(said, behind, noun=term.source))
    )
    owner = owner_in(before[-FAR - 1 :]) or (Possessive.ITS if is_its else None)
    is_its_alone = owner is None and is_had(said, noun=term.source, is_many=is_plural)
    is_counting = is_plural and not is_counted(said) and before[-1:] not in _MADE
    return Asked(
        is_plural=is_counting,
        is_one=is_said_in_singular(surface, term) or (is_counted(said) and not is_of_many(said)),
        owner=owned_by(had_by(said) if is_its_alone else owner),
        is_owned=owner is not None and surface[0].islower(),
        told=_told(said, behind, before, term, is_owner=is_owner, is_certain=is_plural or term.source[:1].isupper()),
    )


def _of_one_adjective(before: list[str]) -> list[str]:
    """Leave out the first of two adjectives: foreign of domestic and foreign."""
    is_two = (
        before[-2:-1] in (["and"], ["or"]) and is_adjective(before[-1]) and before[-3:-2] and is_adjective(before[-3])
    )
    if is_two:
        return [*before[:-3], before[-1]]
    is_first = before[-1:] in (["and"], ["or"]) and before[-3:-2] and before[-3] in DETERMINERS
    return before[:-2] if is_first and is_adjective(before[-2]) else before


def _told(said: str, behind: str, before: list[str], term: Term, *, is_owner: bool, is_certain: bool) -> Told:
    if is_owner:
        return Told(case=_OWNER)
    if _ADDRESS.fullmatch(said + term.source + behind) and "," not in behind and _LAST_OF_ADDRESS.fullmatch(said):
        return Told(case=(Case.DATIVE.value,))
    near = said[-NEAR:]
    preposition = preposition_of_question(near, behind)
    if preposition is not None:
        case = case_of(preposition)
        return Told(case=(case.value,) if case else ())
    if is_subject_of_clause(said, behind, is_certain=is_certain):
        return Told(case=_OWNER, overruled=BARE | CASED)
    if is_speaker(near, behind) or (not is_certain and is_become(near, behind)):
        return Told()
    row = _in_a_row(said, behind, term)
    is_kind = not is_certain and said.endswith(" of ") and _OF_SUCH.search(said) is not None
    return Told(case=row) if row else _case(_before_name(said, before, term), behind, term, is_kind=is_kind)


def _is_order(said: str, surface: str, behind: str) -> bool:
    """Tell whether a plural is the title of one order."""
    if surface.rpartition(" ")[2] not in _ORDERS:
        return False
    return said.rpartition(" ")[0][-1:].isalpha() or not said.strip() or _OF_WHAT.match(behind) is not None


def _as_kind(said: str, behind: str, surface: str, term: Term) -> Asked:
    """Return the possessive that a noun keeps before another one: EU parliament members, the city's mayor Ali Kaya."""
    is_beside_name = surface[0].islower() and behind.lstrip()[:1].isupper()
    is_its = _is_its(said, surface, term) or (is_beside_name and is_owned(said, ""))
    is_kept = is_its and (is_beside_name or is_organ(term.source))
    is_sure = is_noun(word_behind(behind))
    return Asked(
        owner=owned_by(Possessive.ITS if is_kept else None),
        is_owned=is_kept and is_beside_name,
        is_one=is_said_in_singular(surface, term),
        told=Told(overruled=CASED if is_sure else NO_CASE),
    )


def _is_its(said: str, surface: str, term: Term) -> bool:
    """Tell whether a name or a noun right before the term makes one thing with it."""
    if surface in ANYBODY:
        return False
    return (term.source[:1].islower() and is_named_by(said, noun=surface)) or is_named_by_noun(said)


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


def _is_owner(text: str, end: int) -> bool:
    return OWNING.search(text[:end]) is not None or (
        text[end : end + 1] in {*APOSTROPHES} and (text[end - 1] == "s" or _S_BEHIND.match(text, end + 1) is not None)
    )


def _case(before: list[str], behind: str, term: Term, *, is_kind: bool) -> Told:
    if not before or _is_led_in(before, behind):
        return _of_doer(behind)
    at = farthest_determiner(before)
    leading = " ".join(before[: len(before) - at])
    told = governed(leading, behind, term=term.source, has_article=at > 0)
    if told is None:
        return Told() if is_kind else _beyond_verbs(before, at, behind, term)
    if told == _DONE_BY and _IN_CI.search(term.target):
        return Told()
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
    is_verb = before[-1] in _ALSO_VERBS or before[-1].endswith("ing")
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
    told = governed(leading, behind, term=term.source, has_article=False) if case else governed_by_verb(leading)
    return _of_first(ahead, is_determined=False) or ((case.value,) if case and told is None else told)


def _without_modifiers(before: list[str]) -> list[str]:
    """Leave out what stands between a preposition and its noun: in developed, on night, in sharply lower."""
    ahead = list(dropwhile(is_modifier, reversed(before)))[::-1]
    if len(ahead) < 2 or case_of(ahead[-2]) is None:
        return ahead
    word = ahead[-1]
    is_noun = ahead[-2] != "to" and not (word in SMALL or word in DOES or word[0].isdigit() or word.endswith("s"))
    return ahead[:-1] if (is_noun and not word.endswith("ing")) or word.endswith("ed") else ahead
