"""Terms that contradict one another."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeVar

from glossary.folding import fold
from glossary.terms import Term, TermStatus

Days = tuple[date | None, date | None]
Key = TypeVar("Key", bound=Hashable)
# No source has as many renderings with days of their own; a file may say so of a hundred thousand, each with each.
_MOST_DATED: Final = 100
_ALWAYS: Final[Days] = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two terms that cannot both stand.

    `duplicate`: the same rendering twice. `two-preferred`: two preferred renderings of one source on the same day.
    `wanted-and-forbidden`: a rendering that one term wants and the other forbids.
    """

    code: Literal["duplicate", "two-preferred", "wanted-and-forbidden"]
    first: Term
    second: Term


def find_contradictions(terms: Iterable[Term]) -> tuple[Contradiction, ...]:
    """Return the terms with one source and one pair of languages that contradict one another.

    A term that contradicts several is reported once a kind, with the first of them; with others too where none of
    those it is reported with holds on a day of theirs. Of those with days of their own the first hundred are compared.
    """
    by_source: dict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in terms:
        source = fold(term.source, term.source_language)
        by_source[term.source_language, term.target_language, source].append(term)
    return tuple(found for together in by_source.values() for found in _among(together))


def _among(terms: Sequence[Term]) -> Iterator[Contradiction]:
    yield from _duplicates(terms)
    yield from _rivals(terms)
    yield from _forbidden_ones(terms)


def _duplicates(terms: Sequence[Term]) -> Iterator[Contradiction]:
    known: dict[str, Term] = {}
    for term in terms:
        first = known.setdefault(_target(term), term)
        if first is not term:
            yield Contradiction(code="duplicate", first=first, second=term)


def _rivals(terms: Sequence[Term]) -> Iterator[Contradiction]:
    # The same on the same days is kept once: a file may say it thousands of times.
    preferred: dict[tuple[str, Days], Term] = {}
    for term in terms:
        if term.status is TermStatus.PREFERRED:
            target = _target(term)
            rivals = (one for (other, _), one in preferred.items() if other != target)
            for rival in _each_on_its_days(rivals, term):
                yield Contradiction(code="two-preferred", first=rival, second=term)
            _keep(preferred, (target, _days(term)), term)


def _forbidden_ones(terms: Sequence[Term]) -> Iterator[Contradiction]:
    wanted: dict[str, dict[Days, Term]] = defaultdict(dict)
    for term in terms:
        if term.status is not TermStatus.FORBIDDEN:
            _keep(wanted[_target(term)], _days(term), term)
    for term in terms:
        clashing = (one for each in dict.fromkeys(_forbidden(term)) for one in wanted.get(each, {}).values())
        for found in _each_on_its_days(clashing, term):
            yield Contradiction(code="wanted-and-forbidden", first=found, second=term)


def _keep(known: dict[Key, Term], key: Key, term: Term) -> None:
    if _days(term) == _ALWAYS or len(known) < _MOST_DATED:
        known.setdefault(key, term)


def _each_on_its_days(others: Iterable[Term], term: Term) -> Iterator[Term]:
    """Yield those that hold on days of a term; of several on a common day the first."""
    found: list[Term] = []
    for one in others:
        if _meet(one, term) and not any(_meet(one, each) for each in found):
            yield one
            found.append(one)
            if _span(one)[0] <= _span(term)[0] and _span(term)[1] <= _span(one)[1]:
                return


def _meet(one: Term, other: Term) -> bool:
    """Tell whether there is a day on which both hold."""
    (begin, end), (other_begin, other_end) = _span(one), _span(other)
    return max(begin, other_begin) <= min(end, other_end)


def _span(term: Term) -> tuple[date, date]:
    return term.valid_from or date.min, term.valid_until or date.max


def _days(term: Term) -> Days:
    return term.valid_from, term.valid_until


def _target(term: Term) -> str:
    return fold(term.target, term.target_language)


def _forbidden(term: Term) -> list[str]:
    return [fold(variant, term.target_language) for variant in term.forbidden]
