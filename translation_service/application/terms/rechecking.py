"""Open work checked again after the glossary changed: findings are made anew, no text is touched."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, false, or_, select, update
from sqlalchemy.orm import Session, joinedload

from translation_service.application.jobs import Bell, Job, set_bell
from translation_service.application.ports import Services
from translation_service.application.revision.checking import check_segment, write_findings
from translation_service.application.terms.glossaries import glossary_of
from translation_service.domain.deadlines import Clock
from translation_service.domain.ids import DocumentId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.quality.findings import Finding
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.memory_keeping import batched
from translation_service.persistence.rechecks import Recheck
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow

OPEN: Final = (DocumentState.QUEUED, DocumentState.IN_REVISION, DocumentState.RETURNED)
_AT_ONCE: Final = 200


def ask_recheck(session: Session, *, pairs: Iterable[LanguagePair], actor: Actor, clock: Clock) -> int:
    """Have the findings of all open documents of these pairs, in both directions, made anew; return how many."""
    require(actor.holds(Role.TERMINOLOGIST))
    ids = list(session.scalars(select(Document.id).where(Document.state.in_(OPEN), of_pairs(pairs))))
    known = {row.document_id: row for row in session.scalars(select(Recheck).where(Recheck.document_id.in_(ids)))}
    for document_id in ids:
        row = known.get(document_id) or Recheck(document_id=document_id, ringings=0)
        row.asked_at, row.done_at, row.ringings = clock(), None, row.ringings + 1
        session.add(row)
        set_bell(session, bell_of(row))
    session.flush()
    return len(ids)


def of_pairs(pairs: Iterable[LanguagePair]) -> ColumnElement[bool]:
    """Return the condition that a document is of one of these pairs, in either direction."""
    directions = {(pair.source, pair.target) for pair in pairs}
    directions |= {(target, source) for source, target in directions}
    return or_(
        false(),
        *(
            (Document.source_language == source) & (Document.target_language == target)
            for source, target in sorted(directions)
        ),
    )


def bell_of(row: Recheck) -> Bell:
    """Return the bell of a recheck as it stands."""
    return Bell(job=Job.RECHECK, subject=row.document_id, ringing=row.ringings)


def recheck_document(services: Services, document_id: DocumentId) -> None:
    """Make the findings of an open document anew; run twice, it finds the same."""
    with services.transaction() as session:
        asked_at = session.scalar(select(Recheck.asked_at).where(Recheck.document_id == document_id))
    if asked_at is None:
        return
    for numbers in _pieces(services, document_id):
        with services.transaction() as session:
            _recheck(session, document_id, numbers, services)
    with services.transaction() as session:
        session.execute(
            update(Recheck)
            .where(Recheck.document_id == document_id, Recheck.asked_at == asked_at)
            .values(done_at=services.clock())
        )


def _pieces(services: Services, document_id: DocumentId) -> list[list[int]]:
    with services.reading() as session:
        query = select(SegmentRow.id).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number)
        return [list(some) for some in batched(list(session.scalars(query)), _AT_ONCE)]


def _recheck(session: Session, document_id: DocumentId, ids: list[int], services: Services) -> None:
    document = session.scalar(
        select(Document)
        .where(Document.id == document_id, Document.state.in_(OPEN))
        .options(joinedload(Document.request, innerjoin=True))
        # Whoever joins or splits segments writes many rows at once, in an order of their own.
        .with_for_update(of=Document, read=True)
    )
    if document is None:
        return
    finder = glossary_of(session, document, rules=services.rules, clock=services.clock).finder
    pair = LanguagePair(source=document.source_language, target=document.target_language)
    rows = session.scalars(select(SegmentRow).where(SegmentRow.id.in_(ids)).with_for_update())
    for row in rows:
        found = check_segment(row.segment, row.target, finder=finder, pair=pair)
        row.findings = write_findings((*found, *_doubts(row)))


def _doubts(row: SegmentRow) -> Iterable[Finding]:
    """Return the machine's doubts that stand among the findings; a person's save takes them away."""
    present = {finding["code"] for finding in row.findings}
    return (Finding(code=doubt) for doubt in row.doubts if doubt in present)
