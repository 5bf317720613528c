"""Questions of revisers to the units, with their answers."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.persistence.database import Table
from translation_service.persistence.people import Person
from translation_service.persistence.requests import Document


class Question(Table):
    """What a reviser asks the unit about a document, or about one segment of it; `answer` is empty until it comes.

    `source` is what stood in the segment, in plain words: it stays when a new source has the segment no longer.
    """

    __tablename__ = "questions"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    segment_id: Mapped[int | None] = mapped_column(ForeignKey("segments.id", ondelete="SET NULL"), index=True)
    source: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    asker_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    asked_at: Mapped[datetime]
    answer: Mapped[str] = mapped_column(default="")
    answerer_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    answered_at: Mapped[datetime | None]

    document: Mapped[Document] = relationship(lazy="raise")
    asker: Mapped[Person] = relationship(lazy="raise", foreign_keys=asker_id)
    answerer: Mapped[Person | None] = relationship(lazy="raise", foreign_keys=answerer_id)
