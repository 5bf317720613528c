"""The page of a request shows what happens meanwhile, whoever is typing in it too, and waits for no answer for ever."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.building.editing import Stage
from tests.building.live_site import AS_LONG_AS_USUAL, NEVER_LONG, sign_in
from tests.building.orders import a_letter
from tests.building.revising import a_delivered_document, a_document_in_revision
from tests.building.waiting import wait_until
from translation_service.application.acceptance import accept_document
from translation_service.application.revision.asking import ask_unit
from translation_service.domain.ids import DocumentId
from translation_service.persistence.requests import Document

A_PAUSE = 60_000


@pytest.fixture
def portal(stage: Stage, context: BrowserContext) -> Page:
    page = context.new_page()
    page.clock.install()
    sign_in(page, stage.address, stage.staff.ayse)
    return page


def follow(page: Page, stage: Stage, document_id: DocumentId) -> None:
    with stage.service.services.reading() as session:
        request_id = session.get_one(Document, document_id).request_id
    page.goto(f"{stage.address}/requests/{request_id}")


def accept(stage: Stage, document_id: DocumentId) -> None:
    services = stage.service.services
    with services.transaction() as session:
        accept_document(session, document_id=document_id, actor=stage.staff.can, clock=services.clock)


def test_a_card_that_was_in_use_at_the_last_news_is_renewed_once_it_is_left(portal: Page, stage: Stage) -> None:
    document_id = a_delivered_document(stage.service, stage.staff.ayse, stage.staff.deniz, a_letter("Até amanhã."))
    follow(portal, stage, document_id)
    portal.click(".verdict summary")
    portal.fill(".verdict textarea", "Tarih")
    accept(stage, document_id)
    portal.clock.fast_forward(A_PAUSE)
    expect(portal.locator(".status[data-state=accepted]")).to_be_visible()
    expect(portal.locator(".verdict textarea")).to_have_value("Tarih")

    portal.fill(".verdict textarea", "")
    portal.locator(".verdict textarea").blur()
    portal.clock.fast_forward(A_PAUSE)

    expect(portal.locator(".verdict")).to_have_count(0)


def test_a_question_stands_on_the_page_that_is_open(portal: Page, stage: Stage) -> None:
    document_id = a_document_in_revision(stage.service, stage.staff.ayse, stage.staff.deniz, a_letter("Até domingo."))
    follow(portal, stage, document_id)
    expect(portal.locator(".asked")).to_have_count(0)

    services = stage.service.services
    with services.transaction() as session:
        ask_unit(
            session,
            document_id=document_id,
            segment_id=None,
            text="Hangi pazar?",
            actor=stage.staff.deniz,
            services=services,
        )
    portal.clock.fast_forward(A_PAUSE)

    expect(portal.locator(".asked")).to_contain_text("Hangi pazar?")


def test_an_answer_that_never_comes_does_not_end_the_following(portal: Page, stage: Stage) -> None:
    portal.add_init_script(NEVER_LONG)
    document_id = a_delivered_document(stage.service, stage.staff.ayse, stage.staff.deniz, a_letter("Até sexta."))
    follow(portal, stage, document_id)
    portal.route("**/progress", lambda _: None)
    with portal.expect_request("**/progress"), portal.expect_event("requestfailed"):
        portal.clock.fast_forward(A_PAUSE)
    portal.unroute("**/progress")
    portal.evaluate(AS_LONG_AS_USUAL)
    accept(stage, document_id)

    def has_looked_again() -> bool:
        portal.clock.fast_forward(A_PAUSE)
        return portal.locator(".status[data-state=accepted]").is_visible()

    wait_until(has_looked_again)


def test_who_comes_back_to_the_page_sees_at_once_how_things_stand(portal: Page, stage: Stage) -> None:
    document_id = a_delivered_document(stage.service, stage.staff.ayse, stage.staff.deniz, a_letter("Até sábado."))
    follow(portal, stage, document_id)
    accept(stage, document_id)
    go(portal, is_away=True)
    portal.clock.fast_forward(A_PAUSE)
    expect(portal.locator(".status[data-state=delivered]")).to_be_visible()

    go(portal, is_away=False)

    expect(portal.locator(".status[data-state=accepted]")).to_be_visible(timeout=10_000)


def go(page: Page, *, is_away: bool) -> None:
    """Leave the tab, or come back to it, as far as the page can tell."""
    hidden = "Object.defineProperty(document, 'hidden', { get: () => away, configurable: true })"
    page.evaluate(f"(away) => {{ {hidden}; document.dispatchEvent(new Event('visibilitychange')); }}", is_away)
