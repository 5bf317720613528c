"""What machines have to do just now: how much runs, waits and failed, by the kind of work."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Select, case, select
from sqlalchemy.orm import Session

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
    pieces = tuple(_all(session, moment))
    return tuple(_line(kind, [piece for piece in pieces if piece[0] == kind]) for kind in JOB_NAMES)


def _line(kind: str, pieces: Sequence[tuple[str, str, datetime]]) -> JobLine:
    counts = Counter(condition for _, condition, _ in pieces)
    return JobLine(
        kind=kind,
        running=counts[RUNNING],
        waiting=counts[WAITING],
        failed=counts[FAILED],
        since=min((began for _, condition, began in pieces if condition == WAITING), default=None),
    )


def _all(session: Session, moment: datetime) -> Iterator[tuple[str, str, datetime]]:
    yield from _documents(session, moment)
    yield from _rows(session, MAILS, _mails())
    errands = select(Errand.created_at, Errand.state == ErrandState.FAILED, Errand.is_held(moment))
    yield from _rows(session, MODELS, errands.where(Errand.state.in_((ErrandState.WAITING, ErrandState.FAILED))))
    unfinished = (ExchangeState.WAITING, ExchangeState.UNDOING, ExchangeState.FAILED)
    exchanges = select(
        MemoryExchange.created_at, MemoryExchange.state == ExchangeState.FAILED, MemoryExchange.is_held(moment)
    )
    yield from _rows(session, MEMORY, exchanges.where(MemoryExchange.state.in_(unfinished)))
    for work in (Recheck, CandidateSearch):
        for asked_at in session.scalars(select(work.asked_at).where(work.done_at.is_(None))):
            yield TERMS, WAITING, asked_at


def _documents(session: Session, moment: datetime) -> Iterator[tuple[str, str, datetime]]:
    is_failed = Document.state == DocumentState.FAILED
    kind = case((is_failed, Document.failed_from), else_=Document.state)
    found = select(kind, Document.state_since, is_failed, Document.is_held(moment))
    for state, since, failed, held in session.execute(found.where(is_failed | Document.state.in_(WORK))):
        yield str(state), _condition(is_failed=failed, is_held=held), since


def _mails() -> Select[datetime, bool, bool]:
    unsent = Mail.state.in_((MailState.WAITING, MailState.SENDING, MailState.FAILED))
    is_failed, is_sending = Mail.state == MailState.FAILED, Mail.state == MailState.SENDING
    return select(Mail.created_at, is_failed, is_sending).where(unsent)


def _rows(session: Session, kind: str, query: Select[datetime, bool, bool]) -> Iterator[tuple[str, str, datetime]]:
    for began, is_failed, is_held in session.execute(query):
        yield kind, _condition(is_failed=is_failed, is_held=is_held), began


def _condition(*, is_failed: bool, is_held: bool) -> str:
    if is_failed:
        return FAILED
    return RUNNING if is_held else WAITING
