"""The outbox: a mail is sent, tried again, or visibly failed; it is never sent twice by itself."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.building.people import Staff, hire_staff
from tests.building.revising import a_delivered_document, a_waiting_document, approve, claim
from tests.building.service import Service, a_service
from translation_service.application.jobs import Job
from translation_service.application.mail.letters import Letter, MailRefused, MailUncertain
from translation_service.application.mail.mailing import send_waiting_mail
from translation_service.application.mail.outbox import address_anew, resend_mail
from translation_service.application.sweeping import sweep
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.ids import MailId
from translation_service.domain.mails import MailState
from translation_service.domain.people import Confidentiality
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.requests import Document


@dataclass(kw_only=True)
class AwayMailer:
    """A mail server that does not answer; `meanwhile` happens before we notice."""

    is_repeatable: bool = False
    meanwhile: Callable[[], object] = lambda: None
    error: Exception = field(default_factory=lambda: TemporarilyUnavailable("away"))

    def send(self, letter: object) -> None:
        self.meanwhile()
        raise self.error


@dataclass(kw_only=True)
class KeepingMailer:
    """A mail server that takes everything."""

    letters: list[Letter]
    is_repeatable: bool = False

    def send(self, letter: Letter) -> None:
        self.letters.append(letter)


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


def test_a_mail_that_was_put_off_before_the_clock_was_put_back_is_sent(service: Service, staff: Staff) -> None:
    service.clock.advance(days=2)
    a_delivered_document(service, staff.ayse, staff.deniz)
    send_waiting_mail(replace(service.services, mailer=AwayMailer()), mail_id=MailId(only_mail(service).id))
    service.clock.advance(days=-2)

    sweep(service.services)
    service.work()

    assert only_mail(service).state is MailState.SENT


def test_a_mail_that_was_refused_goes_to_the_corrected_address(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    mail_id, letters = MailId(only_mail(service).id), list[Letter]()
    refusing = AwayMailer(error=MailRefused("mail-refused", "%(words)s", words="no such person"))
    send_waiting_mail(replace(service.services, mailer=refusing), mail_id=mail_id)
    with service.services.transaction() as session:
        session.get_one(Person, staff.ayse.id).address = "ayse.yilmaz@belediye.example"
        resend_mail(session, mail_id=mail_id, actor=staff.selin, clock=service.clock)

    send_waiting_mail(replace(service.services, mailer=KeepingMailer(letters=letters)), mail_id=mail_id)

    assert [letter.recipient for letter in letters] == ["ayse.yilmaz@belediye.example"]
    assert only_mail(service).recipient == "ayse.yilmaz@belediye.example"


def test_a_mail_to_a_unit_follows_the_unit_and_to_who_has_left_goes_where_it_was_meant(
    service: Service, staff: Staff
) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    with service.services.transaction() as session:
        session.get_one(Person, staff.ayse.id).address = "gone@belediye.example"
        session.get_one(Person, staff.ayse.id).is_active = False
        session.get_one(Unit, staff.ayse.unit_id).address = "birim@belediye.example"
    to_person = only_mail(service)

    with service.services.transaction() as session:
        mail = session.get_one(Mail, to_person.id)
        address_anew(session, mail)
        left = mail.recipient
        mail.values = mail.values | {"person_id": None, "unit_id": staff.ayse.unit_id}
        address_anew(session, mail)
        of_unit = mail.recipient

    assert (left, of_unit) == (to_person.recipient, "birim@belediye.example")


def test_a_mail_never_names_a_confidential_file(service: Service, staff: Staff) -> None:
    document_id = a_waiting_document(service, staff.ayse, confidentiality=Confidentiality.CONFIDENTIAL)
    claim(service, document_id, staff.deniz)
    approve(service, document_id, staff.deniz)
    service.work(Job.ASSEMBLE, Job.DELIVER)

    letters: list[Letter] = []

    mail_id = MailId(only_mail(service).id)
    send_waiting_mail(replace(service.services, mailer=KeepingMailer(letters=letters)), mail_id=mail_id)

    with service.services.reading() as session:
        document = session.get_one(Document, document_id)
    assert f"Gizli No. {document.request_id}" in letters[0].subject
    assert document.name not in f"{letters[0].subject} {letters[0].text} {letters[0].html}"


def test_a_mail_whose_server_fell_silent_is_not_repeated_by_itself(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    silent = replace(service.services, mailer=AwayMailer(error=MailUncertain()))

    send_waiting_mail(silent, mail_id=MailId(only_mail(service).id))

    assert only_mail(service).state is MailState.FAILED
    assert "may have arrived" in only_mail(service).problem


def test_a_mail_that_is_still_being_sent_is_not_given_up(tmp_path: Path) -> None:
    service = a_service(tmp_path, lease_seconds=2)
    with service.services.transaction() as session:
        staff = hire_staff(session)
    a_delivered_document(service, staff.ayse, staff.deniz)
    states: list[MailState] = []

    def slowly() -> None:
        time.sleep(3)
        sweep(service.services)
        states.append(only_mail(service).state)

    slow = replace(service.services, mailer=AwayMailer(meanwhile=slowly))
    send_waiting_mail(slow, mail_id=MailId(only_mail(service).id))

    assert states == [MailState.SENDING]


def test_a_worker_that_was_thought_dead_does_not_put_a_sent_mail_back(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    mail_id = MailId(only_mail(service).id)

    def another_sends_it() -> None:
        service.clock.advance(minutes=3)
        sweep(service.services)
        service.work()
        assert only_mail(service).state is MailState.SENT

    late = replace(service.services, mailer=AwayMailer(meanwhile=another_sends_it))
    send_waiting_mail(late, mail_id=mail_id)

    assert only_mail(service).state is MailState.SENT


def test_a_mail_that_kills_every_worker_fails_visibly(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    mail_id = MailId(only_mail(service).id)
    broken = replace(service.services, mailer=AwayMailer(is_repeatable=True, error=RuntimeError()))

    for _ in range(service.settings.mail_attempts):
        with pytest.raises(RuntimeError):
            send_waiting_mail(broken, mail_id=mail_id)
        service.clock.advance(minutes=3)
        sweep(service.services)

    assert only_mail(service).state is MailState.FAILED


def test_a_mail_that_may_have_gone_out_is_not_repeated_by_itself(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    with service.services.transaction() as session:
        mail = session.scalars(select(Mail)).one()
        mail.state, mail.lease_until = MailState.SENDING, service.clock()
    service.clock.advance(minutes=3)

    sweep(replace(service.services, mailer=AwayMailer()))

    assert only_mail(service).state is MailState.FAILED
    assert "may have arrived" in only_mail(service).problem
