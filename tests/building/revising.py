"""Documents on their way through revision."""

from sqlalchemy import select

from tests.building.orders import hand_in
from tests.building.service import Service
from translation_service.application.jobs import Job
from translation_service.application.revision.checking import check_segment, write_findings
from translation_service.application.revision.review import approve_document, claim_document
from translation_service.application.terms.glossaries import finder_for
from translation_service.domain.ids import DocumentId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow


def a_waiting_document(service: Service, requester: Actor, *files: object, **order: object) -> DocumentId:
    """Hand a letter in and have it drafted."""
    document_id = hand_in(service, requester, *files, **order)  # type: ignore[arg-type]
    service.work()
    return document_id


def claim(service: Service, document_id: DocumentId, reviser: Actor) -> None:
    with service.services.transaction() as session:
        claim_document(session, document_id=document_id, actor=reviser, clock=service.services.clock)


def a_document_in_revision(service: Service, requester: Actor, reviser: Actor, *files: object) -> DocumentId:
    document_id = a_waiting_document(service, requester, *files)
    claim(service, document_id, reviser)
    return document_id


def approve(service: Service, document_id: DocumentId, reviser: Actor) -> None:
    """Approve a document with whatever is in its segments."""
    services = service.services
    with services.transaction() as session:
        approve_document(session, document_id=document_id, actor=reviser, services=services, confirms_rest=True)


def a_delivered_document(service: Service, requester: Actor, reviser: Actor, *files: object) -> DocumentId:
    """Have a letter revised and delivered; its mail waits in the outbox."""
    document_id = a_document_in_revision(service, requester, reviser, *files)
    approve(service, document_id, reviser)
    service.work(Job.ASSEMBLE, Job.DELIVER)
    return document_id


def segments_of(service: Service, document_id: DocumentId) -> list[SegmentRow]:
    query = select(SegmentRow).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number)
    with service.services.reading() as session:
        return list(session.scalars(query))


def write_targets(service: Service, document_id: DocumentId, targets: dict[int, str]) -> None:
    """Put texts into segments as pre-translation does, with their findings, by number."""
    with service.services.transaction() as session:
        document = session.get_one(Document, document_id)
        pair = LanguagePair(source=document.source_language, target=document.target_language)
        finder = finder_for(session, pair)
        rows = session.scalars(select(SegmentRow).where(SegmentRow.document_id == document_id))
        for row in rows:
            if row.number in targets:
                row.target = targets[row.number]
                findings = check_segment(row.segment, row.target, finder=finder, pair=pair)
                row.findings = write_findings(findings)
