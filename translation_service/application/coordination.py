"""Coordination: who revises what, what is cancelled, what is tried again."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.acceptance import require_reason
from translation_service.application.mail.outbox import announce, announce_assigned, call_off
from translation_service.application.moves import find_document, has_just_moved, move_document, record_event
from translation_service.application.ports import Services
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import MovedOn, NotFound, RequestRefused
from translation_service.domain.ids import DocumentId, PersonId
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import HELD, DocumentState
from translation_service.persistence.people import Person
from translation_service.persistence.requests import Document

_ASSIGNABLE: Final = frozenset({DocumentState.QUEUED, DocumentState.IN_REVISION, DocumentState.RETURNED})


def assign_document(
    session: Session, *, document_id: DocumentId, reviser_id: PersonId, actor: Actor, services: Services
) -> None:
    """Give a document to a reviser, also when another one holds it, and tell them; what was saved stays.

    Who has it in revision already keeps it, and nothing happens.
    """
    require(actor.holds(Role.COORDINATOR))
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    reviser = _find_reviser(session, reviser_id)
    if document.state not in _ASSIGNABLE:
        raise MovedOn("not-assignable", N_("Only a document that waits for revision or is in it can be assigned."))
    if document.state is DocumentState.IN_REVISION and document.reviser_id == reviser.id:
        return
    holder_id, document.reviser_id = document.reviser_id, reviser.id
    why, clock = reviser.name, services.clock
    if document.state is DocumentState.IN_REVISION:
        record_event(session, document, to=document.state, clock=clock, person_id=actor.id, why=why)
        session.flush()
    else:
        move_document(session, document, DocumentState.IN_REVISION, clock=clock, person_id=actor.id, why=why)
    if reviser.id not in {holder_id, actor.id}:
        announce_assigned(session, document, services=services)


def hand_over(
    session: Session, *, reviser_id: PersonId, successor_id: PersonId, actor: Actor, services: Services
) -> int:
    """Give all that one reviser holds to another, before a leave for example; return how many documents."""
    held = select(Document.id).where(Document.reviser_id == reviser_id, Document.state.in_(HELD))
    # Held as it is found: what is approved or given to somebody else meanwhile stays where it went.
    documents = session.scalars(held.order_by(Document.id).with_for_update()).all()
    for number in documents:
        assign_document(
            session, document_id=DocumentId(number), reviser_id=successor_id, actor=actor, services=services
        )
    return len(documents)


def cancel_document(
    session: Session, *, document_id: DocumentId, reason: str, actor: Actor, services: Services
) -> None:
    """End a document's way before it is delivered, and tell its orderer; its files and texts are kept."""
    require(actor.holds(Role.COORDINATOR))
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    why = require_reason(reason)
    if has_just_moved(session, document, DocumentState.CANCELLED, actor=actor, why=why):
        return
    move_document(session, document, DocumentState.CANCELLED, clock=services.clock, person_id=actor.id, why=why)
    call_off(session, document, template="asked", clock=services.clock)
    announce(session, document, template="cancelled", services=services)


def retry_document(session: Session, *, document_id: DocumentId, actor: Actor, clock: Clock) -> None:
    """Have a failed document begin again at the step where it failed."""
    require(actor.holds(Role.ADMINISTRATOR, Role.COORDINATOR))
    document = session.get(Document, document_id, with_for_update=True)
    if document is None:
        raise NotFound("document-not-found", N_("There is no such document, or it is not yours to see."))
    if has_just_moved(session, document, document.state, actor=actor, out_of=DocumentState.FAILED):
        return
    if document.state is not DocumentState.FAILED:
        raise MovedOn("not-failed", N_("Only a failed document can be tried again."))
    move_document(session, document, DocumentState(document.failed_from), clock=clock, person_id=actor.id)
    document.failure = None


def _find_reviser(session: Session, reviser_id: PersonId) -> Person:
    person = session.get(Person, reviser_id)
    if person is None or not person.is_active or Role.REVISER.value not in person.roles:
        raise RequestRefused("not-a-reviser", N_("Choose a reviser from the list."))
    return person
