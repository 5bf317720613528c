"""What takes the place of a machine draft that its guards still find at fault: the memory's nearest, or a term."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from translation_service.application.drafting.memory_drafts import draft_of
from translation_service.application.drafting.term_drafts import TermDrafts
from translation_service.domain.fallbacks import Fallback, Mended
from translation_service.domain.memory import Match
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.engines.doubts import ENGINE_FAILED, LENGTH_UNUSUAL, REPEATED_WORDS, UNTRANSLATED_WORDS
from translation_service.memory.policy import MemoryPolicy

_FAULTS: Final = frozenset({REPEATED_WORDS, LENGTH_UNUSUAL, UNTRANSLATED_WORDS})


def with_fallbacks(
    drafts: Mapping[int, Draft | None],
    segments: Iterable[Segment],
    *,
    matches: Mapping[int, Sequence[Match]],
    terms: TermDrafts,
    policy: MemoryPolicy,
) -> dict[int, Draft]:
    """Return what stands in better for the drafts of an engine that are at fault, or that it owes; by number."""
    found: dict[int, Draft] = {}
    for segment in segments:
        draft = drafts[segment.number]
        faults = _faults(draft, segment)
        if faults:
            other = _from_memory(matches.get(segment.number, ()), policy) or _from_terms(segment, terms)
            if other is not None:
                found[segment.number] = _in_place_of(draft, other, faults)
    return found


def _faults(draft: Draft | None, segment: Segment) -> tuple[str, ...]:
    if draft is None:
        return (ENGINE_FAILED,) if segment.plain.strip() else ()
    return tuple(doubt for doubt in draft.doubts if doubt in _FAULTS)


def _from_memory(matches: Sequence[Match], policy: MemoryPolicy) -> Draft | None:
    return draft_of(matches, least=policy.rescues_from)


def _from_terms(segment: Segment, terms: TermDrafts) -> Draft | None:
    return terms.draft_in_another_form(segment)


def _in_place_of(draft: Draft | None, other: Draft, faults: Sequence[str]) -> Draft:
    fallback = Fallback.MEMORY if other.origin is Origin.MEMORY else Fallback.GLOSSARY
    earlier = draft.mended if draft is not None else ()
    return replace(other, mended=(*earlier, *(Mended(fault=fault, fallback=fallback) for fault in faults)))
