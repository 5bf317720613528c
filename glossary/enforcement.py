"""The glossary's rendering put where a known wrong one stands, in the form the wrong one had."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

from glossary.checking.checking import TermFinding
from glossary.finding.matching import Hit, TermFinder, finder_of
from glossary.insertion.insertion import asked_for, likely_form
from glossary.rewriting import (
    GUESSED,
    READ,
    Rewritten,
    begins_sentence,
    clitic_behind,
    in_capitals_of,
    rewrite,
)
from glossary.terms import Term
from glossary.turkish.guessing import shows_all
from glossary.turkish.suffixes import Ending

_FOUND_IN_TARGET: Final = frozenset({"term-forbidden", "term-casing"})
_KEPT_FINDERS: Final = 20_000
# Of as many places as anybody writes in a sentence; a replacement that holds what it replaces ends here.
_MOST_REPLACED: Final = 8


class Verdict(StrEnum):
    """What stands in the target for a term of the source."""

    NOT_IN_SOURCE = "not-in-source"
    PRESENT = "present"
    WRONG = "wrong"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Letters of the target to replace: `target[start:end]` is `found`; a confidence from 0 to 1."""

    start: int
    end: int
    found: str
    replacement: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Enforcement:
    """Whether a term is kept to, and what would mend it; only a wrong rendering has corrections."""

    verdict: Verdict
    corrections: tuple[Correction, ...] = ()


def enforce(*, source: str, target: str, term: Term, alternatives: Iterable[str] = ()) -> Enforcement:
    """Tell whether the target has a term's rendering in any form, and write it where a wrong one stands.

    Wrong are the term's forbidden renderings and the given alternatives. As many places are corrected as the source
    says the term more often than the target has it.
    """
    said = len(_in_source(term).find(source))
    if not said:
        return Enforcement(verdict=Verdict.NOT_IN_SOURCE)
    present = finder_of(term).find(target)
    if len(present) >= said:
        return Enforcement(verdict=Verdict.PRESENT)
    asked = _asked(source, term)
    corrections = _corrections(target, term, (*term.forbidden, *alternatives), present, asked)[: said - len(present)]
    if corrections:
        return Enforcement(verdict=Verdict.WRONG, corrections=corrections)
    return Enforcement(verdict=Verdict.PRESENT if present else Verdict.MISSING)


def mend(finding: TermFinding, *, source: str, target: str) -> Correction | None:
    """Return how the wanted term would stand in place of the forbidden or miswritten one a check found in a target."""
    if finding.code not in _FOUND_IN_TARGET:
        return None
    term = replace(finding.term, target=finding.wanted)
    hit = Hit(start=finding.start, end=finding.end, surface=finding.found, term=term)
    rewritten = rewrite(target, hit, finding.rendering, term, _asked(source, term))
    return None if rewritten is None else _correction(target, rewritten)


def replace_rendering(target: str, rendering: str, wanted: str, *, language: str) -> Correction | None:
    """Return how one rendering would stand in the first place of another, none where that is not found."""
    term = Term(source_language="", target_language=language, source="", target=wanted)
    return next(iter(_corrections(target, term, (rendering,), (), None)), None)


def with_renderings_replaced(target: str, rendering: str, wanted: str, *, language: str) -> str:
    """Return a text with one rendering in the places of another, each in the form of what it replaces."""
    for _ in range(_MOST_REPLACED):
        found = replace_rendering(target, rendering, wanted, language=language)
        if found is None:
            break
        target = target[: found.start] + found.replacement + target[found.end :]
    return target


def corrections_for(
    finding: TermFinding, *, source: str, target: str, alternatives: Iterable[str] = ()
) -> tuple[Correction, ...]:
    """Return what would mend a finding on a target; `alternatives` are wrong renderings besides the forbidden ones."""
    if finding.code == "term-forbidden":
        correction = mend(finding, source=source, target=target)
        return () if correction is None else (correction,)
    term = replace(finding.term, target=finding.wanted)
    return enforce(source=source, target=target, term=term, alternatives=alternatives).corrections


def written_over(finding: TermFinding, *, source: str, target: str, start: int, end: int) -> Correction:
    """Return how a missing term would stand over `target[start:end]`, in the form that its end and its source tell.

    Where the end of a Turkish word shows all that its source asks for, the form is as sure as one that was read.
    """
    term = replace(finding.term, target=finding.wanted)
    form = likely_form(source, start=finding.start, end=finding.end, term=term, over=target[start:end])
    written = in_capitals_of(target, start, end, form, language=term.target_language)
    last, clitic = clitic_behind(target, end, written, language=term.target_language)
    hit = Hit(start=start, end=end, surface=target[start:end], term=term)
    confidence = READ if _is_told_twice(finding, source, target, hit) else GUESSED
    return Correction(
        start=start, end=last, found=target[start:last], replacement=written + clitic, confidence=confidence
    )


def _is_told_twice(finding: TermFinding, source: str, target: str, hit: Hit) -> bool:
    """Tell whether the end of a word shows what its source asks; within a name nothing is sure."""
    is_named = hit.surface[0].isupper() and not begins_sentence(target, hit.start)
    if hit.term.target_language != "tr" or is_named:
        return False
    return shows_all(hit.surface, asked_for(source, start=finding.start, end=finding.end, term=hit.term).suffixes)


def corrected(target: str, corrections: Iterable[Correction]) -> str:
    """Return the target with its corrections made."""
    for each in sorted(corrections, key=lambda correction: correction.start, reverse=True):
        target = target[: each.start] + each.replacement + target[each.end :]
    return target


def _corrections(
    target: str, term: Term, wrong: Iterable[str], present: tuple[Hit, ...], asked: Ending | None
) -> tuple[Correction, ...]:
    """Return what would be written at each wrong place, from left to right, the longest wrong rendering first."""
    taken = [(hit.start, hit.end) for hit in present]
    made: list[Correction] = []
    for rendering in sorted(set(wrong), key=len, reverse=True):
        for hit in finder_of(replace(term, target=rendering)).find(target):
            if _touches(hit, taken):
                continue
            # A part of a longer name is left alone, too, where the form of that cannot be read.
            taken.append((hit.start, hit.end))
            rewritten = rewrite(target, hit, rendering, term, asked)
            if rewritten is not None:
                made.append(_correction(target, rewritten))
    return tuple(sorted(made, key=lambda correction: correction.start))


def _touches(hit: Hit, spans: Iterable[tuple[int, int]]) -> bool:
    return any(hit.start < end and start < hit.end for start, end in spans)


def _correction(target: str, rewritten: Rewritten) -> Correction:
    return Correction(
        start=rewritten.start,
        end=rewritten.end,
        found=target[rewritten.start : rewritten.end],
        replacement=rewritten.text,
        confidence=rewritten.confidence,
    )


def _asked(source: str, term: Term) -> Ending | None:
    """Return what a source asks of a Turkish term that it says once."""
    said = _in_source(term).find(source)
    if term.target_language != "tr" or len(said) != 1:
        return None
    return asked_for(source, start=said[0].start, end=said[0].end, term=term).suffixes


@lru_cache(maxsize=_KEPT_FINDERS)
def _in_source(term: Term) -> TermFinder:
    return TermFinder([term], term.source_language)
