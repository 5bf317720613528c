"""What the administrator sees: people, units, failed documents, mails."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import starmap
from typing import Any, Final

from sqlalchemy import Select, case, func, select, type_coerce
from sqlalchemy.orm import Session, joinedload

from glossary.folding import fold
from translation_service.domain.alphabet import alphabetical
from translation_service.domain.errands import ErrandState
from translation_service.domain.languages import HOME
from translation_service.domain.mails import MailState
from translation_service.domain.people import Confidentiality, Role
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.database import SHORT, UtcDateTime
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.errands import Errand
from translation_service.persistence.people import LinkedIdentity, Person, Unit
from translation_service.persistence.reading.pages import Page, page_of, read_page
from translation_service.persistence.requests import Document, Request

MAILS_A_PAGE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    people: int
    units: int
    failed_documents: int
    failed_mails: int
    waiting_mails: int
    failed_errands: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A person; `linked_at` is when an account of the institution was linked first, nothing for an account of ours."""

    id: int
    name: str
    address: str
    roles: frozenset[Role]
    unit_id: int | None
    unit: str
    language: str
    is_active: bool
    linked_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    id: int
    name: str
    address: str
    is_active: bool
    people: int
    has_own_memory: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedDocument:
    """A document that stopped; `failed_from` is the state it goes back to when it is tried again.

    One of a confidential request has neither name nor reference here: administrators are not among those who see it.
    """

    id: int
    request_id: int
    name: str
    unit: str
    reference: str
    failed_from: DocumentState
    failed_at: datetime
    failure: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailLine:
    id: int
    recipient: str
    subject: str
    template: str
    state: MailState
    attempts: int
    problem: str
    created_at: datetime
    sent_at: datetime | None
    next_attempt_at: datetime | None


def read_overview(session: Session) -> Overview:
    """Count what an administrator looks after."""
    mails = dict(session.execute(select(Mail.state, func.count()).group_by(Mail.state)).all())
    return Overview(
        people=_count(session, select(Person.id).where(Person.is_active)),
        units=_count(session, select(Unit.id).where(Unit.is_active)),
        failed_documents=_count(session, select(Document.id).where(Document.state == DocumentState.FAILED)),
        failed_mails=mails.get(MailState.FAILED, 0),
        failed_errands=_count(session, select(Errand.id).where(Errand.state == ErrandState.FAILED)),
        waiting_mails=mails.get(MailState.WAITING, 0) + mails.get(MailState.SENDING, 0),
    )


def find_people(session: Session, *, text: str, page: int) -> Page[PersonLine]:
    """Return a page of those whose name, address or unit holds a text, those who may sign in first."""
    wanted = fold(text.strip(), HOME)
    people = session.execute(_people())
    found = [one for one in starmap(_person, people) if any(wanted in fold(part, HOME) for part in _words_of(one))]
    return page_of(sorted(found, key=_active_by_name), wanted=page)


def read_person(session: Session, *, person_id: int) -> PersonLine | None:
    """Return one person."""
    found = session.execute(_people().where(Person.id == person_id)).one_or_none()
    return _person(*found) if found else None


def read_units(session: Session) -> tuple[UnitLine, ...]:
    """Return every unit with the number of its active people."""
    people = func.count(Person.id).filter(Person.is_active)
    query = select(Unit, people).outerjoin(Person, Person.unit_id == Unit.id).group_by(Unit.id)
    units = (
        UnitLine(
            id=unit.id,
            name=unit.name,
            address=unit.address,
            is_active=unit.is_active,
            people=count,
            has_own_memory=unit.has_own_memory,
        )
        for unit, count in session.execute(query)
    )
    return tuple(sorted(units, key=_active_by_name))


def read_failed_documents(session: Session, *, page: int) -> Page[FailedDocument]:
    """Return a page of the documents that stopped, the newest failure first."""
    query = (
        select(Document, Request, Unit.name)
        .join(Document.request)
        .join(Request.unit)
        .where(Document.state == DocumentState.FAILED)
        .order_by(Document.state_since.desc(), Document.id.desc())
    )
    return read_page(session, query, wanted=page).shown_as(lambda rows: tuple(starmap(_failed, rows)))


_HIDDEN_REFERENCE: Final = case((Request.confidentiality == Confidentiality.CONFIDENTIAL, Request.reference), else_="")


def read_mails(session: Session, *, state: MailState | None, page: int) -> Page[MailLine]:
    """Return one page of the outbox, the newest first."""
    query = (
        select(Mail, _HIDDEN_REFERENCE)
        .outerjoin(Document, Document.id == Mail.document_id)
        .outerjoin(Request, Request.id == Document.request_id)
        .order_by(Mail.created_at.desc(), Mail.id.desc())
    )
    found = query if state is None else query.where(Mail.state == state)
    return read_page(session, found, wanted=page, size=MAILS_A_PAGE).shown_as(
        lambda rows: tuple(starmap(mail_line, rows))
    )


def mail_line(mail: Mail, hidden_reference: str) -> MailLine:
    """Return a mail as lists show it; its subject ends before the reference of a confidential request."""
    return MailLine(
        id=mail.id,
        recipient=mail.recipient,
        subject=_without(mail.subject, hidden_reference),
        template=mail.template,
        state=mail.state,
        attempts=mail.attempts,
        problem=mail.problem,
        created_at=mail.created_at,
        sent_at=mail.sent_at,
        next_attempt_at=mail.next_attempt_at,
    )


def _people() -> Select[Person, datetime | None]:
    linked = select(func.min(LinkedIdentity.linked_at)).where(LinkedIdentity.person_id == Person.id)
    return select(Person, type_coerce(linked.scalar_subquery(), UtcDateTime)).options(joinedload(Person.unit))


def _person(person: Person, linked_at: datetime | None) -> PersonLine:
    return PersonLine(
        id=person.id,
        name=person.name,
        address=person.address,
        roles=frozenset(Role(word) for word in person.roles),
        unit_id=person.unit_id,
        unit=person.unit.name if person.unit else "",
        language=person.language,
        is_active=person.is_active,
        linked_at=linked_at,
    )


def _without(subject: str, reference: str) -> str:
    words = " ".join(reference.split())
    if not words:
        return subject
    before, found, _ = subject.rpartition(words)
    if found:
        return before.rpartition("(")[0].rstrip()
    return _without_beginning(subject, words) if len(subject) == SHORT else subject


def _without_beginning(subject: str, words: str) -> str:
    """Return a subject that was cut to be kept, without what it has of these words at its end."""
    kept = next((place for place in range(SHORT) if words.startswith(subject[place:])), SHORT)
    return subject[:kept].rpartition("(")[0].rstrip() if kept < SHORT else subject


def _words_of(person: PersonLine) -> tuple[str, str, str]:
    return person.name, person.address, person.unit


def _failed(document: Document, request: Request, unit: str) -> FailedDocument:
    is_confidential = request.confidentiality is Confidentiality.CONFIDENTIAL
    return FailedDocument(
        id=document.id,
        request_id=request.id,
        name="" if is_confidential else document.name,
        unit=unit,
        reference="" if is_confidential else request.reference,
        failed_from=DocumentState(document.failed_from),
        failed_at=document.state_since,
        failure=document.failure,
    )


def _active_by_name(line: PersonLine | UnitLine) -> tuple[bool, tuple[tuple[int, int], ...]]:
    return not line.is_active, alphabetical(line.name, HOME)


def _count(session: Session, query: Select[int]) -> int:
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0
