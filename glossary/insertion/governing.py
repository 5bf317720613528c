"""What verbs, nouns and adjectives govern in Turkish, read from a table a language in `data/government`.

A line of a table are phrases with commas between them.
"""

from functools import cache
from typing import Final

from glossary.editable_lists import sections_of

_OBJECT: Final = "object"


@cache
def table_of(language: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases of a language's table by the heading above them."""
    sections = sections_of("glossary", "government", f"{language}.txt")
    return {heading: _phrases(listed) for heading, listed in sections}


@cache
def verbs_of(language: str) -> tuple[tuple[str, str, str], ...]:
    """Return how verbs begin, the preposition of their noun, "" for an object, and its case, "" for none."""
    headings = ((*heading.rpartition(" ")[::2], phrases) for heading, phrases in table_of(language).items())
    return tuple(
        (verb, "" if preposition == _OBJECT else preposition, "" if case == "bare" else case)
        for preposition, case, phrases in headings
        for verb in phrases
    )


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(phrase.split()) for phrase in listed.split(","))))
