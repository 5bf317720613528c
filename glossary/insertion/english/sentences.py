"""What an English sentence asks of the Turkish rendering of a term in it: number, owner and case."""

import re
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.insertion.asked import (
    CASED,
    NO_CASE,
    Asked,
    Told,
    owned_by,
)
from glossary.insertion.english.cases import told_in_english
from glossary.insertion.english.clauses import is_wished
from glossary.insertion.english.measures import case_of_measure, is_span
from glossary.insertion.english.modifiers import is_adjective, is_named_by_noun, is_noun
from glossary.insertion.english.noun_phrases import (
    FEW,
    bears_name_behind,
    had_by,
    is_counted,
    is_had,
    is_had_with,
    is_named_by,
    is_of_many,
    is_organ,
    is_owned,
    is_right_to,
    is_title_of,
    leads_into,
    names_the_kind,
    word_behind,
)
from glossary.insertion.english.nouns import ANYBODY, COUNTS, ONGOING, OPEN_TO_ALL
from glossary.insertion.english.prepositions import (
    DETERMINERS,
    FAR,
    owner_in,
    words_before,
)
from glossary.insertion.english.rows import without_row
from glossary.insertion.plurals import is_many, is_said_in_singular
from glossary.languages.english import OWNING
from glossary.languages.english_verbs import verb_forms
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of
from glossary.terms import Term
from glossary.turkish.grammar import Possessive

# Before a number these say nothing of the case: more than forty, up to 20.
_MORE_OR_LESS: Final = lazily(
    r"\b(?:(?:no )?(?:more|less|fewer) than|as many as|up to|at (?:least|most)|over|about|around|nearly|almost|some)\s+"
    rf"(?=(?:\d[\d.,]*|(?:a |an )?{any_of(COUNTS)}(?:-[a-z]+)?)\s+(?:[a-z-]+\s+){{0,2}}$)",
    re.IGNORECASE,
)
# What somebody makes or deals out at large is said in the singular: they lend books, kitap ödünç verirler.
_MADE: Final = tuple(
    [form]
    for verb in words_of(
        "buy dig distribute draft dump flush give hang issue lend light plant pour print produce read sell throw write"
    )
    for form in verb_forms(verb)
)
_MORE_THAN_ONE: Final = lazily(r"\bmore than one (?=(?:[a-z-]+ )?$)")
_S_BEHIND: Final = lazily(r"s\b")
# An order in several articles is one: Staff Regulations, Regulations on Archives.
_ORDERS: Final = words_of("By-laws Bylaws Regulations Statutes")
_OF_WHAT: Final = lazily(r" (?:concerning|for|governing|of|on|regarding)\b")
# Of what kind an organ is, and what is a draft still: the Commission on Human Rights, nihai rapor taslağı.
_OF_A_KIND: Final = lazily(r"\b(?:Board|Commission|Committee|Conference|Council|Forum|Group|Office) on $|\b[Dd]raft $")
# One thing of several owners: görevlerini.
_THEIRS: Final = lazily(rf"\b[Tt]heir {FEW}$")
# Each of them has one: dilekçesini verenler.
_OF_EACH: Final = lazily(rf"\b(?:that|which|who) (?:[a-z]+ ){{1,3}}their {FEW}$")
# What is lacked is one; whoever lacks it would have it: bareti olmayanlar.
_LACKED: Final = lazily(r"\b[Ww]ithout (?:[a-z]+ )?$")
_LACKED_BY: Final = lazily(
    r"(?:.*[.;:] )?(?:All |Any |The )?(?:[Aa]nyone|[Aa]nybody|[Tt]hose|[Pp]eople|[A-Za-z]+s) without "
    r"(?:an? |any |valid )*$",
    re.DOTALL,
)
_GENERAL_OF: Final = lazily(r" General (?:of|for) ")


