"""What a unit sees of its requests: the list, and one request with its documents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from glossary.folding import fold
from translation_service.domain.ids import UnitId
from translation_service.domain.languages import HOME
from translation_service.domain.people import Confidentiality, Holding
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import WAITING_FOR_REVISER, DocumentState
from translation_service.persistence.people import Unit
from translation_service.persistence.reading.document_news import DocumentNews, news_by_document
from translation_service.persistence.reading.pages import Page, page_of, read_page
from translation_service.persistence.reading.worklist import places_in_queue
from translation_service.persistence.requests import Document, DocumentEvent, Request, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSearch:
    """Which requests: of one unit (or of all, for a coordinator), with a document in `state`, holding `text`."""

    unit_id: UnitId | None
    state: DocumentState | None = None
    text: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """A request in the list; `documents` are names and states in the order they were handed in."""

    id: int
    unit: str
    requester: str
    reference: str
    target_language: str
    deadline: datetime | None
    created_at: datetime
    is_confidential: bool
    documents: tuple[tuple[str, DocumentState], ...]

    @property
    def states(self) -> frozenset[DocumentState]:
        return frozenset(state for _, state in self.documents)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    id: int
    kind: VersionKind
    number: int
    origin: VersionOrigin
    file_name: str
    size: int
    blob_key: str
    is_comparable: bool
    person: str
    why: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """One line of a document's record; `person` is empty where the service itself acted."""

    at: datetime
    person: str
    from_state: str
    to_state: DocumentState
    act: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document as its unit follows it; `place` counts from 1 where it waits for a reviser."""

    id: int
    name: str
    state: DocumentState
    state_since: datetime
    source_language: str
    target_language: str
    words: int
    pages: int
    reviser: str
    progress_done: int
    progress_total: int
    place: int | None
    failure: Mapping[str, Any] | None
    notices: Sequence[Mapping[str, Any]]
    news: DocumentNews


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """What happened to a document and the files it has, both in order of time."""

    versions: tuple[VersionLine, ...]
    events: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFacts:
    """A request; `holding` decides who may see it."""

    id: int
    unit: str
    requester: str
    reference: str
    source_language: str
    target_language: str
    deadline: datetime | None
    note: str
    confidentiality: Confidentiality
    created_at: datetime
    holding: Holding
    documents: tuple[DocumentLine, ...]


def find_requests(session: Session, *, search: RequestSearch) -> Page[RequestLine]:
    """Return one page of requests, the newest first."""
    found = _found(session, search)
    rows = session.scalars(_requests().where(Request.id.in_(found.rows)).order_by(*_newest_first()))
    return found.shown_as(lambda _: tuple(map(_line, rows)))


def read_request(session: Session, *, request_id: int) -> RequestFacts | None:
    """Return a request with its documents as they stand."""
    query = _requests().where(Request.id == request_id)
    request = session.scalars(query.options(selectinload(Request.documents).joinedload(Document.reviser))).one_or_none()
    return _facts(session, request) if request else None


def read_records(session: Session, *, request_id: int) -> dict[int, DocumentRecord]:
    """Return the record of every document of a request, by document id."""
    documents = session.scalars(
        select(Document)
        .where(Document.request_id == request_id)
        .options(
            selectinload(Document.versions).joinedload(Version.person),
            selectinload(Document.events).joinedload(DocumentEvent.person),
        )
    )
    return {document.id: _record(document) for document in documents}


def _requests() -> Select[Request]:
    return select(Request).options(
        joinedload(Request.unit), joinedload(Request.requester), selectinload(Request.documents)
    )


def _newest_first() -> tuple[ColumnElement[Any], ...]:
    return (Request.created_at.desc(), Request.id.desc())


def _found(session: Session, search: RequestSearch) -> Page[int]:
    if not search.text.strip():
        ids = select(Request.id).where(*_conditions(search)).order_by(*_newest_first())
        return read_page(session, ids, wanted=search.page).shown_as(lambda rows: [row[0] for row in rows])
    return page_of(_holding_text(session, search), wanted=search.page)


def _holding_text(session: Session, search: RequestSearch) -> Sequence[int]:
    # No database folds Turkish letters, so a text is compared here.
    wanted = fold(search.text.strip(), HOME)
    rows = session.execute(
        select(Request.id, Request.reference, Unit.name, func.aggregate_strings(Document.name, "\n"))
        .join(Request.unit)
        .join(Request.documents)
        .where(*_conditions(search))
        .group_by(Request.id, Request.reference, Request.created_at, Unit.name)
        .order_by(*_newest_first())
    )
    return [row[0] for row in rows if any(wanted in fold(part, HOME) for part in row[1:])]


def _conditions(search: RequestSearch) -> Iterator[ColumnElement[bool]]:
    if search.unit_id is not None:
        yield Request.unit_id == search.unit_id
    if search.state:
        in_state = select(Document.request_id).where(Document.state == search.state)
        yield Request.id.in_(in_state)


def _line(request: Request) -> RequestLine:
    return RequestLine(
        id=request.id,
        unit=request.unit.name,
        requester=request.requester.name,
        reference=request.reference,
        target_language=request.target_language,
        deadline=request.deadline,
        created_at=request.created_at,
        is_confidential=request.confidentiality is Confidentiality.CONFIDENTIAL,
        documents=tuple((document.name, document.state) for document in request.documents),
    )


def _facts(session: Session, request: Request) -> RequestFacts:
    is_waiting = any(document.state in WAITING_FOR_REVISER for document in request.documents)
    places = places_in_queue(session) if is_waiting else {}
    news = news_by_document(session, request_id=request.id)
    return RequestFacts(
        id=request.id,
        unit=request.unit.name,
        requester=request.requester.name,
        reference=request.reference,
        source_language=request.source_language,
        target_language=request.target_language,
        deadline=request.deadline,
        note=request.note,
        confidentiality=request.confidentiality,
        created_at=request.created_at,
        holding=Holding(unit_id=UnitId(request.unit_id), reviser_id=None, confidentiality=request.confidentiality),
        documents=tuple(_document(document, places, news[document.id]) for document in request.documents),
    )


def _document(document: Document, places: Mapping[int, int], news: DocumentNews) -> DocumentLine:
    return DocumentLine(
        id=document.id,
        name=document.name,
        state=document.state,
        state_since=document.state_since,
        source_language=document.source_language,
        target_language=document.target_language,
        words=document.words,
        pages=document.pages,
        reviser=document.reviser.name if document.reviser else "",
        progress_done=document.progress_done,
        progress_total=document.progress_total,
        place=places.get(document.id),
        failure=document.failure,
        notices=tuple(document.notices),
        news=news,
    )


def _record(document: Document) -> DocumentRecord:
    return DocumentRecord(versions=tuple(map(_version, document.versions)), events=tuple(map(_event, document.events)))


def _version(version: Version) -> VersionLine:
    return VersionLine(
        id=version.id,
        kind=version.kind,
        number=version.number,
        origin=version.origin,
        file_name=version.file_name,
        size=version.size,
        blob_key=version.blob_key,
        is_comparable=bool(version.text_key) and version.kind is VersionKind.TRANSLATION,
        person=version.person.name if version.person else "",
        why=version.why,
        created_at=version.created_at,
    )


def _event(event: DocumentEvent) -> EventLine:
    return EventLine(
        at=event.at,
        person=event.person.name if event.person else "",
        from_state=event.from_state,
        to_state=DocumentState(event.to_state),
        act=event.act,
        why=event.why,
    )
