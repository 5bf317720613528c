"""Whether a German noun is said of many where its own ending does not tell, and what many without an article do."""

from typing import Final

from glossary.insertion.european.clauses import Clause
from glossary.insertion.european.german_nouns import ADVERBS, SUBJECTS, ending_of, is_behind_noun, is_feminine, last_of
from glossary.languages.german_nouns import noun_of
from glossary.patterns import lazily
from glossary.stop_words import words_of

_MASCULINE: Final = lazily(r".+(?:er|ling|or)")
# Persons who end in -en wherever they are not who does something: der Journalist, der Journalisten.
_WEAK: Final = lazily(r".{3,}(?:ist|ent|ant|log)en")
# What ends like persons and has no plural; what many do; what somebody becomes; prepositions that no owner is behind.
_STUFF: Final = lazily(r".*(?:wasser|feuer|hunger|wetter|fieber|papier|pulver|silber|leder|zucker|ärger|kupfer|alter)")
_DO_MANY: Final = lazily(r"\s+(?:(?:und|oder|sowie) [A-ZÄÖÜ]\w+\s+)?(?:[a-zäöüß]{2,}en|sind)\b")
_BECOMES: Final = words_of("als ist war sei wird wurde bin bleibt herr frau")
_TAKING_OBJECT: Final = words_of("für gegen durch")
# Persons and things of whom there are many only.
ONLY_MANY: Final = lazily(r".*(?:eltern|geschwister|leute|unterlagen|daten|ferien|möbel|lebensmittel|spesen)")
# Somebody is given what stands behind, or allowed it.
_GIVES: Final = lazily(
    r"(?:biet|bot|geb|gib|gab|gewähr|ermöglich|schenk|erteil|leist|erlaub|gestatt|zahl|bewillig|vermittel|liefer|verlieh"
    r"|verleih|überreich|übergab|übergib|versprach|versprich|empfiehl|empfahl|empfehl)"
)
_WHAT_BEHIND: Final = lazily(r" (?:eine?[nms]? )?(?:[a-zäöüß]+(?:e|en|em|es) )?[A-ZÄÖÜ]\w+")
_ALLOWED_BEHIND: Final = lazily(
    r"(?: [a-zäöüß]+)? (?:gestattet|erlaubt|vorbehalten|untersagt|verboten|zugänglich|empfohlen)\b"
)
# An adjective that alone shows whose something is: Werke junger Künstler.
_BENT_OF_MANY: Final = lazily(
    r"(?!(?:aber|bisher|daher|früher|hier|immer|leider|mehr|näher|sehr|sicher|später|vorher|weiter|wieder)$)[a-zäöüß]{3,}er"
)


def is_german_plural(clause: Clause) -> bool:
    """Tell whether the article alone says that there are many: die Bieter, in Anwesenheit der Bieter."""
    ending = ending_of(clause)
    are_all = any(word.lower() in {"alle", "allen", "aller", "beide", "beiden"} for word in clause.determiners)
    if are_all or ONLY_MANY.fullmatch(last_of(clause.noun)):
        return True
    is_without = not clause.determiners and clause.ahead[-1:] not in {("Herrn",), ("Frau",), ("Herr",)}
    if _WEAK.fullmatch(last_of(clause.noun)) and (ending in {"ie", "er"} or is_without):
        return True
    is_masculine = _MASCULINE.fullmatch(last_of(clause.noun)) is not None and not is_feminine(clause.noun)
    if is_masculine and is_of_many_behind_noun(clause):
        return True
    may_be_many = is_masculine or last_of(clause.noun).endswith("wagen")
    if may_be_many and not _STUFF.fullmatch(last_of(clause.noun)) and _are_some(clause):
        return True
    is_of_many = ending == "er" and (bool(clause.preposition()) or (is_behind_noun(clause) and not clause.is_further))
    are_things = ending == "ie" and _is_alike(last_of(clause.noun))
    return are_things or (is_masculine and (ending == "ie" or is_of_many))


def _is_alike(noun: str) -> bool:
    """Tell whether one and many of a noun are written alike, and no woman's article goes with one: die Schlüssel."""
    known = noun_of(noun)
    return known is not None and known.gender != "feminine" and known.plural.lower() == noun


def _are_some(clause: Clause) -> bool:
    """Tell whether persons without an article are many, which one would not be said without: für Besucher gesperrt."""
    if ending_of(clause) or not all(word[:1].islower() and word.endswith("e") for word in clause.determiners):
        return False
    if clause.preposition():
        return clause.preposition() in _TAKING_OBJECT
    is_name = clause.behind[1:2].isupper()
    do_many = not clause.ahead and _DO_MANY.match(clause.behind) is not None
    is_said = (
        clause.ahead[-1:] and not _BECOMES.intersection(map(str.lower, clause.ahead)) and not is_behind_noun(clause)
    )
    return do_many or (bool(is_said) and not is_name and clause.ahead[-1].lower() not in clause.grammar.joining)


def is_german_singular(clause: Clause) -> bool:
    """Tell whether the article alone says that there is one, however the noun ends: des Vorsitzenden, dem Zeugen."""
    is_name = last_of(clause.noun) == "namen" and clause.preposition() in {"auf", "für", "unter"}
    return ending_of(clause) in {"es", "em"} or (is_name and ending_of(clause) == "en")


def is_given(clause: Clause) -> bool:
    """Tell whether many without an article are given or allowed something: bietet Senioren Kurse an."""
    if clause.determiners or not clause.noun.endswith("n") or not clause.ahead:
        return False
    is_giving = any(map(_GIVES.match, clause.words)) and _WHAT_BEHIND.match(clause.behind) is not None
    return is_giving or _ALLOWED_BEHIND.match(clause.behind) is not None


def is_of_many_behind_noun(clause: Clause) -> bool:
    """Tell whether only an adjective shows that a noun is whose the one before is: Werke junger Künstler."""
    before, adjective = ("", "", *clause.ahead)[-2:]
    is_bent = _BENT_OF_MANY.fullmatch(adjective) is not None and not clause.is_small(adjective)
    return not clause.determiners and is_bent and before[:1].isupper() and before.lower() not in ADVERBS | SUBJECTS
