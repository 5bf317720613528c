"""Which terms are verbs."""

from glossary.terms import Term
from glossary.turkish.verbs import ends_in_infinitive


def is_verb(term: Term) -> bool:
    """Tell whether either side of a term says that it is a verb: imzalamak, yürürlüğe girmek, to ratify."""
    sides = ((term.source_language, term.source), (term.target_language, term.target))
    return any(_says_so(language, text) for language, text in sides)


def _says_so(language: str, text: str) -> bool:
    if language == "tr":
        return ends_in_infinitive(text)
    return language == "en" and text.startswith("to ")
