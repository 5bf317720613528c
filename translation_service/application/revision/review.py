"""Revision: a reviser claims a document, saves its segments, and approves it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, select, update
from sqlalchemy.orm import Session, joinedload

from translation_service.application.costs.costing import count_time, count_words
from translation_service.application.mail.outbox import call_off
from translation_service.application.memory.remembering import remember_document
from translation_service.application.moves import find_document, move_document
from translation_service.application.ports import Services
from translation_service.application.revision.checking import read_findings, write_findings
from translation_service.application.revision.closed_work import why_closed
from translation_service.application.revision.document_checks import DocumentChecks, checks_of
from translation_service.application.revision.propagation import propagate
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import EditConflict, MovedOn, NotAllowed, NotFound, RequestRefused
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Actor, Role, may_revise, require
from translation_service.domain.quality.findings import Finding, Severity
from translation_service.domain.segments import Act, Origin
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import Revision, SegmentRow

_GONE: Final = N_("This segment is gone: it was joined with another, or a new source came without it.")
_APPROVED: Final = frozenset({DocumentState.APPROVED, DocumentState.ASSEMBLED, DocumentState.DELIVERED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What a person wants a segment to hold; `base_version` is the version they had before their eyes.

    `detail` says in which other program they wrote it; `origin` is another where they give back what was there before.
    """

    segment_id: SegmentId
    target: str
    base_version: int
    is_confirmed: bool
    detail: str = ""
    origin: Origin = Origin.PERSON


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSegment:
    segment_id: SegmentId
    version: int
    target: str
    is_confirmed: bool
    findings: tuple[Finding, ...]
    spread_to: tuple[SegmentId, ...] = ()


class SegmentConflict(EditConflict):
    """Somebody saved this segment first: what it holds now, and what was typed."""

    def __init__(self, row: SegmentRow, edit: Edit) -> None:
        super().__init__(
            "edit-conflict", N_("This segment was changed meanwhile. Compare the two texts and save again.")
        )
        self.segment_id = SegmentId(row.id)
        self.present_target: str = row.target
        self.present_version: int = row.version
        self.saved_by: str = row.saved_by.name if row.saved_by else ""
        self.saved_at: datetime | None = row.saved_at
        self.typed: str = edit.target


def claim_document(session: Session, *, document_id: DocumentId, actor: Actor, clock: Clock) -> None:
    """Take a waiting document into revision; whoever takes it again, as by a second click, has it."""
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    require(actor.holds(Role.REVISER))
    if document.state is DocumentState.IN_REVISION and document.reviser_id == actor.id:
        return
    _refuse_held(document, actor)
    move_document(session, document, DocumentState.IN_REVISION, clock=clock, person_id=actor.id)
    document.reviser_id = actor.id


def release_document(session: Session, *, document_id: DocumentId, actor: Actor, clock: Clock) -> None:
    """Put a document back into the queue; what was saved stays. One that waits there already is left as it is."""
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    if document.state is DocumentState.QUEUED and actor.holds(Role.REVISER):
        return
    _require_holder(document, actor)
    move_document(session, document, DocumentState.QUEUED, clock=clock, person_id=actor.id)
    document.reviser_id = None


def save_segment(session: Session, *, edit: Edit, actor: Actor, services: Services) -> SavedSegment:
    """Save a segment as a new revision; raise `SegmentConflict` when somebody saved another text since.

    What is confirmed goes into the repetitions of the segment that nobody has touched; `spread_to` names them.
    """
    document = document_of_segment(session, edit.segment_id, actor)
    require_open(document, actor)
    row = hold_segment(session, edit.segment_id)
    saved = _saved(session, row, edit, actor=actor, services=services, checks=checks_of(session, document, services))
    session.flush()
    return saved


