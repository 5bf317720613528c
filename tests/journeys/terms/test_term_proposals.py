"""Proposals: made by revisers, decided by terminologists with a reason, told to their authors."""

import pytest
from flask import Flask

from tests.building.glossary import facts, keep_term
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from tests.building.web import Browser, Page, signed_in_browser


@pytest.fixture
def deniz(site: Flask, staff: Staff) -> Browser:
    return signed_in_browser(site, staff.deniz)


@pytest.fixture
def zeynep(site: Flask, staff: Staff) -> Browser:
    return signed_in_browser(site, staff.zeynep)


def propose(browser: Browser, address: str = "/terms/proposals/new", **values: str) -> Page:
    action = address.partition("&")[0].partition("?source")[0]
    page = browser.get(address)
    form = next(
        form
        for form in page.find("//form")
        if form.get("method") == "post" and "proposals/new" in form.get("action", "")
    )
    action = form.get("action", "")
    return browser.post(action, page.form(action) | values)


def proposals(browser: Browser) -> list[str]:
    return [" ".join("".join(row.itertext()).split()) for row in browser.get("/terms/proposals").find("//tbody/tr")]


def test_a_reviser_proposes_and_sees_what_became_of_it(service: Service, deniz: Browser, zeynep: Browser) -> None:
    propose(deniz, source="encümen", target="executive committee", why="It is missing")
    assert "waiting for a decision" in proposals(deniz)[0]
    assert zeynep.get("/terms").links["Proposals 1"] == "/terms/proposals"

    page = zeynep.get("/terms/proposals/1")
    action = "/terms/proposals/1/approve"
    term = zeynep.follow(zeynep.post(action, page.form(action) | {"domain": "organs"}))

    assert term.heading == "encümen → executive committee"
    assert "It is missing" in term.text
    assert "A term you proposed has been decided about." in deniz.get("/review").text
    assert "My proposals 1" in deniz.get("/terms").links
    assert "approved" in proposals(deniz)[0]
    assert "decided about" not in deniz.get("/review").text
    assert "My proposals" in deniz.get("/terms").links
    propose(deniz, source="Encümen", target="board")
    assert zeynep.get("/terms/proposals/2").links["executive committee"] == "/terms/1"


def test_a_second_preferred_rendering_is_told_before_it_is_approved(
    service: Service, staff: Staff, deniz: Browser, zeynep: Browser
) -> None:
    keep_term(service, staff, "encümen", "executive committee")
    propose(deniz, source="encümen", target="board")
    action = "/terms/proposals/1/approve"

    asked = zeynep.post(action, zeynep.get("/terms/proposals/1").form(action))
    term = zeynep.follow(zeynep.post(action, asked.form(action) | {"anyway": "yes"}))

    assert (asked.status, "Not saved yet" in asked.text) == (409, True)
    assert term.heading == "encümen → board"


def test_a_proposal_is_declined_with_a_reason_only(deniz: Browser, zeynep: Browser) -> None:
    propose(deniz, source="encümen", target="council")
    assert "Already in the glossary" not in zeynep.get("/terms/proposals/1").text

    refused, long = (zeynep.post("/terms/proposals/1/decline", {"why": why}) for why in ("  ", "x" * 201))
    zeynep.follow(zeynep.post("/terms/proposals/1/decline", {"why": "It is another organ."}))

    assert (refused.status, "Say why" in refused.text) == (400, True)
    assert long.find("//input[@id='reason'][@aria-invalid]")[0].get("value") == "x" * 201
    assert "declined" in proposals(deniz)[0]
    assert "It is another organ." in proposals(deniz)[0]
    assert zeynep.get("/terms?text=encümen").find("//tbody/tr") == []


def test_a_change_of_a_term_is_proposed_on_its_page_and_shows_what_would_change(
    service: Service, staff: Staff, deniz: Browser, zeynep: Browser
) -> None:
    term_id = keep_term(service, staff, "müdürlük", "department")
    assert deniz.get(f"/terms/{term_id}").links["Propose a change"] == f"/terms/proposals/new?term={term_id}"
    propose(deniz, f"/terms/proposals/new?term={term_id}", target="directorate")

    assert "1 proposal about this term waits: Deniz Arslan" in zeynep.get(f"/terms/{term_id}").text
    page = zeynep.get("/terms/proposals/1")
    assert [one.text for one in page.find("//ins")] == ["directorate"]
    action = "/terms/proposals/1/approve"
    zeynep.follow(zeynep.post(action, page.form(action)))

    term = zeynep.get(f"/terms/{term_id}")
    assert term.heading == "müdürlük → directorate"
    changes = ["".join(change.itertext()) for change in term.find("//ol[@class='changes']/li")]
    assert ["proposed by Deniz Arslan" in change for change in changes] == [True, False]
    assert all("Zeynep" in change for change in changes)


def test_a_term_that_changed_since_is_not_passed_over(
    service: Service, staff: Staff, deniz: Browser, zeynep: Browser
) -> None:
    term_id = keep_term(service, staff, "müdürlük", "department")
    propose(deniz, f"/terms/proposals/new?term={term_id}", target="directorate")
    action = "/terms/proposals/1/approve"
    form = zeynep.get("/terms/proposals/1").form(action)
    edit = f"/terms/{term_id}/edit"
    zeynep.post(edit, zeynep.get(edit).form(edit) | {"target": "office"})
    zeynep.get("/terms/proposals/1")

    answer = zeynep.post(action, form)

    assert "Somebody changed this term meanwhile." in answer.text
    assert zeynep.follow(zeynep.post(action, answer.form(action))).heading == "müdürlük → directorate"


