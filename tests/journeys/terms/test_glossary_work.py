"""Open work is checked again and finished work searched, whoever dies, asks twice or saves meanwhile."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from tests.building.dying import Deadly, die_on_duty
from tests.building.glossary import keep_term
from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_waiting_document, claim, segments_of, write_targets
from tests.building.service import Service
from tests.building.web import Browser, signed_in_browser
from translation_service.application.jobs import Job
from translation_service.application.ports import Services
from translation_service.application.revision.review import Edit, save_segment
from translation_service.application.sweeping import sweep
from translation_service.application.terms.glossary_work import put_off
from translation_service.application.terms.rechecking import begin_recheck, recheck_document
from translation_service.domain.ids import DocumentId, SegmentId

MISSED = "The decision of our assembly was carried out."


@pytest.fixture
def zeynep(site: Flask, staff: Staff) -> Browser:
    return signed_in_browser(site, staff.zeynep)


@pytest.fixture
def document_id(service: Service, staff: Staff) -> DocumentId:
    letter = a_letter("Belediye meclisimizin kararı uygulandı.")
    languages = {"source_language": "tr", "target_language": "en"}
    document_id: DocumentId = a_waiting_document(service, staff.ayse, letter, **languages)
    write_targets(service, document_id, {1: MISSED})
    keep_term(service, staff, "belediye meclisi", "municipal council")
    return document_id


def ask(zeynep: Browser) -> None:
    zeynep.post("/terms/recheck", zeynep.get("/terms/1").form("/terms/recheck"))


def ask_for_search(zeynep: Browser) -> None:
    zeynep.post("/terms/candidates/search", zeynep.get("/terms/candidates").form("/terms/candidates/search"))


def misses_the_term(service: Service, document_id: DocumentId) -> bool:
    return "term-missing" in {one["code"] for one in segments_of(service, document_id)[0].findings}


def dying_at(transaction: int) -> Callable[[Services], Services]:
    """Return what has a worker killed while its transaction of that number is open."""

    def arm(services: Services) -> Services:
        fatal, count = Deadly(services, "transaction", is_after=True), iter(range(1, 100))
        return replace(
            services,
            transaction=lambda: fatal.transaction() if next(count) == transaction else services.transaction(),
        )

    return arm


@pytest.mark.parametrize("transaction", [1, 2, 3])
def test_a_recheck_goes_on_after_its_worker_was_killed(
    service: Service, zeynep: Browser, document_id: DocumentId, transaction: int
) -> None:
    ask(zeynep)

    die_on_duty(service, Job.RECHECK, dying_at(transaction))
    service.clock.advance(minutes=3)
    sweep(service.services)
    service.work()

    assert misses_the_term(service, document_id)
    assert "still waiting" not in zeynep.get("/terms/1").text


@pytest.mark.parametrize("transaction", [1, 2])
def test_a_search_goes_on_after_its_worker_was_killed(service: Service, zeynep: Browser, transaction: int) -> None:
    ask_for_search(zeynep)

    die_on_duty(service, Job.FIND_CANDIDATES, dying_at(transaction))
    service.clock.advance(minutes=3)
    sweep(service.services)
    service.work()

    assert "Last searched:" in zeynep.get("/terms/candidates").text


def test_a_lost_recheck_of_a_document_that_had_many_is_rung_for_at_once(
    service: Service, zeynep: Browser, document_id: DocumentId
) -> None:
    for _ in range(30):
        ask(zeynep)
    service.queue.forget_all()

    sweep(service.services)
    service.work()

    assert misses_the_term(service, document_id)


def test_what_is_held_by_a_worker_is_not_rung_for(service: Service, zeynep: Browser, document_id: DocumentId) -> None:
    ask(zeynep)
    service.queue.forget_all()
    held = begin_recheck(service.services, document_id)

    sweep(service.services)

    assert held is not None
    assert service.queue.bells == []


def test_a_document_that_many_changes_ask_for_is_checked_once(
    service: Service, zeynep: Browser, document_id: DocumentId
) -> None:
    ask(zeynep)
    ask(zeynep)
    service.work()

    assert begin_recheck(service.services, document_id) is None


def test_what_is_asked_for_during_a_check_is_checked_after_it(
    service: Service, zeynep: Browser, document_id: DocumentId
) -> None:
    ask(zeynep)
    held = begin_recheck(service.services, document_id)
    assert held is not None
    service.clock.advance(seconds=1)
    ask(zeynep)
    service.queue.forget_all()

    recheck_document(service.services, held)

    assert [bell.job for bell in service.queue.bells] == [Job.RECHECK]
    assert "1 document is still waiting for its check." in zeynep.get("/terms/1").text


def test_what_ends_every_worker_is_given_up_and_told(
    service: Service, staff: Staff, site: Flask, zeynep: Browser, document_id: DocumentId
) -> None:
    ask(zeynep)
    ask_for_search(zeynep)
    for _ in range(service.settings.job_attempts):
        die_on_duty(service, Job.RECHECK, dying_at(2))
        die_on_duty(service, Job.FIND_CANDIDATES, dying_at(2))
        service.clock.advance(minutes=3)
        sweep(service.services)

    assert "The check of 1 document broke off." in zeynep.get("/terms/1").text
    assert "The search of finished work broke off." in zeynep.get("/terms/candidates").text
    assert "failed: checking open work" not in signed_in_browser(site, staff.selin).get("/administration/jobs").text

    ask(zeynep)
    ask_for_search(zeynep)
    service.work()
    assert misses_the_term(service, document_id)
    assert "broke off" not in zeynep.get("/terms/1").text + zeynep.get("/terms/candidates").text


def test_a_fault_of_ours_is_tried_again_later(service: Service, zeynep: Browser, document_id: DocumentId) -> None:
    ask(zeynep)
    held = begin_recheck(service.services, document_id)
    assert held is not None

    put_off(service.services, held, ValueError())
    assert begin_recheck(service.services, document_id) is None
    service.clock.advance(seconds=30)

    assert begin_recheck(service.services, document_id) is not None


def test_a_text_that_is_saved_during_a_check_keeps_its_own_findings(
    service: Service, staff: Staff, zeynep: Browser, document_id: DocumentId
) -> None:
    claim(service, document_id, staff.deniz)
    ask(zeynep)
    held = begin_recheck(service.services, document_id)
    assert held is not None
    count = iter(range(1, 100))

    def save() -> None:
        row = segments_of(service, document_id)[0]
        target = "The decision of our municipal council was carried out."
        edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=True)
        with service.services.transaction() as session:
            save_segment(session, edit=edit, actor=staff.deniz, services=service.services)

    def transaction() -> AbstractContextManager[Session]:
        if next(count) == 1:
            save()
        return service.services.transaction()

    recheck_document(replace(service.services, transaction=transaction), held)

    assert not misses_the_term(service, document_id)


@pytest.mark.parametrize("page", ["/terms/1", "/terms/1/impact"])
def test_a_page_follows_the_checks_of_open_work_to_their_end(
    service: Service, zeynep: Browser, document_id: DocumentId, page: str
) -> None:
    before = zeynep.get(page).find("//*[@id='moving']")[0]
    ask(zeynep)
    asked = zeynep.get(page).find("//*[@id='moving']")[0]
    waiting = zeynep.get(asked.get("data-page"))
    service.work()
    ended = zeynep.get(asked.get("data-page"))

    assert [one.get("data-pause") for one in (before, asked)] == ["0", "3000"]
    assert [one.find("//*[@id='moving']")[0].get("data-pause") for one in (waiting, ended)] == ["3000", "0"]
    assert "1 document is still waiting" in waiting.answer.text
    assert f'name="back" value="{page}"' in ended.answer.text
    assert "1 document is still waiting" not in ended.answer.text


def test_who_may_not_change_terms_follows_no_checks(
    service: Service, staff: Staff, site: Flask, zeynep: Browser
) -> None:
    keep_term(service, staff, "meclis", "council")
    deniz = signed_in_browser(site, staff.deniz)

    assert not deniz.get("/terms/1").find("//*[@id='moving'] | //script[contains(@src, 'following')]")
    assert deniz.get("/terms/rechecks?pair=tr-en").status == 403
