"""The glossary from the keyboard: forms of a term, proposals from the editor, candidates one by one."""

from datetime import datetime

import pytest
from playwright.sync_api import BrowserContext, Page, StorageState, expect

from tests.building.editing import Stage, written_in
from tests.building.live_site import sign_in
from tests.building.orders import a_letter
from tests.building.revising import a_waiting_document, claim, write_targets
from tests.building.walker import Walker
from tests.journeys.terms.test_term_candidates import PAIRS
from translation_service.application.terms.editing import add_term
from translation_service.application.terms.entries import TermEntry
from translation_service.domain.memory import Trust
from translation_service.persistence.memory import MemoryUnit


@pytest.fixture(scope="module")
def turkish_stage(stage: Stage) -> Stage:
    with stage.service.services.transaction() as session:
        for source, target in (("câmara", "belediye meclisi"), ("prefeito", "başkan")):
            entry = TermEntry(source_language="pt", target_language="tr", source=source, target=target)
            add_term(session, entry=entry, actor=stage.staff.zeynep, clock=stage.service.clock)
    return stage


@pytest.fixture
def editor(turkish_stage: Stage, context: BrowserContext, session_of_deniz: StorageState) -> Page:
    staff, service = turkish_stage.staff, turkish_stage.service
    letter = a_letter("A decisão da câmara.", "Nada mais.", "a câmara e o prefeito")
    document_id = a_waiting_document(service, staff.ayse, letter, target_language="tr")
    claim(service, document_id, staff.deniz)
    write_targets(service, document_id, {1: "", 2: "Başka bir şey yok.", 3: ""})
    context.add_cookies(session_of_deniz["cookies"])
    page = context.new_page()
    page.goto(f"{turkish_stage.address}/review/documents/{document_id}")
    page.locator("#segment-1 .surface").click()
    return page


def test_a_key_inserts_the_term_in_the_form_the_sentence_needs(editor: Page) -> None:
    editor.keyboard.press("Alt+g")
    editor.keyboard.insert_text(" kararı,")
    editor.keyboard.press("Alt+g")

    expect(written_in(editor, 1)).to_have_value("Belediye meclisinin kararı, belediye meclisinin")


def test_terms_that_are_there_already_take_turns(editor: Page) -> None:
    editor.locator("#segment-3 .surface").click()
    for text in ("belediye meclisi", "belediye meclisi başkan", "belediye meclisi başkan belediye meclisi"):
        editor.keyboard.press("Alt+g")
        expect(editor.locator("#segment-3 .surface")).to_have_text(text)


def test_a_term_clicked_from_another_segment_goes_behind_the_words_that_are_there(editor: Page) -> None:
    editor.keyboard.insert_text("Karar")
    editor.locator("#segment-2 .surface").click()

    editor.locator("#segment-1 mark").click()

    expect(editor.locator("#segment-1 .surface")).to_have_text("Karar belediye meclisinin")


def test_a_term_takes_the_form_of_chosen_words_and_of_what_stands_behind_the_cursor(editor: Page) -> None:
    editor.keyboard.insert_text("Karar şehir konseyinden")
    for _ in range(2):
        editor.keyboard.press("Control+Shift+ArrowLeft")
    editor.keyboard.press("Alt+g")
    expect(editor.locator("#segment-1 .surface")).to_have_text("Karar belediye meclisinden")
    editor.keyboard.insert_text(" ve  göre")
    for _ in range(len(" göre")):
        editor.keyboard.press("ArrowLeft")
    editor.keyboard.press("Alt+g")

    expect(editor.locator("#segment-1 .surface")).to_have_text("Karar belediye meclisinden ve belediye meclisine göre")


def test_another_form_is_chosen_from_the_keyboard(editor: Page) -> None:
    editor.keyboard.press("Alt+f")
    menu = editor.locator("[role=menu]")
    expect(menu.locator(":focus")).to_contain_text("belediye meclisinin")
    Walker(editor, "").look()

    editor.keyboard.press("Home")
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("Enter")

    expect(menu).to_have_count(0)
    expect(written_in(editor, 1)).to_have_value("Belediye meclisine")


def test_another_form_takes_the_place_of_the_one_just_put_in(editor: Page) -> None:
    editor.keyboard.press("Alt+g")
    expect(written_in(editor, 1)).to_have_value("Belediye meclisinin")

    editor.keyboard.press("Alt+f")
    expect(editor.locator("[role=menu] :focus")).to_be_visible()
    editor.keyboard.press("Home")
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("Enter")

    expect(written_in(editor, 1)).to_have_value("Belediye meclisini")


