"""What was typed and not saved is never lost: not with the connection, the page, the session, nor the document."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Dialog, Page, expect

from tests.building.editing import Stage, give_to_elif, hand_in_anew, target_of, write_into, written_in
from tests.building.live_site import AS_LONG_AS_USUAL, NEVER_LONG, sign_in
from tests.building.orders import a_letter
from tests.building.waiting import wait_until
from translation_service.domain.ids import DocumentId


def test_without_a_connection_the_text_stays_and_is_sent_later(
    page: Page, context: BrowserContext, stage: Stage, document_id: DocumentId
) -> None:
    write_into(page, 2, "Thank you.")
    context.set_offline(True)
    page.keyboard.press("Control+S")
    expect(page.locator("[data-status]")).to_have_class("editor-status is-bad")
    expect(written_in(page, 2)).to_have_value("Thank you.")

    context.set_offline(False)

    expect(page.locator("#segment-2 [data-unsaved]")).to_be_hidden()
    assert target_of(stage, document_id, 2) == "Thank you."


def test_unsaved_text_is_back_after_the_page_was_closed(page: Page) -> None:
    page.clock.set_fixed_time("2025-12-31T22:30:00Z")
    write_into(page, 2, "Half a sent")
    expect(page.locator("#segment-2 [data-unsaved]")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()

    expect(page.locator("#segment-2 .surface")).to_have_text("Half a sent")
    # Istanbul's time, wherever the browser is.
    expect(page.locator("#segment-2 .restored")).to_contain_text("1 Oca 2026 01:30")
    page.locator("button[name=language]").click()
    expect(page.locator("#segment-2 .restored")).to_contain_text("1 Jan 2026 01:30")
    page.locator("button[name=language]").click()
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    page.locator("#segment-2 .restored button").click()
    expect(written_in(page, 2)).not_to_have_value("Half a sent")
    expect(page.locator("#segment-2 [data-unsaved]")).to_be_hidden()


def test_unsaved_text_is_back_after_the_session_ended(
    page: Page, context: BrowserContext, stage: Stage, document_id: DocumentId
) -> None:
    write_into(page, 2, "Half a sent")
    context.clear_cookies()
    page.keyboard.press("Control+S")
    expect(page.locator("[data-status]")).to_have_class("editor-status is-bad")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{stage.address}/review")

    sign_in(page, stage.address, stage.staff.deniz)
    page.goto(f"{stage.address}/review/documents/{document_id}")

    expect(page.locator("#segment-2 .surface")).to_have_text("Half a sent")


def test_a_session_that_was_begun_anew_in_another_window_goes_on_saving(
    page: Page, context: BrowserContext, stage: Stage, document_id: DocumentId
) -> None:
    write_into(page, 2, "Thank you.")
    context.clear_cookies()
    page.keyboard.press("Control+S")
    expect(page.locator("[data-status]")).to_contain_text("Oturumunuz kapandı.")
    with context.expect_page() as opened:
        page.click("[data-status] a")
    sign_in(opened.value, stage.address, stage.staff.deniz)

    page.locator("#segment-2 .surface").press("Control+S")

    expect(page.locator("#segment-2 [data-unsaved]")).to_be_hidden()
    assert target_of(stage, document_id, 2) == "Thank you."


def test_the_panels_of_the_editor_say_that_one_is_signed_out_and_go_on_afterwards(
    page: Page, context: BrowserContext, stage: Stage
) -> None:
    page.locator("#segment-2 .surface").click()
    context.clear_cookies()
    page.keyboard.press("Alt+M")
    page.locator("#concordance input").press("Enter")
    expect(page.locator("#concordance [data-results]")).to_contain_text("Oturumunuz kapandı.")
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+P")
    page.locator("#proposal-source").fill("carta")
    page.locator("#proposal-target").fill("letter")
    page.keyboard.press("Enter")
    expect(page.locator("#proposal [data-answer]")).to_contain_text("Oturumunuz kapandı.")
    sign_in(context.new_page(), stage.address, stage.staff.deniz)

    page.locator("#proposal-target").press("Enter")

    expect(page.locator("#proposal")).to_be_hidden()


def test_nothing_is_saved_in_the_name_of_somebody_who_signed_in_meanwhile(
    page: Page, context: BrowserContext, stage: Stage, document_id: DocumentId
) -> None:
    draft = target_of(stage, document_id, 2)
    write_into(page, 2, "Thank you.")
    context.clear_cookies()
    window = context.new_page()
    sign_in(window, stage.address, stage.staff.elif_)

    page.keyboard.press("Control+S")

    expect(page.locator("[data-status]")).to_contain_text("Oturumunuz kapandı.")
    assert target_of(stage, document_id, 2) == draft


def test_text_typed_in_a_document_that_went_into_other_hands_is_shown_until_it_is_discarded(
    page: Page, stage: Stage, document_id: DocumentId
) -> None:
    write_into(page, 2, "Half a sent")
    give_to_elif(stage, document_id)
    page.keyboard.press("Control+S")
    expect(page.locator("[data-status]")).to_contain_text("Bu belge artık sizin üzerinizde değil")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()

    expect(page.locator("#segment-2 .left-behind")).to_contain_text("Half a sent")
    page.locator("#segment-2 .left-behind button").click()
    page.reload()
    expect(page.locator(".left-behind")).to_have_count(0)


def test_text_typed_in_a_segment_that_a_new_source_lacks_is_shown_with_its_sentence_until_it_is_discarded(
    page: Page, stage: Stage, document_id: DocumentId
) -> None:
    write_into(page, 2, "We thank you for the let")
    hand_in_anew(stage, document_id, a_letter("Ao Município de **Beşiktaş**,", "O prazo acabou ontem.", "Até breve."))
    page.keyboard.press("Control+S")
    expect(page.locator("[data-status]")).to_contain_text("Bu bölüt artık yok")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()

    expect(page.locator(".left-behind")).to_contain_text("Agradecemos a carta.")
    expect(page.locator(".left-behind")).to_contain_text("We thank you for the let")
    expect(page.locator(".restored")).to_have_count(0)
    page.locator(".left-behind button").click()
    page.reload()
    expect(page.locator("#segment-2 .surface")).to_be_visible()
    expect(page.locator(".left-behind")).to_have_count(0)


def test_nothing_typed_stays_in_the_browser_after_signing_out(
    page: Page, context: BrowserContext, stage: Stage, document_id: DocumentId
) -> None:
    # A session of its own, for it ends here.
    context.clear_cookies()
    sign_in(page, stage.address, stage.staff.deniz)
    page.goto(f"{stage.address}/review/documents/{document_id}")
    draft = target_of(stage, document_id, 2)
    page.evaluate("localStorage.setItem('another.application', 'stays')")
    write_into(page, 2, "Half a sent")
    expect(page.locator("#segment-2 [data-unsaved]")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())

    page.click("form[action='/sign-out'] button")

    expect(page.locator(".notice-good")).to_be_visible()
    wait_until(lambda: page.evaluate("Object.keys(localStorage)") == ["another.application"])
    sign_in(page, stage.address, stage.staff.deniz)
    page.goto(f"{stage.address}/review/documents/{document_id}")
    expect(page.locator("#segment-2 .surface")).to_have_text(draft)


def test_leaving_with_unsaved_text_asks_first(page: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay)
    write_into(page, 2, "Half a sent")
    page.click(".masthead-name")
    page.wait_for_url("**/review")

    assert asked == ["beforeunload"]


def test_a_request_is_handed_in_after_signing_in_again_in_another_window(
    context: BrowserContext, stage: Stage, letter: Path
) -> None:
    page = context.new_page()
    sign_in(page, stage.address, stage.staff.ayse)
    page.goto(f"{stage.address}/requests/new")
    page.set_input_files("input[type=file]", letter)
    page.select_option("[name=target_language]", "en")
    page.fill("[name=note]", "Başkanın imzasına sunulacak.")
    context.clear_cookies()
    page.click(".actions button")
    expect(page.locator(".notice-bad")).to_contain_text("Oturumunuz kapandı.")

    with context.expect_page() as opened:
        page.click(".notice-bad a")
    window = opened.value
    sign_in(window, stage.address, stage.staff.ayse)
    page.click(".actions button")

    page.wait_for_url(re.compile(r"/requests/\d+"))
    expect(page.locator("main")).to_contain_text("Başkanın imzasına sunulacak.")
    expect(page.locator("main")).to_contain_text(letter.name)


def test_a_save_whose_answer_never_comes_is_sent_again(page: Page, stage: Stage, document_id: DocumentId) -> None:
    page.evaluate(NEVER_LONG)
    page.route("**/api/segments/*", lambda _: None)
    write_into(page, 2, "Thank you.")
    page.keyboard.press("Control+S")
    expect(page.locator("[data-status]")).to_have_class("editor-status is-bad")
    page.unroute("**/api/segments/*")
    page.evaluate(AS_LONG_AS_USUAL)

    page.evaluate("dispatchEvent(new Event('online'))")

    expect(page.locator("#segment-2 [data-unsaved]")).to_be_hidden()
    assert target_of(stage, document_id, 2) == "Thank you."
