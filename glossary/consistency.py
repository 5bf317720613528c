"""Terms that contradict one another."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from glossary.folding import fold
from glossary.terms import Term, TermStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two terms that cannot both stand.

    `duplicate`: the same rendering twice. `two-preferred`: two preferred renderings of one source.
    `wanted-and-forbidden`: a rendering that one term wants and the other forbids.
    """

    code: Literal["duplicate", "two-preferred", "wanted-and-forbidden"]
    first: Term
    second: Term


def find_contradictions(terms: Iterable[Term]) -> tuple[Contradiction, ...]:
    """Return every pair of terms with one source and one pair of languages that contradict one another."""
    by_source: dict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in terms:
        source = fold(term.source, term.source_language)
        by_source[term.source_language, term.target_language, source].append(term)
    return tuple(found for together in by_source.values() for found in _among(together))


def _among(terms: list[Term]) -> list[Contradiction]:
    pairs = [(first, second) for place, first in enumerate(terms) for second in (*terms[place + 1 :], first)]
    found = ((_contradiction(first, second), first, second) for first, second in pairs)
    return [Contradiction(code=code, first=first, second=second) for code, first, second in found if code]


def _contradiction(first: Term, second: Term) -> Literal["duplicate", "two-preferred", "wanted-and-forbidden"] | None:
    if first is not second and _target(first) == _target(second):
        return "duplicate"
    if first is not second and first.status == second.status == TermStatus.PREFERRED:
        return "two-preferred"
    forbids = _target(first) in _forbidden(second) or _target(second) in _forbidden(first)
    return "wanted-and-forbidden" if forbids else None


def _target(term: Term) -> str:
    return fold(term.target, term.target_language)


def _forbidden(term: Term) -> set[str]:
    return {fold(variant, term.target_language) for variant in term.forbidden}
