"""The outbox: mails are written into the database with what they are about, and sent afterwards by a job (`mailing`).

A mail is `waiting`, then `sending` for as long as a worker holds it, then `sent` or `failed`. A mail whose worker died
while sending is sent again only where a repeat does no harm (the mailer says so); otherwise an administrator decides.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlsplit
from uuid import uuid4

from sqlalchemy import ColumnElement, delete, not_, select
from sqlalchemy.orm import Session

from translation_service.application.jobs import Bell, Job, set_bell
from translation_service.application.ports import Services
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import MovedOn, NotFound
from translation_service.domain.ids import MailId
from translation_service.domain.mails import MailState
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Delivery, Mail
from translation_service.persistence.leased import is_ahead
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.requests import Document, Request

APART: Final = timedelta(hours=1)
"""How far apart the mails are that tell one person of what keeps coming to a document."""
LONGEST_PAUSE: Final = timedelta(days=1)
"""How long a mail waits at most for its next try."""

_ASSIGNED: Final = "assigned"
_ON_ITS_WAY: Final = (MailState.WAITING, MailState.SENDING)


def announce(
    session: Session,
    document: Document,
    *,
    template: str,
    services: Services,
    delivery: Delivery | None = None,
    to_person_id: int | None = None,
) -> None:
    """Write a mail about a document into the outbox: to its orderer, or to another person; inactive people get none.

    What an orderer would read who has left goes to the unit, where that has an address.
    """
    reader = _reader(session, document, to_person_id, services)
    if reader is not None:
        _write(session, document, reader, template=template, services=services, delivery=delivery)


def announce_news(
    session: Session, document: Document, *, template: str, services: Services, to_person_id: int | None = None
) -> None:
    """Announce what may come often: the first at once, and what follows within the hour in one mail at its end."""
    reader = _reader(session, document, to_person_id, services)
    if reader is None:
        return
    last = _last(session, document, reader, template)
    if last is None or last.state is not MailState.WAITING:
        _write(session, document, reader, template=template, services=services, not_before=_an_hour_after(last))


def announce_assigned(session: Session, document: Document, *, services: Services) -> None:
    """Tell a reviser who wants it what was assigned: the first at once, what follows within the hour in one mail."""
    person = _active(session, document.reviser_id)
    if person is None or not person.hears_of_assignments:
        return
    same = (Mail.template == _ASSIGNED, Mail.recipient == person.address)
    last = session.scalar(select(Mail).where(*same).order_by(Mail.id.desc()).limit(1).with_for_update())
    if last is None or last.state is not MailState.WAITING:
        last = _write(
            session,
            document,
            _as_reader(person),
            template=_ASSIGNED,
            services=services,
            not_before=_an_hour_after(last),
        )
    assigned = sorted({*last.values.get("assigned", []), document.id})
    last.values = last.values | {"assigned": assigned, "reviser_id": person.id, "are_several": len(assigned) > 1}


def is_overtaken(session: Session, mail: Mail) -> bool:
    """Bring a mail about assignments up to now: it names what its reviser still holds; tell whether that is nothing."""
    if mail.template != _ASSIGNED or "assigned" not in mail.values:
        return False
    reviser = session.get_one(Person, mail.values["reviser_id"])
    is_held = (Document.reviser_id == reviser.id, Document.state == DocumentState.IN_REVISION)
    assigned = select(Document).where(Document.id.in_(mail.values["assigned"]), *is_held).order_by(Document.id)
    held = session.scalars(assigned).all() if reviser.is_active and reviser.hears_of_assignments else []
    if held:
        mail.document, mail.values = held[0], mail.values | {"are_several": len(held) > 1}
    return not held


def address_anew(session: Session, mail: Mail) -> None:
    """Have a mail go to where its reader is now: an address that no server knows has been corrected meanwhile."""
    unit_id = mail.values.get("unit_id")
    reader = session.get(Unit, unit_id) if unit_id else _active(session, mail.values.get("person_id"))
    if reader is not None and reader.address:
        mail.recipient = reader.address


def call_off(session: Session, document: Document, *, template: str, clock: Clock) -> None:
    """Take away the mails about a document that are put off and would tell of what is over by then."""
    put_off = (Mail.state == MailState.WAITING, Mail.next_attempt_at > clock())
    session.execute(delete(Mail).where(Mail.document_id == document.id, Mail.template == template, *put_off))


def ring_for_mail(session: Session, mail: Mail) -> None:
    """Have the job rung that sends a mail."""
    mail.ringings += 1
    set_bell(session, mail_bell(mail))


def is_due(services: Services) -> ColumnElement[bool]:
    """Return the condition that a mail may go now: a pause longer than any is of before the clock was put back."""
    return not_(is_ahead(Mail.next_attempt_at, services.clock(), longest=LONGEST_PAUSE))


def mail_bell(mail: Mail) -> Bell:
    """Return the bell last rung for a mail."""
    return Bell(job=Job.SEND_MAIL, subject=mail.id, ringing=mail.ringings)


def resend_mail(session: Session, *, mail_id: MailId, actor: Actor, clock: Clock) -> None:
    """Put a failed mail back into the outbox; one that is on its way stays there."""
    require(actor.holds(Role.ADMINISTRATOR))
    mail = session.get(Mail, mail_id)
    if mail is None:
        raise NotFound("mail-not-found", N_("There is no such mail."))
    if mail.state in _ON_ITS_WAY:
        return
    if mail.state is not MailState.FAILED:
        raise MovedOn("mail-not-failed", N_("Only a failed mail can be sent again."))
    mail.state, mail.attempts, mail.problem, mail.next_attempt_at = MailState.WAITING, 0, "", clock()
    ring_for_mail(session, mail)
    session.flush()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """Whom a mail is for: a person, or a whole unit, by the id in `person_id` or `unit_id`."""

    name: str
    address: str
    language: str
    person_id: int | None = None
    unit_id: int | None = None


def _reader(session: Session, document: Document, person_id: int | None, services: Services) -> _Reader | None:
    if person_id is None:
        return _orderer(session, document.request, services)
    person = _active(session, person_id)
    return _as_reader(person) if person is not None else None


def _orderer(session: Session, request: Request, services: Services) -> _Reader | None:
    """Return who ordered, or the unit where they are there no more."""
    person = _active(session, request.requester_id)
    if person is not None and person.unit_id == request.unit_id:
        return _as_reader(person)
    unit = session.get_one(Unit, request.unit_id)
    if not unit.address:
        return None
    return _Reader(name=unit.name, address=unit.address, language=services.rules.language, unit_id=unit.id)


def _active(session: Session, person_id: int | None) -> Person | None:
    person = session.get(Person, person_id) if person_id else None
    return person if person is not None and person.is_active else None


def _as_reader(person: Person) -> _Reader:
    return _Reader(name=person.name, address=person.address, language=person.language, person_id=person.id)


def _write(
    session: Session,
    document: Document,
    reader: _Reader,
    *,
    template: str,
    services: Services,
    delivery: Delivery | None = None,
    not_before: datetime | None = None,
) -> Mail:
    mail = Mail(
        message_id=f"<{uuid4()}@{_host(services)}>",
        delivery_id=delivery.id if delivery else None,
        document_id=document.id,
        template=template,
        language=reader.language,
        recipient=reader.address,
        values={
            "name": reader.name,
            "person_id": reader.person_id,
            "unit_id": reader.unit_id,
            "failure": document.failure,
            "version_id": delivery and delivery.version_id,
        },
        state=MailState.WAITING,
        created_at=services.clock(),
        next_attempt_at=not_before,
    )
    session.add(mail)
    session.flush()
    ring_for_mail(session, mail)
    return mail


def _an_hour_after(last: Mail | None) -> datetime | None:
    return (last.next_attempt_at or last.created_at) + APART if last else None


def _last(session: Session, document: Document, reader: _Reader, template: str) -> Mail | None:
    same = (Mail.document_id == document.id, Mail.template == template, Mail.recipient == reader.address)
    return session.scalar(select(Mail).where(*same).order_by(Mail.id.desc()).limit(1))


def _host(services: Services) -> str:
    host = urlsplit(services.rules.address).hostname or ""
    return "localhost" if ":" in host or not host else host.encode("idna").decode("ascii")
