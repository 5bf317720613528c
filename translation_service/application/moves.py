"""Moving a document to another state: the one place where a state changes, with its record and its bell."""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from translation_service.application.jobs import JOB_OF, Bell, set_bell
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import NotFound
from translation_service.domain.ids import DocumentId, PersonId
from translation_service.domain.people import Actor, may_see
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import WORK, DocumentState, check_move
from translation_service.persistence.requests import Document, DocumentEvent


def move_document(
    session: Session,
    document: Document,
    to: DocumentState,
    *,
    clock: Clock,
    person_id: PersonId | None = None,
    why: str = "",
) -> None:
    """Move a document along the table, write down who did it and why, and ring for the job its new state waits for."""
    check_move(document.state, to)
    record_event(session, document, to=to, clock=clock, person_id=person_id, why=why)
    document.state = to
    document.state_since = clock()
    _begin_afresh(document)
    if to in WORK:
        ring_for(session, document)
    session.flush()


def record_event(
    session: Session,
    document: Document,
    *,
    to: DocumentState,
    clock: Clock,
    person_id: PersonId | None = None,
    why: str = "",
) -> None:
    """Write one line into the record of a document."""
    session.add(
        DocumentEvent(
            document_id=document.id,
            at=clock(),
            person_id=person_id,
            from_state=document.state.value,
            to_state=to.value,
            why=why,
        )
    )


def has_just_moved(
    session: Session,
    document: Document,
    to: DocumentState,
    *,
    actor: Actor,
    why: str = "",
    out_of: DocumentState | None = None,
) -> bool:
    """Tell whether the actor's own move, with these words, was the last one: then a second click asks for it again."""
    if document.state is not to:
        return False
    moves = select(DocumentEvent).where(DocumentEvent.document_id == document.id, DocumentEvent.act == "")
    last = session.scalar(moves.order_by(DocumentEvent.id.desc()).limit(1))
    if last is None or (out_of is not None and last.from_state != out_of):
        return False
    return (last.to_state, last.person_id, last.why) == (to.value, actor.id, why)


def ring_for(session: Session, document: Document) -> None:
    """Have the job rung that the state of the document waits for; each ringing is a new job."""
    document.ringings += 1
    set_bell(session, present_bell(document))


def present_bell(document: Document) -> Bell:
    """Return the bell last rung for a document that waits for a machine."""
    return Bell(job=JOB_OF[WORK[document.state]], subject=document.id, ringing=document.ringings)


def find_document(
    session: Session, *, document_id: DocumentId, actor: Actor, locks: bool = False, keeps: bool = False
) -> Document:
    """Return a document the actor may see, with its request; raise `NotFound` for any other.

    With `locks` its row is held until the transaction ends, so that two people cannot move it at once. With `keeps`
    nobody can move it until then, though several may keep it at the same time.
    """
    query = select(Document).where(Document.id == document_id).options(joinedload(Document.request, innerjoin=True))
    if locks or keeps:
        query = query.with_for_update(of=Document, read=keeps).execution_options(populate_existing=True)
    document = session.scalar(query)
    if document is None or not may_see(actor, document.holding(document.request)):
        raise NotFound("document-not-found", N_("There is no such document, or it is not yours to see."))
    return document


def _begin_afresh(document: Document) -> None:
    document.begin_afresh()
    document.progress_done = 0
    document.progress_total = 0
