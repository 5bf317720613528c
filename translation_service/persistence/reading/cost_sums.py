"""The work of a time as the database adds it up: what thousands of documents cost is asked with a few rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Subquery, case, func, literal, select
from sqlalchemy.orm import Session

from translation_service.domain.costs import Readiness, Volume, Volumes
from translation_service.domain.languages import LanguagePair
from translation_service.persistence.costs import RevisingTime, WordCount
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.reading.costs import UNCOUNTED, Times, Work
from translation_service.persistence.requests import Document, Request

_ALIKE: Final = ("span", "source_language", "target_language", "unit_id", "reviser_id")
_Key = tuple[Any, ...]


def first_and_last(session: Session, *, since: datetime, until: datetime) -> tuple[datetime, datetime] | None:
    """Return when the first and the last request of a time were handed in; None where none was."""
    moments = select(func.min(Request.created_at), func.max(Request.created_at))
    first, last = session.execute(moments.where(Request.created_at >= since, Request.created_at < until)).one()
    return (first, last) if first and last else None


def work_together(
    session: Session,
    *,
    since: datetime,
    until: datetime,
    borders: Sequence[datetime],
    unit_id: int | None = None,
    tells_units: bool = False,
    tells_revisers: bool = False,
) -> tuple[Work, ...]:
    """Return the work on the documents handed in between two moments, that of one pair between two borders as one.

    Units and revisers are told apart where that is asked for. It comes in the order of time.
    """
    documents = (
        select(
            Document.id,
            _span(borders).label("span"),
            Document.source_language,
            Document.target_language,
            (Request.unit_id if tells_units else literal(0)).label("unit_id"),
            (Document.reviser_id if tells_revisers else literal(0)).label("reviser_id"),
        )
        .join(Document.request)
        .where(Request.created_at >= since, Request.created_at < until, Document.state.not_in(UNCOUNTED))
    )
    found = (documents if unit_id is None else documents.where(Request.unit_id == unit_id)).subquery()
    volumes, times = _volumes(session, found), _times(session, found)
    units, people = _names(session, Unit), _names(session, Person)
    return tuple(
        Work(
            documents=count,
            unit_id=unit,
            unit=units.get(unit, ""),
            pair=LanguagePair(source=source, target=target),
            handed_in=(since, *borders)[span],
            reviser_id=reviser,
            reviser=people.get(reviser, ""),
            volumes=volumes.get((span, source, target, unit, reviser), {}),
            times=times.get((span, source, target, unit, reviser), {}),
        )
        for span, source, target, unit, reviser, count in session.execute(
            _summed(found, func.count()).order_by(*_alike(found))
        )
    )


def _span(borders: Sequence[datetime]) -> ColumnElement[int]:
    """Return between which borders a request was handed in, counted from 0."""
    ends = [(Request.created_at < border, place) for place, border in enumerate(borders)]
    return case(*ends, else_=len(borders)) if ends else literal(0)


def _alike(found: Subquery) -> list[ColumnElement[Any]]:
    return [found.c[name] for name in _ALIKE]


def _summed(found: Subquery, *columns: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    return select(*_alike(found), *columns).group_by(*_alike(found))


def _names(session: Session, table: type[Unit | Person]) -> Mapping[int, str]:
    return dict(session.execute(select(table.id, table.name)).all())


def _volumes(session: Session, found: Subquery) -> Mapping[_Key, Volumes]:
    counted = (WordCount.words, WordCount.characters, WordCount.compared, WordCount.changed)
    query = _summed(found, WordCount.readiness.expression, *map(func.sum, counted)).group_by(WordCount.readiness)
    volumes: dict[_Key, dict[Readiness, Volume]] = defaultdict(dict)
    for *alike, readiness, words, characters, compared, changed in session.execute(
        query.join(WordCount, WordCount.document_id == found.c.id)
    ):
        volume = Volume(words=words, characters=characters, compared=compared, changed=changed)
        volumes[tuple(alike)][readiness] = volume
    return volumes


def _times(session: Session, found: Subquery) -> Mapping[_Key, Times]:
    query = _summed(found, Person.id.expression, Person.name.expression, func.sum(RevisingTime.seconds))
    times: dict[_Key, dict[tuple[int, str], int]] = defaultdict(dict)
    for *alike, person_id, name, seconds in session.execute(
        query.join(RevisingTime, RevisingTime.document_id == found.c.id)
        .join(Person, Person.id == RevisingTime.person_id)
        .group_by(Person.id, Person.name)
    ):
        times[tuple(alike)][person_id, name] = seconds
    return times
