"""A unit withdraws what it no longer needs."""

import pytest
from sqlalchemy import select

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, a_waiting_document, approve
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.domain.ids import DocumentId
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.requests import Document


@pytest.fixture
def ayse(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.ayse)


def withdraw(browser: Browser, document_id: DocumentId, *, reason: str = "") -> Page:
    name = f"withdraw-{document_id}-reason"
    return browser.post(f"/requests/documents/{document_id}/withdraw", {name: reason})


def state_of(service: Service, document_id: DocumentId) -> DocumentState:
    with service.services.reading() as session:
        return session.get_one(Document, document_id).state


def test_a_document_that_is_not_needed_any_more_is_withdrawn(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    ayse.get("/requests/1")

    page = ayse.follow(withdraw(ayse, document_id, reason="Ziyaret iptal oldu."))

    assert state_of(service, document_id) is DocumentState.CANCELLED
    assert "The document is withdrawn." in page.text
    assert "Ziyaret iptal oldu." in page.text
    assert not page.find("//form[contains(@action, '/withdraw')]")


def test_whoever_revises_it_is_told(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    ayse.get("/requests/1")

    withdraw(ayse, document_id)

    service.work()
    with service.services.reading() as session:
        mail = session.scalars(select(Mail)).one()
    assert (mail.template, mail.recipient) == ("withdrawn", "deniz@belediye.example")
    assert "geri çekildi" in mail.subject


def test_what_is_approved_is_not_withdrawn(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    approve(service, document_id, staff.deniz)
    ayse.get("/requests/1")

    page = withdraw(ayse, document_id)

    assert "It is too late to withdraw this document." in page.text
    assert state_of(service, document_id) is DocumentState.APPROVED


def test_only_the_unit_that_ordered_withdraws(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = hand_in(service, staff.mehmet)
    ayse.get("/requests")

    assert withdraw(ayse, document_id).status == 404
    assert state_of(service, document_id) is DocumentState.RECEIVED
