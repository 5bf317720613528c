"""A terminologist keeps the glossary; everybody may look things up in it."""

import pytest
from flask import Flask

from glossary.terms import TermStatus
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, Page, signed_in_browser
from translation_service.application.terms.editing import add_term, edit_term
from translation_service.application.terms.entries import TermEntry
from translation_service.domain.ids import TermId


def keep(service: Service, staff: Staff, source: str, target: str, **more: object) -> TermId:
    entry = TermEntry(
        **{"source_language": "tr", "target_language": "en", "source": source, "target": target} | more  # type: ignore[arg-type]
    )
    with service.services.transaction() as session:
        return add_term(session, entry=entry, actor=staff.zeynep, clock=service.clock)


def save(browser: Browser, address: str, **changes: str) -> Page:
    page = browser.get(address)
    return browser.post(address, page.form(address) | changes)


def sources(page: Page) -> list[str]:
    return ["".join(link.itertext()) for link in page.find("//tbody//th/a")]


@pytest.mark.parametrize("text", ["İMAR", "imar", "Imar plan", "ZONING", "zoning PLAN"])
def test_a_term_is_found_in_either_language_whatever_its_case(
    service: Service, staff: Staff, site: Flask, text: str
) -> None:
    keep(service, staff, "imar planı", "zoning plan")
    keep(service, staff, "ışıklandırma", "lighting")

    page = signed_in_browser(site, staff.ayse).get("/terms", query_string={"text": text})

    expected = [] if text == "Imar plan" else ["imar planı"]
    assert sources(page) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("meclisinin", ["meclis", "belediye meclisi"]),
        ("BELEDİYE MECLİSLERİNDEN", ["belediye meclisi"]),
        ("kitap", ["gezi kitabı"]),
        ("şehri", ["şehir"]),
        ("oğlunun", ["oğul"]),
        ("councils", ["meclis", "belediye meclisi"]),
        ("Städten", ["şehir"]),
        ("belediyecilik", []),
        ("kitabı meclis", []),
    ],
)
def test_a_term_is_found_by_a_word_as_it_stands_in_a_text(
    service: Service, staff: Staff, site: Flask, text: str, found: list[str]
) -> None:
    keep(service, staff, "belediye meclisi", "municipal council")
    keep(service, staff, "meclis", "council")
    keep(service, staff, "gezi kitabı", "guidebook")
    keep(service, staff, "oğul", "son")
    keep(service, staff, "şehir", "Stadt", target_language="de")

    page = signed_in_browser(site, staff.ayse).get("/terms", query_string={"text": text})

    assert sources(page) == found


def test_filters_narrow_the_list(service: Service, staff: Staff, site: Flask) -> None:
    keep(service, staff, "meclis", "council", domain="administration")
    keep(service, staff, "plan", "plan", domain="zoning")
    keep(service, staff, "conselho", "council", source_language="pt", domain="administration")
    browser = signed_in_browser(site, staff.zeynep)

    page = browser.get("/terms?pair=tr-en&domain=administration")

    assert sources(page) == ["meclis"]
    assert "1 term" in page.text


def test_a_domain_of_ours_is_read_and_written_in_the_language_of_the_page(
    service: Service, staff: Staff, site: Flask
) -> None:
    term_id = keep(service, staff, "meclis", "council", domain="law")
    browser = signed_in_browser(site, staff.zeynep, language="tr")
    address = f"/terms/{term_id}/edit"

    form = browser.get(address).form(address)
    browser.post(address, form | {"target": "assembly"})

    assert form["domain"] == "hukuk"
    assert "hukuk" in browser.get(f"/terms/{term_id}").text
    assert sources(browser.get("/terms?domain=law")) == ["meclis"]


