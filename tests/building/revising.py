"""Documents on their way through revision."""

from sqlalchemy import select

from tests.building.orders import hand_in
from tests.building.service import Service
from translation_service.application.checking import check_segment, write_findings
from translation_service.application.glossaries import finder_for
from translation_service.application.review import claim_document
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
                findings = check_segment(row.segment, row.target, finder=finder, target_language=pair.target)
                row.findings = write_findings(findings)
