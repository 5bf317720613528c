"""The revision editor in a real browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from tests.building.live_site import chromium, served, sign_in
from tests.building.orders import a_letter
from tests.building.people import Staff, hire_staff
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service, a_service
from tests.building.web import a_site
from translation_service.application.review import Edit, save_segment
from translation_service.application.terms import TermEntry, add_term
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.inline import Close, Open, parse, write

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


@dataclass(frozen=True, slots=True)
class Stage:
    service: Service
    staff: Staff
    address: str


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    service = a_service(tmp_path_factory.mktemp("editor"))
    with service.services.transaction() as session:
        staff = hire_staff(session)
        entry = TermEntry(source_language="pt", target_language="en", source="Município", target="municipality")
        add_term(session, entry=entry, actor=staff.zeynep, clock=service.clock)
    with served(a_site(service)) as address:
        yield Stage(service, staff, address)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def scripts(stage: Stage, browser: Browser) -> Iterator[Page]:
    """Open a page of the site from which its scripts can be called one by one."""
    page = browser.new_page()
    page.goto(f"{stage.address}/sign-in")
    yield page
    page.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def document_id(stage: Stage) -> DocumentId:
    letter = a_letter("Ao Município de **Beşiktaş**,", "Agradecemos a carta.", "Até breve.")
    return a_document_in_revision(stage.service, stage.staff.ayse, stage.staff.deniz, letter)


@pytest.fixture
def page(stage: Stage, context: BrowserContext, document_id: DocumentId) -> Page:
    """Open the document in the editor; any error of a script fails the test."""
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    sign_in(page, stage.address, stage.staff.deniz)
    page.goto(f"{stage.address}/review/documents/{document_id}")
    expect(page.locator(".surface").first).to_be_visible()
    assert not faults
    return page


def target_of(stage: Stage, document_id: DocumentId, number: int) -> str:
    return segments_of(stage.service, document_id)[number - 1].target


def write_into(page: Page, number: int, text: str) -> None:
    """Replace the text of a segment as a person does, from the keyboard."""
    page.locator(f"#segment-{number} .surface").click()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def written_in(page: Page, number: int) -> str:
    return page.locator(f"#segment-{number} textarea").input_value()


def save_elsewhere(stage: Stage, document_id: DocumentId, target: str) -> None:
    row = segments_of(stage.service, document_id)[0]
    edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=False)
    with stage.service.services.transaction() as session:
        save_segment(session, edit=edit, actor=stage.staff.deniz, services=stage.service.services)


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
    assert target_of(stage, document_id, 2) == "Thank you for the letter."


def test_a_tag_is_inserted_by_its_number_and_undone(page: Page) -> None:
    write_into(page, 1, "To ")
    page.keyboard.press("Alt+1")
    page.keyboard.type("Beşiktaş")
    page.keyboard.press("Alt+2")
    page.keyboard.type(".")

    assert written_in(page, 1) == "To <1>Beşiktaş</1>."
    for _ in range(2):
        page.keyboard.press("Control+Z")
    assert "</1>" not in written_in(page, 1)


def test_a_pair_of_tags_goes_around_the_chosen_words(page: Page) -> None:
    write_into(page, 1, "To Beşiktaş")
    for _ in "Beşiktaş":
        page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Alt+1")

    assert written_in(page, 1) == "To <1>Beşiktaş</1>"


def test_words_can_be_written_after_a_tag_at_the_end(page: Page) -> None:
    write_into(page, 1, "To ")
    page.keyboard.press("Alt+1")
    page.keyboard.press("Alt+2")
    page.keyboard.press("End")
    page.keyboard.type("!")

    assert written_in(page, 1) == "To <1></1>!"


def test_typed_text_that_looks_like_a_tag_stays_words(page: Page) -> None:
    write_into(page, 2, "see <1> there")

    assert written_in(page, 2) == r"see \<1> there"


def test_pasted_text_loses_its_formatting_and_its_lines(page: Page) -> None:
    write_into(page, 2, "")
    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.setData("text/html", "<b>bold</b><script>alert(1)</script>");
          data.setData("text/plain", "two\\n lines <b>");
          const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
          document.activeElement.dispatchEvent(event);
        }"""
    )

    assert written_in(page, 2) == "two lines <b>"
    assert not page.locator("#segment-2 .surface b").count()


def test_a_term_is_inserted_with_a_click_and_with_a_key(page: Page) -> None:
    write_into(page, 1, "The ")
    page.locator("#segment-1 mark.term").click()
    assert written_in(page, 1) == "The municipality"

    write_into(page, 1, "A ")
    page.keyboard.press("Alt+G")

    assert written_in(page, 1) == "A municipality"


