"""The case of a Turkish noun by its French, Spanish, Portuguese or Italian preposition, or by the verb before it."""

import re
from itertools import dropwhile, islice, pairwise
from typing import Final

from glossary.insertion.european.clauses import Clause, is_owner
from glossary.insertion.european.romance_places import MONTHS, UNIT, is_time, placed_case
from glossary.patterns import lazily
from glossary.stop_words import words_of

# Who came from somewhere was not brought by somebody: è arrivata da Venezia.
_CAME: Final = lazily(r"(?:arriva|parti|torna|venu|usci|giun|provenien)\w*")
_PARTICIPLE: Final = lazily(r"\w+[ts][oaie]")
_VERB: Final = lazily(r"\w+(?:mos|ron|ó|ons|iamo|arono|irono|erono|aram|eram|iram|èrent)")
# What is said with à of time and of votes: à la fin, à la majorité.
_WHEN_OR_HOW: Final = {
    "date": "locative",
    "demande": "",
    "fin": "locative",
    "heure": "locative",
    "début": "locative",
    "signature": "locative",
    "livraison": "locative",
    "expiration": "locative",
    "échéance": "locative",
    "naissance": "locative",
    "clôture": "locative",
    "majorité": "instrumental",
    "unanimité": "instrumental",
}
# Of these a thing says when it is: le jour de la signature, imza günü.
_DATES: Final = frozenset({"jour", "date", "heure", "année", "día", "fecha", "dia", "data", "giorno"})
_DAYS: Final = MONTHS | words_of("""
    lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica lunes
    martes miércoles jueves viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
""")
_DOES: Final = lazily(
    r"\w+(?<![ti])ée?s?|\w+(?<!i)er|\w+(?:ir|ez|ons|aient)|\w+(?:ient|prend|prennent|çoit|çoivent|duit)|a|ont|avait|fait|offert|ouvert|reçu|vendu"
)
_DONE_IN_U: Final = lazily(r"\w{2,}(?:[iu]e?s?|is|it|ert)")
# Before these adjectives French says some of many: fixé de nouveaux tarifs.
_BEFORE_MANY: Final = lazily(
    r"nombreu(?:x|ses)|nouve(?:aux|lles)|grande?s|petite?s|bon(?:ne)?s|autres|ancien(?:ne)?s|beaux|belles|jeunes|vieux|vieilles"
    r"|graves|importante?s|différente?s|multiples|longue?s|mauvais(?:es)?|véritables|fort(?:e?s)|gros(?:ses)?"
)
# Behind these a noun only says of what kind they are: fête de la Musique, ministère de la Culture.
_OF_A_KIND: Final = words_of("""
    fête journée semaine ministère ministre mois nuit día semana ministerio ministro fiesta dia ministério festa
    giornata settimana ministero
""")
_SECTIONS: Final = words_of("direction service office dirección servicio direção secretaria direzione ufficio")
_EACH: Final = frozenset({"cada", "chaque", "ogni"})
_SHORT: Final = 4
_ALL: Final = words_of("tous toutes todos todas")
# Within one month: en el plazo de un mes.
_ONE: Final = {(one,) for one in words_of("un une una uno um uma")}
_SPANS: Final = words_of(
    "plazo período periodo délai durée période termine durata periodo prazo duração duración espace"
)
# Nobody may do something, or somebody is asked to: il est interdit aux riverains de, se ruega a los padres que.
_FORBIDDEN: Final = lazily(r"(?:interdi|défend|viet|proibi|prohíb|prohib|proíb|vedad)\w*")
_TO_DO_BEHIND: Final = lazily(r" (?:(?:de |d[’']|di |a )?(\w+)\b)")
# Who does something, or sits for a body that does.
_DOER: Final = lazily(
    r".*(?:[dt]or[ae]?s?|[ae]nte|ista|ario|eur|teur|trice|alcalde|cónsul|console|sindaco|prefeito|governo|gobierno"
    r"|ayuntamiento|junta|consejo|consiglio|conselho|comune|câmara|comisión|commissione|comissão|pleno|tribunal[e]?"
    r"|ministro|ministério|ministerio|ministero|maire|préfet|conseil|commission|candidat[oae]s?|empresa|impresa|società|asociación"
    r"|associazione|associação|ministère)"
)
_RELATIVE: Final = {
    "fr": words_of("que qu dont où lequel laquelle lesquels lesquelles"),
    "es": words_of("que quien quienes cual cuales"),
    "pt": words_of("que quem qual quais"),
    "it": words_of("che cui quale quali"),
}
_HOW_MANY: Final = lazily(r"[cq]u[aá]nt[oaie]s?|qué|que|quali|quale|quels?|quelles?|che")
# Left without something, which it is not left: ha lasciato il quartiere senza corrente.
_WITHOUT: Final = lazily(r" (?:sin|senza|sem|sans)\b")
# So many or fewer: les enfants de moins de six ans.
_ABOUT: Final = words_of("moins plus menos más mais meno più entre")
# We do, or you are to do: aprobamos, envoyez.
_WE: Final = lazily(r"\w+(?:mos|iamo|ons|ez)")
_LONGEST: Final = 5
_WORD: Final = lazily(r"\w+")
# What somebody becomes stands behind these; being, what is done to it stands behind that: foi aprovado o orçamento.
_BECOMES: Final = lazily(
    r"(?:élu|nommé|désigné|devenu|proclamé|elegid|nombrad|designad|proclamad|elett|nominat|designat|eleit|nomead)[oaesi]{0,2}"
    r"|devien\w*|devient"
)
_BEING: Final = lazily(
    r"es|est|era|était|fue|fueron|será|serán|sido|é|foi|foram|são|serão|está|están|estão|è|sono|sarà|saranno|stat[oaie]|fu|furono"
    r"|ser|essere|vien|viene|vengono|va|vanno|andrà|andranno|queda|quedan|fica|ficam"
)
# What is to be done stands behind these: podrán utilizarse las aulas.
_REFLEXIVE: Final = lazily(r"\w+r(?:se|si|-se)")
_DONE: Final = lazily(r"\w{2,}[ts][oaie]s?|\w{2,}d[oa]s?")
# To do something to you or them: tiene el honor de invitarle a la recepción, le invitamos a la recepción.
_WITH_OBJECT: Final = lazily(r"\w{3,}[aei]r(?:l[eoa]s?|me|nos|te|os)|les?|nos|os|me|te", re.IGNORECASE)
_SELF: Final = words_of("se si")
_SELF_BEFORE_VERB: Final = words_of("se si s")
_AUXILIARY: Final = lazily(
    r"ha|han|hanno|haya|hayan|pod\w+|pued\w+|pued|può|poss\w+|deb\w+|dev\w+|deve|pode|podem|será\w*|sarà|saranno|è|sono|a|ont|est|sont|été|sido|sid[oa]|foi|foram|fue|fueron|son|está[ns]?|quedan?"
    r"|serán|são|estão|ficam?"
)


