"""What comes too late: a button of a page that shows an older state than there is."""

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_delivered_document, a_document_in_revision, approve, segments_of
from tests.building.service import Service
from tests.building.web import Browser, Page, signed_in_browser
from translation_service.application.coordination import assign_document
from translation_service.application.intake import replace_source
from translation_service.domain.ids import DocumentId
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, DocumentEvent

HERE = "http://localhost"


def press(browser: Browser, page: str, address: str, data: dict[str, str] | None = None) -> Page:
    """Send a form as a browser does, which says what page it stands on."""
    return browser.post(address, data, headers={"Referer": HERE + page})


def give_to(service: Service, staff: Staff, document_id: DocumentId) -> None:
    """Have the coordinator take a document out of the present reviser's hands."""
    with service.services.transaction() as session:
        assign_document(
            session,
            document_id=document_id,
            reviser_id=staff.elif_.id,
            actor=staff.can,
            services=service.services,
        )


def test_returning_for_another_reason_leads_to_the_request_as_it_is_now(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)
    ayse = signed_in_browser(site, staff.ayse)
    ayse.get("/requests/1")
    address, reason = f"/requests/documents/{document_id}/return", {f"return-{document_id}-reason": "Tarih eksik."}
    ayse.follow(press(ayse, "/requests/1", address, reason))

    other = {f"return-{document_id}-reason": "Saat de eksik."}
    page = ayse.follow(press(ayse, "/requests/1", address, other))

    assert page.answer.request.path == "/requests/1"
    assert "This document is returned by now; the page shows its present state." in page.text
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).round == 2