def asked_in_english(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off the words around `text[start:end]`, with how much they count beside a draft."""
    behind, surface = text[end:], text[start:end]
    said = without_row(_MORE_OR_LESS.sub("", _MORE_THAN_ONE.sub("a ", text[:start])), behind)
    before = _of_one_adjective(words_before(said))
    is_plural = is_many(surface, term) and not _is_order(said, surface, behind)
    measured = case_of_measure(text[:start], behind, noun=term.source)
    if measured is not None:
        return Asked(is_one=True, told=Told(case=measured))
    are_data = surface.lower().endswith("data")
    is_owner = _is_owner(text, end)
    bears_name = bears_name_behind(behind, noun=term.source) or _GENERAL_OF.match(behind) is not None
    if (
        not is_owner
        and not bears_name
        and not is_wished(said, behind)
        and (
            _OF_A_KIND.search(said)
            or names_the_kind(said, behind, is_whole=(is_plural and not are_data) or term.source[-1:].isdigit())
        )
    ):
        return _as_kind(said, behind, surface, term, owner_in(before[-FAR - 1 :]))
    if is_title_of(said, surface):
        return Asked(is_plural=is_plural)
    if is_had_with(said, behind, is_many=is_plural):
        return Asked(is_plural=is_plural, owner=owned_by(Possessive.ITS))
    is_its = (
        bears_name
        or is_right_to(said, behind, noun=term.source)
        or _is_its(said, surface, term)
        or leads_into(said, term.source, behind)
        or _LACKED_BY.match(said) is not None
        or (is_owned(said, behind) and not is_span(said, behind, noun=term.source))
    )
    owner = owner_in(before[-FAR - 1 :]) or (Possessive.ITS if is_its else None)
    is_its_alone = owner is None and is_had(said, noun=term.source, is_many=is_plural)
    is_theirs = owner is Possessive.ITS and _are_several_owners(said)
    is_several = is_plural and not is_counted(said) and not _LACKED.search(said)
    is_counting = is_theirs or (is_several and before[-1:] not in _MADE)
    return Asked(
        is_plural=is_counting,
        is_one=is_said_in_singular(surface, term) or (is_counted(said) and not is_of_many(said)),
        owner=owned_by(had_by(said) if is_its_alone else owner),
        is_owned=owner is not None and surface[0].islower(),
        told=told_in_english(said, behind, before, term, is_owner=is_owner, is_many=is_plural),
    )


def _of_one_adjective(before: list[str]) -> list[str]:
    """Leave out the first of two adjectives: foreign of domestic and foreign."""
    if before[-1:] and before[-1] in ONGOING:
        return _of_one_adjective(before[:-1])
    is_two = (
        before[-2:-1] in (["and"], ["or"]) and is_adjective(before[-1]) and before[-3:-2] and is_adjective(before[-3])
    )
    if is_two:
        return [*before[:-3], before[-1]]
    is_first = before[-1:] in (["and"], ["or"]) and before[-3:-2] and before[-3] in DETERMINERS
    return before[:-2] if is_first and is_adjective(before[-2]) else before


def _are_several_owners(said: str) -> bool:
    """Tell whether a noun is one thing that each of several owns: they do their duty, but not those who lose theirs."""
    return not is_counted(said) and _THEIRS.search(said) is not None and _OF_EACH.search(said) is None


def _is_order(said: str, surface: str, behind: str) -> bool:
    """Tell whether a plural is the title of one order."""
    if surface.rpartition(" ")[2] not in _ORDERS:
        return False
    return said.rpartition(" ")[0][-1:].isalpha() or not said.strip() or _OF_WHAT.match(behind) is not None


def _as_kind(said: str, behind: str, surface: str, term: Term, owner: Possessive | None) -> Asked:
    """Return the possessive that a noun keeps before another one: EU parliament members, our mayor Ali Kaya."""
    is_beside_name = surface[0].islower() and behind.lstrip()[:1].isupper()
    is_its = _is_its(said, surface, term) or (is_beside_name and is_owned(said, ""))
    if is_beside_name and owner is not None:
        return Asked(owner=owned_by(owner), is_owned=True, is_one=is_said_in_singular(surface, term))
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
    if surface in ANYBODY or (said.endswith("ublic ") and term.source.rpartition(" ")[2] in OPEN_TO_ALL):
        return False
    return (term.source[:1].islower() and is_named_by(said, noun=surface)) or is_named_by_noun(said)


def _is_owner(text: str, end: int) -> bool:
    return OWNING.search(text[:end]) is not None or (
        text[end : end + 1] in {*APOSTROPHES} and (text[end - 1] == "s" or _S_BEHIND.match(text, end + 1) is not None)
    )
