"""The glossary as the desk keeps it, with the record of who changed a term and why."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from glossary.terms import Term, TermStatus
from translation_service.persistence.database import Short, Table, words_of
from translation_service.persistence.people import Person


class TermRow(Table):
    """An approved source–target pair. `folded_*` are what a search compares; a retired term has `retired_at`."""

    __tablename__ = "terms"
    __table_args__ = (Index("ix_terms_pair", "source_language", "target_language", "folded_source"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_language: Mapped[str] = mapped_column(Short)
    target_language: Mapped[str] = mapped_column(Short)
    source: Mapped[str] = mapped_column(Short)
    target: Mapped[str] = mapped_column(Short)
    folded_source: Mapped[str] = mapped_column(Short)
    folded_target: Mapped[str] = mapped_column(Short, index=True)
    status: Mapped[TermStatus] = mapped_column(words_of(TermStatus))
    domain: Mapped[str] = mapped_column(Short, default="")
    note: Mapped[str] = mapped_column(default="")
    forbidden: Mapped[list[Any]] = mapped_column(default=list)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    retired_at: Mapped[datetime | None] = mapped_column(index=True)

    @property
    def term(self) -> Term:
        """The term as the glossary library sees it."""
        return Term(
            source_language=self.source_language,
            target_language=self.target_language,
            source=self.source,
            target=self.target,
            status=self.status,
            domain=self.domain,
            note=self.note,
            forbidden=tuple(self.forbidden),
            identity=self.id,
        )


class TermEvent(Table):
    """One change of a term: what it was before (`before`, empty when it was added), who and why."""

    __tablename__ = "term_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey("terms.id"), index=True)
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    act: Mapped[str] = mapped_column(Short)
    before: Mapped[dict[str, Any] | None]
    why: Mapped[str] = mapped_column(default="")

    person: Mapped[Person | None] = relationship(lazy="raise")
