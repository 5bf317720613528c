"""A mail server gets a mail at most once by our doing, whichever side dies while it is handed over."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import select

from tests.building.dying import Deadly, die_on_duty
from tests.building.mail_servers import DROP, Postmaster, running
from tests.building.people import Staff, hire_staff
from tests.building.process_tree import processes_below
from tests.building.revising import a_delivered_document
from tests.building.service import Service, a_service
from translation_service.application.jobs import Job
from translation_service.application.mail.outbox import resend_mail
from translation_service.application.ports import Services
from translation_service.application.sweeping import sweep
from translation_service.domain.ids import MailId
from translation_service.domain.mails import MailState
from translation_service.persistence.deliveries import Mail


@dataclass(kw_only=True)
class Executioner(Postmaster):
    """Takes a mail, and kills the worker that waits for the answer."""

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = await super().handle_DATA(server, session, envelope)
        for worker in processes_below(os.getpid()):
            os.kill(worker.number, signal.SIGKILL)
        return answer


@contextmanager
def a_desk_with(postmaster: Postmaster, folder: Path) -> Iterator[tuple[Service, Staff]]:
    """A service that sends through this server, with one delivered document whose mail waits."""
    with running(postmaster) as port:
        service = a_service(folder, mailer="smtp", smtp_host="127.0.0.1", smtp_port=port, smtp_timeout=5)
        with service.services.transaction() as session:
            staff = hire_staff(session)
        a_delivered_document(service, staff.ayse, staff.deniz)
        yield service, staff


def before_sending(services: Services) -> Services:
    return replace(services, mailer=Deadly(services.mailer, "send"))


def after_sending(services: Services) -> Services:
    return replace(services, mailer=Deadly(services.mailer, "send", is_after=True))


def unharmed(services: Services) -> Services:
    return services


def let_time_pass(service: Service) -> Mail:
    """Sweep and work for an hour, and return the one mail."""
    for _ in range(12):
        service.clock.advance(minutes=5)
        sweep(service.services)
        service.work()
    with service.services.reading() as session:
        return session.scalars(select(Mail)).one()


def test_a_mail_that_was_taken_is_sent(tmp_path: Path) -> None:
    postmaster = Postmaster()
    with a_desk_with(postmaster, tmp_path) as (service, _):
        mail = let_time_pass(service)

    assert (mail.state, len(postmaster.mails)) == (MailState.SENT, 1)


@pytest.mark.parametrize(
    ("postmaster", "arm", "mails"),
    [(Postmaster(), before_sending, 0), (Executioner(), unharmed, 1), (Postmaster(), after_sending, 1)],
    ids=["before it is handed over", "while its answer is awaited", "before it is noted as sent"],
)
def test_a_mail_whose_worker_was_killed_is_not_sent_again_by_itself(
    tmp_path: Path, postmaster: Postmaster, arm: Callable[[Services], Services], mails: int
) -> None:
    with a_desk_with(postmaster, tmp_path) as (service, _):
        die_on_duty(service, Job.SEND_MAIL, arm)
        mail = let_time_pass(service)

    assert (mail.state, len(postmaster.mails)) == (MailState.FAILED, mails)
    assert "may have arrived" in mail.problem


def test_a_mail_whose_server_broke_off_is_not_sent_again_by_itself(tmp_path: Path) -> None:
    postmaster = Postmaster(to_content=DROP)
    with a_desk_with(postmaster, tmp_path) as (service, _):
        mail = let_time_pass(service)

    assert (mail.state, len(postmaster.mails)) == (MailState.FAILED, 1)
    assert "may have arrived" in mail.problem


def test_a_mail_that_was_certainly_not_taken_is_sent_again(tmp_path: Path) -> None:
    postmaster = Postmaster(to_recipient=DROP)
    with a_desk_with(postmaster, tmp_path) as (service, _):
        service.work()
        postmaster.to_recipient = "250 OK"
        mail = let_time_pass(service)

    assert (mail.state, len(postmaster.mails)) == (MailState.SENT, 1)


def test_an_administrator_decides_to_send_it_again(tmp_path: Path) -> None:
    postmaster = Postmaster()
    with a_desk_with(postmaster, tmp_path) as (service, staff):
        die_on_duty(service, Job.SEND_MAIL, after_sending)
        mail_id = MailId(let_time_pass(service).id)
        with service.services.transaction() as session:
            resend_mail(session, mail_id=mail_id, actor=staff.selin, clock=service.clock)
        mail = let_time_pass(service)

    assert (mail.state, len(postmaster.mails)) == (MailState.SENT, 2)