def test_a_document_taken_by_another_reviser_leads_back_to_the_queue(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    elif_ = signed_in_browser(site, staff.elif_)
    elif_.get("/review")

    page = elif_.follow(press(elif_, "/review", f"/review/documents/{document_id}/claim"))

    assert page.answer.request.path == "/review"
    assert "A reviser has taken this document meanwhile." in page.text


@pytest.mark.parametrize(
    "page",
    ["http://elsewhere.example/review", "http://localhost/review/documents/1/claim", "http://localhost/nowhere", ""],
)
def test_nobody_is_led_to_a_page_that_is_not_ours_or_cannot_be_opened(
    service: Service, staff: Staff, site: Flask, page: str
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    elif_ = signed_in_browser(site, staff.elif_)
    elif_.get("/review")

    answer = elif_.post(f"/review/documents/{document_id}/claim", headers={"Referer": page})

    assert answer.status == 400
    assert "Back to the page" not in answer.links


@pytest.mark.parametrize(
    ("who", "page", "address", "wanted"),
    [
        ("deniz", "/review/documents/1", "/review/documents/1/release", "The document is back in the queue."),
        ("elif_", "/review", "/review/documents/1/claim", "0 of 3 confirmed"),
        ("ayse", "/requests/1", "/requests/documents/1/withdraw", "The document is withdrawn."),
        ("can", "/desk/documents/1", "/desk/documents/1/assign", "The document is assigned."),
    ],
)
def test_a_second_click_finds_what_the_first_one_did(
    service: Service, staff: Staff, site: Flask, *, who: str, page: str, address: str, wanted: str
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    browser = signed_in_browser(site, getattr(staff, who))
    if who == "elif_":
        press(signed_in_browser(site, staff.deniz), "", f"/review/documents/{document_id}/release")
    browser.get(page)
    browser.follow(press(browser, page, address, {"reviser": str(staff.elif_.id)}))
    events = event_count(service)

    second = browser.follow(press(browser, page, address, {"reviser": str(staff.elif_.id)}))

    assert wanted in second.text
    assert event_count(service) == events


def event_count(service: Service) -> int:
    with service.services.reading() as session:
        return session.scalars(select(func.count(DocumentEvent.id))).one()


def test_a_refused_form_offers_the_way_back_to_its_page(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    deniz = signed_in_browser(site, staff.deniz)
    deniz.get(f"/review/documents/{document_id}")
    give_to(service, staff, document_id)

    page = press(deniz, f"/review/documents/{document_id}?page=1", f"/review/documents/{document_id}/release")

    assert page.status == 403
    assert "This document is not in your hands now; nothing was changed." in page.text
    assert page.links["Back to the page"] == f"/review/documents/{document_id}?page=1"


def test_what_was_typed_in_a_document_that_went_into_other_hands_is_shown(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    deniz = signed_in_browser(site, staff.deniz)
    address = f"/review/segments/{segments_of(service, document_id)[0].id}"
    form = deniz.get(f"/review/documents/{document_id}").form(address)
    give_to(service, staff, document_id)

    page = deniz.post(address, form | {"target": "To the <1>City</1>,"})

    assert (page.status, page.value_of("target")) == (403, "To the <1>City</1>,")
    assert "This document is not in your hands now; nothing was changed." in page.text
    assert "Save this text" not in page.text


@pytest.mark.parametrize(
    ("is_drafted", "said"),
    [
        (False, "The unit has handed in a new version of this file, which is being read and drafted;"),
        (True, "The unit has handed in a new version of this file; nothing was changed."),
    ],
)
def test_who_writes_in_a_document_that_got_a_new_source_reads_how_to_go_on(
    service: Service, staff: Staff, site: Flask, *, is_drafted: bool, said: str
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    deniz = signed_in_browser(site, staff.deniz)
    address = f"/review/segments/{segments_of(service, document_id)[0].id}"
    deniz.post(address, deniz.get(f"/review/documents/{document_id}").form(address) | {"target": "To <1>Beşiktaş</1>,"})
    form = deniz.get(f"/review/documents/{document_id}").form(address)
    put_a_new_source(service, staff, document_id)
    if is_drafted:
        service.work()

    page = deniz.post(address, form | {"target": "To the <1>City</1>,"})

    assert (page.status, page.value_of("target")) == (400, "To the <1>City</1>,")
    assert said in page.text
    assert "/review" in page.links.values()


def put_a_new_source(service: Service, staff: Staff, document_id: DocumentId) -> None:
    with service.services.transaction() as session:
        replace_source(
            session,
            document_id=document_id,
            file=a_letter("Ao Município de **Beşiktaş**,", "A reunião é a 13.05.2026."),
            source_language="",
            actor=staff.ayse,
            services=service.services,
        )


@pytest.mark.parametrize(
    ("is_returned", "said"),
    [(False, "This document is approved by now; nothing was changed."), (True, "The unit has returned this document;")],
)
def test_who_writes_in_a_document_that_is_approved_or_returned_reads_what_happened(
    service: Service, staff: Staff, site: Flask, *, is_returned: bool, said: str
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    deniz = signed_in_browser(site, staff.deniz)
    address = f"/review/segments/{segments_of(service, document_id)[0].id}"
    form = deniz.get(f"/review/documents/{document_id}").form(address)
    approve(service, document_id, staff.deniz)
    if is_returned:
        service.work()
        press(
            signed_in_browser(site, staff.ayse),
            "/requests/1",
            f"/requests/documents/{document_id}/return",
            {f"return-{document_id}-reason": "Tarih eksik."},
        )

    page = deniz.post(address, form | {"target": "To the <1>City</1>,"})

    assert said in page.text


def test_a_text_that_is_too_long_comes_back_to_be_shortened(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    deniz = signed_in_browser(site, staff.deniz)
    address = f"/review/segments/{segments_of(service, document_id)[0].id}"
    form = deniz.get(f"/review/documents/{document_id}").form(address)
    too_long = "x" * (service.settings.segment_length_limit + 1)

    page = deniz.post(address, form | {"target": too_long})
    again = deniz.post(address, page.form(address) | {"target": "To the <1>City</1>,"})

    assert (page.status, page.value_of("target")) == (400, too_long)
    assert again.status == 303
    assert segments_of(service, document_id)[0].target == "To the <1>City</1>,"


def test_a_failed_document_is_not_tried_again_twice(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    can = signed_in_browser(site, staff.can)
    can.get(f"/desk/documents/{document_id}")

    answer = press(can, f"/desk/documents/{document_id}", f"/desk/documents/{document_id}/retry")

    assert "Only a failed document can be tried again." in can.follow(answer).text
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.IN_REVISION
