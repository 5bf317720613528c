"""Delivery: a translation version is handed over in the portal, and its mail is written into the outbox."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.leases import Lease, held_document
from translation_service.application.mail.outbox import announce
from translation_service.application.moves import move_document
from translation_service.application.ports import Services
from translation_service.application.versions import latest_version
from translation_service.domain.errors import BrokenPromise
from translation_service.domain.versions import VersionKind
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Delivery
from translation_service.persistence.requests import Document, Version


def deliver(services: Services, lease: Lease) -> None:
    """Deliver the newest translation version; a version is delivered at most once, however often this runs."""
    with services.transaction() as session:
        document = held_document(session, lease)
        version = _newest_translation(session, document)
        delivery = session.scalar(select(Delivery).where(Delivery.version_id == version.id))
        if delivery is None:
            delivery = _hand_over(session, version, services)
            announce(session, document, template="delivered", services=services, delivery=delivery)
        move_document(session, document, DocumentState.DELIVERED, clock=services.clock)


def _newest_translation(session: Session, document: Document) -> Version:
    version = latest_version(session, document, VersionKind.TRANSLATION)
    if version is None:
        raise BrokenPromise(f"document {document.id} has nothing to deliver")
    return version


def _hand_over(session: Session, version: Version, services: Services) -> Delivery:
    delivery = Delivery(version_id=version.id, document_id=version.document_id, at=services.clock())
    session.add(delivery)
    session.flush()
    return delivery
