"""The outbox: a mail is sent, tried again, or visibly failed; it is never sent twice by itself."""

from dataclasses import replace

from sqlalchemy import select

from tests.building.people import Staff
from tests.building.revising import a_delivered_document
from tests.building.service import Service
from translation_service.application.outbox import resend_mail, send_waiting_mail
from translation_service.application.sweeping import sweep
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.ids import MailId
from translation_service.domain.mails import MailState
from translation_service.persistence.deliveries import Mail


class AwayMailer:
    """A mail server that does not answer."""

    is_repeatable = False

    def send(self, letter: object) -> None:
        raise TemporarilyUnavailable("away")


def only_mail(service: Service) -> Mail:
    with service.services.reading() as session:
        return session.scalars(select(Mail)).one()


def test_a_mail_is_tried_again_later_and_fails_visibly(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    away = replace(service.services, mailer=AwayMailer())
    mail_id = MailId(only_mail(service).id)

    for _ in range(service.services.rules.mail_attempts):
        send_waiting_mail(away, mail_id=mail_id)
        service.clock.advance(hours=2)

    assert only_mail(service).state is MailState.FAILED
    with service.services.transaction() as session:
        resend_mail(session, mail_id=mail_id, actor=staff.selin, clock=service.clock)
    service.work()
    assert only_mail(service).state is MailState.SENT


def test_a_mail_that_may_have_gone_out_is_not_repeated_by_itself(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    with service.services.transaction() as session:
        mail = session.scalars(select(Mail)).one()
        mail.state, mail.lease_until = MailState.SENDING, service.clock()
    service.clock.advance(minutes=3)

    sweep(replace(service.services, mailer=AwayMailer()))

    assert only_mail(service).state is MailState.FAILED
    assert "may have arrived" in only_mail(service).problem
