"""Words replaced all over a document: looked at first, done where a reviser chose, and taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from translation_service.application.ports import Services
from translation_service.application.revision.review import Edit, save_segments
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.inline import Tag
from translation_service.domain.people import Actor
from translation_service.domain.risk import RiskInputs, risk_of
from translation_service.domain.segments import Origin
from translation_service.domain.wording import Wording
from translation_service.persistence.segments import Revision, SegmentRow, read_tag

MOST: Final = 500
"""Segments that are looked at and changed at once."""

_COLUMNS: Final = (
    SegmentRow.id,
    SegmentRow.number,
    SegmentRow.version,
    SegmentRow.is_confirmed,
    SegmentRow.tags,
    SegmentRow.target,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """What a segment holds at `version`, and what it would hold."""

    segment_id: SegmentId
    number: int
    version: int
    is_confirmed: bool
    tags: tuple[Tag, ...]
    before: str
    after: str


def replacements_in(session: Session, *, document_id: DocumentId, wording: Wording) -> tuple[Replacement, ...]:
    """Return the first segments of a document that a wording would change, in order."""
    query = select(*_COLUMNS).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number)
    rows = ((row, wording.replaced_in(row.target)) for row in session.execute(query))
    changed = (_replacement(row, after) for row, after in rows if after != row.target)
    return tuple(islice(changed, MOST))


def replace_words(
    session: Session,
    *,
    document_id: DocumentId,
    wording: Wording,
    chosen: Mapping[SegmentId, int],
    actor: Actor,
    services: Services,
) -> dict[SegmentId, int]:
    """Replace words in the segments that were chosen at a version; return the versions of those that changed.

    A segment that was saved since is left alone, and one in which the same person has just replaced the same counts as
    changed, as by a second click. What was confirmed stays so.
    """
    found = [one for one in replacements_in(session, document_id=document_id, wording=wording) if _is_in(chosen, one)]
    # A confirmed segment spreads into its repetitions, so those among them that were chosen go first.
    edits = [_edit(one) for one in sorted(found, key=lambda one: one.is_confirmed)]
    saved = save_segments(session, document_id=document_id, edits=edits, actor=actor, services=services)
    changed = {one.segment_id: one.version for one in saved}
    others = {segment_id: version for segment_id, version in chosen.items() if segment_id not in changed}
    return changed | _replaced_before(session, document_id, wording, others, actor)


def _replaced_before(
    session: Session, document_id: DocumentId, wording: Wording, chosen: Mapping[SegmentId, int], actor: Actor
) -> dict[SegmentId, int]:
    """Return the chosen segments that a person has left, one version later, as a wording would have them."""
    mine = (SegmentRow.document_id == document_id, SegmentRow.id.in_(chosen), SegmentRow.saved_by_id == actor.id)
    rows = [row for row in session.scalars(select(SegmentRow).where(*mine)) if row.version == _later(chosen, row)]
    before = _revisions_before(session, rows)
    changed = (row for row in rows if row.id in before and before[row.id].target != row.target)
    return {
        SegmentId(row.id): row.version for row in changed if wording.replaced_in(before[row.id].target) == row.target
    }


def _later(chosen: Mapping[SegmentId, int], row: SegmentRow) -> int:
    return chosen[SegmentId(row.id)] + 1


def take_back(
    session: Session,
    *,
    document_id: DocumentId,
    changed: Mapping[SegmentId, int],
    actor: Actor,
    services: Services,
) -> int:
    """Give segments back the text they held before a version, where nobody saved another since; return how many."""
    query = select(SegmentRow).where(SegmentRow.document_id == document_id, SegmentRow.id.in_(changed))
    rows = [row for row in session.scalars(query) if row.version == changed.get(SegmentId(row.id))]
    before = _revisions_before(session, rows)
    edits = [_edit_back(row, before.get(row.id)) for row in rows]
    save_segments(session, document_id=document_id, edits=edits, actor=actor, services=services)
    for row, edit in zip(rows, edits, strict=True):
        if edit.origin is not Origin.PERSON and row.risk_inputs:
            row.risk = risk_of(RiskInputs.read(row.risk_inputs))
    return len(rows)


def _revisions_before(session: Session, rows: Sequence[SegmentRow]) -> dict[int, Revision]:
    """Return the last revision of each segment before its present one."""
    earlier = (
        select(Revision)
        .join(SegmentRow, SegmentRow.id == Revision.segment_id)
        .where(SegmentRow.id.in_([row.id for row in rows]), Revision.number < SegmentRow.version)
        .order_by(Revision.number)
    )
    return {revision.segment_id: revision for revision in session.scalars(earlier)}


def _edit_back(row: SegmentRow, before: Revision | None) -> Edit:
    return Edit(
        segment_id=SegmentId(row.id),
        target=before.target if before else "",
        base_version=row.version,
        is_confirmed=row.is_confirmed,
        detail=before.origin_detail if before else "",
        origin=before.origin if before else Origin.NONE,
    )


def _is_in(chosen: Mapping[SegmentId, int], one: Replacement) -> bool:
    return chosen.get(one.segment_id) == one.version


def _edit(one: Replacement) -> Edit:
    return Edit(segment_id=one.segment_id, target=one.after, base_version=one.version, is_confirmed=one.is_confirmed)


def _replacement(row: Row[Any], after: str) -> Replacement:
    return Replacement(
        segment_id=SegmentId(row.id),
        number=row.number,
        version=row.version,
        is_confirmed=row.is_confirmed,
        tags=tuple(read_tag(tag) for tag in row.tags),
        before=row.target,
        after=after,
    )
