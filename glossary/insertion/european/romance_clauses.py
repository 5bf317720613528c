"""The case of a Turkish noun by its French, Spanish, Portuguese or Italian preposition, or by the verb before it."""

import re
from typing import Final

from glossary.insertion.european.clauses import Clause
from glossary.stop_words import words_of

# Who came from somewhere was not brought by somebody: è arrivata da Venezia.
_CAME: Final = re.compile(r"(?:arriva|parti|torna|venu|usci|giun|provenien)\w*")
_PASSIVE: Final = re.compile(r"\b(?:è|sono|stat[oaie]|viene|vengono|venne|vennero|fu|furono|essere)\b")
_PARTICIPLE: Final = re.compile(r"\w+[ts][oaie]")
_VERB: Final = re.compile(r"\w+(?:mos|ron|ó|ons|iamo|arono|irono|erono|aram|eram|iram|èrent)")
# What is said with à of time and of votes: à la fin, à la majorité.
_WHEN_OR_HOW: Final = {
    "date": "locative",
    "demande": "",
    "fin": "locative",
    "heure": "locative",
    "début": "locative",
    "majorité": "instrumental",
    "unanimité": "instrumental",
}
# Of these a thing says when it is: le jour de la signature, imza günü.
_DATES: Final = frozenset({"jour", "date", "heure", "année", "día", "fecha", "dia", "data", "giorno"})
_DAYS: Final = frozenset({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"})
_UNIT: Final = re.compile(
    r"(?:jour|moi|semaine|an|année|heure|minute|euro|mètre|kilomètre|tonne|día|mese|semana|año|hora|minuto|metro"
    r"|kilómetro|quilómetro|dia|mê|ano|giorn|settiman|ann|or|minut|metr|chilometr|tonnellat|lire|livre)[sieo]{0,2}"
)
_DOES: Final = re.compile(
    r"\w+(?<![ti])ée?s?|\w+(?<!i)er|\w+(?:ir|ez|ons|aient)|a|ont|avait|fait|offert|ouvert|reçu|vendu"
)
# To do something, which has an object of its own: de remplir le formulaire, para renovar la licencia.
_INFINITIVES: Final = {
    "fr": re.compile(r"\w{2,}(?:er|ir|dre|ttre|uire|crire|lire|dire|faire|clure|vre)"),
    "es": re.compile(r"\w{2,}[aeií]r"),
    "pt": re.compile(r"\w{2,}[aei]r"),
    "it": re.compile(r"\w{2,}(?:[aei]re|urre|orre)"),
}
_TO_DO: Final = frozenset({"de", "d", "à", "a", "pour", "sans", "para", "por", "sin", "sem", "di", "per", "senza"})
# Behind these a noun only says of what kind they are: fête de la Musique, ministère de la Culture.
_OF_A_KIND: Final = words_of("""
    fête journée semaine ministère ministre mois nuit día semana ministerio ministro fiesta dia ministério festa
    giornata settimana ministero
""")
_SECTIONS: Final = words_of("direction service office dirección servicio direção secretaria direzione ufficio")
_EACH: Final = frozenset({"cada", "chaque", "ogni"})
_SHORT: Final = 4


def romance_case(clause: Clause) -> str:
    """Return the Turkish case of a noun, "" for none."""
    preposition = clause.preposition()
    if preposition:
        return _behind_preposition(clause, preposition)
    ahead = clause.ahead
    if clause.noun.lower() in _DAYS:
        return ""
    is_known = clause.is_definite or clause.is_of_known or clause.bound("") == "accusative"
    last = ahead[-1].lower() if ahead else ""
    is_known_by_name = clause.is_name and (_VERB.fullmatch(last) or _DOES.fullmatch(last))
    if not ahead or not (is_known or is_known_by_name):
        return ""
    if last in clause.grammar.doing:
        return "genitive"
    if clause.is_small(last) or _is_behind_noun(clause) or _is_led_in(clause):
        return ""
    return clause.bound("") or "accusative"


def _behind_preposition(clause: Clause, preposition: str) -> str:
    is_of = preposition in clause.grammar.of
    if is_of and (_is_some(clause) or is_of_a_kind(clause)):
        return ""
    bound = None if is_of and _is_owner(clause) else clause.bound(preposition)
    return _behind(clause, preposition) if bound is None else bound


def is_of_a_kind(clause: Clause) -> bool:
    """Tell whether a noun behind of names the day or the ministry before it: journée de l'Arbre."""
    before = clause.ahead[-2].lower() if len(clause.ahead) > 1 and clause.ahead[-1] in clause.grammar.of else ""
    return before in _OF_A_KIND or (before in _SECTIONS and clause.noun[:1].isupper())


def _is_owner(clause: Clause) -> bool:
    """Tell whether the noun before a preposition has the one behind it: du bruit du chantier."""
    before = clause.ahead[-3:-1]
    return len(before) > 1 and (clause.determines(before[0]) or before[0].lower() in clause.grammar.of)


def _behind(clause: Clause, preposition: str) -> str:
    ahead, noun = clause.ahead[:-1], clause.noun.lower()
    if preposition == "à" and not ahead and noun not in _WHEN_OR_HOW and clause.is_definite:
        return "locative"
    if preposition == "à" and noun in _WHEN_OR_HOW:
        return _WHEN_OR_HOW[noun]
    if preposition in clause.grammar.of and ahead and ahead[-1].lower() in _DATES:
        return ""
    has_come = any(map(_CAME.fullmatch, clause.ahead[-2:]))
    if preposition in clause.grammar.by and not has_come and _PASSIVE.search(" ".join(clause.words).lower()):
        return "" if ahead and _PARTICIPLE.fullmatch(ahead[-1]) else clause.grammar.governed[preposition]
    # Without article it only says the kind of a thing: licencia de obras.
    is_of_a_kind = preposition in clause.grammar.of and (not clause.determiners or _is_measure(clause))
    return "" if is_of_a_kind else clause.grammar.governed[preposition]


def _is_some(clause: Clause) -> bool:
    """Tell whether French says some of many things, without any preposition: des bénévoles ont distribué des repas."""
    if clause.grammar.language != "fr" or [word.lower() for word in clause.determiners[:1]] != ["les"]:
        return False
    last, ahead = (*clause.ahead[-2:-1], "")[0], clause.ahead[:-2]
    return not last or (_DOES.fullmatch(last) is not None and not (ahead and clause.determines(ahead[-1])))


def _is_measure(clause: Clause) -> bool:
    """Tell whether a thing is of so much or so long: un délai de dix jours, on gün."""
    is_counted = any(clause.counts(word) and word.lower() not in _EACH for word in clause.determiners)
    return is_counted and _UNIT.fullmatch(clause.noun.lower()) is not None


def _is_behind_noun(clause: Clause) -> bool:
    """Tell whether the word before the articles is a noun, by an article or a preposition before it: au festival."""
    before = clause.ahead[-2] if len(clause.ahead) > 1 else ""
    if before.lower() in _TO_DO and _INFINITIVES[clause.grammar.language].fullmatch(clause.ahead[-1]):
        return False
    return bool(before) and (clause.determines(before) or before.lower() in clause.grammar.governed)


def _is_led_in(clause: Clause) -> bool:
    """Tell whether a phrase of place or time stands before the noun that does something behind it."""
    ahead = clause.ahead
    is_phrase = ahead[0].lower() in clause.grammar.governed and len(ahead) <= _SHORT
    is_phrase = is_phrase and not _INFINITIVES[clause.grammar.language].fullmatch(ahead[-1])
    return is_phrase and bool(clause.behind.strip()) and not _VERB.fullmatch(ahead[-1])
