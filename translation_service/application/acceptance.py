"""What a unit decides about a document: it takes it, returns it with a reason, or withdraws it.

Whoever decides the same again, as by a second click, has what they wanted.
"""

from sqlalchemy.orm import Session

from translation_service.application.mail.outbox import announce, call_off
from translation_service.application.memory.remembering import sign_document
from translation_service.application.moves import find_document, has_just_moved, move_document
from translation_service.application.ports import Services
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import MovedOn, RequestRefused
from translation_service.domain.ids import DocumentId
from translation_service.domain.people import Actor, may_order, require
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import WITHDRAWABLE, DocumentState
from translation_service.persistence.requests import Document


def accept_document(session: Session, *, document_id: DocumentId, actor: Actor, clock: Clock) -> None:
    """Accept a delivered document; its way ends."""
    document = _ordered_document(session, document_id, actor)
    if has_just_moved(session, document, DocumentState.ACCEPTED, actor=actor):
        return
    move_document(session, document, DocumentState.ACCEPTED, clock=clock, person_id=actor.id)
    sign_document(session, document)


def return_document(
    session: Session, *, document_id: DocumentId, reason: str, actor: Actor, services: Services
) -> None:
    """Return a delivered document to its reviser; the next approval makes its next version."""
    document = _ordered_document(session, document_id, actor)
    reason = require_reason(reason)
    if has_just_moved(session, document, DocumentState.RETURNED, actor=actor, why=reason):
        return
    move_document(session, document, DocumentState.RETURNED, clock=services.clock, person_id=actor.id, why=reason)
    document.round += 1
    if document.reviser_id:
        announce(session, document, template="returned", services=services, to_person_id=document.reviser_id)


def withdraw_document(
    session: Session, *, document_id: DocumentId, reason: str, actor: Actor, services: Services
) -> None:
    """End a document's way for the unit that ordered it, and tell its reviser; its files and texts are kept."""
    document, reason = _ordered_document(session, document_id, actor), reason.strip()
    if has_just_moved(session, document, DocumentState.CANCELLED, actor=actor, why=reason):
        return
    if document.state not in {*WITHDRAWABLE, DocumentState.CANCELLED}:
        raise MovedOn("not-withdrawable", N_("It is too late to withdraw this document."))
    cancelled = DocumentState.CANCELLED
    move_document(session, document, cancelled, clock=services.clock, person_id=actor.id, why=reason)
    call_off(session, document, template="asked", clock=services.clock)
    if document.reviser_id:
        announce(session, document, template="withdrawn", services=services, to_person_id=document.reviser_id)


def require_reason(reason: str) -> str:
    """Return a reason without white space around it; raise `RequestRefused` for an empty one."""
    if not reason.strip():
        raise RequestRefused("no-reason", N_("Give a reason, so that the others know what to do."))
    return reason.strip()


def _ordered_document(session: Session, document_id: DocumentId, actor: Actor) -> Document:
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    require(may_order(actor, document.holding(document.request)))
    return document
