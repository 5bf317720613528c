"""A unit or the coordinator changes when a request is needed."""

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.revising import a_delivered_document, a_waiting_document
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.acceptance import return_document
from translation_service.persistence.requests import Request

LATER = {"deadline_day": "2031-05-12", "deadline_hour": "16:30"}


def deadline_of(service: Service) -> str:
    with service.services.reading() as session:
        deadline = session.get_one(Request, 1).deadline
    return deadline.isoformat() if deadline else ""


def test_another_deadline_is_set_and_stands_in_the_record(service: Service, staff: Staff) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    site = a_site(service)
    ayse, can = signed_in_browser(site, staff.ayse), signed_in_browser(site, staff.can)
    ayse.get("/requests/1")

    page = ayse.follow(ayse.post("/requests/1/deadline", LATER))

    assert deadline_of(service) == "2031-05-12T13:30:00+00:00"
    assert "The deadline is changed." in page.text
    assert "deadline changed, Ayşe Yılmaz 12 May 2031 16:30" in page.text
    assert page.value_of("deadline_day") == "2031-05-12"
    assert "deadline changed 12 May 2031 16:30" in can.get(f"/desk/documents/{document_id}").text


def test_a_deadline_is_taken_out(service: Service, staff: Staff) -> None:
    a_waiting_document(service, staff.ayse)
    can = signed_in_browser(a_site(service), staff.can)
    can.get("/requests/1")
    can.post("/requests/1/deadline", LATER)

    can.post("/requests/1/deadline", {"deadline_day": "", "deadline_hour": ""})

    assert deadline_of(service) == ""


def test_a_deadline_that_has_passed_is_refused_beside_its_field(service: Service, staff: Staff) -> None:
    a_waiting_document(service, staff.ayse)
    ayse = signed_in_browser(a_site(service), staff.ayse)
    ayse.get("/requests/1")

    page = ayse.post("/requests/1/deadline", {"deadline_day": "2020-01-01"})

    assert page.status == 400
    assert "This moment has passed already" in page.text
    assert deadline_of(service) == ""


def test_a_changed_deadline_hides_no_reason_for_a_return(service: Service, staff: Staff) -> None:
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)
    with service.services.transaction() as session:
        return_document(
            session, document_id=document_id, reason="Başlık yanlış.", actor=staff.ayse, services=service.services
        )
    site = a_site(service)
    ayse = signed_in_browser(site, staff.ayse)
    ayse.get("/requests/1")
    ayse.post("/requests/1/deadline", LATER)

    assert "Başlık yanlış." in signed_in_browser(site, staff.deniz).get("/review").text


def test_what_is_delivered_keeps_its_deadline_and_others_requests_are_hidden(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    hand_in(service, staff.mehmet)
    ayse = signed_in_browser(a_site(service), staff.ayse)
    ayse.get("/requests/1")

    page = ayse.post("/requests/1/deadline", LATER)

    assert "Nothing of this request is open any more" in page.text
    assert ayse.post("/requests/2/deadline", LATER).status == 404


def test_a_deadline_on_a_free_day_stays_and_is_told_wherever_it_stands(service: Service, staff: Staff) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    site = a_site(service)
    ayse, deniz = signed_in_browser(site, staff.ayse), signed_in_browser(site, staff.deniz)

    page = ayse.follow(ayse.post("/requests/1/deadline", {"deadline_day": "2031-10-29", "deadline_hour": ""}))

    assert "closed at the deadline you chose, 29 Oct 2031 17:00 (Republic Day)" in page.text
    assert "29 Oct 2031 17:00 Republic Day" in deniz.get("/review").text
    assert "29 Oct 2031 17:00 Republic Day" in deniz.get(f"/review/documents/{document_id}").text


def test_a_deadline_on_a_day_that_people_work_is_nothing_to_speak_of(service: Service, staff: Staff) -> None:
    a_waiting_document(service, staff.ayse)
    ayse = signed_in_browser(a_site(service), staff.ayse)

    page = ayse.follow(ayse.post("/requests/1/deadline", {"deadline_day": "2031-10-28", "deadline_hour": "12:30"}))

    assert "The deadline is changed." in page.text
    assert "closed at the deadline" not in page.text
