"""What people wrote in segments that the source of a document no longer has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.domain.inline import Tag
from translation_service.domain.segments import Act, Origin
from translation_service.persistence.people import Person
from translation_service.persistence.reading.editor import RevisionLine
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
    names = _names(session, (one["person_id"] for row in rows for one in row.history))
    return tuple(
        RemovedLine(
            number=row.number,
            gone_since=row.gone_since,
            source=row.source,
            tags=tuple(read_tag(tag) for tag in row.tags),
            revisions=tuple(_revision(one, names) for one in row.history),
        )
        for row in rows
    )


def _names(session: Session, person_ids: Iterable[int | None]) -> dict[int, str]:
    wanted = {person_id for person_id in person_ids if person_id is not None}
    people = session.execute(select(Person.id, Person.name).where(Person.id.in_(wanted)))
    return {person.id: person.name for person in people}


def _revision(written: Mapping[str, Any], names: Mapping[int, str]) -> RevisionLine:
    return RevisionLine(
        number=written["number"],
        target=written["target"],
        origin=Origin(written["origin"]),
        origin_detail=written["detail"],
        person=names.get(written["person_id"], ""),
        at=datetime.fromisoformat(written["at"]),
        # What was kept before segments could be joined does not say.
        act=Act(written.get("act", Act.SAVED)),
    )
