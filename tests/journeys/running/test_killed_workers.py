"""A worker is killed (SIGKILL) at the worst moment of every step; the document ends delivered once all the same."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import pytest
from sqlalchemy import func, select

from tests.building.dying import Deadly, die_on_duty, work_until
from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.revising import approve, claim
from tests.building.service import Service, answer
from translation_service.application.jobs import Job
from translation_service.application.ports import Services
from translation_service.application.sweeping import sweep
from translation_service.documents.refusals import too_heavy
from translation_service.domain.errors import FileStruck
from translation_service.domain.ids import DocumentId
from translation_service.domain.mails import MailState
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Delivery, Mail
from translation_service.persistence.requests import Document, Version


def before_parsing(services: Services) -> Services:
    return replace(services, workshop=Deadly(services.workshop, "parse"))


def after_parsing(services: Services) -> Services:
    return replace(services, workshop=Deadly(services.workshop, "parse", is_after=True))


def while_translating(services: Services) -> Services:
    return replace(services, engines=Deadly(services.engines, "translate"))


def while_opening_the_file(services: Services) -> Services:
    return replace(services, workshop=Deadly(services.workshop, "opened"))


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
    (Job.PRETRANSLATE, while_opening_the_file),
    (Job.PRETRANSLATE, while_keeping_the_file),
    (Job.ASSEMBLE, while_assembling),
    (Job.ASSEMBLE, while_keeping_the_file),
    (Job.DELIVER, while_delivering),
    (Job.SEND_MAIL, before_the_mail),
    (Job.SEND_MAIL, after_the_mail),
]


def claim_and_approve(service: Service, staff: Staff, document_id: DocumentId) -> None:
    claim(service, document_id, staff.deniz)
    approve(service, document_id, staff.deniz)


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
        claim_and_approve(service, staff, document_id)
    work_until(service, job)

    die_on_duty(service, job, arm)
    service.clock.advance(minutes=3)
    sweep(service.services)
    service.work()

    if job in {Job.PARSE, Job.PRETRANSLATE}:
        claim_and_approve(service, staff, document_id)
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

    claim_and_approve(service, staff, document_id)
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
    claim_and_approve(service, staff, document_id)
    service.work()

    assert_delivered_once(service, document_id)


class _StruckWorkshop:
    """A workshop whose reader is killed from outside so many times."""

    def __init__(self, workshop: object, times: int) -> None:
        self._workshop, self._times = workshop, times

    def __getattr__(self, name: str) -> Any:
        if name in {"parse", "assemble"} and self._times:
            self._times -= 1
            raise too_heavy(seconds=60, memory=1024**3, kind=FileStruck)
        return getattr(self._workshop, name)


@pytest.mark.parametrize(
    ("job", "times", "states"),
    [
        (Job.PARSE, 1, (DocumentState.RECEIVED, DocumentState.QUEUED)),
        (Job.PARSE, 2, (DocumentState.RECEIVED, DocumentState.REFUSED)),
        (Job.ASSEMBLE, 1, (DocumentState.APPROVED, DocumentState.DELIVERED)),
        (Job.ASSEMBLE, 2, (DocumentState.APPROVED, DocumentState.FAILED)),
    ],
)
def test_a_killed_reader_is_no_fault_of_its_file_before_it_happens_again(
    service: Service, staff: Staff, job: Job, times: int, states: tuple[DocumentState, ...]
) -> None:
    document_id = hand_in(service, staff.ayse)
    if job is Job.ASSEMBLE:
        service.work()
        claim_and_approve(service, staff, document_id)
    struck = cast("Any", _StruckWorkshop(service.services.workshop, times))
    service = replace(service, services=replace(service.services, workshop=struck))

    seen = []
    for _ in states:
        service.work()
        seen.append(state_of(service, document_id))
        service.clock.advance(minutes=1)
        sweep(service.services)

    assert tuple(seen) == states


def state_of(service: Service, document_id: DocumentId) -> DocumentState:
    with service.services.reading() as session:
        return session.get_one(Document, document_id).state
