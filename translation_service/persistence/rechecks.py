"""What the glossary asks of workers: findings made anew in a document, candidates looked for in finished work."""

from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from translation_service.persistence.database import Short, Table
from translation_service.persistence.leased import Leased


class GlossaryWork(Leased):
    """Work that waits while it has neither a `done_at` nor a `failed_at`; whoever asks again sets `asked_at` anew."""

    attempts: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    lease_token: Mapped[str] = mapped_column(Short, default="", server_default=text("''"))
    asked_at: Mapped[datetime]
    done_at: Mapped[datetime | None] = mapped_column(index=True)
    failed_at: Mapped[datetime | None]

    @classmethod
    def waits(cls) -> ColumnElement[bool]:
        """Return the condition that work is neither done nor given up."""
        return cls.done_at.is_(None) & cls.failed_at.is_(None)


class Recheck(GlossaryWork, Table):
    """A document whose findings are to be made anew."""

    __tablename__ = "rechecks"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)


class CandidateSearch(GlossaryWork, Table):
    """One search for candidates. `found` is how many were new."""

    __tablename__ = "candidate_searches"

    id: Mapped[int] = mapped_column(primary_key=True)
    found: Mapped[int] = mapped_column(default=0)
