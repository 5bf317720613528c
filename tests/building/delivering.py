"""A document on its way through revision, in one step."""

from sqlalchemy import select

from tests.building.orders import hand_in
from tests.building.people import Staff, hire_staff
from tests.building.service import Service
from translation_service.application.revision.review import Edit, approve_document, claim_document, save_segment
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Actor
from translation_service.persistence.segments import SegmentRow


def deliver(service: Service, document_id: DocumentId, *, reviser: Actor, target: str) -> None:
    """Claim a queued document, write `target` into its first segment, approve it, and have it delivered."""
    services = service.services
    with services.transaction() as session:
        claim_document(session, document_id=document_id, actor=reviser, clock=services.clock)
        query = select(SegmentRow).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number)
        first = session.scalars(query).all()[0]
        edit = Edit(segment_id=SegmentId(first.id), target=target, base_version=first.version, is_confirmed=True)
        save_segment(session, edit=edit, actor=reviser, services=services)
    with services.transaction() as session:
        approve_document(session, document_id=document_id, actor=reviser, services=services, confirms_rest=True)
    service.work()


def staff_with_a_delivered_letter(service: Service) -> Staff:
    """Hire the staff of an empty service, and take a letter of Ayşe's the whole way, so that everything is number 1."""
    with service.services.transaction() as session:
        staff = hire_staff(session)
    document_id = hand_in(service, staff.ayse)
    service.work()
    deliver(service, document_id, reviser=staff.deniz, target="To the Municipality of <1>Beşiktaş</1>,")
    return staff
