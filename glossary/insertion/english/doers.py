"""Who or what stands behind an English `by`: a doer, said with or without -CA in Turkish, a means, a class."""

from typing import Final

from glossary.insertion.english.nouns import CARRIERS, LEGAL, PERSONS
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.suffixes import Ending

# What somebody made or did is theirs: works by the sculptor, heykeltıraşın eserleri.
_WORK_BY: Final = lazily(
    r"\b(?:address|announcement|answer|appeal|application|article|book|complaint|contribution|decision|initiative|lecture"
    r"|letter|message|offer|painting|petition|photo|photograph|play|poem|presentation|proposal|question|remark|reply|report"
    r"|request|response|song|speech|statement|visit|work)s? by$"
)
_PASSIVE_BY: Final = lazily(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s){1,3}by$")
# Also where it only says of a thing who did it: a card issued by the registry.
_DONE_BY: Final = lazily(rf"{_PASSIVE_BY.pattern}|\w \w+(?:ed|wn|ught|uilt|iven|aken|ritten) by$")
_ACTORS: Final = lazily(
    r".*\b(?:\w{3,}(?:er|or|ist|man|men|ee|ant)|administration|council|police|notar(?:y|ie)|attorney|official|"
    r"jury|treasury|fund|chamber|museum|library|school|theatre|registry|archive|network|brigade|embassy|consulate|delegation|directorate|ministry|"
    r"municipality|court|mayor|board|presidency|parliament|government|company|party|bank|state|army|people|"
    r"children|family|"
    r"public|media|voters|citizens|countr(?:y|ie)|nation|"
    r"secretary(?: general)?|general|chief|clerk|deputy|consul|architect|expert|citizen|resident|assembly|senate|"
    r"cabinet|firm|partner|beneficiar(?:y|ie)|university|president|hospital|group|women|union|commission|committee|"
    r"authority|office|institution|"
    r"foundation|association|club|team|agency|unit|department)s?(?: of .*)?"
)
# Of these and of persons the form with tarafından is usual: polis, vali, not polisçe, valice.
_PLAIN_ACTORS: Final = words_of("""
    ambassador attorney chair chairman chairperson chairwoman chief child children citizen clerk consul deputy director
    expert family general governor head journalist jury mayor media member mukhtar notary official parent people police
    president public rapporteur resident secretary staff state women
""")
_PLAIN_ENDINGS: Final = lazily(r"(?:\w{3,}(?:er|ist|man|men|ee|ant)|\w+[ctdsn]or)s?")
# By these something is done, and nobody does it.
_MEANS: Final = (
    LEGAL
    | CARRIERS
    | words_of("""
    budget bus car cash deadline invoice mail majority money phone plan post road train tram tramway transfer vote
""")
)
# By these something is sorted: visitors by month, aya göre.
_CLASSES: Final = words_of(
    "age category country district gender language month nationality neighbourhood region sex type year"
)
# What is no person does this as a means of others: the amount is fixed by the tariff, tarifeyle.
_MEANT: Final = lazily(
    r"\b(?:defined|determined|fixed|governed|limited|marked|measured|powered|protected|regulated|restricted"
    r"|secured|separated|surrounded) by$"
)
_NEVER_ACTORS: Final = frozenset({"tender", "paper", "letter", "order", "charter", "water", "computer"})


def after_by(before: str, term: str, *, has_article: bool) -> Ending | None:
    """Return what is asked of a noun behind `by`, the last of the folded words before its article."""
    last = term.lower().rsplit(maxsplit=1)[-1]
    if last in _CLASSES and not has_article:
        return ("dative",)
    is_person = bool({last, last.removesuffix("s")} & (_PLAIN_ACTORS | PERSONS))
    is_actor = is_person or term[0].isupper() or _ACTORS.fullmatch(term.lower()) is not None
    is_means = last in _MEANS or _MEANT.search(before) is not None
    is_doer = has_article and not is_means and _DONE_BY.search(before) is not None
    if last in _NEVER_ACTORS or not (is_actor or is_doer):
        return ("instrumental",)
    if not is_actor:
        return ()
    if has_article and _WORK_BY.search(before):
        return ("genitive",)
    is_said_plainly = is_person or term.isupper() or _PLAIN_ENDINGS.fullmatch(last) is not None
    return ("equative",) if has_article and not is_said_plainly and _PASSIVE_BY.search(before) else None
