"""What people wrote in segments that the source of a document no longer has."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.domain.inline import Tag
from translation_service.persistence.reading.editor import RevisionLine
from translation_service.persistence.reading.past_revisions import names_in, read_revision
from translation_service.persistence.removed_segments import RemovedSegment
from translation_service.persistence.segments import read_tag


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedLine:
    """A segment that is gone since source version `gone_since`, with its revisions, the oldest first."""

    number: int
    gone_since: int
    source: str
    tags: tuple[Tag, ...]
    revisions: tuple[RevisionLine, ...]


def removed_segments_of(session: Session, *, document_id: int) -> tuple[RemovedLine, ...]:
    """Return the segments a document had, those of the newest change first."""
    query = select(RemovedSegment).where(RemovedSegment.document_id == document_id)
    rows = session.scalars(query.order_by(RemovedSegment.gone_since.desc(), RemovedSegment.number)).all()
    names = names_in(session, (one for row in rows for one in row.history))
    return tuple(
        RemovedLine(
            number=row.number,
            gone_since=row.gone_since,
            source=row.source,
            tags=tuple(read_tag(tag) for tag in row.tags),
            revisions=tuple(read_revision(one, names) for one in row.history),
        )
        for row in rows
    )
