"""What is said of the directions of a file of terms, and of the opposite one of the glossary, which serves both."""

import pytest

from glossary.terms import TermStatus
from tests.building.glossary import facts, keep_term, look_at, rows
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser, words_of


@pytest.fixture
def browser(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.zeynep)


def told(page: Page) -> list[str]:
    remarks = page.find("//h2[.='What to know about this file']/following-sibling::ul[1]/li")
    return [words_of(remark) for remark in remarks]


def test_languages_that_nobody_knows_are_named(browser: Browser) -> None:
    page = look_at(browser, rows("en,xx,library,kütüphane,preferred"))

    (fault,) = page.find("//table[contains(., 'What is wrong')]//tbody//td")
    assert words_of(fault) == "“en” and “xx” are not two different languages that the desk knows."


def test_a_term_that_the_opposite_direction_says_otherwise_is_told_with_its_line(
    service: Service, staff: Staff, browser: Browser
) -> None:
    keep_term(service, staff, "ev sahibi aile", "host family")

    page = look_at(browser, rows("en,tr,bus lane,otobüs şeridi,preferred", "en,tr,Host family,konuk ailesi,preferred"))

    (remark,) = told(page)
    assert remark.startswith("Line 3: “Host family” is “konuk ailesi” here, but “ev sahibi aile” in the opposite")
    assert facts(page)["Added"] == "2"


@pytest.mark.parametrize(
    "row",
    [
        "en,tr,host family,Ev sahibi aile,preferred",
        "en,tr,host family,konuk ailesi,admitted",
        "en,tr,host families,konuk aileler,preferred",
        "tr,en,konuk ailesi,host family,preferred",
        "en,de,host family,Gastfamilie,preferred",
    ],
    ids=["the same", "only admitted", "another source", "another direction", "another language"],
)
def test_what_says_nothing_else_the_other_way_is_not_told(
    service: Service, staff: Staff, browser: Browser, row: str
) -> None:
    keep_term(service, staff, "ev sahibi aile", "host family")

    assert told(look_at(browser, rows(row))) == []


@pytest.mark.parametrize("status", [TermStatus.ADMITTED, TermStatus.FORBIDDEN])
def test_what_the_opposite_direction_does_not_prefer_is_not_told(
    service: Service, staff: Staff, browser: Browser, status: TermStatus
) -> None:
    keep_term(service, staff, "ev sahibi aile", "host family", status=status)

    assert told(look_at(browser, rows("en,tr,host family,konuk ailesi,preferred"))) == []


def save(browser: Browser, address: str, **changes: str) -> Page:
    return browser.follow(browser.post(address, browser.get(address).form(address) | changes))


def test_a_term_added_by_hand_is_kept_and_the_opposite_direction_told(
    service: Service, staff: Staff, browser: Browser
) -> None:
    keep_term(service, staff, "ev sahibi aile", "host family")
    wording = {"source_language": "en", "target_language": "tr", "source": "Host family", "status": "preferred"}

    page = save(browser, "/terms/new", **wording, target="konuk ailesi")

    assert "The term is in the glossary." in page.text
    assert "“Host family” is “konuk ailesi” here, but “ev sahibi aile” in the opposite direction" in page.text
    changed = save(browser, f"{page.answer.request.path}/edit", **wording, target="ev sahibi aile")
    assert "The term is changed." in changed.text
    assert "in the opposite direction" not in changed.text
