"""Imports into the translation memory and exports from it."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.domain.exchanges import ExchangeKind, ExchangeState
from translation_service.domain.memory import Trust
from translation_service.persistence.database import Short, Table, words_of
from translation_service.persistence.leased import Leased
from translation_service.persistence.people import Person


class MemoryExchange(Leased, Table):
    """One import or export. `position` is how many items of the file are dealt with, progress is in bytes or units.

    `blob_key` is the file that was handed in, or that came out. `skipped` has the line and the code of the first units
    that could not be kept, `skipped_count` how many those are. `is_withdrawn` tells that an import was asked to be
    undone. `failure` is as that of a document.
    """

    __tablename__ = "memory_exchanges"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[ExchangeKind] = mapped_column(words_of(ExchangeKind))
    state: Mapped[ExchangeState] = mapped_column(words_of(ExchangeState), index=True)
    file_name: Mapped[str] = mapped_column(Short, default="")
    blob_key: Mapped[str] = mapped_column(Short, default="")
    owner_id: Mapped[int] = mapped_column(default=0)
    source_language: Mapped[str] = mapped_column(Short, default="")
    target_language: Mapped[str] = mapped_column(Short, default="")
    trust: Mapped[Trust] = mapped_column(words_of(Trust), default=Trust.TRANSLATED)
    position: Mapped[int] = mapped_column(default=0)
    progress_done: Mapped[int] = mapped_column(BigInteger, default=0)
    progress_total: Mapped[int] = mapped_column(BigInteger, default=0)
    added: Mapped[int] = mapped_column(default=0)
    equal: Mapped[int] = mapped_column(default=0)
    skipped_count: Mapped[int] = mapped_column(default=0)
    skipped: Mapped[list[Any]] = mapped_column(default=list)
    failure: Mapped[dict[str, Any] | None]
    is_withdrawn: Mapped[bool] = mapped_column(default=False, server_default=false())
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person | None] = relationship(lazy="raise")
