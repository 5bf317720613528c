"""What the endings of a German noun and of its article tell, and what stands right before them."""

from typing import Final

from glossary.insertion.european.clauses import Clause
from glossary.languages.german_nouns import noun_of
from glossary.patterns import lazily
from glossary.stop_words import words_of

_FEMININE: Final = lazily(
    r".*(?:ung|heit|keit|schaft|ion|tät|ik|thek|ei|in|ie|ur|enz|anz|inz|e|stadt|bank|gebühr|steuer|wehr|arbeit|antwort|zahl"
    r"|wahl|frist|hand|kraft|pflicht|schrift|welt|zeit|gefahr|fahrt|bahn|kammer|nummer|mauer|post|nacht|form|sicht|not"
    r"|anstalt|haft|vollmacht|[^aeiou]a|schwester|mutter|tochter|feier|dauer|arbeiten|kosten|daten|unterlagen|finanzen)"
)
_NOT_FEMININE: Final = lazily(
    r".*(?:erbe|ende|gebäude|gelände|gewerbe|interesse|termin|verein|(?<!ur)kunde|zeuge|beamte|experte|kollege|name|gedanke"
    r"|wille|(?:klag|letz|ordne|stell|kann|wand|teilig|mächtig|auftrag|schuldig|schädig|sand)te|stadion|gremium|thema|klima|drama|schema|komma|eur)"
)
_ENDING: Final = lazily(
    r"(?:(?P<the>d)|(?P<a>ein|kein|unser|euer|eur|mein|sein|ihr)|dies|jen|jed|all|welch|beid)(?P<end>er|ie|as|es|en|em|e|)"
)
# Words with a capital at the beginning that do nothing.
ADVERBS: Final = words_of("""
    anschließend außerdem bitte bereits bisher daher danach dann derzeit deshalb dort ferner gestern hier hiermit heute
    insgesamt jedoch morgen nun schließlich seitdem weiterhin zudem zunächst zuvor können
    dürfen müssen sollen wollen haben sind werden kann darf muss soll hat ist wird
""")
SUBJECTS: Final = words_of("ich er sie es wir man wer niemand jemand")


def is_feminine(noun: str) -> bool:
    """Tell whether a noun is feminine by the list of nouns, or by its ending."""
    last = last_of(noun)
    known = noun_of(last)
    if known is not None:
        return known.gender == "feminine"
    return _FEMININE.fullmatch(last) is not None and not _NOT_FEMININE.fullmatch(last)


def is_behind_noun(clause: Clause) -> bool:
    last = clause.ahead[-1] if clause.ahead else ""
    is_noun = last[:1].isupper() and last.lower() not in ADVERBS | SUBJECTS
    return is_noun and not clause.is_small(last)


def is_of_a(clause: Clause) -> bool:
    """Tell whether the article ends in er behind ein, which no nominative does: einer, unserer."""
    found = next((match for word in clause.determiners if (match := _ENDING.fullmatch(word.lower()))), None)
    return found is not None and bool(found["a"])


def ending_of(clause: Clause) -> str:
    found = (_ENDING.fullmatch(word.lower()) for word in clause.determiners)
    return next((match["end"] for match in found if match), "")


def last_of(noun: str) -> str:
    return (noun.split() or [""])[-1].lower()
