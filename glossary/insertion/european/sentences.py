"""What a German or Romance sentence asks of the Turkish rendering of a term in it: number, owner and case."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from glossary.insertion.asked import Asked, Told
from glossary.insertion.european.clauses import TAKING, Clause, clause_around
from glossary.insertion.european.german_clauses import german_case, is_had
from glossary.insertion.european.german_plurals import is_german_plural, is_german_singular
from glossary.insertion.european.romance_clauses import (
    is_each_time,
    is_of_a_kind,
    is_of_so_much,
    is_to_do,
    romance_case,
)
from glossary.insertion.plurals import is_many, may_be_many
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.turkish.suffixes import Ending

_OF_BEHIND: Final = {
    "de": lazily(
        r" (?:(?:d|ein|dies|jen|jed|unser|Ihr|mein|sein|ihr|kein)es"
        r"|(?:d|dies|ein|unser|Ihr|mein|sein|ihr|all|beid)er|von) (?!(?:die|das|den|der) )\w"
    ),
    "fr": lazily(r" (?:du |des |de |d[’'])(?!son |sa |ses )\w"),
    "es": lazily(r" (?:del|de) \w"),
    "pt": lazily(r" d[oae]s? \w"),
    "it": lazily(r" (?:d(?:i|el|ello|ella|ei|egli|elle) |d(?:ell)?[’'])\w"),
}
# Nouns that are alike in the plural, and the articles of many.
_ALIKE: Final = {
    "fr": lazily(r"\w+[sxz]"),
    "es": lazily(r"\w+is"),
    "pt": lazily(r"\w+[^aeiou]s"),
    "it": lazily(r"\w+(?:[àùèò]|[^aeiou]|i)"),
}
# French nouns that a dictionary has in the plural already: les vacances, tatil.
_MANY_IN_DICTIONARY: Final = lazily(r".*(?<!m)[^èé]es")
_MANY: Final = {
    "fr": words_of("les ces nos vos ses mes leurs"),
    "es": words_of("los las estos estas sus"),
    "pt": words_of("os as estes estas seus suas"),
    "it": words_of("i gli le questi queste"),
}
# Who has so many of something is its owner, and it is his: la piscina tiene tres vasos, havuzun üç havuzu var.
_HAVING: Final = {
    "fr": words_of("a ont avait aura possède possèdent compte comptent"),
    "de": words_of("hat haben hatte hatten besitzt besitzen"),
    "es": words_of("tiene tienen tenía tendrá posee poseen"),
    "pt": words_of("tem têm tinha terá possui possuem"),
    "it": words_of("ha hanno aveva avrà possiede possiedono"),
}
_NOT_HAD: Final = words_of("no não non n")
_RIGHT: Final = lazily(r"derecho|diritto|direito|droit")
_WORD: Final = lazily(r"[\w-]+")
_AT_END: Final = lazily(r" \w+ (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+")
_FAR: Final = 8
# In German names of a nation or a place, which owns the noun in Turkish: Europäische Union, Avrupa Birliği.
_NATION: Final = lazily(r"[A-ZÄÖÜ]\w+ische[nmrs]?")
# Of these somebody is told, of something that owns nobody: informer le maire de la décision.
_TOLD_OF: Final = lazily(rf"(?:remerci|agradec|acus|avis|{TAKING.pattern})", re.IGNORECASE)
# Adjectives that are nouns, where the glossary has them as behind der: Beklagte.
_SOMEBODY: Final = lazily(
    r".*(?:(?:sitz|reis|studier|such|bild)ende|klagte|letzte|ordnete|stellte|hörige|kannte|wandte|storbene|teiligte"
    r"|mächtigte|auftragte|flüchtete|jugendliche|wachsene|kranke|willige|verständige|jährige|beamte|lose|gefangene)"
)
# Somebody is asked, allowed or made to do something: chiediamo alla regione di finanziare.
_ASKED: Final = lazily(
    r"(?:pri(?:e|ons|ez|é)|r[uo]e?g[ao]|pid|ped|chied|chies|preg|autori|invit|obli|permet|permis|permit|consent|interdi"
    r"|viet|prohib|proíb|demand|incari|encarg|charg|convain|convenc|convin|ordon|orden|ordin|suppli|propos|conseil"
    r"|appartien|incomb|revien|recommand|recom[ie]+nd|aconsej|aconselh|consigli|raccomand|correspond|compet|spett|cabe)",
    re.IGNORECASE,
)
# Who writes so means you by his or hers: gracias por su invitación.
_TO_YOU: Final = lazily(r"(?:gra[cz]i|obrigad|agradec|agradeç|ringrazi|.*(?:[aeiá]mos|iamo)$)", re.IGNORECASE)
# What people write to an office, which is theirs at the head of an answer: su solicitud ha sido remitida.
_WRITTEN: Final = lazily(
    r"(?:solicitud|cartas?|petición|escrito|instancia|consulta|correo|visita|invitación|candidatura|pedido|requerimento"
    r"|ofício|convite|recurso|queja|reclamación|reclamação|queixa)"
)
# You are told so: lamenta comunicarle que su solicitud.
_TELLING_YOU: Final = {"es": lazily(r"(?:\w+[aei]r)?les?"), "pt": lazily(r"lhes?")}


def asked_in_european(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off the words around `text[start:end]`; nothing in other languages."""
    is_changed = is_many(text[start:end], term)
    clause = clause_around(text, start, end, term=term, is_plural=is_changed)
    if clause is None:
        return Asked(is_plural=is_changed)
    is_nominal = _is_nominal(text[start:end], term, clause)
    if term.source_language == "de" and (is_nominal or is_german_singular(clause)):
        # der Beklagte does, der Beklagten is an owner, as of a noun in -er: der Kläger.
        is_his = is_nominal and clause.determiners[0].lower() == "der"
        noun = f"{term.source.removesuffix('r')}r" if is_his else clause.noun
        is_changed, clause = False, replace(clause, is_plural=False, noun=noun)
    case = _case(clause)
    is_kind = not case and (_is_of_a_kind(clause) or is_of_a_kind(clause))
    is_plural = is_changed or (_are_many_by_article(clause, term) and may_be_many(term))
    if not case and _has_something(clause):
        case = "genitive"
    return Asked(
        is_plural=is_plural
        and not is_kind
        and not (any(map(clause.counts, clause.determiners)) or is_each_time(clause)),
        owner=() if is_kind else _owner(clause),
        told=Told(case=tuple(case.split())),
    )


