"""A lease: which worker holds the present stage of a document, and until when.

A worker takes a lease before it begins, renews it while it works and writes only while it still holds it. A worker that
is killed stops renewing, and after `Rules.lease` the stage is free for the next one.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, select, update
from sqlalchemy.orm import Session, joinedload

from translation_service.application.ports import Services
from translation_service.domain.errors import TemporarilyUnavailable, TranslationServiceError
from translation_service.domain.ids import DocumentId
from translation_service.domain.workflow import DocumentState, Stage, start_of
from translation_service.persistence.database import Table
from translation_service.persistence.requests import Document


class LeaseLost(TranslationServiceError):
    """Another worker holds the stage by now, or a person moved the document: stop and write nothing."""


class Interrupted(TranslationServiceError):
    """The process is to end: stop, write nothing, and let another one begin anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    document_id: DocumentId
    stage: Stage
    token: str


def take_lease(services: Services, *, document_id: DocumentId, stage: Stage) -> Lease | None:
    """Take the stage of a document, or return `None` when it is not waiting or somebody works on it."""
    lease = Lease(document_id=document_id, stage=stage, token=token_hex(8))
    moment = services.clock()
    with services.transaction() as session:
        taken = session.execute(
            update(Document)
            .where(Document.id == document_id, Document.state == start_of(stage), Document.is_idle(moment))
            .values(
                lease_token=lease.token,
                lease_until=moment + services.rules.lease,
                attempts=Document.attempts + 1,
            )
        )
    return lease if has_changed(taken) else None


@contextmanager
def kept_alive(renewed: Callable[[], bool], *, length: timedelta) -> Iterator[None]:
    """Renew a lease of that length in the background for as long as the block runs.

    `renewed` renews it once, tells whether it is still held, and may raise `TemporarilyUnavailable`.
    """
    is_done = threading.Event()
    keeper = threading.Thread(target=_keep, args=(renewed, length, is_done), daemon=True, name="lease")
    keeper.start()
    try:
        yield
    finally:
        is_done.set()
        keeper.join()


def renew(services: Services, lease: Lease, **columns: int) -> bool:
    """Renew a lease, and write progress with it; tell whether it is still held."""
    with services.transaction() as session:
        renewed = session.execute(_held(lease).values(lease_until=services.clock() + services.rules.lease, **columns))
    return has_changed(renewed)


def give_back(services: Services, lease: Lease) -> None:
    """Let go of a stage that was interrupted: the next worker may take it at once, and this try does not count."""
    with services.transaction() as session:
        session.execute(_held(lease).values(lease_token="", lease_until=None, attempts=Document.attempts - 1))


def held_document(session: Session, lease: Lease) -> Document:
    """Return the leased document, its row held until the transaction ends; raise `LeaseLost` if it is not ours now."""
    document = session.scalar(
        select(Document)
        .where(Document.id == lease.document_id, Document.lease_token == lease.token)
        .where(Document.state == start_of(lease.stage))
        .options(joinedload(Document.request, innerjoin=True))
        .with_for_update(of=Document)
        .execution_options(populate_existing=True)
    )
    if document is None:
        raise LeaseLost
    return document


def written_if(services: Services, table: type[Table], *conditions: ColumnElement[bool], **columns: object) -> bool:
    """Write columns of the row that meets the conditions, as that it is still held; tell whether there is one."""
    with services.transaction() as session:
        return has_changed(session.execute(update(table).where(*conditions).values(columns)))


def has_changed(result: object) -> bool:
    """Tell whether an update met a row."""
    return cast("CursorResult[Any]", result).rowcount > 0


def _keep(renewed: Callable[[], bool], length: timedelta, is_done: threading.Event) -> None:
    while not is_done.wait(length.total_seconds() / 4):
        try:
            if not renewed():
                return
        except TemporarilyUnavailable:
            continue


def _held(lease: Lease) -> Any:  # noqa: ANN401 - SQLAlchemy's update construct
    waiting: DocumentState = start_of(lease.stage)
    return update(Document).where(
        Document.id == lease.document_id, Document.lease_token == lease.token, Document.state == waiting
    )
