"""Sweeping exchanges of the memory whose job is gone."""

from sqlalchemy import Select, or_, select

from translation_service.application.endings import DIED, write_reason
from translation_service.application.exchange_running import EXCHANGE_STEP
from translation_service.application.exchanges import exchange_bell, ring_for_exchange
from translation_service.application.jobs import Bell
from translation_service.application.ports import Services
from translation_service.application.sweep_reports import SweepReport
from translation_service.domain.exchanges import EXCHANGE_WORK, ExchangeState
from translation_service.domain.sentences import sentence
from translation_service.persistence.memory_exchanges import MemoryExchange


def sweep_exchanges(services: Services) -> SweepReport:
    """Ring again for exchanges that wait, are due and held by nobody; give those up that ended every worker."""
    with services.reading() as session:
        bells = [exchange_bell(exchange) for exchange in session.scalars(_idle(services))]
    report = SweepReport()
    for bell in bells:
        if not services.queue.is_waiting(bell):
            report += _sweep_exchange(services, bell)
    return report


def _idle(services: Services) -> Select[MemoryExchange]:
    moment = services.clock()
    return (
        select(MemoryExchange)
        .where(MemoryExchange.state.in_(EXCHANGE_WORK))
        .where(or_(MemoryExchange.lease_until.is_(None), MemoryExchange.lease_until <= moment))
        .where(or_(MemoryExchange.not_before.is_(None), MemoryExchange.not_before <= moment))
    )


def _sweep_exchange(services: Services, bell: Bell) -> SweepReport:
    with services.transaction() as session:
        query = _idle(services).where(MemoryExchange.id == bell.subject, MemoryExchange.ringings == bell.ringing)
        exchange = session.scalar(query.with_for_update(skip_locked=True))
        if exchange is None:
            return SweepReport()
        if exchange.attempts < services.rules.job_attempts:
            ring_for_exchange(session, exchange)
            return SweepReport(rung=1)
        reason = sentence(DIED, stage=sentence(EXCHANGE_STEP), count=exchange.attempts)
        exchange.state, exchange.ended_at = ExchangeState.FAILED, services.clock()
        exchange.failure = write_reason("exchange-died", reason)
        return SweepReport(failed=1)
