"""A unit accepts what was delivered to it, or returns it with a reason."""

from tests.building.people import Staff
from tests.building.refusals import refused
from tests.building.revising import a_delivered_document
from tests.building.service import Service
from translation_service.application.acceptance import accept_document, return_document
from translation_service.domain.errors import NotFound, RequestRefused


def test_another_unit_does_not_know_that_a_document_exists(service: Service, staff: Staff) -> None:
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)

    refusal = refused(
        service,
        NotFound,
        lambda session: accept_document(session, document_id=document_id, actor=staff.mehmet, clock=service.clock),
    )

    assert refusal.code == "document-not-found"


def test_a_return_needs_a_reason(service: Service, staff: Staff) -> None:
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)

    refusal = refused(
        service,
        RequestRefused,
        lambda session: return_document(
            session, document_id=document_id, reason="  ", actor=staff.ayse, services=service.services
        ),
    )

    assert refusal.code == "no-reason"
