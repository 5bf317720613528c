"""Sweeping errands: those whose job is gone are rung for again, those that killed every worker are given up."""

from sqlalchemy import Select, or_, select

from translation_service.application.endings import DIED, write_reason
from translation_service.application.errand_running import ERRAND_STEP
from translation_service.application.errands import errand_bell, ring_for_errand
from translation_service.application.jobs import Bell
from translation_service.application.ports import Services
from translation_service.application.sweep_reports import SweepReport
from translation_service.domain.errands import ErrandState
from translation_service.domain.sentences import sentence
from translation_service.persistence.errands import Errand


def sweep_errands(services: Services) -> SweepReport:
    """Ring again for every errand whose job is lost; raise `TemporarilyUnavailable` while the broker is away."""
    report = SweepReport()
    for bell in _idle_errands(services):
        if not services.queue.is_waiting(bell):
            report += _sweep_errand(services, bell)
    return report


def _idle_errands(services: Services) -> list[Bell]:
    with services.transaction() as session:
        return [errand_bell(errand) for errand in session.scalars(_idle(services).order_by(Errand.id))]


def _idle(services: Services) -> Select[Errand]:
    moment = services.clock()
    return (
        select(Errand)
        .where(Errand.state == ErrandState.WAITING)
        .where(or_(Errand.lease_until.is_(None), Errand.lease_until <= moment))
        .where(or_(Errand.not_before.is_(None), Errand.not_before <= moment))
    )


def _sweep_errand(services: Services, bell: Bell) -> SweepReport:
    with services.transaction() as session:
        query = _idle(services).where(Errand.id == bell.subject, Errand.ringings == bell.ringing)
        errand = session.scalar(query.with_for_update(skip_locked=True))
        if errand is None:
            return SweepReport()
        if errand.attempts < services.rules.job_attempts:
            ring_for_errand(session, errand)
            return SweepReport(rung=1)
        _give_up(errand, services)
        return SweepReport(failed=1)


def _give_up(errand: Errand, services: Services) -> None:
    reason = sentence(DIED, stage=sentence(ERRAND_STEP), count=errand.attempts)
    errand.state, errand.ended_at, errand.failure = (
        ErrandState.FAILED,
        services.clock(),
        write_reason("errand-died", reason),
    )
    errand.lease_token, errand.lease_until = "", None
