"""Proposals, files of terms and replaced words that are sent twice count once; what only looks alike is told."""

from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import update

from tests.building.glossary import keep_term
from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from tests.building.web import Browser, Page, signed_in_browser
from tests.journeys.pages.test_forms_sent_twice import count, told, twice
from translation_service.persistence.term_proposals import TermProposal
from translation_service.persistence.terms import TermEvent, TermImport

NEW = "/terms/proposals/new"
WISH = {"source_language": "tr", "target_language": "en", "source": "imar", "target": "zoning", "why": "yeni"}
IMPORT = "/terms/import"
FILE = (b"tr,en\nkent,city\n", "t.csv")
SENT = {"Your proposal is with the terminologists."}


@pytest.fixture
def deniz(site: Flask, staff: Staff) -> Browser:
    return signed_in_browser(site, staff.deniz)


@pytest.fixture
def zeynep(site: Flask, staff: Staff) -> Browser:
    return signed_in_browser(site, staff.zeynep)


def send(browser: Browser, address: str, written: dict[str, object]) -> Page:
    sent = browser.get(address).form(address) | written
    if "file" in sent:
        sent["file"] = (BytesIO(FILE[0]), FILE[1])
    return browser.post(address, sent)


def test_a_term_is_proposed_once(service: Service, deniz: Browser) -> None:
    page = twice(deniz, NEW, NEW, WISH)

    assert told(page) == SENT
    assert count(service, TermProposal) == 1


def test_another_wording_is_proposed_once(service: Service, staff: Staff, deniz: Browser) -> None:
    keep_term(service, staff, "kadastro", "cadastre")

    page = twice(deniz, f"{NEW}?term=1", f"{NEW}?term=1", {"target": "land register", "why": "yeni"})

    assert told(page) == SENT
    assert count(service, TermProposal) == 1


@pytest.mark.parametrize("other", [{"why": "başka"}, {"note": "imar planı"}])
def test_a_wish_that_says_more_is_told_that_one_waits(deniz: Browser, other: dict[str, str]) -> None:
    send(deniz, NEW, {**WISH})

    page = send(deniz, NEW, {**WISH, **other})

    assert (page.status, "This is proposed already" in page.text) == (400, True)


def test_the_wish_of_somebody_else_is_told(staff: Staff, site: Flask, deniz: Browser) -> None:
    send(deniz, NEW, {**WISH})

    page = send(signed_in_browser(site, staff.elif_), NEW, {**WISH})

    assert (page.status, "This is proposed already" in page.text) == (400, True)


def test_another_wording_for_another_reason_is_another_wish(service: Service, staff: Staff, deniz: Browser) -> None:
    keep_term(service, staff, "kadastro", "cadastre")
    for target in ("land register", "registry"):
        send(deniz, f"{NEW}?term=1", {"target": target, "why": "yeni"})

    assert count(service, TermProposal) == 2


def test_a_file_of_terms_is_looked_at_taken_in_and_taken_back_once(service: Service, zeynep: Browser) -> None:
    looked_at = twice(zeynep, IMPORT, IMPORT, {"file": FILE})
    taken = twice(zeynep, "/terms/imports/1", "/terms/imports/1/apply", {})
    events = count(service, TermEvent)
    taken_back = twice(zeynep, "/terms/imports/1", "/terms/imports/1/undo", {})

    assert looked_at.answer.request.path == "/terms/imports/1"
    assert told(taken) == {"The file is taken in."}
    assert told(taken_back) == {"The import is taken back."}
    assert (count(service, TermImport), events, count(service, TermEvent)) == (1, 1, 2)


def test_a_file_that_was_taken_in_is_looked_at_anew(service: Service, zeynep: Browser) -> None:
    twice(zeynep, IMPORT, IMPORT, {"file": FILE})
    twice(zeynep, "/terms/imports/1", "/terms/imports/1/apply", {})

    page = twice(zeynep, IMPORT, IMPORT, {"file": FILE})

    assert page.answer.request.path == "/terms/imports/2"


def test_what_another_terminologist_took_in_is_told(
    service: Service, staff: Staff, site: Flask, zeynep: Browser
) -> None:
    send(zeynep, IMPORT, {"file": FILE})
    page, apply = "/terms/imports/1", "/terms/imports/1/apply"
    form = zeynep.get(page).form(apply)
    other = signed_in_browser(site, staff.zeynep)
    other.post(apply, other.get(page).form(apply))
    with service.services.transaction() as session:
        session.execute(update(TermEvent).values(person_id=staff.deniz.id))

    answer = zeynep.post(apply, form, headers={"Referer": f"http://localhost{page}"})

    assert "This file was taken in already." in zeynep.follow(answer).text


def places(service: Service, document_id: int, wording: dict[str, str]) -> dict[str, object]:
    rows = segments_of(service, document_id)  # type: ignore[arg-type]
    return {**wording, "segment": [f"{row.id}:{row.version}" for row in rows]}


def test_words_are_replaced_once_and_can_be_taken_back(service: Service, staff: Staff, deniz: Browser) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Olá casa.", "A casa."))
    address = f"/review/documents/{document_id}/replace"
    written = places(service, document_id, {"find": "casa", "replacement": "casa grande"})

    pages = [deniz.post(address, written) for _ in range(2)]

    assert ["Replaced in 2 segments." in page.text for page in pages] == [True, True]
    assert "left alone" not in pages[1].text
    assert [row.target for row in segments_of(service, document_id)] == ["§Olá §casa grande.", "§A §casa grande."]
    deniz.post(f"{address}/undo", pages[1].form(f"{address}/undo"))
    assert segments_of(service, document_id)[1].target == "§A §casa."


def test_words_that_were_written_otherwise_meanwhile_are_told(service: Service, staff: Staff, deniz: Browser) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Olá casa.", "A casa."))
    address = f"/review/documents/{document_id}/replace"
    written = places(service, document_id, {"find": "casa", "replacement": "lar"})
    deniz.post(address, places(service, document_id, {"find": "casa", "replacement": "moradia"}))

    page = deniz.post(address, written)

    assert "2 segments were changed meanwhile and left alone." in page.text
