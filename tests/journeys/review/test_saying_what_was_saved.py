"""Whoever saves without JavaScript reads that it was saved where the browser takes them."""

from flask import Flask

from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from tests.building.web import Browser, Page, signed_in_browser, words_of


def save(browser: Browser, segment_id: int, **changes: str) -> Page:
    """Send the form of a segment on the present page, with changes."""
    assert browser.page is not None
    action = f"/review/segments/{segment_id}"
    return browser.follow(browser.post(action, browser.page.form(action) | changes))


def said_beside(page: Page, number: int) -> list[str]:
    return [words_of(message) for message in page.find(f"//li[@id='segment-{number}']//p[@role='status']")]


def test_what_was_saved_is_said_beside_its_segment(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first, second = segments_of(service, document_id)[:2]
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}")

    page = save(browser, second.id, target="Dear")

    assert said_beside(page, 2) == ["Segment 2 is saved."]
    assert said_beside(page, 1) == []
    page = save(browser, first.id, target="To the <1>City</1>", is_confirmed="y")
    assert said_beside(page, 1) == ["Segment 1 is saved and confirmed."]
    assert said_beside(browser.get(f"/review/documents/{document_id}"), 1) == []


def test_what_was_saved_is_said_on_top_where_its_segment_is_no_longer_among_those_asked_for(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}?show=unconfirmed")

    page = save(browser, first.id, target="To the <1>City</1>", is_confirmed="y")

    messages = page.find("//main/div[@class='messages']/p")
    assert [words_of(message) for message in messages] == ["Segment 1 is saved and confirmed."]
    assert messages[0].get("class") == "message message-good"
