"""A reviser who comes back finds the place, and pages that say what is new to them."""

from flask import Flask

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, segments_of, write_targets
from tests.building.service import Service
from tests.building.web import signed_in_browser
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow


def test_a_document_is_gone_on_with_where_it_was_left(service: Service, staff: Staff, site: Flask) -> None:
    begun = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Um.", "Dois.", name="begun.docx"))
    fresh = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Um.", name="fresh.docx"))
    action = f"/review/segments/{segments_of(service, begun)[0].id}"
    deniz = signed_in_browser(site, staff.deniz)
    page = deniz.get(f"/review/documents/{begun}")
    deniz.post(action, page.form(action) | {"target": "One.", "is_confirmed": "y"})

    links = deniz.get("/review").links

    assert links["Go on begun.docx"] == f"/review/documents/{begun}#segment-2"
    assert links["Open fresh.docx"] == f"/review/documents/{fresh}"


def test_a_segment_nobody_has_written_in_is_not_blamed_for_it(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    address, told = f"/review/documents/{document_id}", "This segment has no translation."
    write_targets(service, document_id, {1: ""})
    with service.services.transaction() as session:
        session.get_one(SegmentRow, segments_of(service, document_id)[0].id).version = 0
    deniz = signed_in_browser(site, staff.deniz)

    pages = [deniz.get(address), deniz.get(f"{address}?show=findings")]

    assert [told in page.text for page in pages] == [False, True]


def test_how_far_a_long_document_is_has_its_thousands_parted(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    with service.services.transaction() as session:
        session.get_one(Document, document_id).segment_count = 1_234

    assert "0 of 1,234" in signed_in_browser(site, staff.deniz).get("/review").text
    assert "0 / 1.234" in signed_in_browser(site, staff.deniz, language="tr").get("/review").text