def romance_case(clause: Clause) -> str:
    """Return the Turkish case of a noun, "" for none."""
    preposition = clause.preposition()
    if preposition:
        return _behind_preposition(clause, preposition)
    if _is_every(clause):
        return "locative"
    ahead = clause.ahead
    if _is_when(clause) or not ahead or not _is_certain(clause) or _is_become(clause):
        return ""
    if ahead[-1].lower() in clause.grammar.doing or _does_in_clause(clause):
        return "genitive"
    if clause.is_small(ahead[-1]) or _is_behind_noun(clause) or _is_led_in(clause) or _does_behind(clause):
        return ""
    bound = clause.bound("person") if is_to_do(clause) else None
    bound = clause.bound("") if bound is None else bound
    is_without = bound == "ablative" and _WITHOUT.match(clause.behind) is not None
    return "accusative" if bound is None or is_without else bound


def _is_every(clause: Clause) -> bool:
    """Tell whether something happens once in so long: cada dos años, iki yılda bir."""
    *every, number = ("", *(word.lower() for word in clause.determiners))
    is_each = not _EACH.isdisjoint(every) or every[-2:] in (["tous", "les"], ["toutes", "les"])
    return is_each and clause.counts(number) and UNIT.fullmatch(clause.noun.lower()) is not None


def _is_when(clause: Clause) -> bool:
    """Tell whether a noun says when something happens: le lundi, cada año."""
    is_counted = any(map(clause.counts, clause.determiners)) and UNIT.fullmatch(clause.noun.lower()) is not None
    return clause.noun.lower() in _DAYS or is_counted or is_each_time(clause)


