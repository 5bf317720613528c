"""A term: how one thing is called in two languages, and how firmly."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from glossary.folding import fold


class TermStatus(StrEnum):
    """How firmly a rendering is wanted."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"
    DO_NOT_TRANSLATE = "do-not-translate"


_DEMANDING: Final = frozenset({TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE})


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


def terms_serving(terms: Iterable[Term], *, source_language: str, target_language: str) -> tuple[Term, ...]:
    """Return the terms that serve one direction, those of the opposite direction reversed.

    Of the opposite direction, forbidden renderings are left out. Admitted ones of a single word are kept only beside a
    preferred one of the same source: that `belediye` may be `city` in one place says nothing about `city`.
    """
    wanted = (source_language, target_language)
    served = [serving for term in terms if (serving := _serving(term, wanted)) is not None]
    preferred = {_source(term) for term, is_choice in served if not is_choice and term.status in _DEMANDING}
    return tuple(term for term, is_choice in served if not is_choice or _source(term) in preferred)


def _serving(term: Term, wanted: tuple[str, str]) -> tuple[Term, bool] | None:
    """Return a term in the wanted direction, and whether it only widens the choice beside a preferred one."""
    if (term.source_language, term.target_language) == wanted:
        return term, False
    is_opposite = (term.target_language, term.source_language) == wanted
    if not is_opposite or term.status is TermStatus.FORBIDDEN:
        return None
    return reversed_term(term), term.status is TermStatus.ADMITTED and len(term.target.split()) == 1


def _source(term: Term) -> str:
    return fold(term.source, term.source_language)