def test_among_several_terms_another_form_is_of_the_one_before_the_cursor(editor: Page) -> None:
    editor.locator("#segment-3 .surface").click()
    editor.keyboard.press("Alt+g")
    editor.keyboard.press("Alt+g")
    expect(editor.locator("#segment-3 .surface")).to_have_text("belediye meclisi başkan")

    editor.keyboard.press("Alt+f")
    expect(editor.locator("[role=menu] :focus")).to_contain_text("başkan")
    editor.keyboard.press("Home")
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("Enter")

    expect(editor.locator("#segment-3 .surface")).to_have_text("belediye meclisi başkanı")


def test_escape_leaves_the_menu_and_the_text_as_they_were(editor: Page) -> None:
    editor.keyboard.press("Alt+f")
    editor.locator("[role=menu]").wait_for()

    editor.keyboard.press("Escape")

    expect(editor.locator("[role=menu]")).to_have_count(0)
    expect(editor.locator("#segment-1 .surface")).to_be_focused()
    expect(written_in(editor, 1)).to_have_value("")


def test_what_is_chosen_in_source_and_target_is_proposed_with_one_key(editor: Page) -> None:
    editor.locator("#segment-2 .segment-source .segment-text").dblclick(position={"x": 8, "y": 8})
    editor.locator("#segment-2 .surface").dblclick(position={"x": 12, "y": 10})
    editor.keyboard.press("Alt+p")
    dialog = editor.locator("#proposal")
    expect(dialog).to_be_visible()
    Walker(editor, "").look()

    chosen = [dialog.locator(f"[name={name}]").input_value().strip() for name in ("source", "target")]
    dialog.locator("[name=why]").fill("It is missing")
    editor.keyboard.press("Enter")

    assert chosen == ["Nada", "Başka"]
    expect(dialog).to_be_hidden()
    expect(editor.locator("[data-status]")).to_contain_text("terim sorumlularına iletildi")
    expect(editor.locator("#segment-2 .surface")).to_be_focused()


def test_candidates_are_decided_and_taken_back_with_one_key(stage: Stage, context: BrowserContext) -> None:
    with stage.service.services.transaction() as session:
        session.add_all(_unit(source, target, stage.service.clock()) for source, target in (*PAIRS, *_other_pairs()))
    page = context.new_page()
    sign_in(page, stage.address, stage.staff.zeynep)
    page.goto(f"{stage.address}/terms/candidates")
    page.get_by_role("button", name="Biten işleri tara").click()
    expect(page.locator("[data-searching]")).to_be_visible()
    stage.service.work()
    candidates = page.locator(".candidate")
    expect(candidates).to_have_count(2)
    Walker(page, stage.address).look()
    page.get_by_role("button", name="Biten işleri tara").click()
    expect(page.locator("[data-searching]")).to_be_visible()
    expect(page.locator("[data-keys]")).to_be_visible()

    page.keyboard.press("x")
    expect(candidates.nth(1)).to_be_focused()
    expect(page.locator("[aria-current=page] .count")).to_have_text("1")
    stage.service.work()
    expect(page.locator("[data-search]")).to_contain_text("Son tarama:")
    page.keyboard.press("z")
    expect(candidates.nth(0)).to_be_focused()
    expect(page.locator("[aria-current=page] .count")).to_have_text("2")
    page.keyboard.press("a")
    expect(candidates.nth(0)).to_contain_text("terimcede.")
    page.context.set_offline(True)
    page.keyboard.press("a")
    expect(candidates.nth(1)).to_contain_text("Hizmete ulaşılamıyor.")
    page.context.set_offline(False)
    page.keyboard.press("a")

    expect(page.get_by_role("link", name="Devam et")).to_be_focused()
    Walker(page, stage.address).look()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Bekleyen aday yok.")


def test_a_file_that_is_being_read_says_so_and_is_sent_once(stage: Stage, context: BrowserContext) -> None:
    page = context.new_page()
    sign_in(page, stage.address, stage.staff.zeynep)
    page.goto(f"{stage.address}/terms/import")
    # What is sent goes nowhere, so that the page stays as it is while somebody waits.
    page.evaluate("""sent = 0;
        addEventListener("submit", (event) => { sent += !event.defaultPrevented; event.preventDefault(); });""")

    page.locator("main form button").dblclick()

    expect(page.locator("form [role=status]")).to_contain_text("bir dakika")
    assert page.evaluate("sent") == 1
    Walker(page, stage.address).look()


def _unit(source: str, target: str, moment: datetime) -> MemoryUnit:
    return MemoryUnit(
        source_language="tr",
        target_language="en",
        source=source,
        target=target,
        trust=Trust.TRANSLATED,
        approved_at=moment,
    )


def _other_pairs() -> list[tuple[str, str]]:
    return [
        (source.replace("ent kons", "alk mecl").replace("eyi", "isi"), target.replace("city forum", "people's house"))
        for source, target in PAIRS[:4]
    ]
