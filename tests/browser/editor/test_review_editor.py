"""The revision editor in a real browser."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.building.editing import Stage, save_elsewhere, target_of, write_into, written_in
from tests.building.live_site import served, sign_in
from tests.building.orders import a_letter
from tests.building.revising import a_waiting_document, claim
from translation_service.domain.ids import DocumentId
from translation_service.domain.inline import Close, Open, parse, write
from translation_service.web.application import create_application
from translation_service.web.services import install_services

WRITTEN = [
    "Dear <1>Mayor</1>,<2/>",
    "",
    "no tags at all, 3 < 4 > 2",
    r"\<1> is no tag",
    r"\\<1>one backslash before a tag\\</1>",
    r"C:\temp\<1>",
    r"\\\<12/>",
    "</3/> <123456> <>",
    "<1><2><3/></2></1>",
    "ends with a backslash \\",
    "<1>ends inside \\\\</1>",
    "two\nlines  and   blanks",
    "Beşiktaş’ın <1>İstanbul</1> 中文 😀<2/>",
]


@pytest.fixture(scope="module")
def scripts(stage: Stage, browser: Browser) -> Iterator[Page]:
    """Open a page of the site from which its scripts can be called one by one."""
    page = browser.new_page()
    page.goto(f"{stage.address}/sign-in")
    yield page
    page.close()


@pytest.mark.parametrize("written", WRITTEN)
def test_the_script_reads_and_writes_tags_as_the_domain_does(scripts: Page, written: str) -> None:
    pieces = scripts.evaluate(
        """async (text) => {
          const { parse, write } = await import("/static/review/written.js");
          const pieces = parse(text);
          const shown = (piece) => typeof piece === "string" ? piece : [piece.shape, piece.number];
          return { pieces: pieces.map(shown), written: write(pieces) };
        }""",
        written,
    )

    assert pieces["pieces"] == [_shown(piece) for piece in parse(written)]
    assert pieces["written"] == write(parse(written))


@pytest.mark.parametrize("written", WRITTEN)
def test_what_is_shown_is_what_is_read_back(scripts: Page, written: str) -> None:
    read = scripts.evaluate(
        """async (text) => {
          const { nodesOf, writtenOf } = await import("/static/review/chips.js");
          const place = document.createElement("div");
          place.append(...nodesOf(text, new Map()));
          return writtenOf(place);
        }""",
        written,
    )

    assert read == write(parse(written))


def test_a_segment_is_saved_confirmed_and_left_with_one_key(page: Page, stage: Stage, document_id: DocumentId) -> None:
    write_into(page, 2, "Thank you for the letter.")
    page.keyboard.press("Control+Enter")

    expect(page.locator("[data-status]")).to_contain_text("2")
    expect(page.locator("#segment-2.is-confirmed")).to_be_visible()
    expect(page.locator("#segment-3 .surface")).to_be_focused()
    assert page.locator("[data-confirmed-bar]").evaluate("bar => bar.value") == 1
    expect(page.locator("[data-count=unconfirmed]")).to_have_text("2")
    assert target_of(stage, document_id, 2) == "Thank you for the letter."


def test_a_key_leads_to_the_next_segment_that_is_not_confirmed(page: Page) -> None:
    page.locator("#segment-2 input[name=is_confirmed]").check()
    expect(page.locator("#segment-2.is-confirmed")).to_be_visible()

    page.locator("#segment-1 .surface").focus()
    page.keyboard.press("Alt+N")
    expect(page.locator("#segment-3 .surface")).to_be_focused()
    page.keyboard.press("Alt+N")

    expect(page.locator("#segment-1 .surface")).to_be_focused()


def test_a_tag_is_inserted_by_its_number_and_undone(page: Page) -> None:
    write_into(page, 1, "To ")
    page.keyboard.press("Alt+1")
    page.keyboard.type("Beşiktaş")
    page.keyboard.press("Alt+2")
    page.keyboard.type(".")

    expect(written_in(page, 1)).to_have_value("To <1>Beşiktaş</1>.")
    for _ in range(2):
        page.keyboard.press("Control+Z")
    expect(written_in(page, 1)).not_to_have_value(re.compile("</1>"))


def test_a_pair_of_tags_goes_around_the_chosen_words(page: Page) -> None:
    write_into(page, 1, "To Beşiktaş")
    for _ in "Beşiktaş":
        page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Alt+1")

    expect(written_in(page, 1)).to_have_value("To <1>Beşiktaş</1>")


def test_words_can_be_written_after_a_tag_at_the_end(page: Page) -> None:
    write_into(page, 1, "To ")
    page.keyboard.press("Alt+1")
    page.keyboard.press("Alt+2")
    page.keyboard.press("End")
    page.keyboard.type("!")

    expect(written_in(page, 1)).to_have_value("To <1></1>!")


def test_typed_text_that_looks_like_a_tag_stays_words(page: Page) -> None:
    write_into(page, 2, "see <1> there")

    expect(written_in(page, 2)).to_have_value(r"see \<1> there")


def paste(page: Page, words: str, markup: str = "") -> None:
    """Paste where the cursor is, as from another program."""
    page.evaluate(
        """([words, markup]) => {
          const data = new DataTransfer();
          data.setData("text/html", markup);
          data.setData("text/plain", words);
          const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
          document.activeElement.dispatchEvent(event);
        }""",
        [words, markup],
    )


def test_pasted_text_loses_its_formatting_and_its_lines(page: Page) -> None:
    write_into(page, 2, "")
    paste(page, "two\n lines <b>", "<b>bold</b><script>alert(1)</script>")

    expect(written_in(page, 2)).to_have_value("two lines <b>")
    assert not page.locator("#segment-2 .surface b").count()


def test_pasted_signs_that_nothing_can_hold_do_not_leave_the_text_unsaved(
    page: Page, stage: Stage, document_id: DocumentId
) -> None:
    write_into(page, 2, "")
    paste(page, "We thank you\x0bfor the let\ufffeter.\x07")
    page.keyboard.press("Control+S")

    expect(page.locator("#segment-2")).to_have_attribute("data-version", "2")
    expect(page.locator("#segment-2 [data-unsaved]")).to_be_hidden()
    expect(page.locator("#segment-2 .surface")).to_have_text("We thank you for the letter.")
    assert target_of(stage, document_id, 2) == "We thank you for the letter."


def test_a_term_is_inserted_with_a_click_and_with_a_key(page: Page) -> None:
    write_into(page, 1, "The ")
    page.locator("#segment-1 mark.term").click()
    expect(page.locator("#segment-1 textarea")).to_have_value("The municipality")

    write_into(page, 1, "A ")
    page.keyboard.press("Alt+G")

    expect(page.locator("#segment-1 textarea")).to_have_value("A municipality")


def test_a_term_is_inserted_in_the_form_that_the_target_had(page: Page, stage: Stage, document_id: DocumentId) -> None:
    save_elsewhere(stage, document_id, "To the municipalities of <1>Beşiktaş</1>,")
    page.reload()
    write_into(page, 1, "The ")

    page.keyboard.press("Alt+G")

    expect(page.locator("#segment-1 textarea")).to_have_value("The municipalities")


def test_a_suggestion_is_taken_with_a_key_and_undone(page: Page, stage: Stage, document_id: DocumentId) -> None:
    draft = target_of(stage, document_id, 1)
    write_into(page, 1, "Mine")

    page.keyboard.press("Alt+S")

    expect(written_in(page, 1)).to_have_value(draft)
    page.keyboard.press("Control+Z")
    expect(written_in(page, 1)).to_have_value("Mine")


def test_the_source_is_copied_with_its_tags_with_a_key_and_undone(page: Page) -> None:
    write_into(page, 1, "Mine")

    page.keyboard.press("Alt+C")

    expect(written_in(page, 1)).to_have_value("Ao Município de <1>Beşiktaş</1>,")
    page.keyboard.press("Control+Z")
    expect(written_in(page, 1)).to_have_value("Mine")


def test_a_conflict_shows_both_texts_and_the_person_chooses(page: Page, stage: Stage, document_id: DocumentId) -> None:
    save_elsewhere(stage, document_id, "To the <1>City</1>,")
    write_into(page, 1, "To the Town")
    page.keyboard.press("Control+S")
    panel = page.locator("#segment-1 .conflict")

    expect(panel.locator("[data-present]")).to_contain_text("City")
    expect(panel.locator("[data-typed]")).to_have_text("To the Town")
    expect(panel.locator("ins")).to_contain_text("Town")
    expect(written_in(page, 1)).to_have_value("To the Town")
    panel.locator("[data-keep]").click()
    # It is saved, and what was typed lacks the tags of its source.
    expect(page.locator("[data-status]")).to_contain_text("1. bölüt kaydedildi")
    expect(page.locator("#segment-1 [data-unsaved]")).to_be_hidden()
    assert target_of(stage, document_id, 1) == "To the Town"


def test_taking_the_saved_text_in_a_conflict_changes_nothing_on_the_server(
    page: Page, stage: Stage, document_id: DocumentId
) -> None:
    save_elsewhere(stage, document_id, "To the <1>City</1>,")
    write_into(page, 1, "To the Town")
    page.keyboard.press("Control+S")

    page.locator("#segment-1 .conflict [data-take]").click()

    expect(written_in(page, 1)).to_have_value("To the <1>City</1>,")
    expect(page.locator("#segment-1 [data-unsaved]")).to_be_hidden()
    assert target_of(stage, document_id, 1) == "To the <1>City</1>,"


def test_the_history_opens_beneath_its_segment(page: Page) -> None:
    write_into(page, 2, "Thank you.")
    page.keyboard.press("Control+S")
    expect(page.locator("#segment-2 [data-origin]")).to_contain_text("Deniz Arslan")

    page.locator("#segment-2 [data-history]").click()

    expect(page.locator("#segment-2 .revisions li")).to_have_count(2)
    expect(page.locator("#segment-2 .revisions")).to_contain_text("Deniz Arslan")
    before = page.locator("#segment-2 .revisions li ins").last.inner_text()

    page.locator("#segment-2 .revisions button").last.click()

    expect(written_in(page, 2)).to_have_value(re.compile(re.escape(before)))
    expect(written_in(page, 2)).not_to_have_value("Thank you.")


def test_the_keys_are_explained(page: Page) -> None:
    page.locator("#segment-1 .surface").click()
    page.keyboard.press("Control+/")

    # Where the first keys stand, not at the button after the last ones.
    expect(page.locator("#keyboard-help h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#segment-1 .surface")).to_be_focused()


def test_an_upgrade_does_not_leave_old_modules_in_the_browser(
    stage: Stage, context: BrowserContext, document_id: DocumentId, tmp_path: Path
) -> None:
    application = create_application(stage.service.settings)
    install_services(application, stage.service.services)
    application.static_folder = str(copytree(Path(str(application.static_folder)), tmp_path / "static"))
    with served(application) as address:
        page = context.new_page()
        sign_in(page, address, stage.staff.deniz)
        page.goto(f"{address}/review/documents/{document_id}")
        expect(page.locator(".surface").first).to_be_visible()

        with (tmp_path / "static/review/written.js").open("a") as module:
            module.write("document.documentElement.dataset.release = 'new';")
        page.goto(f"{address}/review/documents/{document_id}")

        expect(page.locator(".surface").first).to_be_visible()
        assert page.locator("html").get_attribute("data-release") == "new"


def test_a_deadline_leaves_the_name_of_its_document_room(stage: Stage, context: BrowserContext) -> None:
    tomorrow = stage.service.clock() + timedelta(hours=20)
    letter = a_letter("Um.", name="protocolo.docx")
    waiting = a_waiting_document(stage.service, stage.staff.ayse, letter, deadline=tomorrow)
    claim(stage.service, waiting, stage.staff.deniz)
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    sign_in(page, stage.address, stage.staff.deniz)

    page.goto(f"{stage.address}/review/documents/{waiting}")

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    name = page.locator(".editor-title h1").bounding_box()
    assert name
    assert name["height"] < 2 * name["width"]


def _shown(piece: object) -> object:
    if isinstance(piece, str):
        return piece
    shape = "open" if isinstance(piece, Open) else "close" if isinstance(piece, Close) else "alone"
    return [shape, piece.number]  # type: ignore[attr-defined]
