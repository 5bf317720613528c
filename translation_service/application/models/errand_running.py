"""Doing an errand about models: take it, work, and end it in the one way that fits what happened.

Like a stage it is held under a lease that is renewed meanwhile, may be killed at any moment and run again, and is ended
only by who still holds the lease. Of those that take long, one is done at a time, so that documents find a worker.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.endings import BROKEN, UNAVAILABLE, write_reason
from translation_service.application.leases import Interrupted, LeaseLost, kept_alive, written_if
from translation_service.application.models.errands import forget_arrival, ring_for_errand
from translation_service.application.ports import Services
from translation_service.domain.errands import ErrandKind, ErrandState
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.ids import ErrandId
from translation_service.domain.sentences import N_, Sentence, sentence, write_sentence
from translation_service.engines.catalogue.catalogue import WantedModel
from translation_service.engines.catalogue.offers import OfferedModel, SourceAnswer
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.models.manifest import InstalledModel
from translation_service.persistence.errands import Errand

logger = logging.getLogger(__name__)

ERRAND_STEP: Final = N_("working on a model")
_PAUSE: Final = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldErrand:
    """An errand that this worker does, as its `token` in the errand's row says."""

    id: ErrandId
    kind: ErrandKind
    wanted: WantedModel
    arrival: str
    attempts: int
    token: str


Outcome = dict[str, Any]
"""Columns of the errand that say what came of it."""


def begin_errand(services: Services, *, errand_id: ErrandId) -> HeldErrand | None:
    """Take an errand, or return `None` when it does not wait, is held, or must wait for another."""
    moment = services.clock()
    with services.transaction() as session:
        errand = session.scalar(
            select(Errand)
            .where(Errand.id == errand_id, Errand.state == ErrandState.WAITING, Errand.is_idle(moment))
            .with_for_update(skip_locked=True)
        )
        if errand is None or _must_wait(session, errand, services):
            return None
        errand.take(until=moment + services.rules.lease)
        return _held(errand)


def do_errand(services: Services, held: HeldErrand) -> None:
    """Do an errand that was taken, and end it."""
    try:
        with kept_alive(partial(_renew, services, held), length=services.rules.lease):
            outcome = _WORK[held.kind](services, held)
    except LeaseLost:
        logger.info("lease_lost", extra={"errand_id": held.id})
    except Interrupted:
        _settle(services, held, attempts=held.attempts - 1)
    except SourceAway as trouble:
        _try_again_later(services, held, trouble.sentence)
    except TemporarilyUnavailable:
        _try_again_later(services, held, sentence(UNAVAILABLE))
    except RequestRefused as refusal:
        _end(services, held, state=ErrandState.FAILED, failure=write_reason(refusal.code, refusal.sentence))
        forget_arrival(services, held.arrival)
    else:
        _end(services, held, state=ErrandState.DONE, **outcome)
        forget_arrival(services, held.arrival)


def record_errand_breakdown(services: Services, held: HeldErrand, error: Exception) -> None:
    """After a fault of ours: have the errand tried again, or fail it visibly after the last try."""
    _try_again_later(services, held, sentence(BROKEN, stage=sentence(ERRAND_STEP), kind=type(error).__name__))


def _must_wait(session: Session, errand: Errand, services: Services) -> bool:
    if errand.kind is ErrandKind.LOOK:
        return False
    query = select(Errand.id).where(Errand.state == ErrandState.WAITING, Errand.kind != ErrandKind.LOOK)
    return session.scalar(query.where(Errand.id != errand.id, Errand.is_held(services.clock()))) is not None


def _held(errand: Errand) -> HeldErrand:
    return HeldErrand(
        id=ErrandId(errand.id),
        kind=errand.kind,
        wanted=WantedModel(pair=errand.pair, engine=errand.engine, source=errand.source),
        arrival=errand.arrival,
        attempts=errand.attempts,
        token=errand.lease_token,
    )


def _look(services: Services, _held_errand: HeldErrand) -> Outcome:
    return {"answers": [_written_answer(answer) for answer in services.catalogue.look()]}


def _install(services: Services, held: HeldErrand) -> Outcome:
    return _came_of(services.catalogue.order(held.wanted, _progress(services, held)))


def _import(services: Services, held: HeldErrand) -> Outcome:
    folder = services.catalogue.arrivals / held.arrival
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    if not files:
        template = N_("The files that were handed in are gone. Hand them in again.")
        raise RequestRefused("arrival_gone", template)
    return _came_of(services.catalogue.import_from(files[0] if len(files) == 1 else folder))


_WORK: Final[dict[ErrandKind, Callable[[Services, HeldErrand], Outcome]]] = {
    ErrandKind.LOOK: _look,
    ErrandKind.INSTALL: _install,
    ErrandKind.IMPORT: _import,
}


def _came_of(model: InstalledModel) -> Outcome:
    return {
        "engine": model.engine,
        "source_language": model.pair.source,
        "target_language": model.pair.target,
        "version": model.version,
    }


def _progress(services: Services, held: HeldErrand) -> Callable[[int, int], None]:
    last = services.clock()

    def report(done: int, total: int) -> None:
        nonlocal last
        if services.is_ending():
            raise Interrupted
        moment = services.clock()
        if (moment - last).total_seconds() < 1 and done != total:
            return
        last = moment
        if not _renew(services, held, progress_done=done, progress_total=total):
            raise LeaseLost

    return report


def _renew(services: Services, held: HeldErrand, **columns: int) -> bool:
    return _write(services, held, lease_until=services.clock() + services.rules.lease, **columns)


def _try_again_later(services: Services, held: HeldErrand, reason: Sentence) -> None:
    if held.attempts >= services.rules.job_attempts:
        _end(services, held, state=ErrandState.FAILED, failure=write_reason("errand-failed", reason))
        return
    # Shown meanwhile, so that nobody wonders what it waits for.
    failure = write_reason("errand-put-off", reason)
    _settle(services, held, failure=failure, not_before=services.clock() + _PAUSE * held.attempts)


def _end(services: Services, held: HeldErrand, **columns: object) -> None:
    failure = columns.pop("failure", None)
    _settle(services, held, ended_at=services.clock(), failure=failure, **columns)
    _ring_for_next(services)


def _settle(services: Services, held: HeldErrand, **columns: object) -> None:
    _write(services, held, lease_token="", lease_until=None, **columns)


def _write(services: Services, held: HeldErrand, **columns: object) -> bool:
    """Write columns of an errand, and tell whether it is still held."""
    is_ours = (Errand.id == held.id, Errand.lease_token == held.token, Errand.state == ErrandState.WAITING)
    return written_if(services, Errand, *is_ours, **columns)


def _ring_for_next(services: Services) -> None:
    """Have the errand done at once that waited for this one."""
    with services.transaction() as session:
        query = select(Errand).where(Errand.state == ErrandState.WAITING, Errand.lease_until.is_(None))
        waiting = session.scalar(query.order_by(Errand.id).limit(1).with_for_update(skip_locked=True))
        if waiting is not None:
            ring_for_errand(session, waiting)


def _written_answer(answer: SourceAnswer) -> dict[str, object]:
    return {
        "source": answer.source,
        "problem": write_sentence(answer.problem) if answer.problem else None,
        "offers": [_written_offer(offer) for offer in answer.offers],
    }


def _written_offer(offer: OfferedModel) -> dict[str, object]:
    return {
        "engine": offer.engine,
        "source": offer.pair.source,
        "target": offer.pair.target,
        "version": offer.version,
        "licence": offer.licence,
        "size": offer.size,
        "has_sums": offer.has_sums,
    }
