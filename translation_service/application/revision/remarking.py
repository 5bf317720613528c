"""Revisers and coordinators remark on a document among themselves."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.mail.outbox import announce_news
from translation_service.application.moves import find_document
from translation_service.application.ports import Services
from translation_service.application.revision.asking import required, source_of
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Actor, Role, may_see, may_see_remarks, require
from translation_service.persistence.internal_remarks import InternalRemark
from translation_service.persistence.people import Person
from translation_service.persistence.requests import Document


def remark_on(
    session: Session,
    *,
    document_id: DocumentId,
    segment_id: SegmentId | None,
    text: str,
    actor: Actor,
    services: Services,
) -> None:
    """Remark on a document that the person may see, or on one segment of it; the same remark twice is one.

    Whom the document concerns is told by mail that there is a remark, and nothing of what it says.
    """
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    require(may_see_remarks(actor))
    text, source = required(text), source_of(session, document, segment_id)
    if _newest(session, document_id, segment_id, actor) == text:
        return
    session.add(
        InternalRemark(
            document_id=document_id,
            segment_id=segment_id,
            source=source,
            text=text,
            author_id=actor.id,
            at=services.clock(),
        )
    )
    session.flush()
    for person in _concerned(session, document, actor):
        announce_news(session, document, template="remarked", services=services, to_person_id=person.id)


def _concerned(session: Session, document: Document, actor: Actor) -> list[Person]:
    """Return who revises the document or has remarked on it, but who does now; the coordinators where that is nobody.

    Who may not see the document, or no remarks, any more is told nothing.
    """
    active = session.scalars(select(Person).where(Person.is_active, Person.id != actor.id).order_by(Person.id))
    holding = document.holding(document.request)
    readers = [one for one in active if may_see(one.actor, holding) and may_see_remarks(one.actor)]
    authors = select(InternalRemark.author_id).where(InternalRemark.document_id == document.id)
    near = {document.reviser_id, *session.scalars(authors)}
    return [one for one in readers if one.id in near] or [one for one in readers if Role.COORDINATOR in one.roles]


def _newest(session: Session, document_id: DocumentId, segment_id: SegmentId | None, actor: Actor) -> str | None:
    about = (
        InternalRemark.document_id == document_id,
        InternalRemark.segment_id.is_not_distinct_from(segment_id),
        InternalRemark.author_id == actor.id,
    )
    return session.scalar(select(InternalRemark.text).where(*about).order_by(InternalRemark.id.desc()).limit(1))
