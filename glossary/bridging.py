"""Terms between two languages of a glossary that names both beside a third, as lists with a column a language do."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from glossary.folding import fold
from glossary.terms import Term, TermStatus


def bridged(terms: Iterable[Term], *, source_language: str, target_language: str) -> Iterator[Term]:
    """Yield terms of one direction, made of those that lead from one term of a third language to both of its sides.

    Where that term is spelt as another, each has renderings of its own: the first preferred ones belong together, and
    so do the second. What the third term is only admitted to be called may say other things too: as a source it leaves
    the choice open.
    """
    concepts: dict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in terms:
        if term.target_language in {source_language, target_language}:
            concepts[term.source_language, fold(term.source, term.source_language), term.domain].append(term)
    for known in concepts.values():
        sources = [term for term in known if term.target_language == source_language]
        targets = [term for term in known if term.target_language == target_language]
        for source, target in _belonging_together(_meanings(sources), _meanings(targets)):
            if source.status is not TermStatus.FORBIDDEN:
                yield _joined(source, target)


def same_by_english(terms: Iterable[Term], served: Iterable[Term]) -> Iterator[Term]:
    """Yield for terms into Turkish what else Turkish calls them: for Ausweis nüfus cüzdanı beside kimlik kartı.

    Two Turkish terms are one where the glossary prefers the same English for both, or names one for the other's.
    """
    english: dict[str, str] = {}
    turkish: dict[str, dict[str, None]] = defaultdict(dict)
    for term in terms:
        match (term.source_language, term.target_language):
            case ("tr", "en") if term.status is TermStatus.PREFERRED:
                english[term.source] = term.target
                turkish[term.target][term.source] = None
            case ("en", "tr") if term.status is not TermStatus.FORBIDDEN:
                turkish[term.source][term.target] = None
    for term in served:
        others = turkish.get(english.get(term.target, ""), {}) if term.status is not TermStatus.FORBIDDEN else {}
        same = replace(term, status=TermStatus.ADMITTED, forbidden=())
        yield from (replace(same, target=other) for other in others if other != term.target)


def said_as_others(terms: Iterable[Term], served: Iterable[Term]) -> Iterator[Term]:
    """Yield for Turkish terms that have nothing in a language what another of the same preferred English has there.

    So nüfus cüzdanı is an Ausweis as kimlik kartı is, and asks for it as firmly.
    """
    english: dict[str, list[str]] = defaultdict(list)
    for term in terms:
        if (term.source_language, term.target_language, term.status) == ("tr", "en", TermStatus.PREFERRED):
            english[term.target].append(term.source)
    known: dict[str, list[Term]] = defaultdict(list)
    for term in served:
        known[term.source].append(term)
    for alike in english.values():
        said = next((known[source] for source in alike if source in known), [])
        yield from (replace(term, source=other) for other in alike if other not in known for term in said)


def _joined(source: Term, target: Term) -> Term:
    is_choice = source.status is TermStatus.ADMITTED and target.status is TermStatus.PREFERRED
    return replace(
        target,
        source_language=source.target_language,
        source=source.target,
        status=TermStatus.ADMITTED if is_choice else target.status,
    )


def _meanings(renderings: Iterable[Term]) -> Sequence[Sequence[Term]]:
    """Part renderings into those of each preferred one, which begins its part."""
    parts: list[list[Term]] = []
    for term in renderings:
        if not parts or term.status is TermStatus.PREFERRED:
            parts.append([])
        parts[-1].append(term)
    return parts


def _belonging_together(
    sources: Sequence[Sequence[Term]], targets: Sequence[Sequence[Term]]
) -> Iterator[tuple[Term, Term]]:
    pairs = zip(sources, targets, strict=True) if len(sources) == len(targets) else product(sources, targets)
    for some, others in pairs:
        yield from product(some, others)
