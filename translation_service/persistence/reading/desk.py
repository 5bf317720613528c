"""What the coordinator sees: documents by state and deadline, the record of one, and who carries how much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, case, func, select
from sqlalchemy.orm import Session, aliased

from glossary.folding import fold
from translation_service.domain.alphabet import alphabetical
from translation_service.domain.languages import HOME, LanguagePair
from translation_service.domain.people import Confidentiality, Holding, Role
from translation_service.domain.workflow import HELD, OPEN, DocumentState
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.reading.due_days import is_due_on
from translation_service.persistence.reading.pages import Page, page_of, read_page
from translation_service.persistence.requests import Document, DocumentEvent, Request

PAGE_SIZE: Final = 50

_Reviser: Final = aliased(Person)
_Requester: Final = aliased(Person)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSearch:
    """Which documents the coordinator looks at; without a state these are the ones still owed to somebody."""

    state: DocumentState | None = None
    is_overdue: bool = False
    is_everything: bool = False
    unit_id: int | None = None
    reviser_id: int | None = None
    due: date | None = None
    text: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLine:
    """One document; `reviser` is empty while nobody holds it, `failure` while nothing went wrong."""

    id: int
    request_id: int
    name: str
    pair: LanguagePair
    state: DocumentState
    state_since: datetime
    deadline: datetime | None
    words: int
    unit: str
    requester: str
    reviser: str
    reference: str
    note: str
    failure: dict[str, Any] | None
    holding: Holding

    @property
    def is_confidential(self) -> bool:
        return self.holding.confidentiality is Confidentiality.CONFIDENTIAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """How many documents stand in each state, and how many of the open ones are overdue."""

    counts: dict[DocumentState, int]
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What somebody holds at the moment; `may_revise` is false of who is closed out or no reviser any more."""

    person_id: int
    name: str
    documents: int
    words: int
    may_revise: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """One line of a document's record; `person` is empty where a machine acted."""

    at: datetime
    person: str
    from_state: str
    to_state: str
    act: str
    why: str


def board(session: Session, *, moment: datetime) -> Board:
    """Count the documents by state; every state is counted, also an empty one."""
    counted = dict.fromkeys(DocumentState, 0)
    rows = session.execute(select(Document.state, func.count()).group_by(Document.state))
    counted.update(rows.all())
    overdue = select(func.count()).select_from(Document).join(Document.request).where(*_overdue(moment))
    return Board(counts=counted, overdue=session.scalar(overdue) or 0)


def find_documents(session: Session, *, search: DeskSearch, moment: datetime, zone: ZoneInfo) -> Page[DeskLine]:
    """Return one page of documents, overdue ones first, then by deadline; days are those of `zone`."""
    conditions = tuple(_conditions(search, moment, zone))
    found = _found(session, search, conditions, moment)
    rows = session.execute(_lines().where(Document.id.in_(found.rows)).order_by(*_order(moment)))
    return found.shown_as(lambda _: tuple(map(_line, rows)))


def find_desk_document(session: Session, *, document_id: int) -> DeskLine | None:
    """Return one document as the coordinator sees it."""
    row = session.execute(_lines().where(Document.id == document_id)).one_or_none()
    return _line(row) if row else None


def events_of(session: Session, *, document_id: int) -> tuple[EventLine, ...]:
    """Return the record of a document, the newest line first."""
    rows = session.execute(
        select(DocumentEvent, Person.name)
        .outerjoin(Person, DocumentEvent.person_id == Person.id)
        .where(DocumentEvent.document_id == document_id)
        .order_by(DocumentEvent.id.desc())
    )
    return tuple(
        EventLine(
            at=event.at,
            person=name or "",
            from_state=event.from_state,
            to_state=event.to_state,
            act=event.act,
            why=event.why,
        )
        for event, name in rows
    )


