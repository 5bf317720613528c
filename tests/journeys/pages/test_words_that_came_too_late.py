"""What a person wrote in a form that cannot be taken any more is shown again."""

from flask import Flask

from tests.building.people import Staff
from tests.building.revising import a_delivered_document, a_document_in_revision
from tests.building.service import Service
from tests.building.web import Browser, signed_in_browser
from translation_service.application.acceptance import accept_document
from translation_service.application.coordination import cancel_document
from translation_service.domain.ids import DocumentId

HERE = {"Referer": "http://localhost/requests/1"}
REASON = "Üçüncü maddede “atölye” değil “çalıştay” olmalı."


def accept(service: Service, staff: Staff, document_id: DocumentId) -> None:
    with service.services.transaction() as session:
        accept_document(session, document_id=document_id, actor=staff.ayse, clock=service.clock)


def too_late(service: Service, staff: Staff, site: Flask) -> tuple[Browser, str, str]:
    """Return somebody who is about to return what a colleague accepts, where to, and the name of the field."""
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)
    ayse = signed_in_browser(site, staff.ayse)
    ayse.get("/requests/1")
    accept(service, staff, document_id)
    return ayse, f"/requests/documents/{document_id}/return", f"return-{document_id}-reason"


def test_a_reason_that_came_too_late_stands_on_the_page_that_says_so(
    service: Service, staff: Staff, site: Flask
) -> None:
    ayse, address, field = too_late(service, staff, site)

    page = ayse.follow(ayse.post(address, {field: f"  {REASON}\r\nTeşekkürler.  "}, headers=HERE))

    assert page.answer.request.path == "/requests/1"
    assert "This document is accepted by now" in page.text
    assert f"You had written: {REASON}" in page.text
    assert "Teşekkürler." in page.text


def test_more_than_a_cookie_holds_is_shown_at_once(service: Service, staff: Staff, site: Flask) -> None:
    ayse, address, field = too_late(service, staff, site)

    page = ayse.post(address, {field: "这是不行的。" * 60}, headers=HERE)

    assert page.status == 400
    assert "This document is accepted by now" in page.text
    assert "这是不行的。" * 60 in page.text
    assert page.links["Back to the page"] == "/requests/1"


def test_a_question_about_a_document_that_went_elsewhere_is_not_lost(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    deniz = signed_in_browser(site, staff.deniz)
    deniz.get(f"/review/documents/{document_id}/questions")
    with service.services.transaction() as session:
        cancel_document(
            session, document_id=document_id, reason="Ertelendi.", actor=staff.can, services=service.services
        )

    page = deniz.post(f"/review/documents/{document_id}/questions", {"text": "Hangi salon?"})

    assert page.status == 400
    assert "Hangi salon?" in page.text


def test_words_sent_after_the_session_ended_are_shown_with_the_way_to_sign_in(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)
    ayse, elsewhere = signed_in_browser(site, staff.ayse), signed_in_browser(site, staff.ayse)
    ayse.get("/requests/1")
    elsewhere.post("/account/sign-out-elsewhere")

    page = ayse.post(
        f"/requests/documents/{document_id}/return", {f"return-{document_id}-reason": REASON}, headers=HERE
    )

    assert page.status == 401
    assert REASON in page.text
    assert page.links["Sign in"] == "/sign-in?back=/requests/1"


def test_a_button_pressed_after_the_session_ended_leads_back_to_its_page_by_signing_in(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)
    ayse, elsewhere = signed_in_browser(site, staff.ayse), signed_in_browser(site, staff.ayse)
    ayse.get("/requests/1")
    elsewhere.post("/account/sign-out-elsewhere")

    page = ayse.post(f"/requests/documents/{document_id}/accept", headers=HERE)

    assert page.status == 303
    assert page.answer.headers["Location"] == "/sign-in?back=/requests/1"
