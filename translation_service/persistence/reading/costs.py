"""What the pages of costs show: documents with what their work amounted to, and the prices."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, aliased

from translation_service.domain.costs import Price, Readiness, Volume, Volumes
from translation_service.domain.languages import LanguagePair
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.costs import PriceRow, RevisingTime, WordCount
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.requests import Document, Request

UNCOUNTED: Final = (DocumentState.REFUSED, DocumentState.CANCELLED)
_Reviser: Final = aliased(Person)
# Not the rows as a whole: a report is of thousands.
_SHOWN: Final = (
    Document.id,
    Document.name,
    Request.id,
    Request.reference,
    Request.unit_id,
    Unit.name,
    Document.source_language,
    Document.target_language,
    Request.created_at,
    Document.reviser_id,
    _Reviser.name,
)

Times = Mapping[tuple[int, str], int]
_NO_VOLUMES: Final[Volumes] = {}
_NO_TIMES: Final[Times] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The work on some documents of one pair; `times` are seconds by id and name of who revised.

    `handed_in` is when they were, of several the moment after which they were. `volumes` is empty at first.
    """

    documents: int = 1
    unit_id: int
    unit: str
    pair: LanguagePair
    handed_in: datetime
    reviser_id: int | None
    reviser: str
    volumes: Volumes
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedDocument(Work):
    """A document and the work on it."""

    id: int
    name: str
    request_id: int
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """Documents handed in from one moment until before another, of one unit or of all."""

    since: datetime
    until: datetime
    unit_id: int | None

    @property
    def conditions(self) -> tuple[ColumnElement[bool], ...]:
        of_unit = () if self.unit_id is None else (Request.unit_id == self.unit_id,)
        return Request.created_at >= self.since, Request.created_at < self.until, *of_unit


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLine:
    price: Price
    set_by: str


def worked_document(session: Session, document_id: int) -> WorkedDocument | None:
    """Return one document; None where there is none, or nobody works on it any more."""
    return next(iter(worked_in(session, (Document.id == document_id,))), None)


def price_lines(session: Session) -> tuple[PriceLine, ...]:
    """Return the prices in the order they were set."""
    query = select(PriceRow, Person.name).join(Person, Person.id == PriceRow.person_id).order_by(PriceRow.id)
    return tuple(PriceLine(price=row.price, set_by=name) for row, name in session.execute(query))


def worked_in(session: Session, conditions: Iterable[ColumnElement[bool]]) -> tuple[WorkedDocument, ...]:
    """Return the documents that fulfil conditions in order of time, without refused and cancelled ones."""
    found = (*conditions, Document.state.not_in(UNCOUNTED))
    volumes, times = _volumes(session, found), _times(session, found)
    rows = session.execute(
        select(*_SHOWN)
        .join(Document.request)
        .join(Request.unit)
        .outerjoin(_Reviser, Document.reviser_id == _Reviser.id)
        .where(*found)
        .order_by(Request.created_at, Document.id)
    )
    return tuple(_document(row, volumes.get(row[0], _NO_VOLUMES), times.get(row[0], _NO_TIMES)) for row in rows)


def _volumes(session: Session, found: Iterable[ColumnElement[bool]]) -> Mapping[int, Volumes]:
    volumes: dict[int, dict[Readiness, Volume]] = defaultdict(dict)
    counts = select(
        WordCount.document_id,
        WordCount.readiness,
        WordCount.words,
        WordCount.characters,
        WordCount.compared,
        WordCount.changed,
    ).join(Document, Document.id == WordCount.document_id)
    for document_id, readiness, words, characters, compared, changed in session.execute(_of_found(counts, found)):
        volume = Volume(words=words, characters=characters, compared=compared, changed=changed)
        volumes[document_id][readiness] = volume
    return volumes


def _times(session: Session, found: Iterable[ColumnElement[bool]]) -> Mapping[int, Times]:
    times: dict[int, dict[tuple[int, str], int]] = defaultdict(dict)
    query = (
        select(RevisingTime.document_id, Person.id, Person.name, RevisingTime.seconds)
        .join(Person, Person.id == RevisingTime.person_id)
        .join(Document, Document.id == RevisingTime.document_id)
    )
    for document_id, person_id, name, seconds in session.execute(_of_found(query, found)):
        times[document_id][person_id, name] = seconds
    return times


def _of_found(query: Select[*tuple[Any, ...]], found: Iterable[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    return query.join(Document.request).where(*found)


def _document(row: Sequence[Any], volumes: Volumes, times: Times) -> WorkedDocument:
    document_id, name, request_id, reference, unit_id, unit, source, target, handed_in, reviser_id, reviser = row
    return WorkedDocument(
        id=document_id,
        name=name,
        request_id=request_id,
        reference=reference,
        unit_id=unit_id,
        unit=unit,
        pair=LanguagePair(source=source, target=target),
        handed_in=handed_in,
        reviser_id=reviser_id,
        reviser=reviser or "",
        volumes=volumes,
        times=times,
    )