def test_long_lists_come_in_pages_of_fifty(service: Service, staff: Staff, site: Flask) -> None:
    for number in range(51):
        keep(service, staff, f"terim {number:02}", f"term {number:02}")
    browser = signed_in_browser(site, staff.zeynep)

    first, second = browser.get("/terms"), browser.get("/terms?page=2")

    assert len(sources(first)) == 50
    assert sources(second) == ["terim 50"]


def test_a_term_is_added_and_shown_with_its_history(service: Service, staff: Staff, site: Flask) -> None:
    browser = signed_in_browser(site, staff.zeynep)

    answer = save(
        browser, "/terms/new", source="belediye meclisi", target="municipal council", forbidden="town hall\nboard"
    )

    page = browser.follow(answer)
    assert page.heading == "belediye meclisi → municipal council"
    assert "town hall, board" in page.text
    assert "Zeynep Demir" in page.text


def test_a_term_without_a_target_is_refused_and_stays_in_the_form(service: Service, staff: Staff, site: Flask) -> None:
    page = save(signed_in_browser(site, staff.zeynep), "/terms/new", source="belediye")

    assert page.status == 400
    assert "A term needs its text in both languages." in page.text
    assert page.value_of("source") == "belediye"


def test_a_second_preferred_rendering_is_told_before_it_is_kept(service: Service, staff: Staff, site: Flask) -> None:
    old = keep(service, staff, "müdürlük", "External Affairs")
    browser = signed_in_browser(site, staff.zeynep)
    name = {"source": "müdürlük", "target": "Foreign Relations", "valid_from": "2031-01-01"}

    asked = save(browser, "/terms/new", **name)
    kept = browser.follow(save(browser, "/terms/new", **name, anyway="yes"))
    save(browser, f"/terms/{old}/edit", valid_until="2030-12-31")

    assert asked.status == 409
    assert "Not saved yet" in asked.text
    assert asked.find("//p[contains(., 'Contradicts')]/a")[0].get("href") == f"/terms/{old}/edit"
    assert asked.value_of("target") == "Foreign Relations"
    assert "from 1 Jan 2031" in kept.text
    assert kept.find("//p[contains(., 'Contradicts')]/a")[0].get("href") == f"/terms/{old}/edit"
    assert "Contradicts" not in browser.get(f"/terms/{old}").text


def test_a_term_that_is_refused_as_known_is_led_to(service: Service, staff: Staff, site: Flask) -> None:
    known = keep(service, staff, "müdürlük", "department")

    page = save(signed_in_browser(site, staff.zeynep), "/terms/new", source="Müdürlük", target="department")

    assert page.status == 400
    assert page.links["müdürlük → department"] == f"/terms/{known}"


def test_what_is_looked_for_comes_before_what_begins_with_it(service: Service, staff: Staff, site: Flask) -> None:
    keep(service, staff, "municipal police", "zabıta ekibi", source_language="en", target_language="tr")
    keep(service, staff, "zabıta", "municipal police")

    page = signed_in_browser(site, staff.zeynep).get("/terms", query_string={"text": "zabıta"})

    assert sources(page) == ["zabıta", "municipal police"]


def test_what_a_term_contradicts_already_keeps_nobody_from_changing_it(
    service: Service, staff: Staff, site: Flask
) -> None:
    keep(service, staff, "müdürlük", "External Affairs")
    other = keep(service, staff, "müdürlük", "Foreign Relations")
    browser = signed_in_browser(site, staff.zeynep)

    answer = save(browser, f"/terms/{other}/edit", note="seen")

    assert "seen" in browser.follow(answer).text


def test_an_edit_is_recorded_with_its_reason(service: Service, staff: Staff, site: Flask) -> None:
    term_id = keep(service, staff, "müdürlük", "department")
    browser = signed_in_browser(site, staff.zeynep)

    page = browser.follow(save(browser, f"/terms/{term_id}/edit", target="directorate", why="Official name"))

    assert page.heading == "müdürlük → directorate"
    assert "Official name" in page.text
    assert [element.text for element in page.find("//del")] == ["department"]


