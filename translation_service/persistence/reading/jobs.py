"""What machines have to do just now: how much runs, waits and failed, by the kind of work."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Select, String, case, func, literal, select, type_coerce, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from translation_service.domain.errands import ErrandState
from translation_service.domain.exchanges import ExchangeState
from translation_service.domain.mails import MailState
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import STAGE_NAMES, WORK, DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.errands import Errand
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.rechecks import CandidateSearch, Recheck
from translation_service.persistence.requests import Document

RUNNING: Final = "running"
WAITING: Final = "waiting"
FAILED: Final = "failed"

MAILS: Final = "mails"
MODELS: Final = "models"
MEMORY: Final = "memory"
TERMS: Final = "terms"

JOB_NAMES: Final[dict[str, str]] = {
    **{state.value: STAGE_NAMES[stage] for state, stage in WORK.items()},
    MAILS: N_("sending mails"),
    MODELS: N_("bringing translation models"),
    MEMORY: N_("reading and writing memory files"),
    TERMS: N_("checking open work and looking for terms"),
}
"""Work that machines do, in the order of a document's way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLine:
    """One kind of work; `since` is when the longest waiting one began to wait."""

    kind: str
    running: int
    waiting: int
    failed: int
    since: datetime | None


def read_jobs(session: Session, *, moment: datetime) -> tuple[JobLine, ...]:
    """Return every kind of work with what runs, waits and failed at a moment."""
    found = union_all(*_unfinished(moment)).subquery()
    sums = (func.count(), func.min(found.c.since))
    rows = session.execute(select(found.c.work, found.c.condition, *sums).group_by(found.c.work, found.c.condition))
    counted = {(work, condition): (count, since) for work, condition, count, since in rows}
    return tuple(_line(kind, counted) for kind in JOB_NAMES)


def _line(kind: str, counted: Mapping[tuple[str, str], tuple[int, datetime]]) -> JobLine:
    nothing = (0, None)
    waiting, since = counted.get((kind, WAITING), nothing)
    return JobLine(
        kind=kind,
        running=counted.get((kind, RUNNING), nothing)[0],
        waiting=waiting,
        failed=counted.get((kind, FAILED), nothing)[0],
        since=since,
    )


def _unfinished(moment: datetime) -> Iterator[Select[str, str, datetime]]:
    """Yield queries for what is not done of every kind of work, in what condition, and since when."""
    yield _documents(moment)
    yield _mails()
    errands = _found(MODELS, Errand.created_at, Errand.state == ErrandState.FAILED, Errand.is_held(moment))
    yield errands.where(Errand.state.in_((ErrandState.WAITING, ErrandState.FAILED)))
    is_failed, is_held = MemoryExchange.state == ExchangeState.FAILED, MemoryExchange.is_held(moment)
    unfinished = (ExchangeState.WAITING, ExchangeState.UNDOING, ExchangeState.FAILED)
    yield _found(MEMORY, MemoryExchange.created_at, is_failed, is_held).where(MemoryExchange.state.in_(unfinished))
    for work in (Recheck, CandidateSearch):
        found = _found(TERMS, work.asked_at, work.failed_at.is_not(None), work.is_held(moment))
        yield found.where(work.done_at.is_(None))


def _documents(moment: datetime) -> Select[str, str, datetime]:
    is_failed = Document.state == DocumentState.FAILED
    kind = case((is_failed, type_coerce(Document.failed_from, String)), else_=type_coerce(Document.state, String))
    found = _found(kind, Document.state_since, is_failed, Document.is_held(moment))
    return found.where(is_failed | Document.state.in_(WORK))


def _mails() -> Select[str, str, datetime]:
    unsent = Mail.state.in_((MailState.WAITING, MailState.SENDING, MailState.FAILED))
    return _found(MAILS, Mail.created_at, Mail.state == MailState.FAILED, Mail.state == MailState.SENDING).where(unsent)


def _found(
    kind: str | ColumnElement[str],
    since: InstrumentedAttribute[datetime],
    is_failed: ColumnElement[bool],
    is_held: ColumnElement[bool],
) -> Select[str, str, datetime]:
    work = literal(kind) if isinstance(kind, str) else kind
    condition = case((is_failed, literal(FAILED)), (is_held, literal(RUNNING)), else_=literal(WAITING))
    return select(work.label("work"), condition.label("condition"), since.label("since"))
