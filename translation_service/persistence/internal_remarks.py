"""Remarks of the desk to itself, which no unit ever sees."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from translation_service.persistence.database import Table


class InternalRemark(Table):
    """What a reviser or coordinator remarks on a document, or on one segment of it.

    `source` is what stood in the segment, in plain words: it stays when a new source has the segment no longer.
    """

    __tablename__ = "internal_remarks"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    segment_id: Mapped[int | None] = mapped_column(ForeignKey("segments.id", ondelete="SET NULL"), index=True)
    source: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]
