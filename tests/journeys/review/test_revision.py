"""Revising: what was typed is kept, two people do not meet in one document, and nothing half-done is approved."""

from sqlalchemy import select

from tests.building.people import Staff
from tests.building.refusals import refused
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from translation_service.application.revision.review import (
    Edit,
    SegmentConflict,
    approve_document,
    claim_document,
    release_document,
    save_segment,
)
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import Revision


def test_a_save_on_an_older_version_is_refused_with_both_texts(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    row = segments_of(service, document_id)[0]
    edits = [
        Edit(segment_id=SegmentId(row.id), target=text, base_version=row.version, is_confirmed=False)
        for text in ("First <1>text</1>", "Second <1>text</1>")
    ]
    with service.services.transaction() as session:
        save_segment(session, edit=edits[0], actor=staff.deniz, services=service.services)

    conflict = refused(
        service,
        SegmentConflict,
        lambda session: save_segment(session, edit=edits[1], actor=staff.deniz, services=service.services),
    )

    assert (conflict.present_target, conflict.typed) == ("First <1>text</1>", "Second <1>text</1>")
    assert conflict.saved_by == "Deniz Arslan"
    assert segments_of(service, document_id)[0].target == "First <1>text</1>"


def test_every_save_is_kept(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    row = segments_of(service, document_id)[0]

    for number, text in enumerate(("One", "Two")):
        edit = Edit(segment_id=SegmentId(row.id), target=text, base_version=row.version + number, is_confirmed=False)
        with service.services.transaction() as session:
            save_segment(session, edit=edit, actor=staff.deniz, services=service.services)

    with service.services.reading() as session:
        query = select(Revision.target).where(Revision.segment_id == row.id).order_by(Revision.number)
        assert session.scalars(query).all()[-2:] == ["One", "Two"]


def test_a_document_with_a_blocking_finding_is_not_approved(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    row = segments_of(service, document_id)[0]
    edit = Edit(segment_id=SegmentId(row.id), target="", base_version=row.version, is_confirmed=False)
    with service.services.transaction() as session:
        save_segment(session, edit=edit, actor=staff.deniz, services=service.services)

    refusal = refused_approval(service, staff, document_id, confirms_rest=True)

    assert refusal.code == "not-ready"


def test_unread_segments_are_not_approved_silently(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)

    refusal = refused_approval(service, staff, document_id, confirms_rest=False)

    assert refusal.code == "not-confirmed"


def test_a_document_is_claimed_by_one_reviser(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)

    refusal = refused(
        service,
        RequestRefused,
        lambda session: claim_document(session, document_id=document_id, actor=staff.elif_, clock=service.clock),
    )

    assert refusal.code == "already-claimed"


def test_a_released_document_is_free_again(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)

    with service.services.transaction() as session:
        release_document(session, document_id=document_id, actor=staff.deniz, clock=service.clock)
    with service.services.transaction() as session:
        claim_document(session, document_id=document_id, actor=staff.elif_, clock=service.clock)

    with service.services.reading() as session:
        assert session.get_one(Document, document_id).reviser_id == staff.elif_.id


def refused_approval(service: Service, staff: Staff, document_id: DocumentId, *, confirms_rest: bool) -> RequestRefused:
    return refused(
        service,
        RequestRefused,
        lambda session: approve_document(
            session,
            document_id=document_id,
            actor=staff.deniz,
            services=service.services,
            confirms_rest=confirms_rest,
        ),
    )
