"""Doing an exchange of the memory: take it, work in steps that are each one transaction, and end it.

An import writes how many items of its file it has dealt with in the transaction that keeps them, so that it may be
killed between any two and goes on there, with nothing kept or counted twice.
"""

import logging
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import islice
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.blobs import keep_blob, open_blob
from translation_service.application.endings import BROKEN, UNAVAILABLE, write_reason
from translation_service.application.leases import Interrupted, LeaseLost, kept_alive, written_if
from translation_service.application.memory.exchange_items import count_units, kept_of, written_units
from translation_service.application.ports import Services
from translation_service.domain.errors import FileLost, RequestRefused, TemporarilyUnavailable
from translation_service.domain.exchanges import EXCHANGE_WORK, ExchangeKind, ExchangeState
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.memory.tmx.units import Skipped, TmxUnit
from translation_service.memory.tmx.writing import write_tmx
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.memory_keeping import add_units, forget_units

logger = logging.getLogger(__name__)

EXCHANGE_STEP: Final = N_("exchanging the translation memory")
_PAUSE: Final = timedelta(seconds=10)
_ITEMS_AT_ONCE: Final = 500
_ITEMS_CHECKED_AT_ONCE: Final = 5000
_MOST_SKIPPED_SHOWN: Final = 100

_Items = list[TmxUnit | Skipped]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldExchange:
    """An exchange that this worker does, as its `token` in its row says."""

    id: int
    row: MemoryExchange
    token: str


def begin_exchange(services: Services, *, exchange_id: int) -> HeldExchange | None:
    """Take an exchange, or return `None` when it does not wait, is not due, or is held."""
    moment = services.clock()
    with services.transaction() as session:
        row = session.scalar(
            select(MemoryExchange)
            .where(MemoryExchange.id == exchange_id, MemoryExchange.state.in_(EXCHANGE_WORK))
            .where(MemoryExchange.is_idle(moment))
            .with_for_update(skip_locked=True)
        )
        if row is None:
            return None
        row.take(until=moment + services.rules.lease)
    return HeldExchange(id=row.id, row=row, token=row.lease_token)


def do_exchange(services: Services, held: HeldExchange) -> None:
    """Do an exchange that was taken, and end it."""
    try:
        with kept_alive(partial(_renew, services, held), length=services.rules.lease):
            _work_of(held)(services, held)
    except LeaseLost:
        logger.info("lease_lost", extra={"exchange_id": held.id})
    except Interrupted:
        _settle(services, held, attempts=held.row.attempts - 1)
    except TemporarilyUnavailable:
        _try_again_later(services, held, sentence(UNAVAILABLE))
    except FileLost as loss:
        _try_again_later(services, held, loss.sentence)
    except RequestRefused as refusal:
        _end(services, held, ExchangeState.FAILED, failure=write_reason(refusal.code, refusal.sentence))


def record_exchange_breakdown(services: Services, held: HeldExchange, error: Exception) -> None:
    """After a fault of ours: have the exchange tried again, or fail it visibly after the last try."""
    _try_again_later(services, held, sentence(BROKEN, stage=sentence(EXCHANGE_STEP), kind=type(error).__name__))


def _work_of(held: HeldExchange) -> Callable[[Services, HeldExchange], None]:
    if held.row.state is ExchangeState.UNDOING:
        return _undo
    return _import if held.row.kind is ExchangeKind.IMPORT else _export


def _import(services: Services, held: HeldExchange) -> None:
    if not held.row.position:
        _read_through(services, held)
    with closing(_items(services, held)) as items:
        for _ in islice(items, held.row.position):
            continue
        while some := list(islice(items, _ITEMS_AT_ONCE)):
            _take(services, held, some)
            _stop_if_asked(services)
    _end(services, held, ExchangeState.DONE, progress_done=held.row.progress_total)