def _is_nominal(surface: str, term: Term, clause: Clause) -> bool:
    """Tell whether a German adjective that is a noun is said of one: der Abgeordnete, den Angeklagten."""
    nominal = term.source.removesuffix("r")
    is_known = nominal != term.source or _SOMEBODY.fullmatch(nominal.lower()) is not None
    if not is_known or not clause.determiners:
        return False
    is_den = clause.determiners[0].lower() == "den" and not (clause.preposition() or clause.bound("to"))
    return surface == nominal or (is_den and surface == f"{nominal}n")


def _are_many_by_article(clause: Clause, term: Term) -> bool:
    """Tell whether only an article says that there are many: die Bieter, les bus."""
    if clause.grammar.language == "de":
        return is_german_plural(clause)
    is_of_many = _MANY_IN_DICTIONARY.fullmatch(term.source.lower()) is not None
    is_alike = not is_of_many and _ALIKE[clause.grammar.language].fullmatch(clause.noun) is not None
    articles = {word.lower() for word in clause.determiners} & _MANY[clause.grammar.language]
    return is_alike and bool(articles) and clause.preposition() not in clause.grammar.of


def _has_something(clause: Clause) -> bool:
    """Tell whether a noun is said to have a thing, whose owner it is in Turkish: la ville a un nouveau maire."""
    having = _HAVING[clause.grammar.language]
    verb, first, *others = (*_WORD.findall(clause.behind)[:_FAR], "", "")
    if not clause.ahead and verb in having:
        is_whole = clause.grammar.language != "de" or clause.behind.rstrip().rsplit(maxsplit=1)[-1][:1].isupper()
        return _is_some(first, clause) and is_whole and bool(others)
    if clause.ahead[-1:] and clause.ahead[-1] in having and " ".join(clause.ahead[:2]).lower() == "wie viele":
        return True
    is_behind = clause.grammar.language == "de" and clause.ahead[-1:] and clause.ahead[-1] in having
    return bool(is_behind) and _is_some(verb, clause) and _AT_END.fullmatch(clause.behind) is not None