def is_each_time(clause: Clause) -> bool:
    """Tell whether something happens in all of them, Turkish in each one: tous les soirs, her akşam."""
    noun = clause.noun.lower()
    return "".join(clause.determiners[:1]).lower() in _ALL and (
        noun.removesuffix("s") in _DAYS or UNIT.fullmatch(noun) is not None
    )


def _is_certain(clause: Clause) -> bool:
    """Tell whether it is said which thing is meant, by its article, its owner, its name or what is done to it."""
    last = clause.ahead[-1].lower()
    is_known_by_name = clause.is_name and (_VERB.fullmatch(last) or _DOES.fullmatch(last))
    bound = clause.bound("")
    is_known = clause.is_definite or clause.is_of_known or bound == "accusative"
    is_known |= bool(bound) and clause.grammar.indefinite.issuperset(map(str.lower, clause.determiners[:1] or ("",)))
    return is_known or bool(is_known_by_name)


def _does_in_clause(clause: Clause) -> bool:
    """Tell whether it does something in a clause of its own, behind the verb: dont bénéficie l'association."""
    *words, verb = clause.ahead
    while words and (words[-1].lower() in _SELF_BEFORE_VERB or _AUXILIARY.fullmatch(words[-1])):
        words.pop()
    before, opening = ("", "", *words)[-2:]
    is_opened = opening.lower() in _RELATIVE[clause.grammar.language]
    is_of_other = before.lower() in clause.grammar.governed.keys() - clause.grammar.of or clause.determines(before)
    if not is_opened or clause.is_small(verb) or (clause.says_alone(verb) and not is_of_other):
        return False
    is_thing = _DOER.fullmatch(before) is None and _DOER.fullmatch(clause.noun.lower()) is not None
    return clause.grammar.language == "fr" or is_of_other or is_thing


def _does_behind(clause: Clause) -> bool:
    """Tell whether it does, behind the verb, what no other noun does, or is what comes or is done: falta la firma."""
    *before, last = (word.lower() for word in clause.ahead)
    is_done = bool(before) and _BEING.fullmatch(before[-1]) is not None and _DONE.fullmatch(last) is not None
    while before and _AUXILIARY.fullmatch(before[-1]):
        before.pop()
    is_asked = not before and _AUXILIARY.fullmatch(last) is not None and is_to_do(clause)
    is_done |= is_asked or _REFLEXIVE.fullmatch(last) is not None
    if (is_done or _is_asked_how_many(clause)) and not (_has_subject(clause, before) or _says_we(last)):
        return True
    if before and before[-1] in _RELATIVE[clause.grammar.language]:
        before = []
    if before and before[-1] in _SELF and clause.grammar.language != "fr":
        return True
    is_first = not any(map(clause.determines, before)) and not _says_we(last)
    return is_first and (clause.says_alone(last) or (not before and _DOER.fullmatch(clause.noun.lower()) is not None))


def _has_subject(clause: Clause, words: list[str]) -> bool:
    """Tell whether an article stands among some words behind no preposition: alla domanda va allegata has none."""
    pairs = enumerate(pairwise(["", *words]))
    places = (
        place for place, (last, word) in pairs if clause.determines(word) and not (last and clause.determines(last))
    )
    asked = int(_is_asked_how_many(clause))
    return any(place >= asked and words[place - 1 : place] not in _governing(clause) for place in places)


def _governing(clause: Clause) -> list[list[str]]:
    return [[word] for word in clause.grammar.governed]


def _is_asked_how_many(clause: Clause) -> bool:
    """Tell whether it is asked to how many things somebody behind does something: quantos votos obteve o candidato."""
    is_asked = _HOW_MANY.fullmatch(clause.ahead[0].lower()) is not None
    return is_asked and _DOER.fullmatch(clause.noun.lower()) is not None


