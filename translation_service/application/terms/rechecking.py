"""Open work checked again after the glossary changed: findings are made anew, no text is touched."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from sqlalchemy import ColumnElement, Select, false, or_, select
from sqlalchemy.orm import Session, joinedload

from translation_service.application.leases import Interrupted
from translation_service.application.ports import Services
from translation_service.application.revision.checking import write_findings
from translation_service.application.revision.document_checks import checks_of
from translation_service.application.terms.glossary_work import (
    HeldWork,
    begin_work,
    do_work,
    end_work,
    held_row,
    ring_for_work,
)
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

_Checked = tuple[int, str, str]
"""A segment by its id, its source and its target: what its findings are of."""


def ask_recheck(session: Session, *, pairs: Iterable[LanguagePair], actor: Actor, clock: Clock) -> int:
    """Have the findings of all open documents of these pairs, in both directions, made anew; return how many."""
    require(actor.holds(Role.TERMINOLOGIST))
    ids = list(session.scalars(select(Document.id).where(Document.state.in_(OPEN), of_pairs(pairs))))
    known = {row.document_id: row for row in session.scalars(select(Recheck).where(Recheck.document_id.in_(ids)))}
    for document_id in ids:
        row = known.get(document_id) or Recheck(document_id=document_id, ringings=0)
        row.asked_at, row.done_at, row.failed_at, row.attempts, row.not_before = clock(), None, None, 0, None
        session.add(row)
        ring_for_work(session, row)
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


def begin_recheck(services: Services, document_id: DocumentId) -> HeldWork[Recheck] | None:
    """Take the recheck of a document, or return `None` when it does not wait, is not due, or is held."""
    return begin_work(services, Recheck, document_id)


def recheck_document(services: Services, held: HeldWork[Recheck]) -> None:
    """Make the findings of an open document anew; run twice, it finds the same."""
    do_work(services, held, partial(_recheck_all, services, held))


def _recheck_all(services: Services, held: HeldWork[Recheck]) -> None:
    document_id = DocumentId(held.subject)
    for numbers in _pieces(services, document_id):
        _recheck(services, document_id, numbers)
        if services.is_ending():
            raise Interrupted
    with services.transaction() as session:
        end_work(session, held_row(session, held), held, at=services.clock())


def _pieces(services: Services, document_id: DocumentId) -> list[list[int]]:
    with services.reading() as session:
        query = select(SegmentRow.id).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number)
        return [list(some) for some in batched(list(session.scalars(query)), _AT_ONCE)]


def _recheck(services: Services, document_id: DocumentId, ids: Sequence[int]) -> None:
    """Check segments without holding any; those that were saved or moved meanwhile are checked again."""
    left = ids
    while left:
        found = _found(services, document_id, left)
        with services.transaction() as session:
            left = _written(session, document_id, left, found) if found else ()


def _found(services: Services, document_id: DocumentId, ids: Sequence[int]) -> dict[_Checked, tuple[Finding, ...]]:
    with services.reading() as session:
        document = session.scalar(
            _open(document_id).options(joinedload(Document.request, innerjoin=True)),
        )
        if document is None:
            return {}
        checks = checks_of(session, document, services)
        rows = list(session.scalars(select(SegmentRow).where(SegmentRow.id.in_(ids))))
    return {_checked(row): checks.findings_on(row, row.target) for row in rows}


def _written(
    session: Session, document_id: DocumentId, ids: Sequence[int], found: Mapping[_Checked, tuple[Finding, ...]]
) -> tuple[int, ...]:
    """Write what was found of segments that are as they were; return the others."""
    # Whoever joins or splits segments writes many rows at once, in an order of their own.
    if session.scalar(_open(document_id).with_for_update(of=Document, read=True)) is None:
        return ()
    rows = list(session.scalars(select(SegmentRow).where(SegmentRow.id.in_(ids)).with_for_update()))
    for row in rows:
        if (present := found.get(_checked(row))) is not None:
            row.findings = write_findings((*present, *_doubts(row)))
    return tuple(row.id for row in rows if _checked(row) not in found)


def _open(document_id: DocumentId) -> Select[Document]:
    return select(Document).where(Document.id == document_id, Document.state.in_(OPEN))


def _checked(row: SegmentRow) -> _Checked:
    return row.id, row.source, row.target


def _doubts(row: SegmentRow) -> Iterable[Finding]:
    """Return the machine's doubts that stand among the findings; a person's save takes them away."""
    present = {finding["code"] for finding in row.findings}
    return (Finding(code=doubt) for doubt in row.doubts if doubt in present)
