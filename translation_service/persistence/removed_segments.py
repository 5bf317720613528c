"""Segments that a newer source version no longer has, with everything people wrote in them."""

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from translation_service.persistence.database import Table


class RemovedSegment(Table):
    """A segment as it was when source version `gone_since` came without it.

    `history` are its revisions, the oldest first, as `number`, `target`, `origin`, `detail`, `person_id` and `at`.
    """

    __tablename__ = "removed_segments"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    number: Mapped[int]
    gone_since: Mapped[int]
    source: Mapped[str]
    tags: Mapped[list[Any]] = mapped_column(default=list)
    target: Mapped[str]
    history: Mapped[list[Any]] = mapped_column(default=list)
