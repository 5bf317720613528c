"""The outbox: mails are written into the database with what they are about, and sent afterwards by a job (`mailing`).

A mail is `waiting`, then `sending` for as long as a worker holds it, then `sent` or `failed`. A mail whose worker died
while sending is sent again only where a repeat does no harm (the mailer says so); otherwise an administrator decides.
"""

from urllib.parse import urlsplit
from uuid import uuid4

from sqlalchemy.orm import Session

from translation_service.application.jobs import Bell, Job, set_bell
from translation_service.application.ports import Services
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import MovedOn, NotFound
from translation_service.domain.ids import MailId
from translation_service.domain.mails import MailState
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.persistence.deliveries import Delivery, Mail
from translation_service.persistence.people import Person
from translation_service.persistence.requests import Document


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


def resend_mail(session: Session, *, mail_id: MailId, actor: Actor, clock: Clock) -> None:
    """Put a failed mail back into the outbox."""
    require(actor.holds(Role.ADMINISTRATOR))
    mail = session.get(Mail, mail_id)
    if mail is None:
        raise NotFound("mail-not-found", N_("There is no such mail."))
    if mail.state is not MailState.FAILED:
        raise MovedOn("mail-not-failed", N_("Only a failed mail can be sent again."))
    mail.state, mail.attempts, mail.problem, mail.next_attempt_at = MailState.WAITING, 0, "", clock()
    ring_for_mail(session, mail)
    session.flush()


def _host(services: Services) -> str:
    host = urlsplit(services.rules.address).hostname or ""
    return "localhost" if ":" in host or not host else host.encode("idna").decode("ascii")