def save_segments(
    session: Session, *, document_id: DocumentId, edits: Sequence[Edit], actor: Actor, services: Services
) -> tuple[SavedSegment, ...]:
    """Save segments of one document in the order of their edits, each as `save_segment` does, or none of them."""
    document = find_document(session, document_id=document_id, actor=actor, keeps=True)
    require_open(document, actor)
    rows = _hold_segments(session, document_id, [edit.segment_id for edit in edits])
    checks = checks_of(session, document, services)
    saved = [_saved(session, _held(rows, edit), edit, actor=actor, services=services, checks=checks) for edit in edits]
    session.flush()
    return tuple(saved)


def _saved(
    session: Session, row: SegmentRow, edit: Edit, *, actor: Actor, services: Services, checks: DocumentChecks
) -> SavedSegment:
    findings = save_row(session, row, edit, actor=actor, services=services, checks=checks)
    spread_to = _spread(session, row, services, checks) if edit.is_confirmed else ()
    return SavedSegment(
        segment_id=edit.segment_id,
        version=row.version,
        target=row.target,
        is_confirmed=row.is_confirmed,
        findings=findings,
        spread_to=spread_to,
    )


def save_row(
    session: Session, row: SegmentRow, edit: Edit, *, actor: Actor, services: Services, checks: DocumentChecks
) -> tuple[Finding, ...]:
    """Put an edit into a segment that is held and return the findings on it; raise `SegmentConflict` as a save does."""
    check_length(edit.target, services.rules.segment_length_limit)
    if row.version != edit.base_version and (row.target != edit.target or _has_other_borders(session, row, edit)):
        raise SegmentConflict(row, edit)
    findings = checks.findings_on(row, edit.target)
    if (row.target, row.is_confirmed) != (edit.target, edit.is_confirmed):
        _change(session, row, edit, actor=actor, services=services)
        row.findings = write_findings(findings)
    return findings


def _has_other_borders(session: Session, row: SegmentRow, edit: Edit) -> bool:
    """Tell whether the segment was joined or split since: then the same target stands for another source."""
    since = (Revision.segment_id == row.id, Revision.number > edit.base_version, Revision.act != Act.SAVED)
    return session.scalar(select(Revision.id).where(*since).limit(1)) is not None


def require_open(document: Document, actor: Actor) -> None:
    """Refuse whoever does not have the document in revision now."""
    _require_holder(document, actor)
    if document.state is not DocumentState.IN_REVISION:
        raise why_closed(document.state)


def approve_document(
    session: Session, *, document_id: DocumentId, actor: Actor, services: Services, confirms_rest: bool
) -> None:
    """Pass a document through the quality gate; its segments enter the memory unless it is confidential.

    Whoever approves again what they have just approved, as by a second click, has what they wanted.
    """
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    if document.state in _APPROVED and document.reviser_id == actor.id:
        return
    require_open(document, actor)
    rows = list(
        session.scalars(select(SegmentRow).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number))
    )
    _require_ready(rows, confirms_rest=confirms_rest)
    confirmed = {row.id for row in rows if row.is_confirmed}
    unread = (SegmentRow.document_id == document_id, SegmentRow.is_confirmed.is_(False))
    session.execute(
        update(SegmentRow).where(*unread).values(is_confirmed=True).execution_options(synchronize_session=False)
    )
    remember_document(session, document, rows, confirmed=confirmed, actor=actor, services=services)
    move_document(session, document, DocumentState.APPROVED, clock=services.clock, person_id=actor.id)
    call_off(session, document, template="asked", clock=services.clock)
    count_words(session, document_id)
    count_time(session, document_id, longest_pause=services.rules.longest_pause)


def _refuse_held(document: Document, actor: Actor) -> None:
    if document.state is DocumentState.IN_REVISION:
        raise MovedOn("already-claimed", N_("A reviser has taken this document meanwhile."))
    if document.state is DocumentState.RETURNED and document.reviser_id not in {None, actor.id}:
        template = N_("This returned document waits for the reviser who has worked on it.")
        raise MovedOn("held-by-another", template)


