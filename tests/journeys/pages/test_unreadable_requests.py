"""What no browser of an honest person sends is answered calmly, and what cannot be written down is not kept."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import select

from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from tests.building.web import signed_in_browser
from translation_service.application.terms.editing import add_term
from translation_service.application.terms.entries import TermEntry
from translation_service.domain.ids import DocumentId
from translation_service.domain.people import Role
from translation_service.persistence.people import Person
from translation_service.persistence.questions import Question

UNWRITABLE = "a\x00b\x0bc\x1fd\ud800e\ufffff"


@pytest.fixture
def document_id(service: Service, staff: Staff) -> DocumentId:
    return a_document_in_revision(service, staff.ayse, staff.deniz)


def pages_of_rows(site: Flask) -> Iterator[str]:
    for rule in site.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and "int:" in rule.rule and all("int" in part for part in _places(rule.rule)):
            yield rule.rule


def _places(rule: str) -> list[str]:
    return [part for part in rule.split("/") if "<" in part]


def address_of(rule: str, number: int) -> str:
    return "/".join(str(number) if "<" in part else part for part in rule.split("/"))


def test_no_number_in_an_address_is_too_large_to_lead_nowhere(service: Service, site: Flask, staff: Staff) -> None:
    with service.services.transaction() as session:
        session.get_one(Person, staff.selin.id).roles = [role.value for role in Role]
    browser = signed_in_browser(site, staff.selin)
    addresses = [address_of(rule, 2**63) for rule in pages_of_rows(site)]

    statuses = {address: browser.get(address).status for address in addresses}

    assert len(addresses) > 20
    assert {address: status for address, status in statuses.items() if status != 404} == {}


def test_no_number_behind_an_address_is_too_large_to_be_passed_over(
    service: Service, site: Flask, staff: Staff
) -> None:
    with service.services.transaction() as session:
        session.get_one(Person, staff.selin.id).roles = [role.value for role in Role]
    browser = signed_in_browser(site, staff.selin)
    asked = "&".join(f"{name}={10**30}" for name in ("page", "held", "person", "unit", "reviser", "owner", "segment"))
    addresses = [
        rule.rule for rule in site.url_map.iter_rules() if "GET" in (rule.methods or ()) and not rule.arguments
    ]

    statuses = {address: browser.client.get(f"{address}?{asked}").status_code for address in addresses}

    assert statuses["/administration/changes"] == 200
    assert {address: status for address, status in statuses.items() if status >= 500} == {}


def test_a_question_about_a_segment_that_no_table_holds_is_about_the_document(
    site: Flask, staff: Staff, document_id: DocumentId
) -> None:
    deniz = signed_in_browser(site, staff.deniz)

    page = deniz.get(f"/review/documents/{document_id}/questions?segment={10**30}")

    assert "About the whole document" in page.text


def test_json_that_is_nested_beyond_reading_is_unreadable(site: Flask, staff: Staff, document_id: DocumentId) -> None:
    deniz = signed_in_browser(site, staff.deniz)
    token = deniz._token()["csrf_token"]

    answer = deniz.client.put(
        f"/api/segments/{document_id}",
        data="[" * 100_000,
        headers={"X-CSRFToken": token, "Content-Type": "application/json"},
    )

    assert answer.status_code == 400


def test_signs_that_nothing_can_hold_are_left_out_of_what_is_typed(
    service: Service, site: Flask, staff: Staff, document_id: DocumentId
) -> None:
    deniz, row = signed_in_browser(site, staff.deniz), segments_of(service, document_id)[0]
    token = deniz._token()["csrf_token"]

    edit = {"target": UNWRITABLE, "base_version": row.version, "is_confirmed": False}
    saved = deniz.client.put(f"/api/segments/{row.id}", json=edit, headers={"X-CSRFToken": token})
    asked = deniz.post(f"/review/documents/{document_id}/questions", {"text": "a\x00b\x0bc"})
    found = deniz.get("/terms?text=%00a%0B")

    assert (saved.status_code, asked.status, found.status) == (200, 303, 200)
    assert segments_of(service, document_id)[0].target == "abcdef"
    with service.services.reading() as session:
        assert session.scalars(select(Question.text)).all() == ["abc"]


@pytest.mark.parametrize("control", ["words_between", "base_version"])
def test_a_number_without_end_in_a_form_is_none(service: Service, staff: Staff, site: Flask, control: str) -> None:
    entry = TermEntry(source_language="tr", target_language="en", source="imar", target="zoning")
    with service.services.transaction() as session:
        term_id = add_term(session, entry=entry, actor=staff.zeynep, clock=service.clock)
    browser = signed_in_browser(site, staff.zeynep)
    form = browser.get(f"/terms/{term_id}/edit").form(f"/terms/{term_id}/edit")

    page = browser.post(f"/terms/{term_id}/edit", form | {control: "9" * 400})

    assert page.status in {400, 409}


def test_a_file_in_place_of_words_is_none(site: Flask, staff: Staff, document_id: DocumentId) -> None:
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}/questions")

    page = browser.post(f"/review/documents/{document_id}/questions", {"text": (BytesIO(b"Words"), "words.txt")})

    assert (page.status, "Write what you want to know." in page.text) == (400, True)
