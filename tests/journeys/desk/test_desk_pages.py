"""A coordinator sees every document by state and deadline, assigns, cancels and retries."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_delivered_document, a_document_in_revision, a_waiting_document
from tests.building.service import Service
from tests.building.web import Page, signed_in_browser, words_of
from translation_service.application.acceptance import return_document
from translation_service.domain.ids import DocumentId
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.people import Person
from translation_service.persistence.reading.due_days import due_days
from translation_service.persistence.requests import Document

ISTANBUL = ZoneInfo("Europe/Istanbul")


def document(service: Service, document_id: DocumentId) -> Document:
    with service.services.reading() as session:
        return session.get_one(Document, document_id)


def names(page: Page) -> list[str]:
    return ["".join(link.itertext()) for link in page.find("//tr/th/a[contains(@href, '/desk/documents/')]")]


def counts(page: Page) -> dict[str, str]:
    tiles = ["".join(tile.itertext()).split(" ", 1) for tile in page.find("//*[contains(@class, 'tile ')]")]
    return {name: count for count, name in tiles}


def fail(service: Service, document_id: DocumentId) -> None:
    with service.services.transaction() as session:
        failed = session.get_one(Document, document_id)
        failed.state, failed.failed_from = DocumentState.FAILED, DocumentState.PARSED.value
        failed.failure = {"code": "unavailable", "template": "A neighbour did not answer.", "values": {}}


def test_the_board_counts_states_and_overdue_documents(service: Service, staff: Staff, site: Flask) -> None:
    a_waiting_document(service, staff.ayse, deadline=service.clock() + timedelta(hours=1))
    a_document_in_revision(service, staff.mehmet, staff.deniz)
    service.clock.advance(hours=2)

    page = signed_in_browser(site, staff.can).get("/desk")

    assert counts(page) == {
        "overdue": "1",
        "waiting for a reviser": "1",
        "returned": "0",
        "in revision": "1",
        "failed": "0",
    }


def test_an_empty_desk_speaks_of_a_choice_only_where_one_was_made(staff: Staff, site: Flask) -> None:
    can = signed_in_browser(site, staff.can)

    assert "No document is under way." in can.get("/desk").text
    assert "No document matches this choice." in can.get("/desk?overdue=yes").text


def test_overdue_documents_come_first_then_by_deadline(service: Service, staff: Staff, site: Flask) -> None:
    a_waiting_document(service, staff.ayse, a_letter("Um.", name="none.docx"))
    for name, hours in (("late.docx", 48), ("overdue.docx", 1), ("soon.docx", 24)):
        letter, deadline = a_letter("Um.", name=name), service.clock() + timedelta(hours=hours)
        a_waiting_document(service, staff.ayse, letter, deadline=deadline)
    service.clock.advance(hours=2)

    page = signed_in_browser(site, staff.can).get("/desk")

    assert names(page) == ["overdue.docx", "soon.docx", "late.docx", "none.docx"]


def test_the_coming_days_show_what_is_due_and_lead_to_it(service: Service, staff: Staff, site: Flask) -> None:
    now = service.clock().astimezone(ISTANBUL)
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time(23, 59), tzinfo=ISTANBUL)
    a_waiting_document(service, staff.ayse, a_letter("Um dois.", name="tomorrow.docx"), deadline=tomorrow)
    a_waiting_document(service, staff.ayse, a_letter("Um.", name="next.docx"), deadline=tomorrow + timedelta(minutes=1))
    a_waiting_document(service, staff.ayse, a_letter("Um.", name="far.docx"), deadline=tomorrow + timedelta(days=40))
    browser = signed_in_browser(site, staff.can)

    days = browser.get("/desk").find("//nav[@class='due']//li")
    of_the_day = browser.get(days[1].xpath("a/@href")[0])

    assert len(days) == 14
    assert [index for index, day in enumerate(days) if day.xpath("a")] == [1, 2]
    assert "1 document, 2 words" in "".join(days[1].itertext())
    assert names(of_the_day) == ["tomorrow.docx"]
    assert [kept.get("value") for kept in of_the_day.find("//form[@role='search']/input[@name='due']")] == [
        tomorrow.date().isoformat()
    ]


def test_what_was_due_earlier_today_stands_in_the_picture_as_in_the_list(
    service: Service, staff: Staff, site: Flask
) -> None:
    tomorrow = service.clock().astimezone(ISTANBUL).date() + timedelta(days=1)
    noon = datetime.combine(tomorrow, time(12), tzinfo=ISTANBUL)
    a_waiting_document(service, staff.ayse, a_letter("Um dois.", name="noon.docx"), deadline=noon)
    a_waiting_document(service, staff.ayse, a_letter("Um.", name="night.docx"), deadline=noon + timedelta(hours=11))
    service.clock.advance(seconds=(noon - service.clock()).total_seconds() + 3600)
    browser = signed_in_browser(site, staff.can)

    first = browser.get("/desk").find("//nav[@class='due']//li")[0]

    assert "2 documents, 3 words" in "".join(first.itertext())
    assert names(browser.get(first.xpath("a/@href")[0])) == ["noon.docx", "night.docx"]


def test_free_days_stand_in_the_picture_with_their_reason(service: Service, staff: Staff, site: Flask) -> None:
    monday = datetime(2031, 10, 20, 9, tzinfo=ISTANBUL)
    service.clock.advance(seconds=(monday - service.clock()).total_seconds())
    a_waiting_document(service, staff.ayse, deadline=monday + timedelta(days=9))

    days = signed_in_browser(site, staff.can).get("/desk").find("//nav[@class='due']//li")

    free = {index: day.get("title") for index, day in enumerate(days) if day.get("class") == "due-free-day"}
    assert free == {5: "weekend", 6: "weekend", 9: "Republic Day", 12: "weekend", 13: "weekend"}
    assert "(Republic Day)" in words_of(days[9])


def test_words_somebody_has_taken_are_told_apart(service: Service, staff: Staff) -> None:
    deadline = service.clock() + timedelta(hours=1)
    a_waiting_document(service, staff.ayse, a_letter("Um dois três.", name="free.docx"), deadline=deadline)
    taken = a_waiting_document(service, staff.ayse, a_letter("Um dois.", name="taken.docx"), deadline=deadline)
    with service.services.transaction() as session:
        session.get_one(Document, taken).reviser_id = staff.deniz.id

    with service.services.reading() as session:
        days = due_days(session, moment=service.clock(), zone=ISTANBUL)

    assert [(day.documents, day.words, day.held_words) for day in days if day.documents] == [(2, 5, 2)]


def test_documents_are_found_by_unit_reviser_and_text(service: Service, staff: Staff, site: Flask) -> None:
    a_waiting_document(service, staff.mehmet, a_letter("Um.", name="İHALE.docx"))
    a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Um.", name="convite.docx"))
    browser = signed_in_browser(site, staff.can)

    by_text = browser.get("/desk", query_string={"text": "ihale"})
    by_unit = browser.get("/desk", query_string={"unit": staff.ayse.unit_id})
    by_reviser = browser.get("/desk", query_string={"reviser": staff.deniz.id})

    assert names(by_text) == ["İHALE.docx"]
    assert names(by_unit) == names(by_reviser) == ["convite.docx"]


def test_a_document_is_assigned_and_reassigned(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    browser = signed_in_browser(site, staff.can)
    browser.get(f"/desk/documents/{document_id}")
    browser.follow(browser.post(f"/desk/documents/{document_id}/assign", {"reviser": str(staff.deniz.id)}))

    page = browser.follow(browser.post(f"/desk/documents/{document_id}/assign", {"reviser": str(staff.elif_.id)}))

    assert document(service, document_id).reviser_id == staff.elif_.id
    assert document(service, document_id).state is DocumentState.IN_REVISION
    assert "given to another reviser Elif Şahin" in " ".join(page.text.split())
    assert "Open carta.docx" in signed_in_browser(site, staff.elif_).get("/review").links


def test_a_document_is_offered_to_others_than_who_has_it(service: Service, staff: Staff, site: Flask) -> None:
    waiting = a_waiting_document(service, staff.ayse)
    held = a_document_in_revision(service, staff.ayse, staff.deniz)
    browser = signed_in_browser(site, staff.can)

    offered = [
        [option.get("value") for option in browser.get(f"/desk/documents/{number}").find("//select/option")]
        for number in (waiting, held)
    ]

    assert [set(values) for values in offered] == [
        {str(staff.deniz.id), str(staff.elif_.id)},
        {str(staff.elif_.id)},
    ]


def test_all_that_a_reviser_holds_is_handed_over_at_once(service: Service, staff: Staff, site: Flask) -> None:
    letters = [a_letter("Um.", name=name) for name in ("a.docx", "b.docx")]
    held = [a_document_in_revision(service, staff.ayse, staff.deniz, letter) for letter in letters]
    browser = signed_in_browser(site, staff.can)
    address = f"/desk/revisers/{staff.deniz.id}/hand-over"

    page = browser.get("/desk", query_string={"reviser": staff.deniz.id})
    told, again = (browser.follow(browser.post(address, page.form(address))) for _ in range(2))

    assert "2 documents were handed over." in told.text
    assert "This reviser holds no document any more." in again.text
    assert names(told) == ["a.docx", "b.docx"]
    assert {document(service, number).reviser_id for number in held} == {staff.elif_.id}
    assert address not in [form.get("action") for form in browser.get("/desk").find("//form")]


def test_what_a_reviser_who_was_closed_out_held_is_seen_and_handed_over(
    service: Service, staff: Staff, site: Flask
) -> None:
    held = a_document_in_revision(service, staff.ayse, staff.deniz)
    returned = a_delivered_document(service, staff.ayse, staff.deniz, a_letter("Um."))
    services = service.services
    with services.transaction() as session:
        return_document(session, document_id=returned, reason="Tarih eksik.", actor=staff.ayse, services=services)
        session.get_one(Person, staff.deniz.id).is_active = False
    can = signed_in_browser(site, staff.can)
    address = f"/desk/revisers/{staff.deniz.id}/hand-over"

    told = can.get("/desk")
    theirs = can.get(told.links["Hand over: Deniz Arslan"])
    offered = {option.get("value") for option in theirs.find("//select[@name='successor']/option")}
    can.post(address, theirs.form(address))

    assert "Deniz Arslan is no reviser any more and still has 2 documents." in told.text
    assert offered == {str(staff.elif_.id)}
    assert {document(service, number).reviser_id for number in (held, returned)} == {staff.elif_.id}
    assert "Deniz Arslan" not in can.get("/desk").text


def test_the_deadline_is_one_click_away_from_the_document(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    browser = signed_in_browser(site, staff.can)

    page = browser.get(browser.get(f"/desk/documents/{document_id}").links["Change the deadline"])

    assert page.find("//details[@id='deadline']")[0].get("open") is not None


def test_the_load_of_each_reviser_is_shown(service: Service, staff: Staff, site: Flask) -> None:
    a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Um dois três."))

    page = signed_in_browser(site, staff.can).get("/desk")

    rows = [" ".join("".join(row.itertext()).split()) for row in page.find("//table")[-1].xpath(".//tbody/tr")]
    assert rows == ["Elif Şahin 0 0", "Deniz Arslan 1 3"]


def test_somebody_who_is_no_reviser_cannot_be_assigned(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    browser = signed_in_browser(site, staff.can)
    browser.get(f"/desk/documents/{document_id}")

    page = browser.post(f"/desk/documents/{document_id}/assign", {"reviser": str(staff.ayse.id)})

    assert page.status == 400
    assert document(service, document_id).reviser_id is None


def test_cancelling_needs_a_reason_and_is_recorded(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    browser = signed_in_browser(site, staff.can)
    browser.get(f"/desk/documents/{document_id}")
    address = f"/desk/documents/{document_id}/cancel"

    refused = browser.post(address, {"reason": " "})
    page = browser.follow(browser.post(address, {"reason": "The visit was called off."}))

    assert refused.status == 400
    assert "The visit was called off." in page.text
    assert document(service, document_id).state is DocumentState.CANCELLED
    assert names(browser.get("/desk")) == []
    assert names(browser.get("/desk?state=everything")) == ["carta.docx"]


def test_a_failed_document_says_why_and_is_tried_again(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    fail(service, document_id)
    browser = signed_in_browser(site, staff.can)
    assert "A neighbour did not answer." in browser.get(f"/desk/documents/{document_id}").text

    browser.post(f"/desk/documents/{document_id}/retry")
    service.work()

    assert document(service, document_id).state is DocumentState.QUEUED


@pytest.mark.parametrize("person", ["ayse", "deniz", "zeynep", "selin"])
def test_the_desk_is_for_coordinators(service: Service, staff: Staff, site: Flask, person: str) -> None:
    assert signed_in_browser(site, getattr(staff, person)).get("/desk").status == 403


def test_pages_of_the_desk_speak_turkish_too(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    browser = signed_in_browser(site, staff.can, language="tr")

    pages = [browser.get("/desk"), browser.get(f"/desk/documents/{document_id}")]

    assert [(page.status, page.language) for page in pages] == [(200, "tr")] * 2
