"""Sweeping: work whose job is gone is rung for again, at start and every few seconds.

The database is the truth and the broker a doorbell: whatever waits for a machine, is due and is held by no lease gets a
new ringing unless its last one still waits in the queue.
"""

import logging
from typing import Final

from sqlalchemy import Select, not_, select
from sqlalchemy.orm import Session, joinedload

from translation_service.application.endings import DIED, end_document
from translation_service.application.jobs import Bell
from translation_service.application.mail.mailing import DIED as MAIL_DIED
from translation_service.application.mail.outbox import is_due, mail_bell, ring_for_mail
from translation_service.application.memory.remembering import index_old_shapes, index_old_units
from translation_service.application.moves import present_bell, ring_for
from translation_service.application.order_sweeping import sweep_orders
from translation_service.application.ports import Services
from translation_service.application.previews import idle_previews, ring_again
from translation_service.application.sweep_reports import SweepReport
from translation_service.application.terms.glossary_work import sweep_glossary_work
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.mails import MailState
from translation_service.domain.sentences import sentence
from translation_service.domain.workflow import STAGE_NAMES, WORK, DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.leased import is_ahead
from translation_service.persistence.requests import Document

logger = logging.getLogger(__name__)

_AT_ONCE: Final = 200


def sweep(services: Services) -> SweepReport:
    """Ring again for every lost job; raise `TemporarilyUnavailable` while the broker is away."""
    report = _sweep_documents(services) + _sweep_mails(services) + sweep_glossary_work(services)
    report += _sweep_previews(services) + sweep_orders(services)
    index_old_units(services)
    index_old_shapes(services)
    if report != SweepReport():
        logger.info("swept", extra={"rung": report.rung, "failed": report.failed})
    return report


def _sweep_documents(services: Services) -> SweepReport:
    report = SweepReport()
    for bell in _idle_documents(services):
        if not services.queue.is_waiting(bell):
            report += _sweep_document(services, bell)
    return report


def _idle_documents(services: Services) -> list[Bell]:
    with services.transaction() as session:
        query = _idle(services).order_by(Document.state_since).limit(_AT_ONCE)
        return [present_bell(document) for document in session.scalars(query)]


def _idle(services: Services) -> Select[Document]:
    return select(Document).where(Document.state.in_(WORK), Document.is_idle(services.clock()))


def _sweep_document(services: Services, bell: Bell) -> SweepReport:
    with services.transaction() as session:
        query = _idle(services).where(Document.id == bell.subject, Document.ringings == bell.ringing)
        document = session.scalar(
            query.options(joinedload(Document.request, innerjoin=True)).with_for_update(of=Document, skip_locked=True)
        )
        if document is None:
            return SweepReport()
        return _rung_or_failed(session, document, services)


def _rung_or_failed(session: Session, document: Document, services: Services) -> SweepReport:
    if document.attempts < services.rules.job_attempts:
        ring_for(session, document)
        return SweepReport(rung=1)
    reason = sentence(DIED, stage=sentence(STAGE_NAMES[WORK[document.state]]), count=document.attempts)
    end_document(session, document, to=DocumentState.FAILED, code="stage-died", reason=reason, services=services)
    return SweepReport(failed=1)


def _sweep_mails(services: Services) -> SweepReport:
    _free_dead_mails(services)
    report = SweepReport()
    for bell in _idle_mails(services):
        if not services.queue.is_waiting(bell):
            report += _ring_mail(services, bell)
    return report


def _idle_mails(services: Services) -> list[Bell]:
    with services.transaction() as session:
        query = select(Mail).where(Mail.state == MailState.WAITING, is_due(services)).order_by(Mail.id).limit(_AT_ONCE)
        return [mail_bell(mail) for mail in session.scalars(query)]


def _ring_mail(services: Services, bell: Bell) -> SweepReport:
    with services.transaction() as session:
        query = select(Mail).where(
            Mail.id == bell.subject, Mail.ringings == bell.ringing, Mail.state == MailState.WAITING
        )
        mail = session.scalar(query.with_for_update(skip_locked=True))
        if mail is None:
            return SweepReport()
        ring_for_mail(session, mail)
    return SweepReport(rung=1)


def _sweep_previews(services: Services) -> SweepReport:
    report = SweepReport()
    with services.transaction() as session:
        bells = idle_previews(session, services)
    for bell in bells:
        if not services.queue.is_waiting(bell):
            with services.transaction() as session:
                report += SweepReport(rung=int(ring_again(session, bell, services)))
    return report


def _free_dead_mails(services: Services) -> None:
    with services.transaction() as session:
        query = select(Mail).where(Mail.state == MailState.SENDING, not_(is_ahead(Mail.lease_until, services.clock())))
        for mail in session.scalars(query.with_for_update(skip_locked=True)):
            is_sent_again = services.mailer.is_repeatable and mail.attempts < services.rules.mail_attempts
            mail.state = MailState.WAITING if is_sent_again else MailState.FAILED
            mail.problem = "" if is_sent_again else MAIL_DIED
            mail.lease_token, mail.lease_until = "", None


def try_to_sweep(services: Services) -> bool:
    """Sweep, and tell whether the broker and the database were there."""
    try:
        sweep(services)
    except TemporarilyUnavailable as error:
        logger.warning("sweep_put_off", extra={"why": str(error)})
        return False
    return True
