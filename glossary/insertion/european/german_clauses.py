"""The case of a Turkish noun by its German article, and by who does something in its clause.

An article shows its case where the gender of the noun is known, which its ending tells of most feminine ones.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from glossary.insertion.european.clauses import Clause
from glossary.insertion.european.german_nouns import (
    ADVERBS,
    SUBJECTS,
    ending_of,
    is_behind_noun,
    is_feminine,
    is_of_a,
    last_of,
)
from glossary.insertion.european.german_plurals import ONLY_MANY, is_german_plural, is_given, is_of_many_behind_noun
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of

_UNIT: Final = lazily(
    r"(?:minute|stunde|tag|woche|monat|jahr|abend|morgen|nacht|mittag|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|sonnabend|wochenende|quartal|frühjahr|sommer|herbst|winter)e?n?"
)
# What somebody has done to the thing behind: der [von der Verwaltung] vorgelegte Plan.
_DONE_BEHIND: Final = lazily(r" (?:[\w-]+ ){0,2}?[a-zäöüß]+(?:t|en)e[nmrs]? (?:[a-zäöüß]+ )?[A-ZÄÖÜ]")
# Behind these the article tells where from whereto: in dem Park, in den Park.
_WHERE_OR_WHERETO: Final = words_of("in an auf")
_PLACE: Final = lazily(
    r".*(?:haus|gebäude|museum|theater|gericht|schule|bibliothek|botschaft|kirche|platz|brücke|eingang|tor|tür|hof|zentrum"
    r"|bahnhof|geschäft|laden|markt|park|moschee|denkmal|dom|fabrik|büro|turm|garten|wohnung|stadion|hotel|mauer)\w{0,2}"
)
_WAY: Final = lazily(
    r".*(?:stadt|straße|park|tunnel|wald|tür|tor|viertel|gasse|raum|gebiet|garten|land|fenster|eingang)\w{0,2}"
)
_RULE: Final = lazily(
    r".*(?:gesetz|satzung|ordnung|artikel|paragra[fp]h?|vertrag|bericht|plan|vorschrift|richtlinie|protokoll|recht|ansicht|meinung|auffassung|angabe|auskunft|schätzung|ermessen|wunsch)\w{0,2}"
)
_HAVE: Final = lazily(r" (?:mehr )?(?:hat|haben|hatten?|besitzt|besitzen|besaßen)\b")
_SOMEBODY_BEHIND: Final = lazily(r" (?:ich|er|Sie|sie|wir|man|ihr)\b")
_COPULA: Final = words_of("ist sind war waren bleibt bleiben")
# No man is called so behind der: der erneuerbaren Energien.
_ADJECTIVE_OF_MANY: Final = lazily(r"\w+en [A-ZÄÖÜ]\w+e?n$")
_RELATIVE: Final = words_of("der die das welche welcher welches")
_RELATIVE_OBJECT: Final = words_of("den dem deren dessen denen")
_TO_DO: Final = lazily(r"\s+(?:[\w-]+\s+){0,7}?(?:zu \w+n\b|\w+zu\w+n\b)")
# Who does something behind the verb, before which an object stands: die Kosten trägt der Mieter.
_DONE_BY: Final = lazily(
    r"(?:\s+(?:der|des|unserer|Ihrer) [A-ZÄÖÜ]\w+)?\s+([a-zäöüß]+(?:te?|te?n|en))\s+(?:(?:ich|er|wir|man)\b|der (\w+))"
)
# Many do nothing before a verb that one does: Fragen beantwortet das Amt, die Kosten trägt die Stadt.
_MANY: Final = lazily(
    r".*(?:ungen|heiten|keiten|schaften|ionen|täten|fragen|gebühren|kosten|daten|unterlagen|beschwerden|anträge|verträge"
    r"|einwände|schäden|auskünfte|steuern|arbeiten)"
)
_DOES_ALONE: Final = lazily(r"(?:^|\s)(?!nicht|fast|jetzt|meist|oft|sonst|erst|selbst)[a-zäöüß]+te?$")
_DOES_FIRST: Final = lazily(r"\s+[a-zäöüß]+te?\s+(?:die|das|der|unsere?|eine?)\s+[A-ZÄÖÜ]")
_MAKES: Final = lazily(r"\b(?:ernannt\w*|ernenn\w*|gewählt|wähl\w+|bestellt|befördert?)\b")
# What is done to things, and who does it, so that a thing before is the object: das Protokoll führt die Sekretärin.
_DOER: Final = lazily(
    r".*(?:(?:[^aeiou]er|ent|ist|at|and|g|l|ör|är|kt)in|stadt|gemeinde|kommission|verwaltung|behörde|polizei|feuerwehr"
    r"|regierung|gericht|amt|referat|ministerium|präsidium|gremium|versammlung|jury|person)"
)
_IS_DONE_TO_THINGS: Final = any_of(
    words_of("""
        bearbeitet beantwortet begutachtet beschließt bestimmt bewilligt enthüllt enthüllte eröffnet eröffnete erhebt
        erlässt erstellt erteilt entscheidet führt führte genehmigt gewährt leitet leitete organisiert prüft regelt
        trägt übernimmt unterschrieb unterzeichnet unterzeichnete überwacht verarbeitet vergibt veröffentlicht
        verwaltet zahlt
    """)
)
_BY_DOER: Final = lazily(rf"\s+{_IS_DONE_TO_THINGS}\s+(?:die|das|unsere?|eine)\s+(\w+)")
_THING_FIRST: Final = lazily(rf"(?:[Dd]ie|[Dd]as|[Dd]iese[s]?|[Uu]nsere?|[Ii]hre?) ([A-ZÄÖÜ]\w+) {_IS_DONE_TO_THINGS}")
# On somebody's proposal, teklifi üzerine; a request for something, uzatma talebi; a visit to a town, şehre ziyaret.
_ON_THEIR: Final = lazily(
    r"(?:anfrage|anordnung|anraten|anregung|antrag|aufforderung|beschluss|bitte|einladung|empfehlung|ersuchen|initiative"
    r"|veranlassung|verlangen|vorschlag|weisung|wunsch)e?s?"
)
_ASKED_FOR: Final = lazily(r"(?:Anspruch|Antr[aä]g|Klage|Recht)\w{0,2}")
# What somebody does: die Begrüßung durch den Bürgermeister.
_DEED: Final = lazily(r"[A-ZÄÖÜ]\w+(?:ung|nahme|ion|gabe)")
_NEAR: Final = 5
_MOMENT: Final = lazily(r"(?:abschluss|auftakt|beginn|schluss|zeitpunkt|jahrestag|ende)")
_GROUND: Final = lazily(r"(?:anlass|grund|gründen)")
_RELATION: Final = lazily(r"(?:Beziehung|Kontakt|Verbindung|Freundschaft)\w{0,2}")
_VISIT: Final = lazily(r"(?:Anschluss|Beteiligung|Besuch|Reise|Teilnahme)\w{0,2}")
# Whom somebody is under, and what something is done for: unter der Leitung des Direktors, zum Schutz der Kinder.
_OF_SOMEBODY: Final = lazily(r" (?:des|der|von|vom|dieser|dieses|unserer|unseres|Ihrer|Ihres)\b")
_CONTROL: Final = lazily(
    r"vorsitz(?:es)?|leitung|aufsicht|führung|federführung|schirmherrschaft|kontrolle|verantwortung|obhut"
)
_PURPOSE: Final = lazily(
    r".*schutz|erhalt|ausbau|aufbau|abbau|.*(?:besser|förder|sicher|haltung|kämpf|finanzier|minder|meid|wahr|klär|stärk"
    r"|erhöh|nutz|führ|leichter|setz|hüt|hinder)ung|.*bekämpfung|unterstützung"
)
# Of these a thing says when it is: am Tag der Unterzeichnung, imza günü.
_DATES: Final = words_of("datum jahr monat stunde tag uhrzeit zeitpunkt")
# Behind a noun of which the sentence is, or for which it is: die Bäume im Park werden gefällt.
_FOR_THEM: Final = words_of("alle allen für gegen über wegen")
_HAPPENS: Final = lazily(r"\s+(?!und\b|oder\b|mit\b)[a-zäöüß]+(?:t|te|en|ten|st)\b")
# Even what is not known has a case behind these: konuta ihtiyaç duyar.
_NEEDS: Final = lazily(r"(?:ge)?brauch|benötig|bedarf|bedürf")
# What somebody named before the comma does: Herr Keller, Leiter des Amtes, eröffnete die Sitzung.
_GOES_ON: Final = lazily(r"[a-zäöüß]+(?:te|t|ten|en)|muss|kann|soll|darf")
_PASSIVE: Final = lazily(r"\b(?:wird|werden|wurden?|worden)\b")


def german_case(clause: Clause) -> str:
    """Return the Turkish case of a noun, "" for none."""
    preposition = clause.preposition()
    if _is_every(clause):
        return "locative"
    if preposition:
        return _governed(clause, preposition)
    case = _shown(clause)
    if case == "" and not clause.is_definite and any(map(_NEEDS.match, clause.ahead[1:])):
        return "dative"
    is_date = case == "genitive" and clause.ahead[-1].lower() in _DATES
    if is_date or (case == "accusative" and _is_so_long(clause)):
        return ""
    if case in {"dative", "accusative"}:
        return clause.bound("to" if case == "dative" else "") or case
    is_of_clause = clause.ahead[:1] and clause.ahead[0].lower() in clause.grammar.doing
    pronouns = [word for word in clause.ahead if word.lower() not in clause.grammar.governed]
    is_relative = clause.is_further and len(pronouns) == 1 and pronouns[0].lower() in _RELATIVE_OBJECT | _RELATIVE
    is_relative = is_relative and not is_had(clause)
    return "genitive" if case == "" and clause.determiners and (is_of_clause or is_relative) else case


def _governed(clause: Clause, preposition: str) -> str:
    if _is_so_long(clause):
        return ""
    bound = clause.bound(preposition)
    is_bare = bound == "accusative" and not clause.determiners
    return "" if is_bare else _behind(clause, preposition) if bound is None else bound


def is_had(clause: Clause) -> bool:
    """Tell whether a thing is what those of whom it is said have: Menschen, die keine Wohnung haben."""
    is_of_them = clause.is_further and len(clause.ahead) == 1 and clause.ahead[0].lower() in _RELATIVE
    return is_of_them and not clause.is_definite and _HAVE.match(clause.behind) is not None


def _is_every(clause: Clause) -> bool:
    """Tell whether something happens once in so long: alle zwei Jahre, iki yılda bir."""
    every, number = (*(word.lower() for word in clause.determiners), "", "")[:2]
    return every == "alle" and clause.counts(number) and _UNIT.fullmatch(last_of(clause.noun)) is not None


def _is_so_long(clause: Clause) -> bool:
    """Tell whether so long something lasts, or so long ago or ahead it is: in zehn Tagen, on gün içinde."""
    is_known = any(word.lower() in clause.grammar.definite | clause.grammar.owned for word in clause.determiners)
    is_counted = any(map(clause.counts, clause.determiners)) and not is_known
    return is_counted and _UNIT.fullmatch(last_of(clause.noun)) is not None


def _behind(clause: Clause, preposition: str) -> str:
    ahead = clause.ahead[: len(clause.ahead) - len(preposition.split())]
    noun = last_of(clause.noun)
    bound = _standing_case(clause, preposition, noun)
    if bound is None:
        bound = _behind_von(clause, preposition, ahead) or _beside_noun(clause, preposition, ahead[-1] if ahead else "")
    if bound is not None:
        return bound
    is_passive = _PASSIVE.search(f"{' '.join(clause.words)} {clause.behind}") or _DONE_BEHIND.match(clause.behind)
    is_through = preposition == "durch" and _WAY.fullmatch(noun) is not None
    is_by = (preposition == "von" and is_passive) or (preposition == "durch" and not is_through)
    if is_by or (preposition == "zu" and _is_what_one_becomes(clause)):
        return ""
    is_owner = preposition == "von" and ahead and ahead[-1][0].isupper() and ahead[-1] != ahead[0]
    if is_owner or (preposition == "vor" and _PLACE.fullmatch(noun)):
        return "genitive"
    if preposition == "nach" and _RULE.fullmatch(noun):
        return "dative"
    is_whereto = preposition in _WHERE_OR_WHERETO and ending_of(clause) in {"ie", "as", "e", "en"}
    is_plural_dative = ending_of(clause) == "en" and clause.is_plural
    if is_whereto and not is_plural_dative:
        return "dative"
    is_there = preposition in {"in", "an", "auf", "bei"} and _is_placed(clause, ahead)
    return "locative which" if is_there else clause.grammar.governed[preposition]


def _behind_von(clause: Clause, preposition: str, ahead: tuple[str, ...]) -> str:
    """Return the case of what is done, Erhebung von Gebühren, of some of so many, von den zwei Plänen; "" for none."""
    if preposition != "von":
        return ""
    if clause.is_definite and any(map(clause.counts, clause.determiners)):
        return "ablative"
    return "genitive" if not clause.determiners and ahead and _DEED.fullmatch(ahead[-1]) else ""


def _is_placed(clause: Clause, ahead: tuple[str, ...]) -> bool:
    """Tell whether a phrase of place belongs to the noun before it: die Bäume im Park, für alle Häuser am Platz."""
    if len(ahead) < 2 or not ahead[-1][0].isupper() or clause.is_further:
        return False
    before = [word for word in ahead[:-1] if not clause.determines(word)]
    is_first = not before and _HAPPENS.match(clause.behind) is not None
    return is_first or (bool(before) and before[-1].lower() in _FOR_THEM)


def _standing_case(clause: Clause, preposition: str, noun: str) -> str | None:
    """Return the case of a noun of a standing phrase: unter der Leitung, im Namen, zum Schutz; none of others."""
    if not _OF_SOMEBODY.match(clause.behind):
        return None
    if preposition == "unter" and _CONTROL.fullmatch(noun):
        return "locative"
    if preposition in {"in", "auf"} and noun == "namen":
        return "dative"
    return "" if clause.ahead == ("zu",) and _PURPOSE.fullmatch(noun) else None


def _beside_noun(clause: Clause, preposition: str, last: str) -> str | None:
    """Return what is asked by the noun before a preposition, or by what a noun is; none where neither tells."""
    near = clause.ahead[-_NEAR:-1]
    if preposition == "durch" and (_DEED.fullmatch(last) or (last[:1].isupper() and any(map(_DEED.fullmatch, near)))):
        return "genitive"
    noun = last_of(clause.noun)
    if preposition == "um" and _TO_DO.match(clause.behind):
        return "accusative"
    is_before_court = preposition == "vor" and not clause.determiners and noun.endswith("gericht")
    is_when = is_before_court or (preposition == "zu" and _MOMENT.fullmatch(noun) is not None)
    if is_when or (preposition == "aus" and _GROUND.fullmatch(noun)):
        return "locative" if is_when else "instrumental"
    is_call = not clause.determiners and _ON_THEIR.fullmatch(noun) is not None
    if preposition == "auf" and (is_call or _ASKED_FOR.fullmatch(last)):
        return ""
    if clause.is_name and preposition in {"nach", "von"}:
        return _behind_name(preposition, last)
    is_visit = preposition in {"in", "an"} and any(map(_VISIT.fullmatch, (last, *near)))
    is_relation = preposition == "zu" and _RELATION.fullmatch(last)
    return "dative" if is_visit else "instrumental" if is_relation else None


def _behind_name(preposition: str, last: str) -> str | None:
    """Return the case of a place one goes to, and none of one whose office or house stands before it."""
    if preposition == "nach":
        return "dative"
    return "" if last[:1].isupper() else None


def _is_what_one_becomes(clause: Clause) -> bool:
    """Tell whether somebody is made it: zur Direktorin ernannt, müdür atandı."""
    return _MAKES.search(f"{' '.join(clause.words)} {clause.behind}") is not None


def _shown(clause: Clause) -> str:
    """Return the case that the article shows, or the place in the sentence where it shows none."""
    ending = ending_of(clause)
    if is_given(clause) or is_of_many_behind_noun(clause):
        return "dative" if is_given(clause) else "genitive"
    match ending:
        case "en" if not (clause.is_plural or ONLY_MANY.fullmatch(last_of(clause.noun))):
            return "accusative" if clause.is_definite else ""
        case "en" | "em":
            return "dative"
        case "es" | "er" if _is_of_somebody(clause, ending):
            return "genitive"
        case "er" if is_feminine(clause.noun) or clause.is_plural or is_of_a(clause) or is_german_plural(clause):
            return "genitive" if is_behind_noun(clause) else "dative"
    is_known = (
        clause.is_definite
        or _is_asked(clause)
        or (_is_certain(clause) if clause.determiners else clause.is_plural and _TO_DO.match(clause.behind) is not None)
    )
    return "accusative" if ending != "er" and is_known and _is_object(clause) else ""


def _is_of_somebody(clause: Clause, ending: str) -> bool:
    """Tell whether an article and a noun show an owner: des Vertrags, der erneuerbaren Energien."""
    if ending == "er":
        return _ADJECTIVE_OF_MANY.match(clause.noun) is not None and is_behind_noun(clause)
    return clause.determiners[0].lower() in {"des", "eines"} or last_of(clause.noun).endswith("s")


def _is_certain(clause: Clause) -> bool:
    """Tell whether a thing without definite article is known: eine Kopie des Passes, zwei Kinder rettete er."""
    return clause.is_of_known or clause.bound("") == "accusative"


def _is_object(clause: Clause) -> bool:
    """Tell whether a noun that may be either is what something is done to: someone else does it before."""
    if (_TO_DO.match(clause.behind) and (clause.is_further or clause.ahead[:1] == ("um",))) or _is_done(clause):
        return True
    if _is_asked(clause):
        return True
    if not clause.ahead or _COPULA.intersection(clause.ahead) or _does_last(clause):
        return False
    ahead = [word.lower() for word in clause.ahead]
    is_relative = clause.is_further and ahead[0] in _RELATIVE
    if clause.is_resumed and _GOES_ON.fullmatch(clause.ahead[0]) and not clause.is_small(ahead[0]):
        return True
    return is_relative or not SUBJECTS.isdisjoint(ahead) or any(map(_may_do, _nouns_of(clause)))


def _is_asked(clause: Clause) -> bool:
    """Tell whether it is asked which things somebody does something to: welche Räume Sie benötigen."""
    is_which = clause.determiners[:1] in {("welche",), ("welches",)} and not clause.ahead
    return is_which and _SOMEBODY_BEHIND.match(clause.behind) is not None


def _is_done(clause: Clause) -> bool:
    if not clause.ahead and _MANY.fullmatch(last_of(clause.noun)) and _DOES_FIRST.match(clause.behind):
        return True
    doer = None if clause.ahead else _BY_DOER.match(clause.behind)
    if doer and _DOER.fullmatch(doer[1].lower()) and not _DOER.fullmatch(last_of(clause.noun)):
        return True
    found = None if clause.ahead else _DONE_BY.match(clause.behind)
    return found is not None and not clause.is_small(found[1]) and not is_feminine(found[2] or "")


def _does_last(clause: Clause) -> bool:
    """Tell whether a noun does what stands before it, to a thing: das Protokoll führt die Sekretärin."""
    thing = _THING_FIRST.fullmatch(" ".join(clause.ahead))
    return (
        thing is not None
        and _DOER.fullmatch(last_of(clause.noun)) is not None
        and not _DOER.fullmatch(thing[1].lower())
    )


def _nouns_of(clause: Clause) -> Iterator[Clause]:
    """Yield the clauses of the nouns before the articles of a noun."""
    for place, word in enumerate(clause.ahead):
        if word[0].isupper() and not clause.determines(word):
            behind = " ".join(clause.ahead[place + 1 :])
            yield replace(clause, words=clause.words[:place], noun=word, behind=behind, is_plural=False)


def _may_do(noun: Clause) -> bool:
    """Tell whether a noun may be who does something: der Rat, Bürgermeister eröffnet; not Fragen beantwortet."""
    if _MANY.fullmatch(noun.noun.lower()) and _DOES_ALONE.search(noun.behind):
        return False
    if not noun.determiners:
        is_first = not noun.words and noun.behind[:1].islower()
        return is_first and noun.noun.lower() not in ADVERBS and not noun.is_small(noun.noun)
    ending = ending_of(noun)
    if ending == "er" and noun.noun.endswith("en") and is_behind_noun(noun):
        return False
    is_other = ending in {"en", "em", "es"} or (ending == "er" and (is_feminine(noun.noun) or is_of_a(noun)))
    return not (is_other or noun.preposition())
