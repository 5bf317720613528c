"""A button that is pressed twice does its work once, and the page tells of nothing else."""

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.building.editing import Stage
from tests.building.live_site import sign_in
from tests.building.orders import a_letter
from tests.building.revising import a_delivered_document, a_waiting_document
from translation_service.domain.people import Actor
from translation_service.persistence.requests import Document


@pytest.fixture
def sent() -> list[str]:
    """The forms that the browser sent, by their addresses."""
    return []


@pytest.fixture
def page(context: BrowserContext, sent: list[str]) -> Page:
    def note(request: Request) -> None:
        if request.method == "POST":
            sent.append(request.url)

    page = context.new_page()
    page.on("request", note)
    return page


def arrive(page: Page, stage: Stage, person: Actor, path: str, sent: list[str]) -> None:
    sign_in(page, stage.address, person)
    page.goto(stage.address + path)
    sent.clear()


def request_of(stage: Stage, document_id: int) -> int:
    with stage.service.services.reading() as session:
        return session.get_one(Document, document_id).request_id


def test_a_document_is_returned_once(page: Page, stage: Stage, sent: list[str]) -> None:
    document_id = a_delivered_document(stage.service, stage.staff.ayse, stage.staff.deniz, a_letter("Até logo."))
    arrive(page, stage, stage.staff.ayse, f"/requests/{request_of(stage, document_id)}", sent)
    page.click(".verdict summary")
    page.fill(".verdict textarea", "Tarih eksik.")

    page.locator(".verdict details button").dblclick()

    expect(page.locator("[data-state=returned]")).to_be_visible()
    assert len(sent) == 1
    expect(page.locator("main")).not_to_contain_text("by now")
    expect(page.locator(".message")).to_have_count(1)


def test_a_unit_is_added_once_and_by_the_way_back_another(page: Page, stage: Stage, sent: list[str]) -> None:
    arrive(page, stage, stage.staff.selin, "/administration/units/new", sent)
    page.fill("[name=name]", "Zabıta Müdürlüğü")

    page.locator(".actions button").dblclick()
    page.wait_for_url("**/administration/units")
    page.go_back()
    page.fill("[name=name]", "Park ve Bahçeler Müdürlüğü")
    page.locator(".actions button").dblclick()

    expect(page.locator("main")).to_contain_text("Park ve Bahçeler Müdürlüğü")
    assert len(sent) == 2


def test_a_document_is_taken_once(page: Page, stage: Stage, sent: list[str]) -> None:
    document_id = a_waiting_document(stage.service, stage.staff.ayse, a_letter("Obrigado."))
    arrive(page, stage, stage.staff.elif_, "/review", sent)

    page.locator(f"form[action='/review/documents/{document_id}/claim'] button").dblclick()

    page.wait_for_url(f"**/review/documents/{document_id}")
    assert len(sent) == 1