def loads_of_revisers(session: Session) -> tuple[Load, ...]:
    """Return every reviser with what they hold, the least loaded first; before them who is none and holds something."""
    held = {
        person_id: (documents, words)
        for person_id, documents, words in session.execute(
            select(Document.reviser_id, func.count(), func.sum(Document.words))
            .where(Document.state.in_(HELD))
            .group_by(Document.reviser_id)
        )
    }
    loads = [_load(person, held) for person in session.scalars(select(Person))]
    shown = [load for load in loads if load.may_revise or load.documents]
    return tuple(sorted(shown, key=lambda load: (load.may_revise, load.words, alphabetical(load.name, HOME))))


def unit_choices(session: Session) -> tuple[tuple[int, str], ...]:
    """Return the units by name, for a filter."""
    units = sorted(session.scalars(select(Unit)), key=lambda unit: alphabetical(unit.name, HOME))
    return tuple((unit.id, unit.name) for unit in units)


def _conditions(search: DeskSearch, moment: datetime, zone: ZoneInfo) -> Iterator[ColumnElement[bool]]:
    if search.state:
        yield Document.state == search.state
    elif not search.is_everything:
        yield Document.state.in_(OPEN | {DocumentState.DELIVERED})
    if search.is_overdue:
        yield from _overdue(moment)
    if search.due:
        yield from is_due_on(search.due, zone)
    if search.unit_id:
        yield Request.unit_id == search.unit_id
    if search.reviser_id:
        yield Document.reviser_id == search.reviser_id


def _overdue(moment: datetime) -> tuple[ColumnElement[bool], ...]:
    return (Document.state.in_(OPEN), Request.deadline <= moment)


def _order(moment: datetime) -> tuple[ColumnElement[Any], ...]:
    return (
        case(((Request.deadline <= moment) & Document.state.in_(OPEN), 0), else_=1),
        case((Request.deadline.is_(None), 1), else_=0),
        Request.deadline.expression,
        Document.id.expression,
    )


def _lines() -> Select[Document, Request, str, str, str]:
    return (
        select(Document, Request, Unit.name, _Requester.name, _Reviser.name)
        .join(Document.request)
        .join(Request.unit)
        .join(_Requester, Request.requester_id == _Requester.id)
        .outerjoin(_Reviser, Document.reviser_id == _Reviser.id)
    )


def _found(
    session: Session, search: DeskSearch, conditions: Sequence[ColumnElement[bool]], moment: datetime
) -> Page[int]:
    wanted = fold(search.text.strip(), HOME)
    if wanted:
        found = _holding_text(session, wanted, conditions, moment)
        return page_of(found, wanted=search.page, size=PAGE_SIZE)
    ids = select(Document.id).join(Document.request).where(*conditions).order_by(*_order(moment))
    page = read_page(session, ids, wanted=search.page, size=PAGE_SIZE)
    return page.shown_as(lambda rows: [row[0] for row in rows])


def _holding_text(
    session: Session, wanted: str, conditions: Sequence[ColumnElement[bool]], moment: datetime
) -> Sequence[int]:
    # No database folds Turkish letters, so a text is compared here.
    rows = session.execute(
        select(Document.id, Document.name, Request.reference, Unit.name, _Requester.name)
        .join(Document.request)
        .join(Request.unit)
        .join(_Requester, Request.requester_id == _Requester.id)
        .where(*conditions)
        .order_by(*_order(moment))
    )
    return [row[0] for row in rows if any(wanted in fold(part, HOME) for part in row[1:])]


def _line(row: Row[Document, Request, str, str, str]) -> DeskLine:
    document, request, unit, requester, reviser = row
    return DeskLine(
        id=document.id,
        request_id=request.id,
        name=document.name,
        pair=LanguagePair(source=document.source_language, target=document.target_language),
        state=document.state,
        state_since=document.state_since,
        deadline=request.deadline,
        words=document.words,
        unit=unit,
        requester=requester,
        reviser=reviser or "",
        reference=request.reference,
        note=request.note,
        failure=document.failure,
        holding=document.holding(request),
    )


def _load(person: Person, held: dict[int | None, tuple[int, int]]) -> Load:
    documents, words = held.get(person.id, (0, 0))
    return Load(
        person_id=person.id,
        name=person.name,
        documents=documents,
        words=words,
        may_revise=person.is_active and Role.REVISER in person.roles,
    )
