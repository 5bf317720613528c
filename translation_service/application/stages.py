"""Running one stage of a document's way: take it, work, and end it in the one way that fits what happened.

A stage may be run twice, or killed between any two writes and run again: it writes its result and the move in one
transaction, and only while it holds its lease.
"""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Final

from sqlalchemy import select

from translation_service.application.assembly import assemble
from translation_service.application.delivery import deliver
from translation_service.application.drafting.pretranslation import pretranslate
from translation_service.application.endings import BROKEN, UNAVAILABLE, end_document
from translation_service.application.leases import (
    Interrupted,
    Lease,
    LeaseLost,
    give_back,
    held_document,
    kept_alive,
    renew,
    take_lease,
)
from translation_service.application.parsing import parse
from translation_service.application.ports import Services
from translation_service.domain.errors import (
    DocumentRefused,
    FileLost,
    FileStruck,
    RequestRefused,
    TemporarilyUnavailable,
)
from translation_service.domain.ids import DocumentId
from translation_service.domain.sentences import Sentence, sentence
from translation_service.domain.workflow import STAGE_NAMES, DocumentState, Stage
from translation_service.persistence.requests import Document

logger = logging.getLogger(__name__)

Work = Callable[[Services, Lease], None]

STAGES: Final[dict[Stage, Work]] = {
    Stage.PARSE: parse,
    Stage.PRETRANSLATE: pretranslate,
    Stage.ASSEMBLE: assemble,
    Stage.DELIVER: deliver,
}

_PAUSE: Final = timedelta(seconds=5)


def begin_stage(services: Services, *, stage: Stage, document_id: DocumentId) -> Lease | None:
    """Take `stage` of a document; `None` when it does not wait for it, or somebody else works on it."""
    lease = take_lease(services, document_id=document_id, stage=stage)
    if lease is None:
        logger.info("stage_not_waiting", extra={"stage": stage.value, "document_id": document_id})
    return lease


def run_stage(services: Services, lease: Lease) -> None:
    """Do the work of a stage that was taken, and end it."""
    try:
        with kept_alive(partial(renew, services, lease), length=services.rules.lease):
            STAGES[lease.stage](services, lease)
    except LeaseLost:
        logger.info("lease_lost", extra=_named(lease))
    except Interrupted:
        logger.info("stage_given_back", extra=_named(lease))
        give_back(services, lease)
    except FileStruck as refusal:
        _try_once_more(services, lease, refusal)
    except FileLost as loss:
        _try_again_later(services, lease, loss.sentence)
    except RequestRefused as refusal:
        _end_refused(services, lease, refusal)
    except TemporarilyUnavailable:
        _try_again_later(services, lease, sentence(UNAVAILABLE))


def record_breakdown(services: Services, lease: Lease, error: Exception) -> None:
    """After a fault of ours: have the stage tried again, or fail the document visibly after the last try."""
    step = sentence(STAGE_NAMES[lease.stage])
    _try_again_later(services, lease, sentence(BROKEN, stage=step, kind=type(error).__name__))


def _end_refused(services: Services, lease: Lease, refusal: RequestRefused) -> None:
    is_about_file = isinstance(refusal, DocumentRefused) and lease.stage is Stage.PARSE
    to = DocumentState.REFUSED if is_about_file else DocumentState.FAILED
    _end(services, lease, to=to, code=refusal.code, reason=refusal.sentence)


def _try_once_more(services: Services, lease: Lease, refusal: FileStruck) -> None:
    if _attempts(services, lease) > 1:
        _end_refused(services, lease, refusal)
    else:
        _free(services, lease)


def _try_again_later(services: Services, lease: Lease, reason: Sentence) -> None:
    if _attempts(services, lease) >= services.rules.job_attempts:
        _end(services, lease, to=DocumentState.FAILED, code="stage-failed", reason=reason)
        return
    _free(services, lease)


def _attempts(services: Services, lease: Lease) -> int:
    with services.transaction() as session:
        return session.scalar(select(Document.attempts).where(Document.id == lease.document_id)) or 0


def _free(services: Services, lease: Lease) -> None:
    try:
        with services.transaction() as session:
            document = held_document(session, lease)
            document.let_go()
            document.not_before = services.clock() + _PAUSE * document.attempts
    except LeaseLost:
        return


def _end(services: Services, lease: Lease, *, to: DocumentState, code: str, reason: Sentence) -> None:
    try:
        with services.transaction() as session:
            document = held_document(session, lease)
            end_document(session, document, to=to, code=code, reason=reason, services=services)
    except LeaseLost:
        return


def _named(lease: Lease) -> dict[str, str | int]:
    return {"stage": lease.stage.value, "document_id": lease.document_id}
