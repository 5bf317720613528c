"""Things in a row with an article each, all of which the verb before the first governs: thank the rector, the dean."""

from typing import Final

from glossary.insertion.english.government import governed_by_verb
from glossary.insertion.english.prepositions import case_of, words_before
from glossary.patterns import lazily
from glossary.stop_words import words_of

_ARTICLE: Final = r"(?:all |both )?(?:the|an?|our|your|its|their|his|her|this|these|those|each|every|all)"
_THING: Final = r"(?:(?!(?:and|or) )[\w’'-]+ ){0,3}[\w’'-]+"
_ROW: Final = lazily(
    rf"(?P<ahead>.*?\s)(?P<row>(?:{_ARTICLE} {_THING}(?:, (?:and |or )?| and | or ))+)(?={_ARTICLE} (?:[a-z-]+ )?$)"
)
_MORE: Final = lazily(r"(?:, [^,.;:]+)*,? (?:and|or) ")
_ENDS: Final = lazily(r"(?: (?:for|of|from|in|at|on|with) [^,.;:]+)?[.;:]")
_CLAUSE_ENDS: Final = ".;:!?"
# A clause or a phrase before the one who does something: after visiting the school, the mayor and the rector.
_FRONTED: Final = words_of("""
    about after although as because before by despite during following for if once per pursuant since thanks though
    through under unless until upon when where while without
""")


def without_row(said: str, behind: str) -> str:
    """Leave out the things before the one that a text leads to, where all stand in a row behind one verb."""
    if ", " not in said:
        return said
    found = _ROW.match(said, max(map(said.rfind, _CLAUSE_ENDS)) + 1)
    if found is None or not (_MORE.match(behind) or (found["row"].endswith(("and ", "or ")) and _ENDS.match(behind))):
        return said
    ahead = words_before(found["ahead"])
    is_fronted = ahead and (ahead[0] in _FRONTED or case_of(ahead[0]) is not None or ahead[0].endswith("ing"))
    if is_fronted or governed_by_verb(" ".join(ahead), has_article=True) is None:
        return said
    return said[: found.start("row")] + said[found.end("row") :]
