"""Deliveries of translation versions, and the outbox of mails."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.domain.mails import MailState
from translation_service.persistence.database import Short, Table, words_of
from translation_service.persistence.requests import Document, Version


class Delivery(Table):
    """One handing-over of a translation version; a version is delivered at most once."""

    __tablename__ = "deliveries"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), unique=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    at: Mapped[datetime]

    version: Mapped[Version] = relationship(lazy="raise")


class Mail(Table):
    """A mail in the outbox. `message_id` is fixed when it is written, so a repeat carries the same one."""

    __tablename__ = "mails"

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[str] = mapped_column(Short, unique=True)
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("deliveries.id"), unique=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    template: Mapped[str] = mapped_column(Short)
    language: Mapped[str] = mapped_column(Short)
    recipient: Mapped[str] = mapped_column(Short)
    subject: Mapped[str] = mapped_column(Short, default="")
    values: Mapped[dict[str, Any]]
    state: Mapped[MailState] = mapped_column(words_of(MailState), index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    ringings: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[datetime | None]
    lease_token: Mapped[str] = mapped_column(Short, default="", server_default=text("''"))
    lease_until: Mapped[datetime | None]
    problem: Mapped[str] = mapped_column(Short, default="")
    created_at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]

    document: Mapped[Document | None] = relationship(lazy="raise")
