"""The outbox: mails are written into the database with what they are about, and sent afterwards by a job.

A mail is `waiting`, then `sending` for as long as a worker holds it, then `sent` or `failed`. A mail whose worker died
while sending is sent again only where a repeat does no harm (the mailer says so); otherwise an administrator decides.
"""

import logging
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.orm import Session, joinedload

from translation_service.application.jobs import Bell, Job, set_bell
from translation_service.application.letter_writing import WrittenLetter, enclose, write_letter
from translation_service.application.letters import MailRefused
from translation_service.application.ports import Services
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import NotFound, RequestRefused, TemporarilyUnavailable
from translation_service.domain.ids import MailId
from translation_service.domain.mails import MailState
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.persistence.deliveries import Delivery, Mail
from translation_service.persistence.people import Person
from translation_service.persistence.requests import Document

logger = logging.getLogger(__name__)

UNCERTAIN: Final = N_("The worker stopped while it handed this mail over; it may have arrived or not.")
NO_ANSWER: Final = N_("The mail server did not take it after several tries.")
REFUSED: Final = N_("The mail server refused it for good.")

_FIRST_PAUSE: Final = timedelta(seconds=30)
_LEASE: Final = timedelta(minutes=2)


def announce(
    session: Session,
    document: Document,
    *,
    template: str,
    services: Services,
    delivery: Delivery | None = None,
    to_person_id: int | None = None,
) -> None:
    """Write a mail about a document into the outbox: to its orderer, or to another person; inactive people get none."""
    person = session.get(Person, to_person_id or document.request.requester_id)
    if person is None or not person.is_active:
        return
    mail = Mail(
        message_id=f"<{uuid4()}@{_host(services)}>",
        delivery_id=delivery.id if delivery else None,
        document_id=document.id,
        template=template,
        language=person.language,
        recipient=person.address,
        values={
            "name": person.name,
            "failure": document.failure,
            "version_id": delivery and delivery.version_id,
        },
        state=MailState.WAITING,
        created_at=services.clock(),
    )
    session.add(mail)
    session.flush()
    ring_for_mail(session, mail)


def ring_for_mail(session: Session, mail: Mail) -> None:
    """Have the job rung that sends a mail."""
    mail.ringings += 1
    set_bell(session, mail_bell(mail))


def mail_bell(mail: Mail) -> Bell:
    """Return the bell last rung for a mail."""
    return Bell(job=Job.SEND_MAIL, subject=mail.id, ringing=mail.ringings)


def send_waiting_mail(services: Services, *, mail_id: MailId) -> None:
    """Send a mail if it is waiting and due; else do nothing."""
    written = _take(services, mail_id)
    if written is None:
        return
    try:
        services.mailer.send(enclose(written, services=services))
    except TemporarilyUnavailable:
        _put_off(services, mail_id)
    except MailRefused:
        settle(services, mail_id, state=MailState.FAILED, problem=REFUSED)
    else:
        settle(services, mail_id, state=MailState.SENT)


def resend_mail(session: Session, *, mail_id: MailId, actor: Actor, clock: Clock) -> None:
    """Put a failed mail back into the outbox."""
    require(actor.holds(Role.ADMINISTRATOR))
    mail = session.get(Mail, mail_id)
    if mail is None:
        raise NotFound("mail-not-found", N_("There is no such mail."))
    if mail.state is not MailState.FAILED:
        raise RequestRefused("mail-not-failed", N_("Only a failed mail can be sent again."))
    mail.state, mail.attempts, mail.problem, mail.next_attempt_at = MailState.WAITING, 0, "", clock()
    ring_for_mail(session, mail)
    session.flush()


def settle(services: Services, mail_id: MailId, *, state: MailState, problem: str = "") -> None:
    """Write down how sending a mail ended."""
    moment = services.clock()
    columns: dict[str, Any] = {"state": state, "problem": problem, "lease_until": None}
    if state is MailState.SENT:
        columns["sent_at"] = moment
    with services.transaction() as session:
        session.execute(update(Mail).where(Mail.id == mail_id, Mail.state == MailState.SENDING).values(columns))
    logger.info("mail_settled", extra={"mail_id": mail_id, "state": state.value})


def _take(services: Services, mail_id: MailId) -> WrittenLetter | None:
    moment = services.clock()
    with services.transaction() as session:
        query = select(Mail).where(Mail.id == mail_id).options(joinedload(Mail.document)).with_for_update(of=Mail)
        mail = session.scalar(query)
        if mail is None or mail.state is not MailState.WAITING or not _is_due(mail, services):
            return None
        written = write_letter(session, mail, services=services)
        mail.state, mail.attempts = MailState.SENDING, mail.attempts + 1
        mail.subject, mail.lease_until = written.letter.subject, moment + _LEASE
    return written


def _is_due(mail: Mail, services: Services) -> bool:
    return mail.next_attempt_at is None or mail.next_attempt_at <= services.clock()


def _put_off(services: Services, mail_id: MailId) -> None:
    with services.transaction() as session:
        mail = session.get_one(Mail, mail_id)
        if mail.attempts < services.rules.mail_attempts:
            mail.state, mail.lease_until = MailState.WAITING, None
            mail.next_attempt_at = services.clock() + _FIRST_PAUSE * 2 ** (mail.attempts - 1)
            return
    settle(services, mail_id, state=MailState.FAILED, problem=NO_ANSWER)


def _host(services: Services) -> str:
    host = urlsplit(services.rules.address).hostname or ""
    return "localhost" if ":" in host or not host else host.encode("idna").decode("ascii")
