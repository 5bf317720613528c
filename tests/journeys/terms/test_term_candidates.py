"""Candidates: found in approved, non-confidential work, taken or dismissed, and never offered twice."""

from datetime import datetime

import pytest
from flask import Flask

from tests.building.glossary import keep_term
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.application.sweeping import sweep
from translation_service.domain.memory import Trust
from translation_service.persistence.memory import MemoryUnit

PAIRS = (
    ("Kent konseyi dün toplandı.", "The city forum met yesterday."),
    ("Kent konseyinin kararı açıklandı.", "The decision of the city forum was announced."),
    ("Başkan kent konseyine katıldı.", "The mayor attended the city forum."),
    ("Kent konseyimizi ziyaret ettiler.", "They visited our city forum."),
    ("Park dün açıldı.", "The park opened yesterday."),
    ("Yol dün kapandı.", "The road closed yesterday."),
    ("Toplantı salonda yapıldı.", "The meeting took place in the hall."),
    ("Konuklar akşam ayrıldı.", "The guests left in the evening."),
    ("Bütçe kabul edildi.", "The budget was adopted."),
    ("Rapor yarın sunulacak.", "The report will be presented tomorrow."),
)


@pytest.fixture
def zeynep(service: Service, staff: Staff) -> Browser:
    approve_pairs(service, PAIRS)
    return signed_in_browser(site(service), staff.zeynep)


def site(service: Service) -> Flask:
    return a_site(service)


def approve_pairs(service: Service, pairs: tuple[tuple[str, str], ...]) -> None:
    with service.services.transaction() as session:
        session.add_all(_unit(source, target, service.clock()) for source, target in pairs)


def _unit(source: str, target: str, moment: datetime, *, owner_id: int = 0) -> MemoryUnit:
    return MemoryUnit(
        source_language="tr",
        target_language="en",
        source=source,
        target=target,
        owner_id=owner_id,
        trust=Trust.TRANSLATED,
        approved_at=moment,
    )


def search(service: Service, browser: Browser) -> list[str]:
    browser.get("/terms/candidates")
    browser.post("/terms/candidates/search")
    service.work()
    page = browser.get("/terms/candidates")
    return ["".join(heading.itertext()) for heading in page.find("//h2[@class='candidate-name']")]


def test_a_steady_phrase_is_offered_in_its_dictionary_form_with_sentences(service: Service, zeynep: Browser) -> None:
    assert search(service, zeynep) == ["kent konseyi → city forum"]
    page = zeynep.get("/terms/candidates").text
    assert "Başkan kent konseyine katıldı." in page
    assert "steadiness 100 %" in page


def test_a_candidate_is_taken(service: Service, zeynep: Browser) -> None:
    search(service, zeynep)

    zeynep.post("/terms/candidates/1/take")

    assert "city forum" in zeynep.get("/terms?text=kent").text
    assert search(service, zeynep) == []
    assert "candidate" in zeynep.get("/terms/1").text


def test_what_was_dismissed_is_never_offered_again(service: Service, zeynep: Browser) -> None:
    search(service, zeynep)

    said = zeynep.post("/terms/candidates/1/dismiss", headers={"Accept": "application/json"})
    approve_pairs(service, (("Kent konseyleri ve kent konseyi üyeleri.", "City forums and city forum members."),))

    assert said.answer.json == {
        "sentence": "“kent konseyi” is dismissed and will not be offered again.",
        "waiting": "",
    }
    assert search(service, zeynep) == []


def test_two_terminologists_at_one_candidate_read_who_was_first(service: Service, zeynep: Browser) -> None:
    search(service, zeynep)
    zeynep.post("/terms/candidates/1/dismiss")

    zeynep.get("/terms/candidates")
    late = zeynep.post("/terms/candidates/1/take", headers={"Accept": "application/json"})
    page = zeynep.follow(
        zeynep.post("/terms/candidates/1/take", headers={"Referer": "http://localhost/terms/candidates"})
    )

    assert (late.status, late.answer.json["code"]) == (400, "candidate-decided")
    assert "Zeynep Demir has dismissed “kent konseyi” already." in page.text


def test_a_candidate_taken_by_mistake_is_taken_back_and_may_be_taken_again(service: Service, zeynep: Browser) -> None:
    search(service, zeynep)
    zeynep.post("/terms/candidates/1/take")

    zeynep.get("/terms/candidates")
    zeynep.post("/terms/candidates/1/reopen")

    assert search(service, zeynep) == ["kent konseyi → city forum"]
    assert "city forum" not in zeynep.get("/terms?text=kent").text
    zeynep.get("/terms/candidates")
    zeynep.post("/terms/candidates/1/take")
    assert "city forum" in zeynep.get("/terms?text=kent").text


def test_a_term_changed_since_it_was_taken_is_not_retired_by_taking_that_back(
    service: Service, zeynep: Browser
) -> None:
    search(service, zeynep)
    zeynep.post("/terms/candidates/1/take")
    form = zeynep.get("/terms/1/edit").form("/terms/1/edit")
    zeynep.post("/terms/1/edit", form | {"target": "city council"})

    zeynep.get("/terms/candidates")
    refused = zeynep.post("/terms/candidates/1/reopen", headers={"Accept": "application/json"})

    assert refused.answer.json["code"] == "candidate-term-changed"


def test_a_dismissed_candidate_is_offered_again_once_that_is_taken_back(service: Service, zeynep: Browser) -> None:
    search(service, zeynep)
    zeynep.post("/terms/candidates/1/dismiss")

    zeynep.get("/terms/candidates")
    zeynep.post("/terms/candidates/1/reopen")

    assert search(service, zeynep) == ["kent konseyi → city forum"]


def test_a_candidate_is_worded_before_it_is_taken(service: Service, zeynep: Browser) -> None:
    search(service, zeynep)
    page = zeynep.get("/terms/new?candidate=1")
    action = "/terms/new?candidate=1"

    term = zeynep.follow(zeynep.post(action, page.form(action) | {"target": "city council"}))

    assert term.heading == "kent konseyi → city council"
    assert search(service, zeynep) == []


def test_what_the_glossary_has_is_no_candidate(service: Service, staff: Staff, zeynep: Browser) -> None:
    term_id = keep_term(service, staff, "kent konseyi", "city council")
    assert search(service, zeynep) == []

    zeynep.get(f"/terms/{term_id}")
    zeynep.post(f"/terms/{term_id}/retire")

    assert search(service, zeynep) == []


def test_a_lost_search_is_rung_for_again(service: Service, zeynep: Browser) -> None:
    zeynep.get("/terms/candidates")
    zeynep.post("/terms/candidates/search")
    service.queue.forget_all()
    service.clock.advance(minutes=5)

    sweep(service.services)
    service.work()

    assert "1 new candidate" in zeynep.get("/terms/candidates").text


def test_a_units_own_memory_offers_nothing(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        session.add_all(_unit(source, target, service.clock(), owner_id=1) for source, target in PAIRS)

    assert search(service, signed_in_browser(site(service), staff.zeynep)) == []


def test_only_terminologists_decide(service: Service, staff: Staff, zeynep: Browser) -> None:
    assert signed_in_browser(site(service), staff.deniz).get("/terms/candidates").status == 403
