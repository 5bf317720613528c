"""What each of the five people does in a day, in a real browser against the running service."""

import re
from email import policy
from email.parser import BytesParser
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from tests.building.orders import a_letter, hand_in
from tests.building.running_service import RunningService
from tests.building.service import MovableClock, Service, WaitingBells
from tests.building.waiting import wait_until
from tests.building.walker import Arrive, Walker
from translation_service.application.endings import UNAVAILABLE, end_document
from translation_service.application.moves import find_document
from translation_service.bootstrap import build
from translation_service.domain.deadlines import now
from translation_service.domain.sentences import sentence
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.people import Person
from translation_service.settings import Settings

LANGUAGES = ["tr", "en"]


def hand_in_letter(walker: Walker, letter: Path, reference: str) -> str:
    """Hand a letter in through the form and return the address of its request."""
    page = walker.page
    walker.go("/requests/new")
    page.set_input_files("input[type=file]", letter)
    page.select_option("[name=source_language]", "pt")
    page.select_option("[name=target_language]", "en")
    page.fill("[name=reference]", reference)
    page.fill("[name=note]", "Başkanın imzasına sunulacak.")
    page.locator("main form button:not([type=button])").last.click()
    page.wait_for_url(re.compile(r"/requests/\d+"))
    walker.look()
    return page.url


def wait_for_state(walker: Walker, url: str, state: DocumentState) -> None:
    """Wait on the request's page until its document is in a state; the page follows by itself."""
    walker.page.goto(url)
    expect(walker.page.locator(f".status[data-state={state}]")).to_be_visible()


def claim(walker: Walker, name: str) -> None:
    walker.go("/review")
    walker.press(walker.page.locator("tr", has_text=name).locator("form button"))


def approve(walker: Walker) -> None:
    walker.press("a[href$='/approval']")
    rest = walker.page.locator("[name=confirms_rest]")
    if rest.count():
        rest.check()
    walker.press("main form[action$='/approval'] button")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_unit_hands_in_a_letter_gets_it_back_and_returns_it(
    running_service: RunningService, arrive: Arrive, letter: Path, language: str
) -> None:
    ayse = arrive("ayse")
    ayse.speak(language)
    url = hand_in_letter(ayse, letter, f"E-{language}-1")
    # As an attachment that becomes a document while the page of its message is open.
    ayse.page.evaluate("document.querySelector('article.document').remove()")
    expect(ayse.page.locator("article.document")).to_be_visible()
    wait_for_state(ayse, url, DocumentState.QUEUED)
    deniz = arrive("deniz")
    deniz.speak(language)
    claim(deniz, letter.name)
    approve(deniz)

    wait_for_state(ayse, url, DocumentState.DELIVERED)
    ayse.page.reload()
    ayse.look()
    with ayse.page.expect_download() as download:
        ayse.page.locator("a.button[href^='/versions/']").first.click()
    delivered = docx.Document(str(download.value.path()))
    assert [run.text for run in delivered.paragraphs[0].runs if run.bold] == ["§Município"]

    ayse.page.locator(".verdict summary").click()
    ayse.page.locator(".verdict textarea").fill("Tarih eksik.")
    ayse.press(".verdict details button")
    expect(ayse.page.locator(f".status[data-state={DocumentState.RETURNED}]")).to_be_visible()
    deniz.go("/review")
    expect(deniz.page.locator("tr", has_text=letter.name)).to_contain_text("Tarih eksik.")

    deniz.press(deniz.page.locator("tr", has_text=letter.name).locator("form button"))
    approve(deniz)
    wait_for_state(ayse, url, DocumentState.DELIVERED)
    ayse.page.reload()
    ayse.press(".verdict > form button")
    expect(ayse.page.locator(f".status[data-state={DocumentState.ACCEPTED}]")).to_be_visible()
    ayse.page.locator("details", has=ayse.page.locator("a[href*='/compare']")).locator("summary").click()
    ayse.press("a[href*='/compare']")
    # A mail is sent after its document is delivered.
    wait_until(lambda: {f"{letter.stem}.en.docx", f"{letter.stem}.en.v3.docx"} <= {*attachments_in(running_service)})


def attachments_in(running_service: RunningService) -> list[str | None]:
    mails = (running_service.data_folder / "outbox").glob("*.eml")
    return [_attachment(path.read_bytes()) for path in mails]