def test_a_long_history_comes_in_pages_and_each_change_still_shows_what_it_changed(
    service: Service, staff: Staff, site: Flask
) -> None:
    term_id = keep(service, staff, "müdürlük", "wording 0")
    with service.services.transaction() as session:
        for number in range(1, 27):
            entry = TermEntry(source_language="tr", target_language="en", source="müdürlük", target=f"wording {number}")
            edit_term(
                session, term_id=term_id, entry=entry, base_version=number, actor=staff.zeynep, clock=service.clock
            )
    browser = signed_in_browser(site, staff.zeynep)

    first, second = browser.get(f"/terms/{term_id}"), browser.get(f"/terms/{term_id}?page=2")

    assert [element.text for element in first.find("//del")] == [f"wording {number}" for number in range(25, 0, -1)]
    assert [element.text for element in second.find("//del | //ins")] == ["wording 0", "wording 1"]
    assert [page.find("//ol[@reversed]")[0].get("start") for page in (first, second)] == ["27", "2"]


def test_an_edit_of_an_older_version_shows_both_and_keeps_what_was_typed(
    service: Service, staff: Staff, site: Flask
) -> None:
    term_id = keep(service, staff, "müdürlük", "department")
    address = f"/terms/{term_id}/edit"
    browser = signed_in_browser(site, staff.zeynep)
    old_form = browser.get(address).form(address)
    save(browser, address, target="directorate")

    page = browser.post(address, old_form | {"target": "office"})

    assert page.status == 409
    assert "directorate" in page.text
    assert page.value_of("target") == "office"
    assert browser.post(address, page.form(address)).status == 303


def test_a_retired_term_leaves_the_list_and_can_come_back(service: Service, staff: Staff, site: Flask) -> None:
    term_id = keep(service, staff, "müdürlük", "department")
    browser = signed_in_browser(site, staff.zeynep)
    browser.get(f"/terms/{term_id}")

    retired = browser.follow(browser.post(f"/terms/{term_id}/retire", {"why": "Renamed"}))

    assert "Renamed" in retired.text
    assert sources(browser.get("/terms")) == []
    assert sources(browser.get("/terms?retired=yes")) == ["müdürlük"]
    browser.get(f"/terms/{term_id}")
    browser.post(f"/terms/{term_id}/restore")
    assert sources(browser.get("/terms")) == ["müdürlük"]


@pytest.mark.parametrize("address", ["/terms/new", "/terms/import"])
def test_only_terminologists_change_the_glossary(service: Service, staff: Staff, site: Flask, address: str) -> None:
    assert signed_in_browser(site, staff.deniz).get(address).status == 403


@pytest.mark.parametrize("language", ["tr", "en"])
def test_every_page_of_the_glossary_speaks_the_language_of_its_reader(
    service: Service, staff: Staff, site: Flask, language: str
) -> None:
    term_id = keep(service, staff, "meclis", "council")
    browser = signed_in_browser(site, staff.zeynep, language=language)
    addresses = [
        "/terms",
        "/terms/new",
        "/terms/import",
        "/terms/names",
        "/terms/proposals",
        "/terms/proposals/new",
        "/terms/candidates",
        *(f"/terms/{term_id}{page}" for page in ("", "/edit", "/retire", "/impact")),
    ]

    pages = [browser.get(address) for address in addresses]

    assert [(page.status, page.language) for page in pages] == [(200, language)] * len(addresses)


def test_the_preferred_rendering_stands_before_the_admitted_ones(service: Service, staff: Staff, site: Flask) -> None:
    keep(service, staff, "meclis", "assembly", status=TermStatus.ADMITTED)
    keep(service, staff, "meclis", "council")

    page = signed_in_browser(site, staff.zeynep).get("/terms")

    assert ["".join(cell.itertext()).strip() for cell in page.find("//tbody/tr/td[1]")] == ["council", "assembly"]
