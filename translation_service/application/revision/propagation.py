"""Propagation: what a reviser confirms in a segment stands at once in its repetitions that no person has touched."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from translation_service.application.revision.carrying_over import is_settled
from translation_service.domain.deadlines import Clock
from translation_service.domain.ids import SegmentId
from translation_service.domain.segments import Origin
from translation_service.memory.normalising import renumber
from translation_service.persistence.segments import Revision, SegmentRow

_MOST: Final = 1000


def propagate(
    session: Session, row: SegmentRow, *, clock: Clock, findings_of: Callable[[SegmentRow, str], list[Any]]
) -> tuple[SegmentId, ...]:
    """Put the target of a confirmed segment into the equal ones of its document; return those that changed.

    They stay unconfirmed. One that a person wrote, saved or confirmed is left alone; so is one being saved just now.
    """
    changed: list[SegmentId] = []
    for twin in session.scalars(_twins(row)):
        target = renumber(row.target, row.source, twin.source)
        if is_settled(twin) or twin.target == target:
            continue
        twin.target, twin.origin, twin.origin_detail = target, Origin.REPETITION, ""
        twin.doubts, twin.risk, twin.version = [], None, twin.version + 1
        twin.findings = findings_of(twin, target)
        session.add(Revision.of(twin, at=clock()))
        changed.append(SegmentId(twin.id))
    return tuple(changed)


def _twins(row: SegmentRow) -> Select[SegmentRow]:
    return (
        select(SegmentRow)
        .where(SegmentRow.document_id == row.document_id, SegmentRow.memory_key == row.memory_key)
        .where(SegmentRow.id != row.id, SegmentRow.saved_by_id.is_(None), SegmentRow.is_confirmed.is_(False))
        .order_by(SegmentRow.number)
        .limit(_MOST)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