def _is_some(word: str, clause: Clause) -> bool:
    return clause.counts(word) or word.lower() in clause.grammar.indefinite


def _is_had(clause: Clause) -> bool:
    """Tell whether a thing that nobody knows yet is what somebody has: la piscina tiene tres vasos."""
    is_new = bool(clause.determiners) and not clause.is_definite and _is_some(clause.determiners[0], clause)
    is_new |= not clause.determiners and _RIGHT.fullmatch(clause.noun.lower()) is not None
    having = _HAVING[clause.grammar.language]
    *before, link, last = ("", "", *clause.words)
    if not _NOT_HAD.isdisjoint(before[-2:] if last == "de" else [*before[-1:], link]):
        return (link if last == "de" else last) in having
    return is_new and len(clause.ahead) > 1 and clause.ahead[-1] in having


def _case(clause: Clause) -> str:
    first = clause.first_of_two()
    if first is not None:
        return _case(first)
    case = german_case(clause) if clause.grammar.language == "de" else romance_case(clause)
    is_known = clause.is_definite or clause.is_of_known or clause.bound("") == "accusative"
    is_which = any(word.lower().startswith("welch") for word in clause.determiners[:1])
    is_object_of_a_kind = case == "accusative" and bool(clause.determiners) and not (is_known or is_which)
    return "" if is_object_of_a_kind else case


def _is_of_a_kind(clause: Clause) -> bool:
    """Tell whether a noun only says the kind of the one before: l'échange d'étudiants, licencia de obras."""
    is_romance = clause.grammar.language not in {"de", "ru", "ar"}
    return is_romance and not clause.determiners and clause.preposition() in clause.grammar.of


def _owner(clause: Clause) -> Ending:
    owners = clause.grammar.owners
    said = (owners.get(word) or owners.get(word.lower()) for word in clause.determiners)
    owner = next(filter(None, said), "")
    is_had_by_them = not owner and (is_had(clause) if clause.grammar.language == "de" else _is_had(clause))
    if is_had_by_them or (clause.ahead[-1:] == ("dont",) and clause.is_definite):
        return ("its",)
    if owner == "its" and clause.grammar.language != "de" and _is_to_you(clause):
        owner = "your-plural"
    if not owner and clause.determiners and _NATION.fullmatch(clause.determiners[-1]):
        return ("its",)
    is_owned = _OF_BEHIND[clause.grammar.language].match(clause.behind) is not None
    is_told = clause.preposition() not in clause.grammar.of and any(map(_TOLD_OF.match, clause.words))
    is_asked = is_to_do(clause) and (clause.preposition() in {"à", "a"} or any(map(_ASKED.match, clause.words)))
    is_told = is_told or is_asked or is_of_so_much(clause)
    if not owner and is_owned and not is_told:
        owner = "its"
    return (owner,) if owner else ()


def _is_to_you(clause: Clause) -> bool:
    if "loro" in clause.determiners or _names_whom(clause):
        return False
    telling = _TELLING_YOU.get(clause.grammar.language)
    is_telling = telling is not None and any(map(telling.fullmatch, clause.words))
    is_first = not clause.ahead and not clause.is_further and _WRITTEN.fullmatch(clause.noun.lower()) is not None
    return is_first or is_telling or any(map(_TO_YOU.match, clause.words))


def _names_whom(clause: Clause) -> bool:
    """Tell whether somebody else is thanked: agradecemos a la embajada su ayuda."""
    pairs = pairwise(clause.ahead)
    return any(word.lower() in {"a", "à"} and clause.determines(following) for word, following in pairs)