def _behind_preposition(clause: Clause, preposition: str) -> str:
    is_of = preposition in clause.grammar.of
    if is_of and (_is_some(clause) or is_of_a_kind(clause)):
        return ""
    if is_time(clause, preposition):
        return ""
    placed = placed_case(clause, preposition)
    if placed is not None:
        return placed
    if preposition in {"à", "a"} and any(map(_FORBIDDEN.fullmatch, clause.words)) and is_to_do(clause):
        return "genitive"
    is_purpose = preposition == "para" and not clause.determiners and not clause.is_name
    is_moment = preposition == "à" and clause.noun.lower() in _WHEN_OR_HOW and clause.bound("à") != "dative"
    bound = None if is_purpose or is_moment or (is_of and is_owner(clause)) else clause.bound(preposition)
    is_taken = bound == "accusative" and preposition == "a" and clause.grammar.language == "es"
    bound = None if is_taken and _has_object(clause) else bound
    return _behind(clause, preposition) if bound is None else bound


def _is_passive(clause: Clause, verbs: tuple[str, ...]) -> bool:
    """Tell whether something else was done: el escrito ha sido trasladado al departamento."""
    pairs = pairwise(word.lower() for word in clause.ahead)
    return any(_BEING.fullmatch(last) and word.startswith(verbs) for last, word in pairs)


def _has_object(clause: Clause) -> bool:
    """Tell whether something stands between a verb and a Spanish a: trasladar la queja al departamento."""
    verbs = tuple(
        verb for verb, preposition, case in clause.grammar.verbs if (preposition, case) == ("a", "accusative")
    )
    if any(map(_WITH_OBJECT.fullmatch, clause.ahead)) or _is_passive(clause, verbs):
        return True
    near = (word for word in reversed(clause.ahead) if clause.determines(word) or word.lower().startswith(verbs))
    return any(map(clause.determines, islice(near, 1)))


def is_of_a_kind(clause: Clause) -> bool:
    """Tell whether a noun behind of names the day or the ministry before it: journée de l'Arbre."""
    before = clause.ahead[-2].lower() if len(clause.ahead) > 1 and clause.ahead[-1] in clause.grammar.of else ""
    return before in _OF_A_KIND or (before in _SECTIONS and clause.noun[:1].isupper())


def _behind(clause: Clause, preposition: str) -> str:
    ahead, noun = clause.ahead[:-1], clause.noun.lower()
    if preposition == "à" and not ahead and noun not in _WHEN_OR_HOW and clause.is_definite:
        return "locative"
    if preposition == "à" and noun in _WHEN_OR_HOW and clause.bound("à") != "dative":
        return _WHEN_OR_HOW[noun]
    if preposition in clause.grammar.of and _is_date(clause, ahead):
        return ""
    has_come = any(map(_CAME.fullmatch, clause.ahead[-2:]))
    if preposition in clause.grammar.by and not has_come and ahead and _PARTICIPLE.fullmatch(ahead[-1]):
        return ""
    # Without article it only says the kind of a thing: licencia de obras.
    is_size = (
        bool(ahead) and _BEING.fullmatch(ahead[-1].lower()) is not None and any(map(clause.counts, clause.determiners))
    )
    is_of_a_kind = preposition in clause.grammar.of and (not clause.determiners or is_size or _is_measure(clause))
    case = clause.grammar.governed[preposition]
    is_bare = case == "genitive" and not (clause.determiners or clause.is_plural or clause.is_name)
    return "" if is_of_a_kind or is_bare else case


def _is_date(clause: Clause, ahead: tuple[str, ...]) -> bool:
    """Tell whether a thing says when it is: le jour de la signature; el castillo data del siglo does not."""
    before, last = ("", "", *ahead)[-2:]
    return last.lower() in _DATES and (not before or clause.determines(before) or clause.is_small(before))


def is_of_so_much(clause: Clause) -> bool:
    """Tell whether a noun is followed by how much or how long it is: un délai de dix jours, um prazo de trinta dias."""
    link, *numbers = _WORD.findall(clause.behind)[:_LONGEST] or [""]
    unit = next(dropwhile(clause.counts, numbers), "").lower()
    is_counted = any(map(clause.counts, numbers[:1])) and UNIT.fullmatch(unit) is not None
    is_of = link.lower() in clause.grammar.of | {"d"}
    return is_of and (is_counted or (numbers[:1] != [] and numbers[0] in _ABOUT))


