"""The risk of drafts: written when they are made, shown to the reviser, kept for comparing it with what people do."""

from flask import Flask
from sqlalchemy import select

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from tests.building.web import signed_in_browser
from translation_service.application.revision.review import Edit, save_segment
from translation_service.bootstrap import build_value_style
from translation_service.domain.ids import SegmentId
from translation_service.domain.values.rendering import ValueStyle
from translation_service.persistence.reading.drafts import confirmed_drafts
from translation_service.persistence.segments import SegmentRow
from translation_service.settings import Settings


def set_risks(service: Service, document_id: int, risks: dict[int, int]) -> None:
    with service.services.transaction() as session:
        for row in session.scalars(select(SegmentRow).where(SegmentRow.document_id == document_id)):
            row.risk = risks.get(row.number)
            row.risk_inputs = {"origin": "engine", "faults": ["repeated-words"]}


def test_every_draft_has_a_risk_and_what_it_is_made_of(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Toplantı yarın.", "Son."))

    rows = segments_of(service, document_id)

    assert all(row.risk is not None and row.risk_inputs and row.risk_inputs["origin"] for row in rows)


def test_the_risky_drafts_can_be_read_alone(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Bir.", "İki.", "Üç."))
    set_risks(service, document_id, {1: 10, 2: 90})
    page = signed_in_browser(site, staff.deniz).get(f"/review/documents/{document_id}?show=risky")

    assert [one.get("data-number") for one in page.find("//li[@data-segment]")] == ["2"]
    assert "Risky 1" in " ".join(page.text.split())


def test_the_riskiest_drafts_can_be_read_first_and_say_why(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Bir.", "İki.", "Üç."))
    set_risks(service, document_id, {1: 10, 2: 90})
    page = signed_in_browser(site, staff.deniz).get(f"/review/documents/{document_id}?order=risk")

    assert [one.get("data-number") for one in page.find("//li[@data-segment]")] == ["2", "1", "3"]
    assert "Risk 90 of 100: words are repeated." in page.text
    assert all("order=risk" in one.get("href", "") for one in page.find("//a[contains(@href, 'show=findings')]"))


def test_what_a_person_wrote_has_no_risk_and_tells_how_right_it_was(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Bir.", "İki."))
    first = segments_of(service, document_id)[0]
    edit = Edit(segment_id=SegmentId(first.id), target="Altogether new", base_version=first.version, is_confirmed=True)

    with service.services.transaction() as session:
        save_segment(session, edit=edit, actor=staff.deniz, services=service.services)

    with service.services.reading() as session:
        [observation] = confirmed_drafts(session, most=10)
    assert segments_of(service, document_id)[0].risk is None
    assert observation.change > 0.5


def test_the_coordinator_sees_how_often_the_guards_struck(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Bir.", "İki.", "Üç."))
    set_risks(service, document_id, {1: 10})

    page = signed_in_browser(site, staff.can).get(f"/desk/documents/{document_id}")

    assert "words are repeated (left: 3, put right: 0)" in page.text


def test_the_coordinator_sees_what_was_expected_of_drafts_and_what_came_of_it(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Um dois.", "Mais nada."))
    set_risks(service, document_id, {1: 68, 2: 68})
    browser = signed_in_browser(site, staff.can)
    before = browser.get("/desk/drafts")
    first, second = segments_of(service, document_id)

    for row, target in ((first, first.target), (second, "Altogether new")):
        edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=True)
        with service.services.transaction() as session:
            save_segment(session, edit=edit, actor=staff.deniz, services=service.services)

    page = browser.get("/desk/drafts?pair=pt-en")
    assert "No draft is confirmed yet." in before.text
    assert [" ".join(" ".join(row.itertext()).split()) for row in page.find("//tbody/tr")] == [
        "60 to 100 2 68% 50% 50%",
        "machine draft 2 68% 50% 50%",
        "words are repeated 2 68% 50% 50%",
    ]
    assert [one.get("aria-label") for one in page.find("//tbody//*[@role='img']")] == ["expected 68%, changed 50%"] * 3


def test_english_dates_and_times_are_written_as_the_installation_wants() -> None:
    settings = Settings.from_environment({"TRANSLATION_ENGLISH_HOURS": "12", "TRANSLATION_ENGLISH_MONTHS": "no"})

    assert build_value_style(settings) == ValueStyle(english_hours=12, names_months=False)