def test_what_is_in_the_glossary_is_no_new_wish(service: Service, staff: Staff, deniz: Browser) -> None:
    keep_term(service, staff, "encümen", "executive committee")

    answer = propose(deniz, source="Encümen", target="executive committee")

    assert (answer.status, "The glossary has this term already" in answer.text) == (400, True)


def test_the_same_wish_twice_is_one(deniz: Browser) -> None:
    propose(deniz, source="encümen", target="executive committee")

    again = propose(deniz, source="encümen", target="executive committee")

    assert again.status == 303
    assert len(proposals(deniz)) == 1


def test_an_author_withdraws_a_proposal_that_nobody_else_may(site: Flask, staff: Staff, deniz: Browser) -> None:
    propose(deniz, source="encümen", target="executive committee")
    elif_ = signed_in_browser(site, staff.elif_)
    assert elif_.get("/terms/proposals/1").status == 404
    elif_.get("/terms")
    assert elif_.post("/terms/proposals/1/withdraw").status == 403

    deniz.get("/terms/proposals/1")
    deniz.follow(deniz.post("/terms/proposals/1/withdraw"))

    assert "withdrawn" in proposals(deniz)[0]


def test_what_is_chosen_in_the_editor_stands_in_the_form(
    service: Service, staff: Staff, deniz: Browser, zeynep: Browser
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    segment = segments_of(service, document_id)[0]
    asked = f"/terms/proposals/new?pair=pt-en&source=Município&target=Municipality&segment={segment.id}"

    page = deniz.get(asked)
    propose(deniz, asked)

    chosen = [page.value_of(name) for name in ("source_language", "target_language", "source", "target")]
    assert chosen == ["pt", "en", "Município", "Municipality"]
    assert facts(zeynep.get("/terms/proposals/1"))["Where it arose"] == "Segment 1"


def test_a_proposal_outlives_the_segment_it_arose_in(service: Service, staff: Staff, deniz: Browser) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    segment = segments_of(service, document_id)[0]
    propose(deniz, f"/terms/proposals/new?pair=pt-en&source=a&target=b&segment={segment.id}")

    with service.services.transaction() as session:
        from sqlalchemy import delete

        from translation_service.persistence.segments import Revision, SegmentRow, Suggestion

        for table in (Suggestion, Revision):
            session.execute(delete(table).where(table.segment_id == segment.id))
        session.execute(delete(SegmentRow).where(SegmentRow.id == segment.id))

    assert len(proposals(deniz)) == 1


def test_a_unit_makes_no_proposals(site: Flask, staff: Staff) -> None:
    assert signed_in_browser(site, staff.ayse).get("/terms/proposals/new").status == 403


def test_a_script_is_answered_in_sentences(deniz: Browser) -> None:
    deniz.get("/terms/proposals/new")
    values = {
        "source_language": "tr",
        "target_language": "en",
        "status": "preferred",
        "source": "encümen",
        "target": "x",
    }

    sent = deniz.post("/terms/proposals/new", values, headers={"Accept": "application/json"})
    again = deniz.post("/terms/proposals/new", values, headers={"Accept": "application/json"})
    other = deniz.post("/terms/proposals/new", values | {"why": "y"}, headers={"Accept": "application/json"})
    long = deniz.post("/terms/proposals/new", values | {"target": "x" * 1234}, headers={"Accept": "application/json"})

    assert (sent.status, again.status, other.status, long.status) == (201, 201, 400, 400)
    assert "proposed already" in other.answer.json["sentence"]
    assert long.answer.json["sentence"] == "Target term: At most 200 characters; these are 1,234."


def test_remarks_stand_with_their_authors(service: Service, staff: Staff, deniz: Browser) -> None:
    term_id = keep_term(service, staff, "müdürlük", "directorate")
    deniz.get(f"/terms/{term_id}")

    for _ in range(2):
        deniz.post(f"/terms/{term_id}/remarks", {"text": "The consulate writes department."})
    page = deniz.get(f"/terms/{term_id}")
    empty, long = (deniz.post(f"/terms/{term_id}/remarks", {"text": text}) for text in (" ", "x" * 2001))

    assert page.text.count("The consulate writes department.") == 1
    assert "Write something first." in empty.find("//*[@id='text-error']")[0].text_content()
    assert long.find("//textarea[@name='text']")[0].text == "x" * 2001


def test_the_terminologist_sees_who_proposes_what_with_a_link(deniz: Browser, zeynep: Browser) -> None:
    propose(deniz, source="kent konseyi", target="city forum", why="said so at meetings", source_language="tr")

    page = zeynep.get("/terms")

    [news] = page.find("//section[@aria-labelledby='news']//li")
    words = " ".join("".join(news.itertext()).split())
    assert words.startswith("Deniz Arslan proposes kent konseyi → city forum: said so at meetings")
    assert [link.get("href") for link in page.find("//section[@aria-labelledby='news']//li/a")] == [
        "/terms/proposals/1"
    ]
    assert not deniz.get("/terms").find("//section[@aria-labelledby='news']")
