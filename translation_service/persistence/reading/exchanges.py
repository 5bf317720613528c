"""Imports and exports of the memory, as their page lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from translation_service.domain.exchanges import ExchangeKind, ExchangeState
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.people import Person, Unit

_MOST_SHOWN: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeLine:
    """An import or export; `owner` is empty for the shared memory, `skipped` holds the first (line, code).

    `is_held` tells that a worker does it; `is_checked` that a file has been read through and is being taken in.
    """

    id: int
    kind: ExchangeKind
    state: ExchangeState
    file_name: str
    owner: str
    person: str
    created_at: datetime
    ended_at: datetime | None
    is_held: bool
    is_checked: bool
    is_withdrawn: bool
    done: int
    total: int
    added: int
    equal: int
    skipped_count: int
    skipped: tuple[tuple[int, str], ...]
    failure: Mapping[str, Any] | None


def list_exchanges(session: Session) -> tuple[ExchangeLine, ...]:
    """Return the newest imports and exports."""
    rows = session.execute(_query().order_by(MemoryExchange.id.desc()).limit(_MOST_SHOWN))
    return tuple(_line(exchange, person or "", owner or "") for exchange, person, owner in rows)


def read_exchange(session: Session, *, exchange_id: int) -> ExchangeLine | None:
    """Return one import or export."""
    row = session.execute(_query().where(MemoryExchange.id == exchange_id)).first()
    return _line(row[0], row[1] or "", row[2] or "") if row else None


def _query() -> Select[MemoryExchange, str, str]:
    return (
        select(MemoryExchange, Person.name, Unit.name)
        .outerjoin(Person, MemoryExchange.person_id == Person.id)
        .outerjoin(Unit, MemoryExchange.owner_id == Unit.id)
    )


def _line(exchange: MemoryExchange, person: str, owner: str) -> ExchangeLine:
    return ExchangeLine(
        id=exchange.id,
        kind=exchange.kind,
        state=exchange.state,
        file_name=exchange.file_name,
        owner=owner,
        person=person,
        created_at=exchange.created_at,
        ended_at=exchange.ended_at,
        is_held=bool(exchange.lease_token),
        is_checked=exchange.position > 0,
        is_withdrawn=exchange.is_withdrawn,
        done=exchange.progress_done,
        total=exchange.progress_total,
        added=exchange.added,
        equal=exchange.equal,
        skipped_count=exchange.skipped_count,
        skipped=tuple((one["line"], one["code"]) for one in exchange.skipped),
        failure=exchange.failure,
    )
