"""Russian nouns, and the adjectives before them, in their cases: исполнительный комитет, исполнительному комитету."""

from collections.abc import Iterator
from typing import NamedTuple

from glossary.languages.russian_words import (
    SLOTS,
    Kind,
    agreeing_forms,
    is_noun,
    kind_of,
    may_agree,
    noun_forms,
)


class _Parts(NamedTuple):
    """A term apart: what agrees with its noun, the noun, and what stays as it is."""

    agreeing: list[str]
    noun: str
    rest: list[str]


def russian_forms(term: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a term, each behind the name of its number and case; what follows the head stays as it is.

    A term that a dictionary has in the plural has no others: торги, детские площадки.
    """
    agreeing, noun, rest = _apart(term)
    kind = kind_of(noun)
    columns = [*(agreeing_forms(word, kind) for word in agreeing), noun_forms(noun)]
    for at, slot in enumerate(SLOTS):
        yield slot, " ".join((*(column[at] for column in columns), *rest))


def kind_of_term(term: str) -> Kind:
    """Return what other words agree with in a term."""
    return kind_of(_apart(term).noun)


def _apart(term: str) -> _Parts:
    words = term.split(" ")
    head = next((at for at, word in enumerate(words) if not may_agree(word)), len(words) - 1)
    if head and not is_noun(words[head]):
        # An adjective that is a noun: заведующий отделом.
        head -= 1
    return _Parts(words[:head], words[head], words[head + 1 :])
