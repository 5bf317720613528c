"""What a German or Romance sentence asks of the Turkish rendering of a term in it: number, owner and case."""

import re
from dataclasses import replace
from typing import Final

from glossary.insertion.asked import Asked, Told
from glossary.insertion.clauses import Clause, clause_around
from glossary.insertion.german_clauses import german_case, is_german_plural, is_german_singular
from glossary.insertion.plurals import is_many
from glossary.insertion.romance_clauses import romance_case
from glossary.terms import Term
from glossary.turkish.suffixes import Ending

_OF_BEHIND: Final = {
    "de": re.compile(
        r" (?:des|eines|dieses|unseres|Ihres|(?:d|dies|ein|unser|Ihr|all|beid)er|von) (?!(?:die|das|den|der) )\w"
    ),
    "fr": re.compile(r" (?:du |des |de |d[’'])(?!son |sa |ses )\w"),
    "es": re.compile(r" (?:del|de) \w"),
    "pt": re.compile(r" d[oae]s? \w"),
    "it": re.compile(r" (?:d(?:i|el|ello|ella|ei|egli|elle) |d(?:ell)?[’'])\w"),
}
# In German names of a nation or a place, which owns the noun in Turkish: Europäische Union, Avrupa Birliği.
_NATION: Final = re.compile(r"[A-ZÄÖÜ]\w+ische[nmrs]?")
# Of these somebody is told, of something that owns nobody: informer le maire de la décision.
_TOLD_OF: Final = re.compile(r"(?:inform|remerci|ringrazi|agradec|accus|acus|charg|priv|avis)", re.IGNORECASE)
# Who writes so means you by his or hers: gracias por su invitación.
_TO_YOU: Final = re.compile(r"(?:gra[cz]i|obrigad|agradec|agradeç|ringrazi|.*(?:[aeiá]mos|iamo)$)", re.IGNORECASE)


def asked_in_european(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off the words around `text[start:end]`; nothing in other languages."""
    is_changed = is_many(text[start:end], term)
    clause = clause_around(text, start, end, language=term.source_language, is_plural=is_changed)
    if clause is None:
        return Asked(is_plural=is_changed)
    is_nominal = _is_nominal(text[start:end], term, clause)
    if term.source_language == "de" and (is_nominal or is_german_singular(clause)):
        is_changed, clause = False, replace(clause, is_plural=False)
    case = _case(clause)
    is_kind = not case and _is_of_a_kind(clause)
    is_plural = is_changed or (term.source_language == "de" and is_german_plural(clause))
    return Asked(
        is_plural=is_plural and not is_kind and not any(map(clause.counts, clause.determiners)),
        owner=() if is_kind else _owner(clause),
        told=Told(case=tuple(case.split())),
    )


def _is_nominal(surface: str, term: Term, clause: Clause) -> bool:
    """Tell whether a German adjective that is a noun is said of one: der Abgeordnete, den Angeklagten."""
    nominal = term.source.removesuffix("r")
    if nominal == term.source or not clause.determiners:
        return False
    is_den = clause.determiners[0].lower() == "den" and not (clause.preposition() or clause.bound("to"))
    return surface == nominal or (is_den and surface == f"{nominal}n")


def _case(clause: Clause) -> str:
    first = clause.first_of_two()
    if first is not None:
        return _case(first)
    case = german_case(clause) if clause.grammar.language == "de" else romance_case(clause)
    is_known = clause.is_definite or clause.is_of_known or clause.bound("") == "accusative"
    is_object_of_a_kind = case == "accusative" and bool(clause.determiners) and not is_known
    return "" if is_object_of_a_kind else case


def _is_of_a_kind(clause: Clause) -> bool:
    """Tell whether a noun only says the kind of the one before: l'échange d'étudiants, licencia de obras."""
    is_romance = clause.grammar.language not in {"de", "ru", "ar"}
    return is_romance and not clause.determiners and clause.preposition() in clause.grammar.of


def _owner(clause: Clause) -> Ending:
    owners = clause.grammar.owners
    said = (owners.get(word) or owners.get(word.lower()) for word in clause.determiners)
    owner = next(filter(None, said), "")
    if clause.ahead[-1:] == ("dont",) and clause.is_definite:
        return ("its",)
    if owner == "its" and clause.grammar.language != "de" and any(map(_TO_YOU.match, clause.words)):
        owner = "your-plural"
    if not owner and clause.determiners and _NATION.fullmatch(clause.determiners[-1]):
        return ("its",)
    is_owned = _OF_BEHIND[clause.grammar.language].match(clause.behind) is not None
    is_told = clause.preposition() not in clause.grammar.of and any(map(_TOLD_OF.match, clause.words))
    if not owner and is_owned and not is_told:
        owner = "its"
    return (owner,) if owner else ()
