"""A worker is killed (SIGKILL) at the worst moment of every step; the document ends delivered once all the same."""

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.service import Service, WaitingBells, answer
from translation_service.application.jobs import Job
from translation_service.application.ports import Services
from translation_service.application.review import approve_document, claim_document
from translation_service.application.sweeping import sweep
from translation_service.bootstrap import build
from translation_service.domain.ids import DocumentId
from translation_service.domain.mails import MailState
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Delivery, Mail
from translation_service.persistence.requests import Document, Version


class Deadly:
    """A port that kills its process, before or after it has done one of its calls."""

    def __init__(self, port: object, call: str, *, is_after: bool = False) -> None:
        self._port, self._call, self._is_after = port, call, is_after

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._port, name)
        return self._fatal(real) if name == self._call else real

    def _fatal(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*values: object, **named: object) -> object:
            if self._is_after:
                real(*values, **named)
            os.kill(os.getpid(), signal.SIGKILL)
            raise AssertionError("still alive")

        return call


def before_parsing(services: Services) -> Services:
    return replace(services, workshop=Deadly(services.workshop, "parse"))


def after_parsing(services: Services) -> Services:
    return replace(services, workshop=Deadly(services.workshop, "parse", is_after=True))


def while_translating(services: Services) -> Services:
    return replace(services, engines=Deadly(services.engines, "translate"))


def while_assembling(services: Services) -> Services:
    return replace(services, workshop=Deadly(services.workshop, "assemble", is_after=True))


def while_keeping_the_file(services: Services) -> Services:
    return replace(services, store=Deadly(services.store, "put", is_after=True))


def while_delivering(services: Services) -> Services:
    fatal = Deadly(services, "transaction", is_after=True)
    count = iter(range(100))
    # The first transaction takes the lease, the second hands over: death comes with it open.
    return replace(services, transaction=lambda: fatal.transaction() if next(count) else services.transaction())


def before_the_mail(services: Services) -> Services:
    return replace(services, mailer=Deadly(services.mailer, "send"))


def after_the_mail(services: Services) -> Services:
    return replace(services, mailer=Deadly(services.mailer, "send", is_after=True))


DEATHS = [
    (Job.PARSE, before_parsing),
    (Job.PARSE, after_parsing),
    (Job.PRETRANSLATE, while_translating),
    (Job.PRETRANSLATE, while_assembling),
    (Job.PRETRANSLATE, while_keeping_the_file),
    (Job.ASSEMBLE, while_assembling),
    (Job.ASSEMBLE, while_keeping_the_file),
    (Job.DELIVER, while_delivering),
    (Job.SEND_MAIL, before_the_mail),
    (Job.SEND_MAIL, after_the_mail),
]


def die_on_duty(service: Service, job: Job, arm: Callable[[Services], Services]) -> None:
    """Take the waiting job of a kind out of the queue in another process, which is killed while it works."""
    bell = next(one for one in service.queue.bells if one.job is job)
    service.queue.bells.remove(bell)
    child = os.fork()
    if child == 0:
        services = replace(build(service.settings, queue=WaitingBells()).services, clock=service.clock)
        answer(arm(services), bell)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the worker was to die at its work"


def work_until(service: Service, job: Job) -> None:
    """Answer every bell until one for `job` waits."""
    while not any(bell.job is job for bell in service.queue.bells):
        bell = service.queue.bells.pop(0)
        answer(service.services, bell)


def approve(service: Service, staff: Staff, document_id: DocumentId) -> None:
    services = service.services
    with services.transaction() as session:
        claim_document(session, document_id=document_id, actor=staff.deniz, clock=services.clock)
    with services.transaction() as session:
        approve_document(session, document_id=document_id, actor=staff.deniz, services=services, confirms_rest=True)


def assert_delivered_once(service: Service, document_id: DocumentId) -> None:
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.DELIVERED
        assert session.scalar(select(func.count(Delivery.id))) == 1
        assert session.scalars(select(Mail.state)).all() == [MailState.SENT]
        numbers = session.execute(select(Version.kind, Version.number)).all()
    assert len(numbers) == len(set(numbers)) == 3
    assert len(list((service.settings.data_folder / "outbox").glob("*.eml"))) == 1


@pytest.mark.parametrize(("job", "arm"), DEATHS, ids=[f"{job}-{arm.__name__}" for job, arm in DEATHS])
def test_a_killed_worker_loses_nothing(
    service: Service, staff: Staff, job: Job, arm: Callable[[Services], Services]
) -> None:
    document_id = hand_in(service, staff.ayse)
    if job not in {Job.PARSE, Job.PRETRANSLATE}:
        service.work()
        approve(service, staff, document_id)
    work_until(service, job)

    die_on_duty(service, job, arm)
    service.clock.advance(minutes=3)
    sweep(service.services)
    service.work()

    if job in {Job.PARSE, Job.PRETRANSLATE}:
        approve(service, staff, document_id)
        service.work()
    assert_delivered_once(service, document_id)


def test_a_document_that_kills_every_worker_fails_visibly(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)

    for _ in range(service.settings.job_attempts):
        die_on_duty(service, Job.PARSE, before_parsing)
        service.clock.advance(minutes=3)
        sweep(service.services)

    with service.services.reading() as session:
        document = session.get_one(Document, document_id)
    assert document.state is DocumentState.FAILED
    assert document.failure is not None
    assert document.failure["code"] == "stage-died"


def test_a_broker_that_loses_every_key_loses_no_document(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    for _ in range(2):
        service.queue.forget_all()
        sweep(service.services)
        service.queue.forget_all()
        sweep(service.services)
        bell = service.queue.bells.pop()
        answer(service.services, bell)

    approve(service, staff, document_id)
    for _ in range(3):
        service.queue.forget_all()
        sweep(service.services)
        service.work()

    assert_delivered_once(service, document_id)


def test_a_waiting_job_is_not_rung_twice(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse)

    report = sweep(service.services)

    assert report.rung == 0
    assert len(service.queue.bells) == 1


def test_a_job_that_runs_twice_does_its_work_once(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    (bell,) = service.queue.bells

    answer(service.services, bell)
    answer(service.services, bell)
    service.work()
    approve(service, staff, document_id)
    service.work()

    assert_delivered_once(service, document_id)
