"""Another deadline for a request, with its place in the record of each document it still matters to."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from translation_service.application.ports import Services
from translation_service.domain.deadlines import NEW_DEADLINE
from translation_service.domain.errors import MovedOn, NotFound, RequestRefused
from translation_service.domain.ids import PersonId, RequestId, UnitId
from translation_service.domain.people import Actor, Holding, may_order
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import OPEN
from translation_service.persistence.requests import Document, DocumentEvent, Request


def change_deadline(
    session: Session, *, request_id: RequestId, deadline: datetime | None, actor: Actor, services: Services
) -> None:
    """Give a request another deadline, or none, while the desk still owes something of it."""
    request = _find_request(session, request_id, actor)
    if deadline is not None and deadline <= services.clock():
        raise RequestRefused("deadline-passed", N_("This moment has passed already. Choose a later one."))
    owed = [document for document in request.documents if document.state in OPEN]
    if not owed:
        raise MovedOn("nothing-owed", N_("Nothing of this request is open any more, so its deadline stays."))
    if request.deadline == deadline:
        return
    request.deadline = deadline
    why = deadline.isoformat() if deadline else ""
    session.add_all(_event(document, why, actor.id, services.clock()) for document in owed)
    session.flush()


def _find_request(session: Session, request_id: RequestId, actor: Actor) -> Request:
    query = select(Request).where(Request.id == request_id).options(joinedload(Request.documents))
    request = session.scalars(query).unique().one_or_none()
    if request is None or not may_order(actor, _holding(request)):
        raise NotFound("request-not-found", N_("There is no such request, or it is not yours to see."))
    return request


def _holding(request: Request) -> Holding:
    return Holding(unit_id=UnitId(request.unit_id), reviser_id=None, confidentiality=request.confidentiality)


def _event(document: Document, why: str, person_id: PersonId, moment: datetime) -> DocumentEvent:
    state = document.state.value
    return DocumentEvent(
        document_id=document.id,
        at=moment,
        person_id=person_id,
        from_state=state,
        to_state=state,
        act=NEW_DEADLINE,
        why=why,
    )
