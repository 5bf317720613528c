"""The memory in the editor: looked up with a key, and put into repetitions while somebody works."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.building.live_site import served, sign_in
from tests.building.orders import hand_in
from tests.building.people import hire_staff
from tests.building.plain_workshop import PlainWorkshop
from tests.building.revising import claim
from tests.building.service import a_service
from tests.building.web import a_site
from translation_service.application.memory.remembering import new_unit
from translation_service.application.orders import IncomingFile
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import SHARED, Trust
from translation_service.persistence.memory_keeping import add_units


@pytest.fixture
def editor(tmp_path: Path, browser: Browser) -> Iterator[Page]:
    """The editor with a repeated sentence, and a memory that knows a word of the other."""
    service = a_service(tmp_path)
    service = replace(service, services=replace(service.services, workshop=PlainWorkshop()))
    unit = new_unit(
        source="A câmara falou.",
        target="The council spoke.",
        pair=LanguagePair(source="pt", target="en"),
        owner_id=SHARED,
        trust=Trust.REVISED,
        moment=service.clock(),
    )
    with service.services.transaction() as session:
        staff = hire_staff(session)
        add_units(session, [unit])
    file = IncomingFile(name="carta.txt", content="Até breve.\nA câmara já decidiu tudo.\nAté breve.".encode())
    document_id = hand_in(service, staff.ayse, file)
    service.work()
    claim(service, document_id, staff.deniz)
    with served(a_site(service)) as address:
        page = browser.new_page()
        sign_in(page, address, staff.deniz)
        page.goto(f"{address}/review/documents/{document_id}")
        yield page
        page.close()


def text_of(page: Page, number: int) -> str:
    return f"#segment-{number} [role=textbox]"


def test_words_are_looked_up_with_a_key(editor: Page) -> None:
    editor.keyboard.press("Alt+m")
    editor.fill("#concordance-find", "CÂMARA")
    editor.press("#concordance-find", "Enter")

    expect(editor.locator("#concordance [data-found]")).to_contain_text("The council spoke.")
    expect(editor.locator("#concordance mark")).to_have_text("câmara")
    # A search field takes the first press for itself.
    editor.keyboard.press("Escape")
    expect(editor.locator("#concordance")).to_be_hidden()


def test_a_repetition_takes_over_what_is_confirmed_but_not_what_is_being_typed(editor: Page) -> None:
    editor.locator(text_of(editor, 1)).click()
    editor.keyboard.press("Control+a")
    editor.keyboard.type("See you soon.")
    editor.keyboard.press("Control+Enter")
    expect(editor.locator(text_of(editor, 3))).to_have_text("See you soon.")

    editor.locator(text_of(editor, 3)).click()
    editor.keyboard.press("Control+a")
    editor.keyboard.type("My own words.")
    editor.locator(text_of(editor, 1)).click()
    editor.keyboard.type(" Truly.")
    editor.keyboard.press("Control+Enter")

    expect(editor.locator("#segment-1")).to_have_class("segment is-confirmed")
    expect(editor.locator(text_of(editor, 3))).to_have_text("My own words.")
    editor.locator("#segment-3 [data-save]").click()
    expect(editor.locator("#segment-3 [data-origin]")).to_contain_text("Deniz Arslan")
