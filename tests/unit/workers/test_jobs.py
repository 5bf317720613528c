"""The functions the queue calls, with a real service behind them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building.orders import a_letter, hand_in
from tests.building.people import hire_staff
from tests.building.service import Service, a_service
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document
from workers import jobs, lifecycle


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    service = a_service(tmp_path)
    lifecycle.keep(service.services)
    yield service
    lifecycle.forget()


def state_of(service: Service, document_id: int) -> DocumentState:
    with service.services.reading() as session:
        return session.get_one(Document, document_id).state


def test_jobs_find_their_stages(service: Service) -> None:
    with service.services.transaction() as session:
        staff = hire_staff(session)
    document_id = hand_in(service, staff.ayse, a_letter("Temos a honra de convidar."))

    jobs.parse(document_id)
    jobs.pretranslate(document_id)

    assert state_of(service, document_id) is DocumentState.QUEUED


def test_a_job_of_a_document_that_is_gone_does_nothing(service: Service) -> None:
    jobs.deliver(4711)
    jobs.send_mail(4711)

    assert not service.queue.bells
