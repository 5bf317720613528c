"""A reviser asks the unit what only the unit can know, and the unit answers."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.mail.outbox import announce_news, call_off
from translation_service.application.moves import find_document
from translation_service.application.ports import Services
from translation_service.application.revision.review import require_open
from translation_service.domain.errors import MovedOn, NotFound, RequestRefused
from translation_service.domain.ids import DocumentId, QuestionId, SegmentId
from translation_service.domain.inline import plain
from translation_service.domain.people import Actor, may_order, require
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import ANSWERABLE
from translation_service.persistence.questions import Question
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow


def ask_unit(
    session: Session,
    *,
    document_id: DocumentId,
    segment_id: SegmentId | None,
    text: str,
    actor: Actor,
    services: Services,
) -> None:
    """Ask the unit about a document in revision, or one segment of it; the same question twice is one."""
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    require_open(document, actor)
    text, source = required(text), source_of(session, document, segment_id)
    if _is_asked(session, document, segment_id, text):
        return
    session.add(
        Question(
            document_id=document.id,
            segment_id=segment_id,
            source=source,
            text=text,
            asker_id=actor.id,
            asked_at=services.clock(),
        )
    )
    session.flush()
    announce_news(session, document, template="asked", services=services)


def answer_question(
    session: Session, *, question_id: QuestionId, text: str, actor: Actor, services: Services
) -> DocumentId:
    """Answer for the unit, and tell whoever asked; return the document. The same answer twice is one."""
    question, document = _find(session, question_id, actor)
    require(may_order(actor, document.holding(document.request)))
    if question.answer == text.strip() != "":
        return DocumentId(document.id)
    if question.answer:
        raise MovedOn("answered", N_("This question has been answered meanwhile; the page shows the answer."))
    if document.state not in ANSWERABLE:
        raise MovedOn("not-answerable", N_("This document is finished already, so the question needs no answer."))
    question.answer, question.answerer_id, question.answered_at = required(text), actor.id, services.clock()
    session.flush()
    reader_id = document.reviser_id or question.asker_id
    announce_news(session, document, template="answered", services=services, to_person_id=reader_id)
    if not _waits_for_answers(session, document):
        call_off(session, document, template="asked", clock=services.clock)
    return DocumentId(document.id)


def _find(session: Session, question_id: QuestionId, actor: Actor) -> tuple[Question, Document]:
    document_id = session.scalar(select(Question.document_id).where(Question.id == question_id))
    if document_id is None:
        raise NotFound("question-not-found", N_("There is no such question."))
    document = find_document(session, document_id=DocumentId(document_id), actor=actor, locks=True)
    return session.get_one(Question, question_id, populate_existing=True), document


def source_of(session: Session, document: Document, segment_id: SegmentId | None) -> str:
    """Return the words of a segment of the document, nothing for the whole of it; raise `NotFound` for another's."""
    if segment_id is None:
        return ""
    row = session.get(SegmentRow, segment_id)
    if row is None or row.document_id != document.id:
        raise NotFound("segment-not-found", N_("There is no such segment."))
    return plain(row.source)


def _is_asked(session: Session, document: Document, segment_id: SegmentId | None, text: str) -> bool:
    about = (Question.document_id == document.id, Question.segment_id.is_not_distinct_from(segment_id))
    return session.scalar(select(Question.id).where(*about, Question.text == text, Question.answer == "")) is not None


def _waits_for_answers(session: Session, document: Document) -> bool:
    open_ones = select(Question.id).where(Question.document_id == document.id, Question.answer == "")
    return session.scalar(open_ones.limit(1)) is not None


def required(text: str) -> str:
    """Return what somebody wrote, without blanks around it; raise `RequestRefused` where that is nothing."""
    if not text.strip():
        raise RequestRefused("nothing-said", N_("Write what you want to say."))
    return text.strip()
