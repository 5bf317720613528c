"""What tells the page of a request that it has something new to show of a document."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ScalarSelect, Select, func, select
from sqlalchemy.orm import Session

from translation_service.domain.previews import PreviewState
from translation_service.persistence.previews import Preview
from translation_service.persistence.questions import Question
from translation_service.persistence.requests import Document, DocumentEvent, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNews:
    """`mark` is another one after every event, file, question, answer or preview; `is_drawn` while a preview waits."""

    mark: str
    is_drawn: bool


def news_by_document(session: Session, *, request_id: int) -> Mapping[int, DocumentNews]:
    """Return the news of every document of a request, by document id."""
    rows = session.execute(
        select(
            Document.id,
            _last(select(func.max(DocumentEvent.id)).where(DocumentEvent.document_id == Document.id)),
            _last(select(func.max(Version.id)).where(Version.document_id == Document.id)),
            _count(_questions()),
            _count(_questions().where(Question.answer != "")),
            _count(_previews()),
            _count(_previews().where(Preview.state == PreviewState.WAITING)),
        ).where(Document.request_id == request_id)
    )
    return {
        document_id: DocumentNews(mark="-".join(str(number or 0) for number in numbers), is_drawn=bool(numbers[-1]))
        for document_id, *numbers in rows
    }


def _last(query: Select[Any]) -> ScalarSelect[Any]:
    return query.correlate(Document).scalar_subquery()


def _count(query: Select[Any]) -> ScalarSelect[Any]:
    return query.with_only_columns(func.count()).correlate(Document).scalar_subquery()


def _questions() -> Select[Any]:
    return select(Question.id).where(Question.document_id == Document.id)


def _previews() -> Select[Any]:
    return select(Preview.id).join(Version, Preview.version_id == Version.id).where(Version.document_id == Document.id)
