"""Ending a document's way early: refused because of its file, or failed because of us."""

from typing import Final

from sqlalchemy.orm import Session

from translation_service.application.mail.outbox import announce
from translation_service.application.moves import move_document
from translation_service.application.ports import Services
from translation_service.domain.sentences import N_, Sentence, read_sentence, write_sentence
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document

UNAVAILABLE: Final = N_("A neighbouring service did not answer after several tries.")
BROKEN: Final = N_("Our program broke off while it was at this step: %(stage)s (%(kind)s).")
DIED: Final = N_(
    "The worker stopped without a word %(count)d times at this step, perhaps for want of memory: %(stage)s."
)


def end_document(
    session: Session,
    document: Document,
    *,
    to: DocumentState,
    code: str,
    reason: Sentence,
    services: Services,
) -> None:
    """Move a document to `refused` or `failed`, keep the reason for people, and tell the unit of a refusal."""
    document.failed_from = document.state.value
    document.failure = write_reason(code, reason)
    move_document(session, document, to, clock=services.clock, why=code)
    if to is DocumentState.REFUSED:
        announce(session, document, template="refused", services=services)


def write_reason(code: str, reason: Sentence) -> dict[str, object]:
    """Return a reason as the database keeps it."""
    return {"code": code} | write_sentence(reason)


def read_reason(written: dict[str, object] | None) -> Sentence | None:
    """Return the sentence of a kept reason."""
    if not written:
        return None
    return read_sentence(written)
