"""What scripts ask and send: progress, and segments saved without loading a page."""

from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.building.meanwhile import browser_between
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, a_waiting_document, segments_of
from tests.building.service import Service
from tests.building.web import Browser, signed_in_browser
from translation_service.application.revision.review import Edit, save_segment
from translation_service.domain.ids import SegmentId


def put(browser: Browser, segment_id: int, **body: Any) -> TestResponse:
    token = browser.get("/terms").find("//meta[@name='csrf-token']")[0].get("content", "")
    return browser.client.put(f"/api/segments/{segment_id}", json=body, headers={"X-CSRFToken": token})


def test_progress_says_state_and_place_in_the_queue(service: Service, staff: Staff, site: Flask) -> None:
    a_waiting_document(service, staff.mehmet)
    document_id = a_waiting_document(service, staff.ayse)

    answer = signed_in_browser(site, staff.ayse).client.get(f"/api/documents/{document_id}/progress").get_json()

    assert answer["state"] == "queued"
    assert answer["state_name"] == "waiting for a reviser"
    assert answer["place_in_queue"] == 2
    assert answer["is_final"] is False


def test_progress_of_another_units_document_does_not_exist(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)

    answer = signed_in_browser(site, staff.mehmet).client.get(f"/api/documents/{document_id}/progress")

    assert answer.status_code == 404
    assert answer.get_json()["code"] == "document-not-found"


def test_a_save_answers_with_version_findings_and_progress(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)

    answer = put(browser, first.id, target="To Beşiktaş,", base_version=first.version, is_confirmed=True)

    body = answer.get_json()
    assert answer.status_code == 200
    assert body["version"] == first.version + 1
    assert [finding["code"] for finding in body["findings"]] == ["tag-missing"]
    assert body["findings"][0]["severity"] == "blocking"
    assert body["findings"][0]["sentence"] == "Tag “1 bold” of the source is missing."
    assert (body["confirmed_count"], body["segment_count"]) == (1, 3)
    assert body["origin_words"].startswith("Deniz Arslan")


def test_a_save_on_an_old_version_gives_both_texts_back(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    put(browser, first.id, target="To the City", base_version=first.version, is_confirmed=False)

    answer = put(browser, first.id, target="To the Town", base_version=first.version, is_confirmed=False)

    body = answer.get_json()
    assert answer.status_code == 409
    assert body["present_target"] == "To the City"
    assert body["present_version"] == first.version + 1
    assert body["typed"] == "To the Town"
    assert body["saved_by"] == "Deniz Arslan"
    assert {"kind": "added", "text": "Town"} in body["pieces"]


@pytest.mark.parametrize("reading", range(1, 7))
def test_a_save_answers_with_what_it_saved_whoever_saves_right_behind_it(
    service: Service, staff: Staff, reading: int
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]

    def save_elsewhere() -> None:
        present = segments_of(service, document_id)[0]
        edit = Edit(segment_id=SegmentId(first.id), target="Elsewhere", base_version=present.version, is_confirmed=True)
        with service.services.transaction() as session:
            save_segment(session, edit=edit, actor=staff.deniz, services=service.services)

    browser = browser_between(service, staff.deniz, reading=reading, meanwhile=save_elsewhere)
    answer = put(browser, first.id, target="Here", base_version=first.version, is_confirmed=False)

    body = answer.get_json()
    assert answer.status_code == 409 or (body["version"], body["target"]) == (first.version + 1, "Here")


def test_the_same_text_sent_twice_is_saved_once(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    once = put(browser, first.id, target="Once", base_version=first.version, is_confirmed=False)

    twice = put(browser, first.id, target="Once", base_version=first.version, is_confirmed=False)

    assert twice.status_code == 200
    assert twice.get_json()["version"] == once.get_json()["version"]


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"target": None}, "target"),
        ({"base_version": "1"}, "base_version"),
        ({"base_version": True}, "base_version"),
        ({"base_version": 2**63}, "base_version"),
        ({"is_confirmed": 1}, "is_confirmed"),
    ],
)
def test_an_unreadable_save_is_refused_naming_the_part(
    service: Service, staff: Staff, site: Flask, change: dict[str, Any], part: str
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    body = {"target": first.target, "base_version": first.version, "is_confirmed": False} | change

    answer = put(signed_in_browser(site, staff.deniz), first.id, **body)

    assert answer.status_code == 400
    assert part in answer.get_json()["sentence"]


def test_a_save_without_the_token_is_refused(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)

    answer = browser.client.put(
        f"/api/segments/{first.id}", json={"target": "x", "base_version": 1, "is_confirmed": True}
    )

    assert answer.status_code == 400
    assert answer.get_json()["code"] == "page-too-old"
    assert segments_of(service, document_id)[0].target == first.target


def test_a_stranger_saves_nothing(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]

    other = put(
        signed_in_browser(site, staff.elif_),
        first.id,
        target="x",
        base_version=first.version,
        is_confirmed=True,
    )
    nobody = Browser(site).client.put(f"/api/segments/{first.id}", json={})

    assert other.status_code == 403
    assert nobody.status_code in {400, 401}
    assert segments_of(service, document_id)[0].target == first.target


def test_the_history_names_people_and_differences(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    put(browser, first.id, target="New words", base_version=first.version, is_confirmed=False)

    revisions = browser.client.get(f"/api/segments/{first.id}/history").get_json()["revisions"]

    assert [revision["person"] for revision in revisions] == ["Deniz Arslan", ""]
    assert revisions[0]["target"] == "New words"
    assert {piece["kind"] for piece in revisions[0]["pieces"]} >= {"added", "removed"}


def test_a_segment_is_read_by_whoever_may_see_its_document(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]

    seen = signed_in_browser(site, staff.ayse).client.get(f"/api/segments/{first.id}")
    unseen = signed_in_browser(site, staff.mehmet).client.get(f"/api/segments/{first.id}")

    assert seen.get_json()["source"] == first.source
    assert unseen.status_code == 404