def _attachment(content: bytes) -> str | None:
    message = BytesParser(policy=policy.default).parsebytes(content)
    return next((one.get_filename() for one in message.iter_attachments()), None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_file_is_refused_in_words_and_the_form_keeps_what_was_typed(
    arrive: Arrive, tmp_path: Path, letter: Path, language: str
) -> None:
    ayse = arrive("ayse")
    ayse.speak(language)
    program = tmp_path / "foto.docx"
    program.write_bytes(b"MZ\x90\x00" + bytes(100))
    ayse.go("/requests/new")
    ayse.page.set_input_files("input[type=file]", [program, letter])
    ayse.page.fill("[name=reference]", "E-99")

    ayse.page.locator("main form button:not([type=button])").last.click()

    expect(ayse.page.locator("main [role=alert]")).to_contain_text("foto.docx")
    expect(ayse.page.locator("[name=reference]")).to_have_value("E-99")
    ayse.look()

    ayse.page.locator("[data-take-out] button").click()
    expect(ayse.page.locator("[data-chosen] li")).to_have_text(re.compile(letter.name))


def test_a_file_that_is_gone_is_named_and_what_was_handed_in_is_not_handed_in_again(
    arrive: Arrive, tmp_path: Path, letter: Path
) -> None:
    ayse = arrive("ayse")
    moved = tmp_path / "moved.txt"
    moved.write_text("Agradecemos.", encoding="utf-8")
    ayse.go("/requests/new")
    ayse.page.set_input_files("input[type=file]", [letter, moved])
    ayse.page.fill("[name=reference]", "E-100")
    send = ayse.page.locator("main form button:not([type=button])").last
    moved.unlink()
    send.click()
    expect(ayse.page.locator("main [role=alert]")).to_contain_text("moved.txt")

    ayse.page.locator("[data-chosen] li", has_text="moved.txt").locator("button").click()
    send.click()
    ayse.page.wait_for_url(re.compile(r"/requests/\d+$"))
    handed_in = ayse.page.url
    ayse.page.go_back()
    expect(ayse.page.locator("[data-chosen] li")).to_have_text(re.compile(letter.name))
    expect(ayse.page.locator("[name=reference]")).to_have_value("E-100")
    send.click()

    expect(ayse.page).to_have_url(handed_in)


def test_a_reviser_works_by_keyboard_and_meets_a_conflict(arrive: Arrive, letter: Path) -> None:
    ayse = arrive("ayse")
    url = hand_in_letter(ayse, letter, "E-7")
    wait_for_state(ayse, url, DocumentState.QUEUED)
    deniz = arrive("deniz")
    claim(deniz, letter.name)
    other = deniz.page.context.new_page()
    other.goto(deniz.page.url)

    def retype(page: Page, text: str) -> None:
        page.locator("#segment-2 [contenteditable=true]").click()
        page.keyboard.press("Control+A")
        page.keyboard.type(text)
        page.keyboard.press("Control+s")

    retype(deniz.page, "We thank you for the letter of 12 May 2026.")
    expect(deniz.page.locator("#segment-2")).to_have_attribute("data-version", "2")
    retype(other, "Thanks for your letter.")

    panel = other.locator("#segment-2 [data-panel]")
    expect(panel).to_contain_text("We thank you for the letter of 12 May 2026.")
    expect(panel).to_contain_text("Thanks for your letter.")
    Walker(other, deniz.address).look()
    deniz.page.locator("#segment-2 [data-history]").click()
    expect(deniz.page.locator("#segment-2")).to_contain_text("Deniz Arslan")


def test_a_reviser_who_has_no_mouse_revises_a_whole_document(arrive: Arrive, letter: Path) -> None:
    ayse = arrive("ayse")
    url = hand_in_letter(ayse, letter, "E-9")
    wait_for_state(ayse, url, DocumentState.QUEUED)
    page = arrive("deniz").page
    page.goto(f"{ayse.address}/review")

    tab_to(page, f"form button:has-text('{letter.name}')")
    press_and_follow(page, "Enter")
    tab_to(page, "#segment-1 .surface")
    for number in range(1, page.locator("[data-segment]").count() + 1):
        page.keyboard.press("Control+Enter")
        expect(page.locator(f"#segment-{number}.is-confirmed")).to_be_visible()
    tab_to(page, "a[href$='/approval']", key="Shift+Tab")
    press_and_follow(page, "Enter")
    tab_to(page, "main form[action$='/approval'] button")
    press_and_follow(page, "Enter")

    wait_for_state(ayse, url, DocumentState.DELIVERED)


def tab_to(page: Page, selector: str, *, key: str = "Tab") -> None:
    """Go from control to control until the wanted one is reached."""
    wanted = page.locator(selector).first
    expect(wanted).to_be_visible()
    for _ in range(400):
        if wanted.evaluate("control => control === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{selector} cannot be reached with {key}")


def press_and_follow(page: Page, key: str) -> None:
    with page.expect_navigation():
        page.keyboard.press(key)


def test_a_terminologist_keeps_the_glossary(arrive: Arrive) -> None:
    zeynep = arrive("zeynep")
    zeynep.speak("en")
    page = zeynep.page
    zeynep.go("/terms/new")
    page.select_option("[name=source_language]", "tr")
    page.select_option("[name=target_language]", "en")
    page.fill("[name=source]", "kardeş şehir komisyonu")
    page.fill("[name=target]", "sister-city committee")
    zeynep.press(page.locator("main form button").last)

    zeynep.go("/terms?text=KARDEŞ+ŞEHİR+KOMİSYONU")
    zeynep.press(page.locator("main table a", has_text="kardeş şehir komisyonu").first)
    zeynep.press("a[href$='/edit']")
    page.fill("[name=target]", "sister-city commission")
    zeynep.press("main form button:not([name])")
    expect(page.locator("main")).to_contain_text("sister-city commission")

    zeynep.press("a[href$='/retire']")
    page.fill("[name=why]", "Kullanılmıyor.")
    zeynep.press("form[action$='/retire'] button")
    zeynep.go("/terms/import")
    table = "source_language,target_language,source,target\ntr,en,deneme terimi,trial term\ntr,en,,x\n"
    page.set_input_files("input[type=file]", {"name": "terimce.csv", "mimeType": "text/csv", "buffer": table.encode()})
    zeynep.press("main form[enctype] button")
    expect(page.locator("main tbody th", has_text=re.compile("^3$"))).to_be_visible()
    zeynep.press("form[action$='/apply'] button")
    zeynep.go("/terms")
    page.locator(".exports summary").click()
    with page.expect_download() as download:
        page.locator("a[href*='/terms/export.csv']").first.click()
    assert "deneme terimi" in Path(download.value.path()).read_text(encoding="utf-8-sig")
    page.keyboard.press("Escape")
    expect(page.locator(".exports")).not_to_have_attribute("open", "")
    page.keyboard.press("Enter")
    expect(page.locator(".exports a").first).to_be_visible()
    for _ in range(5):  # the summary's four formats, and what follows them
        page.keyboard.press("Tab")
    expect(page.locator(".exports a").first).to_be_hidden()


def test_a_coordinator_assigns_and_cancels(arrive: Arrive, letter: Path) -> None:
    ayse = arrive("ayse")
    url = hand_in_letter(ayse, letter, "E-8")
    wait_for_state(ayse, url, DocumentState.QUEUED)
    can = arrive("can")
    can.go(f"/desk?text={letter.stem}")
    can.press(can.page.locator("main table a", has_text=letter.stem).first)

    can.page.select_option("[name=reviser]", can.page.locator("option", has_text="Elif").get_attribute("value"))
    can.press("form[action$='/assign'] button")
    expect(can.page.locator("main")).to_contain_text("Elif Şahin")

    can.page.fill("[name=reason]", "Gerek kalmadı.")
    can.press("form[action$='/cancel'] button")
    wait_for_state(ayse, url, DocumentState.CANCELLED)


def test_an_administrator_sees_what_failed_and_tries_it_again(running_service: RunningService, arrive: Arrive) -> None:
    name = "basarisiz.docx"
    fail_a_document(running_service, name)
    selin = arrive("selin")
    selin.speak("en")
    for path in ("/administration", "/administration/people", "/administration/units", "/administration/mails"):
        selin.go(path)

    selin.go("/administration/failures")
    selin.press(selin.page.locator("tr", has_text=name).locator("button"))

    selin.go("/administration/failures")
    expect(selin.page.locator("main")).not_to_contain_text(name)
    selin.go("/administration/people/new")
    selin.page.fill("[name=name]", "Ali Vural")
    selin.page.fill("[name=address]", "ali@belediye.example")
    selin.page.fill("[name=password]", "uzun-bir-parola")
    selin.page.locator("[name=roles][value=reviser]").check()
    selin.press(selin.page.locator("main form button").last)
    selin.go("/administration/people")
    expect(selin.page.locator("main")).to_contain_text("ali@belediye.example")


def fail_a_document(running_service: RunningService, name: str) -> None:
    """Put a document that failed into the running service's database."""
    settings = Settings(data_folder=running_service.log.parent / "var")
    queue = WaitingBells()
    service = Service(settings, build(settings, queue=queue).services, queue, MovableClock())
    with service.services.reading() as session:
        ayse = session.scalars(select(Person).where(Person.address == "ayse@belediye.example")).one().actor
    document_id = hand_in(service, ayse, a_letter(name=name), deadline=now())
    with service.services.transaction() as session:
        document = find_document(session, document_id=document_id, actor=ayse)
        end_document(
            session,
            document,
            to=DocumentState.FAILED,
            code="stage-failed",
            reason=sentence(UNAVAILABLE),
            services=service.services,
        )
