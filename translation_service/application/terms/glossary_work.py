"""Work of the glossary under a lease: taken, ended, tried again later, and given up after the last try."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final, Generic, TypeVar

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from translation_service.application.jobs import Bell, Job, set_bell
from translation_service.application.leases import Interrupted, LeaseLost, kept_alive, written_if
from translation_service.application.ports import Services
from translation_service.application.sweep_reports import SweepReport
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.persistence.rechecks import CandidateSearch, Recheck

Work = TypeVar("Work", Recheck, CandidateSearch)

_PAUSE: Final = timedelta(seconds=10)
_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldWork(Generic[Work]):
    """Work that this worker does, as its `token` in the row says, for whoever asked for it at `asked_at`."""

    table: type[Work]
    subject: int
    asked_at: datetime
    attempts: int
    token: str


def bell_of(row: Recheck | CandidateSearch) -> Bell:
    """Return the bell of work as it stands."""
    if isinstance(row, Recheck):
        return Bell(job=Job.RECHECK, subject=row.document_id, ringing=row.ringings)
    return Bell(job=Job.FIND_CANDIDATES, subject=row.id, ringing=row.ringings)


def ring_for_work(session: Session, row: Recheck | CandidateSearch) -> None:
    """Have the job rung that does the work of a row."""
    row.ringings += 1
    set_bell(session, bell_of(row))


def begin_work(services: Services, table: type[Work], subject: int) -> HeldWork[Work] | None:
    """Take work, or return `None` when it does not wait, is not due, or is held."""
    moment = services.clock()
    with services.transaction() as session:
        row = session.scalar(_idle(services, table).where(_is(table, subject)).with_for_update(skip_locked=True))
        if row is None:
            return None
        row.take(until=moment + services.rules.lease)
        return HeldWork(
            table=table, subject=subject, asked_at=row.asked_at, attempts=row.attempts, token=row.lease_token
        )


def do_work(services: Services, held: HeldWork[Work], do: Callable[[], None]) -> None:
    """Do work that was taken; `do` ends it, or it is given back or tried again later."""
    try:
        with kept_alive(partial(_renew, services, held), length=services.rules.lease):
            do()
    except LeaseLost:
        return
    except Interrupted:
        _write(services, held, lease_token="", lease_until=None, attempts=held.attempts - 1)
    except TemporarilyUnavailable:
        put_off(services, held)


def held_row(session: Session, held: HeldWork[Work]) -> Work:
    """Return the row of work, held until the transaction ends; raise `LeaseLost` if it is not ours now."""
    query = select(held.table).where(_is(held.table, held.subject), held.table.lease_token == held.token)
    row = session.scalar(query.with_for_update().execution_options(populate_existing=True))
    if row is None:
        raise LeaseLost
    return row


def end_work(session: Session, row: Recheck | CandidateSearch, held: HeldWork[Work], *, at: datetime) -> None:
    """Have held work done; where it was asked for again meanwhile, it waits for the next worker."""
    row.let_go()
    if row.asked_at == held.asked_at:
        row.done_at = at
    else:
        ring_for_work(session, row)


def put_off(services: Services, held: HeldWork[Work], _error: Exception | None = None) -> None:
    """Have work tried again later, or give it up after the last try."""
    if held.attempts >= services.rules.job_attempts:
        _write(services, held, lease_token="", lease_until=None, failed_at=services.clock())
    else:
        pause = _PAUSE * held.attempts
        _write(services, held, lease_token="", lease_until=None, not_before=services.clock() + pause)


def sweep_glossary_work(services: Services) -> SweepReport:
    """Ring again for work whose job is lost; raise `TemporarilyUnavailable` while the broker is away."""
    return _sweep(services, Recheck) + _sweep(services, CandidateSearch)


def _sweep(services: Services, table: type[Work]) -> SweepReport:
    with services.reading() as session:
        subjects = {
            bell_of(row): _is(table, bell_of(row).subject)
            for row in session.scalars(_idle(services, table).order_by(table.asked_at).limit(_AT_ONCE))
        }
    report = SweepReport()
    for bell, is_it in subjects.items():
        if not services.queue.is_waiting(bell):
            report += _ring_or_give_up(services, _idle(services, table).where(is_it, table.ringings == bell.ringing))
    return report


def _ring_or_give_up(services: Services, query: Select[Work]) -> SweepReport:
    with services.transaction() as session:
        row = session.scalar(query.with_for_update(skip_locked=True))
        if row is None:
            return SweepReport()
        if row.attempts < services.rules.job_attempts:
            ring_for_work(session, row)
            return SweepReport(rung=1)
        row.let_go()
        row.failed_at = services.clock()
        return SweepReport(failed=1)


def _idle(services: Services, table: type[Work]) -> Select[Work]:
    return select(table).where(table.waits(), table.is_idle(services.clock()))


def _is(table: type[Work], subject: int) -> ColumnElement[bool]:
    (key,) = table.__table__.primary_key
    return key == subject


def _renew(services: Services, held: HeldWork[Work]) -> bool:
    return _write(services, held, lease_until=services.clock() + services.rules.lease)


def _write(services: Services, held: HeldWork[Work], **columns: object) -> bool:
    """Write columns of work, and tell whether it is still held."""
    is_ours = (_is(held.table, held.subject), held.table.lease_token == held.token)
    return written_if(services, held.table, *is_ours, **columns)
