"""Sweeping what people ordered apart from documents: errands about models, and exchanges of the memory.

Those whose job is gone are rung for again; those that ended every worker are given up.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from translation_service.application.endings import DIED, write_reason
from translation_service.application.jobs import Bell
from translation_service.application.memory.exchange_running import EXCHANGE_STEP
from translation_service.application.memory.exchanges import exchange_bell, ring_for_exchange
from translation_service.application.models.errand_running import ERRAND_STEP
from translation_service.application.models.errands import errand_bell, ring_for_errand
from translation_service.application.ports import Services
from translation_service.application.sweep_reports import SweepReport
from translation_service.domain.errands import ErrandState
from translation_service.domain.exchanges import EXCHANGE_WORK, ExchangeState
from translation_service.domain.sentences import sentence
from translation_service.persistence.errands import Errand
from translation_service.persistence.memory_exchanges import MemoryExchange

Order = TypeVar("Order", Errand, MemoryExchange)
State = ErrandState | ExchangeState


@dataclass(frozen=True, slots=True, kw_only=True)
class _Orders(Generic[Order]):
    """A table of orders: which states wait for a worker, how one is rung for, and what is said when it is given up."""

    table: type[Order]
    work: Collection[State]
    failed: State
    bell_of: Callable[[Order], Bell]
    ring: Callable[[Session, Order], None]
    step: str
    died: str


_ERRANDS: Final = _Orders(
    table=Errand,
    work=(ErrandState.WAITING,),
    failed=ErrandState.FAILED,
    bell_of=errand_bell,
    ring=ring_for_errand,
    step=ERRAND_STEP,
    died="errand-died",
)
_EXCHANGES: Final = _Orders(
    table=MemoryExchange,
    work=EXCHANGE_WORK,
    failed=ExchangeState.FAILED,
    bell_of=exchange_bell,
    ring=ring_for_exchange,
    step=EXCHANGE_STEP,
    died="exchange-died",
)


def sweep_orders(services: Services) -> SweepReport:
    """Ring again for every order whose job is lost; raise `TemporarilyUnavailable` while the broker is away."""
    return _sweep(services, _ERRANDS) + _sweep(services, _EXCHANGES)


def _sweep(services: Services, orders: _Orders[Order]) -> SweepReport:
    with services.reading() as session:
        bells = [orders.bell_of(order) for order in session.scalars(_idle(services, orders).order_by(orders.table.id))]
    report = SweepReport()
    for bell in bells:
        if not services.queue.is_waiting(bell):
            report += _sweep_one(services, orders, bell)
    return report


def _idle(services: Services, orders: _Orders[Order]) -> Select[Order]:
    table = orders.table
    return select(table).where(table.state.in_(orders.work), table.is_idle(services.clock()))


def _sweep_one(services: Services, orders: _Orders[Order], bell: Bell) -> SweepReport:
    table = orders.table
    with services.transaction() as session:
        query = _idle(services, orders).where(table.id == bell.subject, table.ringings == bell.ringing)
        order = session.scalar(query.with_for_update(skip_locked=True))
        if order is None:
            return SweepReport()
        if order.attempts < services.rules.job_attempts:
            orders.ring(session, order)
            return SweepReport(rung=1)
        reason = sentence(DIED, stage=sentence(orders.step), count=order.attempts)
        # Table and states belong to each other; mypy cannot see it.
        order.state, order.ended_at = orders.failed, services.clock()  # type: ignore[assignment]
        order.failure = write_reason(orders.died, reason)
        order.let_go()
        return SweepReport(failed=1)
