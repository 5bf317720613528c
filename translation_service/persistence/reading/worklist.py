"""What the review queue shows: documents that wait for a reviser, and those one holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Row, Select, case, func, select
from sqlalchemy.orm import Session

from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor, Confidentiality, Holding
from translation_service.domain.workflow import WAITING_FOR_REVISER, DocumentState
from translation_service.persistence.people import Unit
from translation_service.persistence.reading.pages import Page, read_page
from translation_service.persistence.requests import Document, DocumentEvent, Request
from translation_service.persistence.segments import SegmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """A document in the queue or in revision; `reason` says why it was returned."""

    id: int
    request_id: int
    name: str
    pair: LanguagePair
    words: int
    segments: int
    deadline: datetime | None
    unit: str
    reference: str
    note: str
    state: DocumentState
    holding: Holding
    reason: str
    confirmed: int = 0
    first_unconfirmed: int | None = None

    @property
    def is_confidential(self) -> bool:
        return self.holding.confidentiality is Confidentiality.CONFIDENTIAL


def waiting_documents(session: Session, *, actor: Actor, page: int = 1) -> Page[WorkItem]:
    """Return a page of what a reviser could claim: returned documents first, then by deadline, then the smaller ones.

    A returned document waits for the reviser who knows it.
    """
    is_free = Document.reviser_id.is_(None) | (Document.reviser_id == actor.id)
    return _read(session, _is_waiting() & is_free, page)


def documents_in_revision(session: Session, *, actor: Actor, page: int = 1) -> Page[WorkItem]:
    """Return a page of what `actor` holds, the most urgent first."""
    held = _read(session, (Document.state == DocumentState.IN_REVISION) & (Document.reviser_id == actor.id), page)
    done = _progress(session, [item.id for item in held.rows])
    return held.shown_as(lambda items: [_advanced(item, done) for item in items])


def place_in_queue(session: Session, *, document_id: int) -> int | None:
    """Return the place from 1 in the review queue, None for a document that does not wait there."""
    return places_in_queue(session).get(document_id)


def places_in_queue(session: Session) -> dict[int, int]:
    """Return the place from 1 of every document in the review queue."""
    ids = select(Document.id).join(Document.request).where(_is_waiting()).order_by(*_queue_order())
    return {waiting: place for place, waiting in enumerate(session.scalars(ids), start=1)}


def _read(session: Session, condition: ColumnElement[bool], page: int) -> Page[WorkItem]:
    query = _items().where(condition).order_by(*_queue_order())
    return read_page(session, query, wanted=page).shown_as(lambda rows: tuple(map(_item, rows)))


def _is_waiting() -> ColumnElement[bool]:
    return Document.state.in_(WAITING_FOR_REVISER)


def _queue_order() -> tuple[ColumnElement[int] | ColumnElement[datetime | None], ...]:
    return (
        case((Document.state == DocumentState.RETURNED, 0), else_=1),
        case((Request.deadline.is_(None), 1), else_=0),
        Request.deadline.expression,
        Document.words.expression,
        Document.id.expression,
    )


def why_returned() -> ColumnElement[str | None]:
    """Return what says why a document was returned the last time."""
    return (
        select(DocumentEvent.why)
        .where(DocumentEvent.document_id == Document.id)
        .where(DocumentEvent.to_state == DocumentState.RETURNED.value, DocumentEvent.act == "")
        .order_by(DocumentEvent.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _items() -> Select[Document, Request, str, str | None]:
    return select(Document, Request, Unit.name, why_returned()).join(Document.request).join(Request.unit)


def _item(row: Row[Document, Request, str, str | None]) -> WorkItem:
    document, request, unit, reason = row
    return WorkItem(
        id=document.id,
        request_id=request.id,
        name=document.name,
        pair=LanguagePair(source=document.source_language, target=document.target_language),
        words=document.words,
        segments=document.segment_count,
        deadline=request.deadline,
        unit=unit,
        reference=request.reference,
        note=request.note,
        state=document.state,
        holding=document.holding(request),
        reason=reason or "",
    )


def _advanced(item: WorkItem, done: Mapping[int, tuple[int, int | None]]) -> WorkItem:
    confirmed, first_unconfirmed = done.get(item.id, (0, None))
    return replace(item, confirmed=confirmed, first_unconfirmed=first_unconfirmed)


def _progress(session: Session, document_ids: Iterable[int]) -> dict[int, tuple[int, int | None]]:
    """Return by document how many segments are confirmed, and the number of the first that is not."""
    is_confirmed = SegmentRow.is_confirmed.is_(True)
    rows = session.execute(
        select(
            SegmentRow.document_id,
            func.count(case((is_confirmed, 1))),
            func.min(case((~is_confirmed, SegmentRow.number))),
        )
        .where(SegmentRow.document_id.in_(tuple(document_ids)))
        .group_by(SegmentRow.document_id)
    )
    return {document_id: (confirmed, first) for document_id, confirmed, first in rows}
