"""German articles that follow the noun behind them: des Amtes, der Behörde; zum Antrag, zur Genehmigung."""

import re
from collections.abc import Iterator
from typing import Final

from glossary.languages.articles import Article
from glossary.languages.genders import Gender, gender_of
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of

# What der and its kin end in, by case and gender.
_CASES: Final[dict[str, dict[Gender, str]]] = {
    "nominative": {"masculine": "er", "feminine": "ie", "neuter": "as"},
    "accusative": {"masculine": "en", "feminine": "ie", "neuter": "as"},
    "dative": {"masculine": "em", "feminine": "er", "neuter": "em"},
    "genitive": {"masculine": "es", "feminine": "er", "neuter": "es"},
}
# What ein, kein, mein end in where der and its kin end so.
_OF_EIN: Final = {
    ("nominative", "masculine"): "",
    ("nominative", "neuter"): "",
    ("accusative", "neuter"): "",
    ("nominative", "feminine"): "e",
    ("accusative", "feminine"): "e",
}
_CONTRACTED: Final = {
    "an dem": "am", "an das": "ans", "bei dem": "beim", "in dem": "im", "in das": "ins", "von dem": "vom",
    "zu dem": "zum", "zu der": "zur",
}  # fmt: skip
_TAKEN_APART: Final = {contracted: apart for apart, contracted in _CONTRACTED.items()}
_ARTICLE: Final = lazily(
    rf"(?<!\w)((?P<whole>{any_of(_TAKEN_APART)})|(?:(?P<before>an|bei|in|von|zu)\s+)?"
    r"(?:d(?P<the>er|ie|as|en|em|es)|(?P<a>k?ein|[mds]ein|ihr|unser)(?P<ending>er|e|en|em|es)?))\s+$",
    re.IGNORECASE,
)
_WITH_DATIVE: Final = words_of("aus außer bei gegenüber laut mit nach seit von zu")
_WITH_ACCUSATIVE: Final = words_of("durch für gegen ohne um")
_WITH_GENITIVE: Final = words_of(
    "anlässlich aufgrund außerhalb gemäß hinsichtlich innerhalb seitens trotz während wegen"
)
_LAST_WORD: Final = lazily(r"(\w+)\s*$")
_BEGINS: Final = lazily(r"(?:^|[.!?:]\s+)$")


def german_article(text: str, start: int, *, old: str, new: str) -> tuple[str, Article | None]:
    """Return the case of the noun at `text[start:]`, and its article as it is before `new` in place of `old`.

    No article where there is none or it stays, in the plural, and where several cases fit or a gender is not shown.
    """
    found = _ARTICLE.search(text, 0, start)
    genders = gender_of(old, "de"), gender_of(new, "de")
    if found is None or not all(genders):
        return "", None
    said = _TAKEN_APART.get(found[1].lower(), re.sub(r"\s+", " ", found[1].lower()))
    cases = [case for case in _CASES if _written(said, case, genders[0]) == said]
    if not cases and said.endswith(("die", "den")):
        return "many dative" if said.endswith("den") else "many", None
    likely = _told_by(text[: found.start()], said) & set(cases) if len(cases) > 1 else set(cases)
    if len(likely) != 1:
        return "", None
    case = likely.pop()
    written = _written(said, case, genders[1])
    if written == said:
        return case, None
    written = _CONTRACTED.get(written, written)
    written = written.capitalize() if found[1][0].isupper() else written
    return case, Article(found.start(1), f"{written} ")


def _written(said: str, case: str, gender: Gender) -> str:
    """Return an article, with the preposition before it, in a case before a noun of a gender."""
    *before, article = said.split(" ")
    ending = _CASES[case][gender]
    if article.startswith("d") and len(article) == len("der"):
        return " ".join((*before, f"d{ending}"))
    stem = re.sub(r"(?<=ein|ihr|ser)(?:e[rnms]?)$", "", article)
    return " ".join((*before, stem + _OF_EIN.get((case, gender), "e" if ending == "ie" else ending)))


def _told_by(before: str, said: str) -> set[str]:
    """Return the cases that the words before an article leave."""
    return set(_cases_behind(before, said.rpartition(" ")[0]))


def _cases_behind(before: str, preposition: str) -> Iterator[str]:
    word = _LAST_WORD.search(before)
    last = preposition or (word[1] if word else "")
    if last.lower() in _WITH_DATIVE:
        yield "dative"
    elif last.lower() in _WITH_ACCUSATIVE:
        yield "accusative"
    elif last.lower() in _WITH_GENITIVE:
        yield "genitive"
    elif preposition:
        yield from ("accusative", "dative")
    elif _BEGINS.search(before):
        yield "nominative"
    elif last[:1].isupper():
        # Behind a noun stands whose it is: die Aufgabe der Behörde.
        yield "genitive"
