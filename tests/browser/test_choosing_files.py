"""What the desk would refuse of chosen files is said before they are sent."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from tests.building.editing import Stage
from tests.building.live_site import sign_in

MEGABYTE = 1024 * 1024


@pytest.fixture
def sent() -> list[str]:
    """The addresses to which something was sent."""
    return []


@pytest.fixture
def portal(stage: Stage, context: BrowserContext, sent: list[str]) -> Page:
    page = context.new_page()
    sign_in(page, stage.address, stage.staff.ayse)
    page.goto(f"{stage.address}/requests/new")
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    return page


def a_text(number: int) -> FilePayload:
    return {"name": f"{number}.txt", "mimeType": "text/plain", "buffer": f"Carta número {number}.".encode()}


def test_more_files_than_a_request_may_hold_are_told_at_once_and_not_sent(portal: Page, sent: list[str]) -> None:
    faults = portal.locator("[data-faults]")
    portal.set_input_files("input[type=file]", [a_text(number) for number in range(22)])

    expect(faults).to_contain_text("22")
    portal.locator("main form .actions button").click()
    expect(faults).to_be_focused()
    assert sent == []

    portal.locator("[data-chosen] button").first.click()
    portal.locator("[data-chosen] button").first.click()
    expect(faults).to_be_hidden()
    portal.locator("main form .actions button").click()
    expect(portal).to_have_url(re.compile(r"/requests/\d+$"))


def test_empty_and_large_files_are_told_by_their_names(portal: Page, tmp_path: Path, sent: list[str]) -> None:
    large, empty, right = tmp_path / "$&.pdf", tmp_path / "boş.docx", tmp_path / "mektup.txt"
    with large.open("wb") as file:
        file.truncate(50 * MEGABYTE + 1)
    empty.touch()
    right.write_text("Agradecemos.", encoding="utf-8")

    portal.set_input_files("input[type=file]", [large, right, empty])

    told = portal.locator("[data-faults] p")
    expect(told).to_have_count(2)
    expect(told.first).to_contain_text("$&.pdf")
    expect(told.last).to_contain_text("boş.docx")
    portal.locator("main form .actions button").click()
    assert sent == []


def test_files_that_are_too_large_only_together_are_told_with_their_size(portal: Page, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(3)]
    for path in paths:
        with path.open("wb") as file:
            file.truncate(40 * MEGABYTE)

    portal.set_input_files("input[type=file]", paths)

    expect(portal.locator("[data-faults]")).to_contain_text("120")
    portal.locator("[data-chosen] button").first.click()
    expect(portal.locator("[data-faults]")).to_be_hidden()
