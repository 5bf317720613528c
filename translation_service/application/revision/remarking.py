"""Revisers and coordinators remark on a document among themselves."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.moves import find_document
from translation_service.application.revision.asking import required, source_of
from translation_service.domain.deadlines import Clock
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Actor, may_see_remarks, require
from translation_service.persistence.internal_remarks import InternalRemark


def remark_on(
    session: Session, *, document_id: DocumentId, segment_id: SegmentId | None, text: str, actor: Actor, clock: Clock
) -> None:
    """Remark on a document that the person may see, or on one segment of it; the same remark twice is one."""
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
            at=clock(),
        )
    )
    session.flush()


def _newest(session: Session, document_id: DocumentId, segment_id: SegmentId | None, actor: Actor) -> str | None:
    about = (
        InternalRemark.document_id == document_id,
        InternalRemark.segment_id.is_not_distinct_from(segment_id),
        InternalRemark.author_id == actor.id,
    )
    return session.scalar(select(InternalRemark.text).where(*about).order_by(InternalRemark.id.desc()).limit(1))
