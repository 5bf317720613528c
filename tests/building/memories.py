"""A memory with units in it, and segments that ask it, without any document."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from translation_service.application.memory.recalling import Asker, recall
from translation_service.application.memory.remembering import new_unit
from translation_service.domain.deadlines import now
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import SHARED, Match, Trust
from translation_service.domain.segments import Place, Segment
from translation_service.memory.normalising import context_key
from translation_service.memory.policy import MemoryPolicy
from translation_service.persistence.memory_keeping import NewUnit, add_units

TURKISH = LanguagePair(source="tr", target="en")


def a_unit(source: str, target: str, *, owner_id: int = SHARED, **known: object) -> NewUnit:
    return new_unit(
        source=source,
        target=target,
        pair=TURKISH,
        owner_id=owner_id,
        trust=Trust.REVISED,
        moment=now(),
        **known,
    )


def between(unit: NewUnit, before: str, after: str) -> NewUnit:
    """Say between which neighbours a unit was approved."""
    return replace(unit, contexts=(context_key(unit.source, before=before, after=after),))


def keep(session: Session, *units: NewUnit) -> int:
    return add_units(session, units)


def ask(
    session: Session, *sources: str, owners: Sequence[int] = (SHARED,), unit_id: int | None = None
) -> list[tuple[Match, ...]]:
    """Return what the memory has for the segments of a document."""
    segments = [
        Segment(number=number, block=number, place=Place.BODY, source=source)
        for number, source in enumerate(sources, start=1)
    ]
    asker = Asker(pair=TURKISH, unit_id=unit_id, owners=tuple(owners))
    found = recall(session, segments, asker=asker, policy=MemoryPolicy(), moment=now())
    return [found.get(segment.number, ()) for segment in segments]
