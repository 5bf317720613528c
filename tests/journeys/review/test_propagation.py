"""What a reviser confirms stands at once in the repetitions that nobody has touched."""

from dataclasses import replace

import pytest

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.plain_workshop import PlainWorkshop
from tests.building.revising import claim, segments_of
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.orders import IncomingFile
from translation_service.application.revision.review import Edit, SavedSegment, save_segment
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.segments import Origin


@pytest.fixture
def document_id(plain: Service, staff: Staff) -> DocumentId:
    """A document in revision with a sentence three times."""
    lines = "Obrigado <1/>já.\nAté breve.\nObrigado <1/>já.\nObrigado <1/>já."
    document_id = hand_in(plain, staff.ayse, IncomingFile(name="carta.txt", content=lines.encode()))
    plain.work()
    claim(plain, document_id, staff.deniz)
    return document_id


@pytest.fixture
def plain(service: Service) -> Service:
    return replace(service, services=replace(service.services, workshop=PlainWorkshop()))


def save(
    service: Service, staff: Staff, document_id: DocumentId, number: int, target: str, *, is_confirmed: bool = True
) -> SavedSegment:
    row = segments_of(service, document_id)[number - 1]
    edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=is_confirmed)
    with service.services.transaction() as session:
        return save_segment(session, edit=edit, actor=staff.deniz, services=service.services)


def test_repetitions_take_over_what_is_confirmed(plain: Service, staff: Staff, document_id: DocumentId) -> None:
    saved = save(plain, staff, document_id, 1, "Thanks <1/>already.")

    rows = segments_of(plain, document_id)
    assert saved.spread_to == (rows[2].id, rows[3].id)
    assert [(row.target, row.origin, row.is_confirmed) for row in rows[2:]] == [
        ("Thanks <1/>already.", Origin.REPETITION, False)
    ] * 2
    assert rows[1].origin is Origin.ENGINE


def test_what_is_saved_without_being_confirmed_stays_where_it_is(
    plain: Service, staff: Staff, document_id: DocumentId
) -> None:
    assert save(plain, staff, document_id, 1, "Thanks.", is_confirmed=False).spread_to == ()


def test_a_text_that_a_person_wrote_is_never_taken_over(plain: Service, staff: Staff, document_id: DocumentId) -> None:
    save(plain, staff, document_id, 3, "My own.", is_confirmed=False)

    saved = save(plain, staff, document_id, 1, "Thanks <1/>already.")

    rows = segments_of(plain, document_id)
    assert saved.spread_to == (rows[3].id,)
    assert (rows[2].target, rows[2].origin) == ("My own.", Origin.PERSON)


def test_confirming_again_changes_nothing(plain: Service, staff: Staff, document_id: DocumentId) -> None:
    save(plain, staff, document_id, 1, "Thanks <1/>already.")
    versions = [row.version for row in segments_of(plain, document_id)]

    assert save(plain, staff, document_id, 1, "Thanks <1/>already.").spread_to == ()

    assert [row.version for row in segments_of(plain, document_id)] == versions


def test_the_page_is_told_which_segments_changed(plain: Service, staff: Staff, document_id: DocumentId) -> None:
    browser = signed_in_browser(a_site(plain), staff.deniz)
    browser.get(f"/review/documents/{document_id}")
    first, _, third, fourth = segments_of(plain, document_id)
    token = browser._token()["csrf_token"]

    answer = browser.client.put(
        f"/api/segments/{first.id}",
        json={"target": "Thanks <1/>already.", "base_version": first.version, "is_confirmed": True},
        headers={"X-CSRFToken": token},
    )

    told = [(one["id"], one["target"], one["version"]) for one in answer.get_json()["spread"]]
    assert told == [(row.id, "Thanks <1/>already.", row.version + 1) for row in (third, fourth)]
