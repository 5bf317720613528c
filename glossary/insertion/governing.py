"""What verbs, nouns and adjectives govern in Turkish, read from a table a language in `data/government`.

A table is text for a person to edit: a line in brackets is a heading, what follows it are phrases with commas between
them, and `#` begins a remark.
"""

import re
from functools import cache
from importlib import resources
from typing import Final

_HEADING: Final = re.compile(r"^\[(.+)\]$", re.MULTILINE)
_REMARK: Final = re.compile(r"^#.*$", re.MULTILINE)
_OBJECT: Final = "object"


@cache
def table_of(language: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases of a language's table by the heading above them."""
    file = resources.files("glossary").joinpath("data", "government", f"{language}.txt")
    _, *parts = _HEADING.split(_REMARK.sub("", file.read_text(encoding="utf-8")))
    return {heading: _phrases(listed) for heading, listed in zip(parts[::2], parts[1::2], strict=True)}


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
