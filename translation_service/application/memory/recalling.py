"""Recalling: what the translation memory has for the segments of a document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from translation_service.application.memory.manners import with_manners
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import SHARED, Match, StoredUnit
from translation_service.domain.people import Confidentiality
from translation_service.domain.segments import Segment
from translation_service.memory.matching import Wanted, best_matches
from translation_service.memory.normalising import context_key, neutral, number_of
from translation_service.memory.policy import MemoryPolicy
from translation_service.memory.shapes import Shape, lengths_near, shape_of
from translation_service.persistence.memory_keeping import batched
from translation_service.persistence.memory_search import (
    Probe,
    holds_shapes,
    shapes_by_key,
    shapes_like,
    units_by_source,
    units_of_shapes,
)
from translation_service.persistence.people import Unit
from translation_service.persistence.requests import Document, Request

_SEGMENTS_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """For whom the memory is asked: a unit's memories in their order, and how certain the language is."""

    pair: LanguagePair
    unit_id: int | None
    owners: tuple[int, ...]
    is_language_certain: bool = True


@dataclass(slots=True, kw_only=True)
class _Question:
    """One segment's question, and what was found for it."""

    segment: Segment
    wanted: Wanted
    found: dict[int, StoredUnit] = field(default_factory=dict)

    def take(self, units: Iterable[StoredUnit]) -> None:
        for unit in units:
            self.found.setdefault(unit.id, unit)


def asker_of(session: Session, document: Document, request: Request) -> Asker:
    """Return for whom the memory is asked in a document; a confidential request may ask none."""
    return Asker(
        pair=LanguagePair(source=document.source_language, target=document.target_language),
        unit_id=request.unit_id,
        owners=readable_memories(session, request),
        is_language_certain=bool(request.source_language),
    )


def readable_memories(session: Session, request: Request) -> tuple[int, ...]:
    """Return the memories a request may read: none if it is confidential, its unit's own before the shared one."""
    if request.confidentiality is Confidentiality.CONFIDENTIAL:
        return ()
    unit = session.get_one(Unit, request.unit_id)
    return (unit.id, SHARED) if unit.has_own_memory else (SHARED,)


def recall(
    session: Session, segments: Sequence[Segment], *, asker: Asker, policy: MemoryPolicy, moment: datetime
) -> dict[int, tuple[Match, ...]]:
    """Return the matches worth showing for each segment that has any, by number, the best first.

    Similar units are looked for only where no exact one is good enough to stand.
    """
    if not asker.owners or not holds_shapes(session):
        return {}
    questions = _questions(segments, asker)
    answers: dict[int, tuple[Match, ...]] = {}
    for some in batched(questions, _SEGMENTS_AT_ONCE):
        _ask_exact(session, some, asker)
        open_ones = [one for one in some if not _is_answered(one, policy, moment)]
        _ask_similar(session, open_ones, asker, policy)
        session.expunge_all()
        for one in some:
            best = best_matches(one.wanted, one.found.values(), policy=policy, moment=moment)
            answers[one.segment.number] = tuple(with_manners(match, one.segment.source, asker.pair) for match in best)
    return {number: matches for number, matches in answers.items() if matches}


def source_key(source: str, pair: LanguagePair, owner_id: int) -> int:
    """Return what names a source text in one memory and pair."""
    return number_of(f"{pair} {owner_id}\0{neutral(source)}")


def contexts_of(segments: Sequence[Segment]) -> dict[int, int]:
    """Return the context key of each segment by its number."""
    sources = ["", *(segment.source for segment in segments), ""]
    return {
        segment.number: context_key(segment.source, before=sources[place], after=sources[place + 2])
        for place, segment in enumerate(segments)
    }


def _questions(segments: Sequence[Segment], asker: Asker) -> list[_Question]:
    contexts = contexts_of(segments)
    return [
        _Question(
            segment=segment,
            wanted=Wanted(
                source=segment.source,
                language=asker.pair.source,
                target_language=asker.pair.target,
                context=contexts[segment.number],
                unit_id=asker.unit_id,
                is_language_certain=asker.is_language_certain,
            ),
        )
        for segment in segments
    ]


def _ask_exact(session: Session, questions: Sequence[_Question], asker: Asker) -> None:
    for owner_id in asker.owners:
        keys = [source_key(one.segment.source, asker.pair, owner_id) for one in questions]
        units = units_by_source(session, keys, [one.wanted.context for one in questions])
        by_source: dict[str, list[StoredUnit]] = {}
        for unit in units:
            by_source.setdefault(neutral(unit.source), []).append(unit)
        for one in questions:
            one.take(by_source.get(neutral(one.segment.source), ()))


def _is_answered(question: _Question, policy: MemoryPolicy, moment: datetime) -> bool:
    best = best_matches(question.wanted, question.found.values(), policy=policy, moment=moment)
    return bool(best) and best[0].score >= policy.drafts_from and best[0].is_faithful


def _ask_similar(session: Session, questions: Sequence[_Question], asker: Asker, policy: MemoryPolicy) -> None:
    for owner_id in asker.owners:
        shapes = [shape_of(one.segment.source, asker.pair, owner_id) for one in questions]
        nearest = dict(_nearest(session, shapes, policy))
        units = units_of_shapes(session, (number for numbers in nearest.values() for number in numbers))
        for one, shape in zip(questions, shapes, strict=True):
            for number in nearest[shape.key]:
                one.take(units.get(number, ()))


def _nearest(session: Session, shapes: Sequence[Shape], policy: MemoryPolicy) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the ids of the shapes that are equal or similar to each of these, by key."""
    different = {shape.key: shape for shape in shapes}
    known = shapes_by_key(session, different)
    for key, shape in different.items():
        equal = (known[key],) if key in known else ()
        yield key, tuple(dict.fromkeys((*equal, *_similar(session, shape, policy))))


def _similar(session: Session, shape: Shape, policy: MemoryPolicy) -> tuple[int, ...]:
    if not shape.words:
        return ()
    fewest, most = lengths_near(len(shape.words), policy.suggests_from)
    return shapes_like(session, Probe(pairs=shape.asked_for, words=len(shape.words), fewest=fewest, most=most))