def _is_some(clause: Clause) -> bool:
    """Tell whether French says some of many things, without any preposition: des bénévoles ont distribué des repas."""
    first = "".join(clause.determiners[:1]).lower()
    if clause.grammar.language != "fr" or not (first == "les" or _BEFORE_MANY.fullmatch(first)):
        return False
    last, ahead = (*clause.ahead[-2:-1], "")[0], clause.ahead[:-2]
    if last.lower() in clause.grammar.joining:
        return [word.lower() for word in clause.words[:2]] == ["de", "les"]
    is_done = _AUXILIARY.fullmatch("".join(ahead[-1:])) is not None and _DONE_IN_U.fullmatch(last) is not None
    is_done |= _DOES.fullmatch(last) is not None
    return not last or (is_done and not (ahead and clause.determines(ahead[-1])))


def _is_measure(clause: Clause) -> bool:
    """Tell whether a thing is of so much or so long: un délai de dix jours, on gün."""
    is_counted = any(clause.counts(word) and word.lower() not in _EACH for word in clause.determiners)
    is_counted |= clause.determiners[:1] in _ONE and _SPANS.issuperset(clause.ahead[-2:-1])
    return is_counted and UNIT.fullmatch(clause.noun.lower()) is not None


def is_to_do(clause: Clause) -> bool:
    """Tell whether a noun is followed by what it is to do: aux riverains de déposer, ai veicoli accedere."""
    found = _TO_DO_BEHIND.match(clause.behind)
    return found is not None and clause.grammar.may_be_infinitive(found[1])


def _is_become(clause: Clause) -> bool:
    """Tell whether a noun is what somebody becomes or is: a été élu président du conseil."""
    return not clause.determiners and _BECOMES.fullmatch(clause.ahead[-1].lower()) is not None


def _is_behind_noun(clause: Clause) -> bool:
    """Tell whether a noun without a preposition stands right before the articles; phrases between count for nothing."""
    words = clause.ahead
    phrase = _last_phrase(clause, words)
    while phrase is not None:
        words = words[:phrase]
        phrase = _last_phrase(clause, words)
    is_other = words != clause.ahead and not _has_doer(clause, words)
    return is_other or _noun_at_end(clause, words) is not None


def _noun_at_end(clause: Clause, words: tuple[str, ...]) -> int | None:
    """Return where the articles of a noun at the end of some words begin, none where no noun is there."""
    before, last = ("", "", *words)[-2:]
    if clause.grammar.says_to_do(before, last):
        return None
    is_noun = bool(before) and (clause.determines(before) or before.lower() in clause.grammar.governed)
    at = len(words) - 1
    while is_noun and at and clause.determines(words[at - 1]):
        at -= 1
    return at if is_noun else None


def _last_phrase(clause: Clause, words: tuple[str, ...]) -> int | None:
    """Return where a phrase with a preposition at the end of some words begins: a adopté [à l'unanimité]."""
    at = _noun_at_end(clause, words)
    if at is None:
        return None
    last = [word.lower() for word in words[:at]]
    starts = (place for place in range(max(at - _LONGEST, 0), at) if " ".join(last[place:]) in clause.grammar.governed)
    return next(starts, None)


def _has_doer(clause: Clause, words: tuple[str, ...]) -> bool:
    """Tell whether somebody does something in some words, which end in the verb: le conseil a adopté."""
    if not words or clause.is_small(words[-1]) or clause.says_alone(words[-1]):
        return False
    begins = len(words) > 1 and words[0][0].isupper() and not _AUXILIARY.fullmatch(words[0].lower())
    is_said = begins or any(map(clause.determines, words[:-1]))
    is_to_do = len(words) > 1 and clause.grammar.says_to_do(words[-2], words[-1])
    return is_said or is_to_do or _says_we(words[-1].lower())


def _says_we(verb: str) -> bool:
    return _WE.fullmatch(verb) is not None


def _is_led_in(clause: Clause) -> bool:
    """Tell whether a phrase of place or time stands before the noun that does something behind it."""
    ahead = clause.ahead
    is_phrase = ahead[0].lower() in clause.grammar.governed and len(ahead) <= _SHORT
    is_phrase = is_phrase and not clause.grammar.may_be_infinitive(ahead[-1])
    return is_phrase and bool(clause.behind.strip()) and not _VERB.fullmatch(ahead[-1])
