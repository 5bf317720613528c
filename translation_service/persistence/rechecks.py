"""What the glossary asks of workers: findings made anew in a document, candidates looked for in finished work."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from translation_service.persistence.database import Table


class Recheck(Table):
    """A document whose findings are to be made anew; it waits while there is no `done_at`."""

    __tablename__ = "rechecks"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    asked_at: Mapped[datetime]
    ringings: Mapped[int] = mapped_column(default=1)
    done_at: Mapped[datetime | None] = mapped_column(index=True)


class CandidateSearch(Table):
    """One search for candidates; it waits while there is no `done_at`. `found` is how many were new."""

    __tablename__ = "candidate_searches"

    id: Mapped[int] = mapped_column(primary_key=True)
    asked_at: Mapped[datetime]
    ringings: Mapped[int] = mapped_column(default=1)
    done_at: Mapped[datetime | None] = mapped_column(index=True)
    found: Mapped[int] = mapped_column(default=0)
