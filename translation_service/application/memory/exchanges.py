"""What people order about the memory as a whole: imports, exports, and undoing an import."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.jobs import Bell, Job, set_bell
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import NotFound, RequestRefused
from translation_service.domain.exchanges import EXCHANGE_WORK, ExchangeKind, ExchangeState, check_exchange_move
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.memory import SHARED, Trust
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.people import Unit, hold_person

_WANTED: Final = ("kind", "file_name", "blob_key", "trust", "owner_id", "source_language", "target_language")
"""What says of an exchange what is wanted; what is not written there yet stands for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """A file of translated pairs that is in the store, how far it is trusted, and whose memory it is for."""

    name: str
    blob_key: str
    size: int
    trust: Trust
    owner_id: int


def order_import(session: Session, *, file: ImportedFile, actor: Actor, clock: Clock) -> MemoryExchange:
    """Have a file taken into a memory, once where it is sent twice; what a unit accepted comes from here alone."""
    require_exchanger(actor)
    if file.trust is Trust.SIGNED:
        raise RequestRefused("trust", N_("Only what a unit accepted here is trusted that far."))
    _check_owner(session, file.owner_id)
    exchange = MemoryExchange(
        kind=ExchangeKind.IMPORT,
        file_name=file.name[:200],
        blob_key=file.blob_key,
        progress_total=file.size,
        trust=file.trust,
        owner_id=file.owner_id,
    )
    return _ordered(session, exchange, actor, clock)


def order_export(
    session: Session, *, source_language: str, target_language: str, owner_id: int, actor: Actor, clock: Clock
) -> MemoryExchange:
    """Have a memory written into a file, once where it is sent twice; an empty language stands for every one."""
    require_exchanger(actor)
    if not {source_language, target_language} <= {"", *LANGUAGES}:
        raise RequestRefused("unknown-language", N_("Choose one of the languages of the list."))
    _check_owner(session, owner_id)
    names = [name for name in (source_language, target_language) if name]
    exchange = MemoryExchange(
        kind=ExchangeKind.EXPORT,
        file_name="-".join(["memory", *names]) + ".tmx",
        source_language=source_language,
        target_language=target_language,
        owner_id=owner_id,
    )
    return _ordered(session, exchange, actor, clock)


def undo_import(session: Session, *, exchange_id: int, actor: Actor) -> MemoryExchange:
    """Have everything that an import added taken out again, but for what a person has approved since."""
    exchange = find_exchange(session, exchange_id=exchange_id, actor=actor, locks=True)
    if exchange.kind is not ExchangeKind.IMPORT:
        raise RequestRefused("not-an-import", N_("Only an import can be undone."))
    _withdraw(session, exchange)
    return exchange


def cancel_exchange(session: Session, *, exchange_id: int, actor: Actor, clock: Clock) -> MemoryExchange:
    """Call off an exchange that is under way; what an import has added by now is taken out again."""
    exchange = find_exchange(session, exchange_id=exchange_id, actor=actor, locks=True)
    if exchange.state is ExchangeState.CANCELLED:
        return exchange
    if exchange.kind is ExchangeKind.IMPORT:
        _withdraw(session, exchange)
        return exchange
    _move(session, exchange, ExchangeState.CANCELLED)
    exchange.ended_at = clock()
    session.flush()
    return exchange


def retry_exchange(session: Session, *, exchange_id: int, actor: Actor) -> MemoryExchange:
    """Have a failed exchange tried again, from where it was."""
    exchange = find_exchange(session, exchange_id=exchange_id, actor=actor, locks=True)
    if exchange.state not in EXCHANGE_WORK:
        _move(session, exchange, ExchangeState.UNDOING if exchange.is_withdrawn else ExchangeState.WAITING)
    return exchange


def find_exchange(session: Session, *, exchange_id: int, actor: Actor, locks: bool = False) -> MemoryExchange:
    """Return an exchange; raise `NotFound` where there is none."""
    require_exchanger(actor)
    query = select(MemoryExchange).where(MemoryExchange.id == exchange_id)
    exchange = session.scalar(query.with_for_update() if locks else query)
    if exchange is None:
        raise NotFound("exchange-not-found", N_("There is no such import or export."))
    return exchange


def require_exchanger(actor: Actor) -> None:
    """Raise `NotAllowed` unless the person may exchange the memory."""
    require(actor.holds(Role.TERMINOLOGIST, Role.ADMINISTRATOR))


def ring_for_exchange(session: Session, exchange: MemoryExchange) -> None:
    """Have the job rung that does an exchange."""
    exchange.ringings += 1
    set_bell(session, exchange_bell(exchange))


def exchange_bell(exchange: MemoryExchange) -> Bell:
    """Return the bell last rung for an exchange."""
    return Bell(job=Job.EXCHANGE_MEMORY, subject=exchange.id, ringing=exchange.ringings)


def _check_owner(session: Session, owner_id: int) -> None:
    unit = session.get(Unit, owner_id) if owner_id != SHARED else None
    if owner_id != SHARED and (unit is None or not unit.has_own_memory):
        raise RequestRefused("no-own-memory", N_("This unit has no translation memory of its own."))


def _withdraw(session: Session, exchange: MemoryExchange) -> None:
    if exchange.state is ExchangeState.UNDOING:
        return
    _move(session, exchange, ExchangeState.UNDOING)
    exchange.is_withdrawn, exchange.progress_done, exchange.progress_total = True, 0, exchange.added
    session.flush()


def _move(session: Session, exchange: MemoryExchange, to: ExchangeState) -> None:
    check_exchange_move(exchange.state, to)
    exchange.state, exchange.ended_at, exchange.failure = to, None, None
    exchange.begin_afresh()
    if to in EXCHANGE_WORK:
        ring_for_exchange(session, exchange)
    session.flush()


def add_exchange(session: Session, exchange: MemoryExchange, *, clock: Clock) -> MemoryExchange:
    """Write an exchange down without ringing for it, for whoever does it at once."""
    exchange.state, exchange.created_at = ExchangeState.WAITING, clock()
    session.add(exchange)
    session.flush()
    return exchange


def _ordered(session: Session, exchange: MemoryExchange, actor: Actor, clock: Clock) -> MemoryExchange:
    under_way = _under_way(session, exchange, actor)
    if under_way is not None:
        return under_way
    exchange.person_id = actor.id
    ring_for_exchange(session, add_exchange(session, exchange, clock=clock))
    session.flush()
    return exchange


def _under_way(session: Session, exchange: MemoryExchange, actor: Actor) -> MemoryExchange | None:
    """Return what a person has ordered already, and that is not done yet."""
    hold_person(session, actor.id)
    wanted = {name: getattr(exchange, name) for name in _WANTED if getattr(exchange, name) is not None}
    waiting = select(MemoryExchange).where(
        MemoryExchange.state == ExchangeState.WAITING, MemoryExchange.person_id == actor.id
    )
    return session.scalar(waiting.filter_by(**wanted).order_by(MemoryExchange.id.desc()).limit(1))
