"""Revisions of segments that are gone, as they were kept elsewhere: what a segment held before it was joined."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.domain.segments import Act, Origin
from translation_service.persistence.people import Person
from translation_service.persistence.reading.editor import RevisionLine
from translation_service.persistence.segments import Revision


def joined_past(session: Session, *, segment_id: int) -> dict[int, tuple[RevisionLine, ...]]:
    """Return what the next segment had held before each join, the newest first, by the revision the join made."""
    joins = select(Revision.number, Revision.halves)
    rows = session.execute(joins.where(Revision.segment_id == segment_id, Revision.act == Act.JOINED)).all()
    pasts = {number: halves["second"]["history"] for number, halves in rows if halves}
    names = names_in(session, (one for past in pasts.values() for one in past))
    return {number: tuple(read_revision(one, names) for one in reversed(past)) for number, past in pasts.items()}


def names_in(session: Session, written: Iterable[Mapping[str, Any]]) -> dict[int, str]:
    """Return the names of the people who made kept revisions."""
    wanted = {one["person_id"] for one in written if one["person_id"] is not None}
    people = session.execute(select(Person.id, Person.name).where(Person.id.in_(wanted)))
    return {person.id: person.name for person in people}


def read_revision(written: Mapping[str, Any], names: Mapping[int, str]) -> RevisionLine:
    """Return a revision that was kept as plain data."""
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
