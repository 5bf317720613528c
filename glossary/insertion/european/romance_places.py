"""Romance nouns that say when, how or where behind a preposition, whatever the verb asks for: por unanimidad."""

from typing import Final

from glossary.insertion.european.clauses import Clause, is_owner
from glossary.patterns import lazily
from glossary.stop_words import words_of

UNIT: Final = lazily(
    r"(?:jour|moi|semaine|an|année|heure|minute|euro|mètre|kilomètre|tonne|día|mese?s?|semana|año|hora|minuto|metro"
    r"|kilómetro|quilómetro|dia|mê|ano|giorn|settiman|ann|or|minut|metr|chilometr|tonnellat|lire|livre|soir|matin|nuit|noch"
    r"|mañan|tard|ser|mattin|nott|noit|manhã)[siaeo]{0,2}"
)
# At which hour, so long after, so often in a week.
_HOUR: Final = lazily(r"heures?|horas?|or[ae]")
_AFTER: Final = words_of("après tras dopo após") | {"después de", "depois de"}
_EVERY: Final = words_of("por par à a al")
_TIMES: Final = words_of("fois veces vez volte volta vezes")
# On these something stands: sulla facciata.
_SURFACE: Final = lazily(r"(?:facciat|mur|paret|pont|strad|piazz|spiagg|marciapied|sito|tett|autostrad|line)")
# In these somebody goes, Turkish by them: en bus, otobüsle.
_VEHICLE: Final = lazily(
    r"(?:auto)?bus|autob[uú]s|autocarro|trains?|tren|treno|comboio|tram\w*|tranvía|métro|metro|avion"
    r"|avión|avião|aereo|taxi|voiture|coche|carro|macchina|vélo|ferry"
)
# By these it is decided: por acuerdo del pleno.
_DECIDED_BY: Final = words_of("por par con avec com per")
_DECISION: Final = lazily(
    r"acuerdo|resolución|decreto|decisi[óo]n|delib[eé]ra\w*|délibération|déc[ir][se]\w*|arrêté|despacho|portaria|decisão|orden|ordem"
    r"|ordinanza|ordonnance|sentencia|sentenza|sentença|jugement|loi|ley|lei|legge|contrato|contratto|contrat"
)
# There it is that something happens, unless a verb asks for another case: à la cérémonie.
_EVENT: Final = lazily(
    r"c[eé]r[eéi]m[oó]ni[ae]|r[ée]uni(?:one?|ón|ão)|s[ée]an?ce|seduta|ses[sj]?(?:ão|ión|ione|ion)|conf[eé]ren[czt]\w+|festa|fiesta|fête"
    r"|acto|concer?to?|exposi\w+|mostra|salon|foire|feria|fiera|feira|inaugur\w+|gala|congr\w+|forum|foro|fórum|s[ée]mina\w+"
)
# From somewhere as far as somewhere else: de la mairie au théâtre.
_AS_FAR_AS: Final = lazily(r" (?:à|au|aux|jusqu|a|al|alla|allo|all|ai|agli|alle|fino|hasta|até)\b")
# By these something is decided, sent or paid: por unanimidad, per posta.
_BY: Final = words_of("por par per a à")
_MEANS: Final = lazily(
    r"unanimit[éà]|unanimi?dade?|mayoría|maioria|majorité|maggioranza|aclamaci?[óã]o?n?|acclamation"
    r"|cor?reo|correios?|courrier|courriel|post[ae]|poste|lettre|lettera|carta"
    r"|teléfono|telefone|téléphone|telefono|e-?mail|fax|virement|transferencia|transferência|bonifico|chèque|cheque|assegno"
)
# What somebody is under, and in whose name, in honour of whom and on what occasion something is done.
_FRAMES: Final = tuple(
    (words_of(prepositions), lazily(nouns), case)
    for prepositions, nouns, case in (
        (
            "sous bajo sob sotto",
            r"(?:pr[eé]sid|dire[czt]|égide|patrona|patroc|auspic|responsab|contr[ôo]l|surve|supervis|guida|conduit|tutel|vigil)\w+",
            "locative",
        ),
        ("à en em in a", r"nome?|nombre", "dative"),
        ("en em in", r"honneur|honor|honra|onore", "dative"),
        ("à por in en", r"occasione?|ocasión|ocasião|motivo", "instrumental"),
    )
)
_OF: Final = lazily(r" d")
_MONTH_IN: Final = words_of("a à en em in")
MONTHS: Final = words_of("""
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo
    junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março abril maio junho julho agosto
    setembro outubro novembro dezembro gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre
    novembre dicembre
""")


def is_time(clause: Clause, preposition: str) -> bool:
    """Tell whether a noun says at which hour something happens, or so long after what: dopo due giorni."""
    is_hour = preposition in {"à", "a"} and _HOUR.fullmatch(clause.noun.lower()) is not None
    is_counted = any(map(clause.counts, clause.determiners)) and not clause.is_definite
    is_hour &= any(map(clause.counts, clause.determiners))
    return is_hour or (preposition in _AFTER and is_counted and UNIT.fullmatch(clause.noun.lower()) is not None)


def placed_case(clause: Clause, preposition: str) -> str | None:
    """Return the case of when, where or with what something happens, which no verb asks for; none of others."""
    noun = clause.noun.lower()
    standing = _standing_case(clause, preposition, noun)
    if standing is not None:
        return standing
    is_from = preposition in clause.grammar.of | clause.grammar.by and not is_owner(clause)
    is_from = is_from and bool(clause.determiners or clause.is_name)
    if is_from and _AS_FAR_AS.match(clause.behind):
        return "ablative"
    if preposition in {"à", "a"} and _EVENT.fullmatch(noun) and clause.bound(preposition) is None:
        return "locative"
    is_there = preposition == "su" and _SURFACE.match(noun) and clause.bound("su") is None
    return "locative" if is_there or (preposition in _EVERY and _is_often(clause)) else None


def _standing_case(clause: Clause, preposition: str, noun: str) -> str | None:
    """Return the case of a noun in a standing phrase, or bare behind its preposition; none of others."""
    frames = (case for words, nouns, case in _FRAMES if preposition in words and nouns.fullmatch(noun))
    framed = next(frames, None) if _OF.match(clause.behind) else None
    if framed is not None:
        return framed
    if clause.determiners:
        return None
    is_vehicle = preposition in {"en", "in", "em"} and _VEHICLE.fullmatch(noun) is not None
    is_decided = preposition in _DECIDED_BY and _DECISION.fullmatch(noun) is not None
    if is_vehicle or is_decided or (preposition in _BY and _MEANS.fullmatch(noun.split(maxsplit=1)[0])):
        return "instrumental"
    return "locative" if preposition in _MONTH_IN and noun in MONTHS else None


def _is_often(clause: Clause) -> bool:
    """Tell whether a noun says in which time something happens so often: tres veces por semana."""
    is_unit = UNIT.fullmatch(clause.noun.lower()) is not None
    return is_unit and not any(map(clause.counts, clause.determiners)) and not _TIMES.isdisjoint(clause.ahead[-2:-1])