def test_a_suggestion_is_taken_with_a_key_and_undone(page: Page, stage: Stage, document_id: DocumentId) -> None:
    draft = target_of(stage, document_id, 1)
    write_into(page, 1, "Mine")

    page.keyboard.press("Alt+S")

    assert written_in(page, 1) == draft
    page.keyboard.press("Control+Z")
    assert written_in(page, 1) == "Mine"


def test_a_conflict_shows_both_texts_and_the_person_chooses(page: Page, stage: Stage, document_id: DocumentId) -> None:
    save_elsewhere(stage, document_id, "To the <1>City</1>,")
    write_into(page, 1, "To the Town")
    page.keyboard.press("Control+S")
    panel = page.locator("#segment-1 .conflict")

    expect(panel.locator("[data-present]")).to_contain_text("City")
    expect(panel.locator("[data-typed]")).to_have_text("To the Town")
    expect(panel.locator("ins")).to_contain_text("Town")
    assert written_in(page, 1) == "To the Town"
    panel.locator("[data-keep]").click()
    expect(page.locator("[data-status]")).not_to_have_class("editor-status is-bad")
    expect(page.locator("#segment-1 [data-unsaved]")).to_be_hidden()
    assert target_of(stage, document_id, 1) == "To the Town"


def test_taking_the_saved_text_in_a_conflict_changes_nothing_on_the_server(
    page: Page, stage: Stage, document_id: DocumentId
) -> None:
    save_elsewhere(stage, document_id, "To the <1>City</1>,")
    write_into(page, 1, "To the Town")
    page.keyboard.press("Control+S")

    page.locator("#segment-1 .conflict [data-take]").click()

    assert written_in(page, 1) == "To the <1>City</1>,"
    expect(page.locator("#segment-1 [data-unsaved]")).to_be_hidden()
    assert target_of(stage, document_id, 1) == "To the <1>City</1>,"


def test_without_a_connection_the_text_stays_and_is_sent_later(
    page: Page, context: BrowserContext, stage: Stage, document_id: DocumentId
) -> None:
    write_into(page, 2, "Thank you.")
    context.set_offline(True)
    page.keyboard.press("Control+S")
    expect(page.locator("[data-status]")).to_have_class("editor-status is-bad")
    assert written_in(page, 2) == "Thank you."

    context.set_offline(False)

    expect(page.locator("#segment-2 [data-unsaved]")).to_be_hidden(timeout=10_000)
    assert target_of(stage, document_id, 2) == "Thank you."


def test_unsaved_text_is_back_after_the_page_was_closed(page: Page) -> None:
    write_into(page, 2, "Half a sent")
    expect(page.locator("#segment-2 [data-unsaved]")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()

    expect(page.locator("#segment-2 .surface")).to_have_text("Half a sent")
    page.locator("#segment-2 .restored button").click()
    assert written_in(page, 2) != "Half a sent"
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


def test_nothing_typed_stays_in_the_browser_after_signing_out(
    page: Page, stage: Stage, document_id: DocumentId
) -> None:
    draft = target_of(stage, document_id, 2)
    page.evaluate("localStorage.setItem('another.application', 'stays')")
    write_into(page, 2, "Half a sent")
    expect(page.locator("#segment-2 [data-unsaved]")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())

    page.click("form[action='/sign-out'] button")

    expect(page.locator(".notice-good")).to_be_visible()
    page.wait_for_function("Object.keys(localStorage).join() === 'another.application'")
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

    assert asked == ["beforeunload"]


def test_the_history_opens_beneath_its_segment(page: Page) -> None:
    write_into(page, 2, "Thank you.")
    page.keyboard.press("Control+S")
    expect(page.locator("#segment-2 [data-origin]")).to_contain_text("Deniz Arslan")

    page.locator("#segment-2 [data-history]").click()

    expect(page.locator("#segment-2 .revisions li")).to_have_count(2)
    expect(page.locator("#segment-2 .revisions")).to_contain_text("Deniz Arslan")


def test_the_keys_are_explained(page: Page) -> None:
    page.locator("#segment-1 .surface").click()
    page.keyboard.press("Control+/")

    expect(page.locator("#keyboard-help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#segment-1 .surface")).to_be_focused()


def test_an_upgrade_does_not_leave_old_modules_in_the_browser(
    stage: Stage, context: BrowserContext, document_id: DocumentId, tmp_path: Path
) -> None:
    application = a_site(stage.service)
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


def _shown(piece: object) -> object:
    if isinstance(piece, str):
        return piece
    shape = "open" if isinstance(piece, Open) else "close" if isinstance(piece, Close) else "alone"
    return [shape, piece.number]  # type: ignore[attr-defined]
