"""Previews: asked for with each version, made by a job nobody waits for, and shown to whoever may see the file.

Like a mail a preview is made under a lease. Whatever goes wrong only means that there is none.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from secrets import token_hex
from typing import Final

from sqlalchemy import ColumnElement, Select, select, update
from sqlalchemy.orm import Session, joinedload

from translation_service.application.blobs import keep_blob, read_blob
from translation_service.application.jobs import Bell, Job, set_bell
from translation_service.application.leases import has_changed, kept_alive, written_if
from translation_service.application.ports import Services
from translation_service.domain.errors import BrokenPromise, RequestRefused, TemporarilyUnavailable
from translation_service.domain.ids import PreviewId
from translation_service.domain.previews import PREVIEW_MOVES, PreviewPage, PreviewState
from translation_service.persistence.previews import Preview
from translation_service.persistence.requests import Version

logger = logging.getLogger(__name__)

_PAUSE: Final = timedelta(seconds=30)
_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _HeldPreview:
    """A preview that this worker makes, as its `token` in the preview's row says."""

    preview_id: PreviewId
    token: str
    attempts: int
    file_name: str
    blob_key: str = field(repr=False)


def ask_for_preview(session: Session, version: Version, services: Services) -> None:
    """Have the preview of a new version made, where the installation wants previews."""
    if not services.rules.preview_pages:
        return
    preview = Preview(version_id=version.id, state=PreviewState.WAITING)
    session.add(preview)
    session.flush()
    ring_for_preview(session, preview)


def ring_for_preview(session: Session, preview: Preview) -> None:
    """Have the job rung that makes a preview."""
    preview.ringings += 1
    set_bell(session, preview_bell(preview))


def preview_bell(preview: Preview) -> Bell:
    """Return the bell last rung for a preview."""
    return Bell(job=Job.PREVIEW, subject=preview.id, ringing=preview.ringings)


def make_preview(services: Services, *, preview_id: PreviewId) -> None:
    """Make a preview if it is waiting, due and held by nobody; else do nothing."""
    held = _take(services, preview_id)
    if held is None:
        return
    with kept_alive(partial(_renew, services, held), length=services.rules.lease):
        _make(services, held)


def idle_previews(session: Session, services: Services) -> list[Bell]:
    """Return the bells of previews that wait, are due and are held by nobody."""
    return [preview_bell(preview) for preview in session.scalars(_idle(services.clock()).limit(_AT_ONCE))]


def ring_again(session: Session, bell: Bell, services: Services) -> bool:
    """Ring again for a preview that is still idle, or give it up after the last try; tell whether it was rung for."""
    query = _idle(services.clock()).where(Preview.id == bell.subject, Preview.ringings == bell.ringing)
    preview = session.scalar(query.with_for_update(of=Preview, skip_locked=True))
    if preview is None:
        return False
    if preview.attempts >= services.rules.job_attempts:
        preview.state = _moved(preview.state, PreviewState.MISSING)
        return False
    ring_for_preview(session, preview)
    return True


def _make(services: Services, held: _HeldPreview) -> None:
    try:
        content = read_blob(services, held.blob_key)
        pages = services.workshop.preview(content, file_name=held.file_name)
        rows = _kept(services, pages)
    except TemporarilyUnavailable:
        _put_off(services, held)
    except (RequestRefused, BrokenPromise):
        _settle(services, held, PreviewState.MISSING)
    else:
        _settle(services, held, PreviewState.MADE if rows else PreviewState.MISSING, pages=rows)


def _kept(services: Services, pages: Sequence[PreviewPage]) -> list[list[str | int]]:
    return [[keep_blob(services, page.content), page.width, page.height] for page in pages]


def _take(services: Services, preview_id: PreviewId) -> _HeldPreview | None:
    moment, token = services.clock(), token_hex(8)
    with services.transaction() as session:
        taken = session.execute(
            update(Preview)
            .where(Preview.id == preview_id, _is_idle(moment))
            .values(lease_token=token, lease_until=moment + services.rules.lease, attempts=Preview.attempts + 1)
        )
        if not has_changed(taken):
            return None
        preview = session.scalars(
            select(Preview).where(Preview.id == preview_id).options(joinedload(Preview.version))
        ).one()
        return _HeldPreview(
            preview_id=preview_id,
            token=token,
            attempts=preview.attempts,
            file_name=preview.version.file_name,
            blob_key=preview.version.blob_key,
        )


def _idle(moment: datetime) -> Select[Preview]:
    return select(Preview).where(_is_idle(moment)).order_by(Preview.id)


def _is_idle(moment: datetime) -> ColumnElement[bool]:
    return (Preview.state == PreviewState.WAITING) & Preview.is_idle(moment)


def _put_off(services: Services, held: _HeldPreview) -> None:
    if held.attempts >= services.rules.job_attempts:
        _settle(services, held, PreviewState.MISSING)
        return
    _write(services, held, lease_token="", lease_until=None, not_before=services.clock() + _PAUSE * held.attempts)


def _settle(services: Services, held: _HeldPreview, state: PreviewState, **columns: object) -> None:
    """Let go of a preview and write down how making it ended, if it is still ours."""
    to = _moved(PreviewState.WAITING, state)
    is_ours = _write(services, held, state=to, lease_token="", lease_until=None, **columns)
    logger.info("preview_settled", extra={"preview_id": held.preview_id, "state": state.value, "is_ours": is_ours})


def _moved(state: PreviewState, to: PreviewState) -> PreviewState:
    if to not in PREVIEW_MOVES[state]:
        raise BrokenPromise(f"a preview that is {state} cannot become {to}")
    return to


def _renew(services: Services, held: _HeldPreview) -> bool:
    return _write(services, held, lease_until=services.clock() + services.rules.lease)


def _write(services: Services, held: _HeldPreview, **columns: object) -> bool:
    """Write into the row of a preview; tell whether it was still held."""
    is_ours = (Preview.id == held.preview_id, Preview.lease_token == held.token)
    return written_if(services, Preview, *is_ours, Preview.state == PreviewState.WAITING, **columns)
