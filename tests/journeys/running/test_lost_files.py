"""A file of the store is damaged or gone: everybody who needs it is told so, and goes on once it is back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.revising import approve, claim
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.sweeping import sweep
from translation_service.domain.ids import DocumentId
from translation_service.domain.mails import MailState
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.requests import Document, Version

LOST = "This file is damaged or missing in the store."


def damage(path: Path) -> None:
    path.write_bytes(b"something else")


def file_of(service: Service, version_id: int) -> Path:
    with service.services.reading() as session:
        key = session.get_one(Version, version_id).blob_key
    return next(service.settings.data_folder.rglob(key))


@pytest.mark.parametrize("lose", [damage, Path.unlink])
def test_a_lost_source_is_named_as_the_reason_and_the_work_goes_on_when_it_is_back(
    service: Service, staff: Staff, lose: Callable[[Path], None]
) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work()
    claim(service, document_id, staff.deniz)
    approve(service, document_id, staff.deniz)
    path = file_of(service, 1)
    content = path.read_bytes()

    lose(path)
    for _ in range(service.settings.job_attempts):
        service.work()
        service.clock.advance(minutes=1)
        sweep(service.services)
    can = signed_in_browser(a_site(service), staff.can)
    failed = can.get(f"/desk/documents/{document_id}")
    fetched = can.get("/versions/1/file")
    path.write_bytes(content)
    can.post(f"/desk/documents/{document_id}/retry")
    service.work()

    assert LOST in failed.text
    assert (fetched.status, LOST in fetched.text) == (500, True)
    assert state_of(service, document_id) is DocumentState.DELIVERED


def test_a_mail_whose_file_is_lost_says_so(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work()
    claim(service, document_id, staff.deniz)
    approve(service, document_id, staff.deniz)
    while state_of(service, document_id) is not DocumentState.DELIVERED:
        service.work(next(iter(service.queue.bells)).job)
    damage(file_of(service, 3))

    service.work()
    sweep(service.services)

    with service.services.reading() as session:
        mail = session.get_one(Mail, 1)
    assert (mail.state, mail.problem[: len(LOST)]) == (MailState.FAILED, LOST)


def state_of(service: Service, document_id: DocumentId) -> DocumentState:
    with service.services.reading() as session:
        return session.get_one(Document, document_id).state
