"""What was typed or chosen in a form is left by nobody who did not want to."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from tests.building.editing import Stage
from tests.building.live_site import sign_in
from tests.building.orders import a_letter
from tests.building.revising import a_delivered_document
from translation_service.persistence.requests import Document


@pytest.fixture
def asked() -> list[str]:
    """What the browser asked before it left a page; whoever was asked stays."""
    return []


@pytest.fixture
def portal(stage: Stage, context: BrowserContext, asked: list[str]) -> Page:
    """The form of a unit's member who hands something in."""

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page = context.new_page()
    sign_in(page, stage.address, stage.staff.ayse)
    page.on("dialog", stay)
    page.goto(f"{stage.address}/requests/new")
    return page


def test_changing_the_language_of_the_page_leaves_no_note_and_no_file_without_asking(
    portal: Page, asked: list[str], letter: Path
) -> None:
    portal.set_input_files("input[type=file]", letter)
    portal.locator("[name=note]").press_sequentially("Başkanın imzasına sunulacak.")

    portal.locator("button[name=language]").click(no_wait_after=True)

    expect(portal.locator("[name=note]")).to_have_value("Başkanın imzasına sunulacak.")
    expect(portal.locator("[data-chosen] li")).to_have_count(1)
    assert asked == ["beforeunload"]


def test_handing_in_giving_up_and_returning_ask_nothing(
    portal: Page, stage: Stage, asked: list[str], letter: Path
) -> None:
    portal.locator("[name=note]").press_sequentially("Vazgeçtim.")
    portal.click(".actions a")
    portal.wait_for_url("**/requests")
    portal.goto(f"{stage.address}/requests/new")
    portal.set_input_files("input[type=file]", letter)
    portal.locator("[name=note]").press_sequentially("Başkanın imzasına sunulacak.")
    portal.click(".actions button")
    expect(portal.locator("main")).to_contain_text("Başkanın imzasına sunulacak.")
    document_id = a_delivered_document(stage.service, stage.staff.ayse, stage.staff.deniz, a_letter("Até breve."))
    with stage.service.services.reading() as session:
        request_id = session.get_one(Document, document_id).request_id
    portal.goto(f"{stage.address}/requests/{request_id}")
    portal.click(".verdict summary")
    portal.locator(".verdict textarea").press_sequentially("Tarih eksik.")

    portal.click(".verdict details button")

    expect(portal.locator("[data-state=returned]")).to_be_visible()
    assert asked == []
