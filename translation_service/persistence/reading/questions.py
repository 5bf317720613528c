"""Questions of revisers and the answers of units, for the editor, the queue and the portal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from translation_service.domain.workflow import ANSWERABLE
from translation_service.persistence.people import Person
from translation_service.persistence.questions import Question
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """A question; `number` is that of its segment, None for one about the whole document or a segment that is gone."""

    id: int
    document_id: int
    segment_id: int | None
    number: int | None
    source: str
    text: str
    asker: str
    asked_at: datetime
    answer: str
    answerer: str
    answered_at: datetime | None


def questions_of(session: Session, *, document_ids: Iterable[int]) -> tuple[QuestionLine, ...]:
    """Return the questions about some documents, the oldest first."""
    asker, answerer = aliased(Person), aliased(Person)
    rows = session.execute(
        select(Question, SegmentRow.number, asker.name, answerer.name)
        .join(asker, Question.asker_id == asker.id)
        .outerjoin(answerer, Question.answerer_id == answerer.id)
        .outerjoin(SegmentRow, Question.segment_id == SegmentRow.id)
        .where(Question.document_id.in_(tuple(document_ids)))
        .order_by(Question.id)
    )
    return tuple(
        QuestionLine(
            id=question.id,
            document_id=question.document_id,
            segment_id=question.segment_id,
            number=number,
            source=question.source,
            text=question.text,
            asker=asked_by,
            asked_at=question.asked_at,
            answer=question.answer,
            answerer=answered_by or "",
            answered_at=question.answered_at,
        )
        for question, number, asked_by, answered_by in rows
    )


def unanswered_by_request(session: Session, *, request_ids: Iterable[int]) -> Mapping[int, int]:
    """Count the questions that wait for an answer, by request; a request without any is left out."""
    rows = session.execute(
        select(Document.request_id, func.count())
        .join(Question, Question.document_id == Document.id)
        .where(Document.request_id.in_(tuple(request_ids)), Question.answer == "", Document.state.in_(ANSWERABLE))
        .group_by(Document.request_id)
    )
    return dict(rows.all())


def unanswered_by_document(session: Session, *, document_ids: Iterable[int]) -> Mapping[int, int]:
    """Count the questions that wait for an answer, by document; a document without any is left out."""
    rows = session.execute(
        select(Question.document_id, func.count())
        .where(Question.document_id.in_(tuple(document_ids)), Question.answer == "")
        .group_by(Question.document_id)
    )
    return dict(rows.all())
