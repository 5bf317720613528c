"""How much is due on each of the coming days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from translation_service.domain.workflow import OPEN
from translation_service.persistence.requests import Document, Request

DAYS_AHEAD: Final = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """What is due on a day, in documents and words; `held_words` are those a reviser has taken already."""

    day: date
    documents: int
    words: int
    held_words: int


def due_days(session: Session, *, moment: datetime, zone: ZoneInfo) -> tuple[DueDay, ...]:
    """Return today and the days after it, the empty ones too.

    What was due earlier today is still today's; what is overdue since another day is not among them.
    """
    today = moment.astimezone(zone).date()
    begins, ends = _beginning(today, zone), _beginning(today + timedelta(days=DAYS_AHEAD), zone)
    rows = session.execute(
        select(Request.deadline, Document.words, Document.reviser_id)
        .join(Document.request)
        .where(Document.state.in_(OPEN), Request.deadline >= begins, Request.deadline < ends)
    )
    due: dict[date, list[tuple[int, bool]]] = {}
    for deadline, words, reviser_id in rows:
        if deadline is not None:  # the column may be empty, these rows are not
            due.setdefault(deadline.astimezone(zone).date(), []).append((words, reviser_id is not None))
    days = (today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD))
    return tuple(_due_day(day, due.get(day, ())) for day in days)


def is_due_on(day: date, zone: ZoneInfo) -> tuple[ColumnElement[bool], ...]:
    """Return what must hold of an open document that is due on `day`."""
    begins, ends = _beginning(day, zone), _beginning(day + timedelta(days=1), zone)
    return Document.state.in_(OPEN), Request.deadline >= begins, Request.deadline < ends


def _due_day(day: date, documents: Iterable[tuple[int, bool]]) -> DueDay:
    counts = list(documents)
    return DueDay(
        day=day,
        documents=len(counts),
        words=sum(words for words, _ in counts),
        held_words=sum(words for words, is_held in counts if is_held),
    )


def _beginning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone)