def _read_through(services: Services, held: HeldExchange) -> None:
    """Read a file to its end once, so that nothing is kept of one that is refused."""
    with closing(_items(services, held)) as items:
        for count, item in enumerate(items, start=1):
            if count % _ITEMS_CHECKED_AT_ONCE == 0:
                _go_on(services, held, progress_done=item.place)


def _items(services: Services, held: HeldExchange) -> Generator[TmxUnit | Skipped]:
    with open_blob(services, held.row.blob_key) as stream:
        yield from services.tmx.read(stream)


def _take(services: Services, held: HeldExchange, items: _Items) -> None:
    """Keep some items and write down that they are dealt with, in one transaction."""
    kept, skipped = kept_of(items, exchange=held.row, moment=services.clock())
    with services.transaction() as session:
        row = _held_row(session, held)
        added = add_units(session, kept)
        row.position += len(items)
        row.progress_done = max((item.place for item in items), default=row.progress_done)
        row.added, row.equal = row.added + added, row.equal + len(kept) - added
        row.skipped_count += len(skipped)
        row.skipped = [*row.skipped, *skipped][:_MOST_SKIPPED_SHOWN]
        row.lease_until = services.clock() + services.rules.lease


def _export(services: Services, held: HeldExchange) -> None:
    _go_on(services, held, progress_total=count_units(services, held.row))
    with tempfile.TemporaryFile() as file:
        for count, piece in enumerate(write_tmx(written_units(services, held.row))):
            file.write(piece.encode())
            if count % _ITEMS_CHECKED_AT_ONCE == 0:
                _go_on(services, held, progress_done=count)
        file.seek(0)
        key = keep_blob(services, file.read())
    _end(services, held, ExchangeState.DONE, blob_key=key, added=count - 1, progress_done=count - 1)


def _undo(services: Services, held: HeldExchange) -> None:
    while _forget_some(services, held):
        _stop_if_asked(services)
    _end(services, held, ExchangeState.UNDONE)


def _forget_some(services: Services, held: HeldExchange) -> bool:
    with services.transaction() as session:
        row = _held_row(session, held)
        query = select(MemoryUnit.id).where(MemoryUnit.exchange_id == held.id).limit(_ITEMS_AT_ONCE)
        numbers = session.scalars(query).all()
        forget_units(session, numbers)
        row.progress_done += len(numbers)
        row.lease_until = services.clock() + services.rules.lease
    return bool(numbers)


def _held_row(session: Session, held: HeldExchange) -> MemoryExchange:
    row = session.scalar(
        select(MemoryExchange)
        .where(MemoryExchange.id == held.id, MemoryExchange.lease_token == held.token)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise LeaseLost
    return row


def _go_on(services: Services, held: HeldExchange, **progress: int) -> None:
    """Write down how far it is; stop where it was called off, or the process is to end."""
    _stop_if_asked(services)
    if not _renew(services, held, **progress):
        raise LeaseLost


def _stop_if_asked(services: Services) -> None:
    if services.is_ending():
        raise Interrupted


def _try_again_later(services: Services, held: HeldExchange, reason: Sentence) -> None:
    if held.row.attempts >= services.rules.job_attempts:
        _end(services, held, ExchangeState.FAILED, failure=write_reason("exchange-failed", reason))
        return
    _settle(services, held, not_before=services.clock() + _PAUSE * held.row.attempts)


def _end(services: Services, held: HeldExchange, state: ExchangeState, **columns: object) -> None:
    _settle(services, held, state=state, ended_at=services.clock(), **columns)


def _settle(services: Services, held: HeldExchange, **columns: object) -> None:
    _write(services, held, lease_token="", lease_until=None, **columns)


def _renew(services: Services, held: HeldExchange, **columns: object) -> bool:
    return _write(services, held, lease_until=services.clock() + services.rules.lease, **columns)


def _write(services: Services, held: HeldExchange, **columns: object) -> bool:
    """Write columns of an exchange, and tell whether it is still held."""
    is_ours = (MemoryExchange.id == held.id, MemoryExchange.lease_token == held.token)
    return written_if(services, MemoryExchange, *is_ours, **columns)
