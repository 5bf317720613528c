"""Remarks of the desk to itself, for the editor and for coordination."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.persistence.internal_remarks import InternalRemark
from translation_service.persistence.people import Person
from translation_service.persistence.segments import SegmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkLine:
    """A remark; `number` is that of its segment, None for one on the whole document or a segment that is gone."""

    segment_id: int | None
    number: int | None
    source: str
    text: str
    author: str
    at: datetime


def remarks_on_document(session: Session, *, document_id: int) -> tuple[RemarkLine, ...]:
    """Return the remarks on a document and its segments, the oldest first."""
    rows = session.execute(
        select(InternalRemark, SegmentRow.number, Person.name)
        .join(Person, InternalRemark.author_id == Person.id)
        .outerjoin(SegmentRow, InternalRemark.segment_id == SegmentRow.id)
        .where(InternalRemark.document_id == document_id)
        .order_by(InternalRemark.id)
    )
    return tuple(
        RemarkLine(
            segment_id=remark.segment_id,
            number=number,
            source=remark.source,
            text=remark.text,
            author=author,
            at=remark.at,
        )
        for remark, number, author in rows
    )
