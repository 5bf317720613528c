"""A term: how one thing is called in two languages, and how firmly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any, Final


class TermStatus(StrEnum):
    """How firmly a rendering is wanted."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"
    DO_NOT_TRANSLATE = "do-not-translate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One rendering of one expression.

    Languages are ISO 639-1 codes. `forbidden` holds known wrong renderings of the source in the target language;
    a term whose own status is `FORBIDDEN` is itself such a rendering. `pronunciation` says in Turkish letters how the
    Turkish side is read, where its spelling does not tell: `çittaslov`. `words_between` is how many other words may
    stand between two words of the source. `basis` says where the rendering comes from: a law, a decision, a web page.
    `is_name` marks the official name of an institution or a country, `is_everyday` a word that is said in other senses
    too (`regulation`), whose absence from a translation says little by itself. `valid_from` and `valid_until` are the
    first and the last day it holds, open where there is none. `identity` is the caller's own number.
    """

    source_language: str
    target_language: str
    source: str
    target: str
    status: TermStatus = TermStatus.PREFERRED
    domain: str = ""
    note: str = ""
    forbidden: tuple[str, ...] = ()
    pronunciation: str = ""
    words_between: int = 0
    basis: str = ""
    is_name: bool = False
    is_everyday: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    identity: int | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the rendering is in force on a day."""
        has_begun = self.valid_from is None or self.valid_from <= day
        return has_begun and (self.valid_until is None or day <= self.valid_until)


def numbered(terms: Sequence[Term]) -> Sequence[Term]:
    """Give terms that nobody else has yet their places as their own numbers, and return them.

    They are changed themselves: copies of a large list take as long as reading it.
    """
    for place, term in enumerate(terms):
        object.__setattr__(term, "identity", place)
    return terms


def reversed_term(term: Term) -> Term:
    """Return the same term for the other direction; wrong renderings do not carry over."""
    return replace(
        term,
        source_language=term.target_language,
        target_language=term.source_language,
        source=term.target,
        target=term.source,
        forbidden=(),
        words_between=0,
    )


# What every term of a list has, and what most leave open.
_SAID: Final = ("identity", "source_language", "target_language", "source", "target")
_OPEN: Final = tuple(each.name for each in fields(Term) if each.name not in _SAID)
_said_by: Final[Callable[[Term], tuple[Any, ...]]] = attrgetter(*_SAID)
_left_open_by: Final[Callable[[Term], tuple[Any, ...]]] = attrgetter(*_OPEN)
_NOTHING: Final = tuple(each.default for each in fields(Term) if each.name not in _SAID)


def bare_term(term: Term) -> tuple[Any, ...]:
    """Return what a term says, texts, numbers and days: its number, its languages, both sides, and the rest if any."""
    rest = _left_open_by(term)
    return _said_by(term) if rest == _NOTHING else (*_said_by(term), *rest)


def term_of(bare: Sequence[Any]) -> Term:
    """Return the term that `bare_term` made this of; its days may be texts, and its forbidden renderings a list."""
    said = dict(zip((*_SAID, *_OPEN), bare, strict=len(bare) > len(_SAID)))
    if len(bare) > len(_SAID):
        begin, end = said["valid_from"], said["valid_until"]
        said |= {
            "status": TermStatus(said["status"]),
            "forbidden": tuple(said["forbidden"]),
            "valid_from": date.fromisoformat(begin) if begin else None,
            "valid_until": date.fromisoformat(end) if end else None,
        }
    return Term(**said)
