"""Which documents or requests stand on one page of the costs, and how many words the longest of all pages has."""

from typing import Any, Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from translation_service.persistence.costs import WordCount
from translation_service.persistence.reading.costs import UNCOUNTED, HandedIn, WorkedDocument, worked_in
from translation_service.persistence.reading.pages import Page, read_page
from translation_service.persistence.requests import Document, Request

ROWS_A_PAGE: Final = 50


def page_of_work(session: Session, asked: HandedIn, *, is_by_request: bool, wanted: int) -> Page[WorkedDocument]:
    """Return the documents on one page of those asked for, in order of time: so many documents, or those of requests.

    `total` counts what the pages are of: documents, or requests.
    """
    key = Request.id if is_by_request else Document.id
    keys = _of_asked(select(key), asked).group_by(key).order_by(func.min(Request.created_at), func.min(Document.id))
    page = read_page(session, keys, wanted=wanted, size=ROWS_A_PAGE)
    return page.shown_as(lambda rows: worked_in(session, (key.in_([row[0] for row in rows]), *asked.conditions)))


def most_words(session: Session, asked: HandedIn, *, is_by_request: bool) -> int:
    """Return how many words the longest of the documents asked for, or of their requests, has."""
    words = _of_asked(select(func.sum(WordCount.words).label("words")), asked)
    each = words.join(WordCount, WordCount.document_id == Document.id)
    longest = each.group_by(Request.id if is_by_request else Document.id).subquery()
    return session.scalar(select(func.max(longest.c.words))) or 0


def _of_asked(query: Select[*tuple[Any, ...]], asked: HandedIn) -> Select[*tuple[Any, ...]]:
    documents = query.select_from(Document).join(Document.request)
    return documents.where(*asked.conditions, Document.state.not_in(UNCOUNTED))