def _require_holder(document: Document, actor: Actor) -> None:
    require(actor.holds(Role.REVISER))
    if not may_revise(actor, document.holding(document.request)):
        template = N_("This document is not in your hands now; nothing was changed.")
        raise NotAllowed("not-in-your-hands", template)


def check_length(target: str, limit: int) -> None:
    """Refuse a text that is too long for a segment."""
    if len(target) > limit:
        template = N_("A segment may hold %(limit)s characters; this text has %(length)s.")
        raise RequestRefused("segment-too-long", template, limit=limit, length=len(target))


def document_of_segment(session: Session, segment_id: SegmentId, actor: Actor, *, locks: bool = False) -> Document:
    """Return the document of a segment, which stays where it is until the save is done; with `locks` nobody else saves.

    It is held before the segment, as an approval does, so that the two cannot each wait for what the other holds.
    """
    document_id = session.scalar(select(SegmentRow.document_id).where(SegmentRow.id == segment_id))
    if document_id is None:
        raise NotFound("segment-not-found", _GONE)
    return find_document(session, document_id=DocumentId(document_id), actor=actor, locks=locks, keeps=not locks)


def hold_segment(session: Session, segment_id: SegmentId) -> SegmentRow:
    """Return a segment that nobody else changes until the transaction ends; raise `NotFound` where there is none."""
    row = session.scalar(_holding(SegmentRow.id == segment_id))
    if row is None:
        raise NotFound("segment-not-found", _GONE)
    return row


def _hold_segments(session: Session, document_id: DocumentId, ids: Sequence[SegmentId]) -> dict[int, SegmentRow]:
    query = _holding(SegmentRow.document_id == document_id, SegmentRow.id.in_(ids)).order_by(SegmentRow.number)
    return {row.id: row for row in session.scalars(query)}


def _holding(*conditions: ColumnElement[bool]) -> Select[SegmentRow]:
    return (
        select(SegmentRow)
        .where(*conditions)
        .options(joinedload(SegmentRow.saved_by))
        .with_for_update(of=SegmentRow)
        .execution_options(populate_existing=True)
    )


def _held(rows: dict[int, SegmentRow], edit: Edit) -> SegmentRow:
    if edit.segment_id not in rows:
        raise NotFound("segment-not-found", _GONE)
    return rows[edit.segment_id]


def _spread(session: Session, row: SegmentRow, services: Services, checks: DocumentChecks) -> tuple[SegmentId, ...]:
    def findings_of(twin: SegmentRow, target: str) -> list[dict[str, Any]]:
        return write_findings(checks.findings_on(twin, target))

    return propagate(session, row, clock=services.clock, findings_of=findings_of)


def _change(session: Session, row: SegmentRow, edit: Edit, *, actor: Actor, services: Services) -> None:
    if row.target != edit.target:
        row.origin, row.origin_detail, row.doubts, row.risk = edit.origin, edit.detail, [], None
    row.target, row.is_confirmed = edit.target, edit.is_confirmed
    row.version += 1
    row.saved_by_id, row.saved_at = actor.id, services.clock()
    session.add(Revision.of(row, at=row.saved_at, person_id=actor.id))


def _require_ready(rows: Iterable[SegmentRow], *, confirms_rest: bool) -> None:
    rows = tuple(rows)
    blocked = sum(1 for row in rows if _is_blocked(row))
    if blocked:
        template = N_("%(count)s segments must be put right before this document can be approved.")
        raise RequestRefused("not-ready", template, count=blocked)
    unread = sum(1 for row in rows if not row.is_confirmed)
    if unread and not confirms_rest:
        template = N_("%(count)s segments are not confirmed. Confirm them, or say that you have read the rest.")
        raise RequestRefused("not-confirmed", template, count=unread)


def _is_blocked(row: SegmentRow) -> bool:
    return any(finding.severity is Severity.BLOCKING for finding in read_findings(row.findings))
