"""The glossary as the desk keeps it, with the record of who changed a term and why."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from glossary.terms import Term, TermStatus
from translation_service.domain.terms import ImportState
from translation_service.persistence.database import Short, Table, words_of
from translation_service.persistence.people import Person


class TermRow(Table):
    """An approved source–target pair. `folded_*` are what a search compares; a retired term has `retired_at`.

    `renamed_id` is the term that has held since this one ended, where somebody gave it a new name.

    A term of a unit stands over those of the municipality, which have none.
    """

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
    pronunciation: Mapped[str] = mapped_column(Short, default="", server_default=text("''"))
    words_between: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    basis: Mapped[str] = mapped_column(default="", server_default=text("''"))
    is_name: Mapped[bool] = mapped_column(default=False, server_default=false(), index=True)
    is_everyday: Mapped[bool] = mapped_column(default=False, server_default=false())
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    renamed_id: Mapped[int | None] = mapped_column(ForeignKey("terms.id"), index=True)
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
            pronunciation=self.pronunciation,
            words_between=self.words_between,
            basis=self.basis,
            is_name=self.is_name,
            is_everyday=self.is_everyday,
            valid_from=self.valid_from,
            valid_until=self.valid_until,
            identity=self.id,
        )


class TermEvent(Table):
    """One change of a term: what it was before (`before`, empty when it was added), who and why, by which import."""

    __tablename__ = "term_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey("terms.id"), index=True)
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    act: Mapped[str] = mapped_column(Short)
    before: Mapped[dict[str, Any] | None]
    why: Mapped[str] = mapped_column(default="")
    import_id: Mapped[int | None] = mapped_column(ForeignKey("term_imports.id"), index=True)

    person: Mapped[Person | None] = relationship(lazy="raise")


class TermComment(Table):
    """What somebody remarked on a term."""

    __tablename__ = "term_comments"

    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey("terms.id"), index=True)
    at: Mapped[datetime]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    text: Mapped[str]


class TermImport(Table):
    """A file of terms: looked at, taken in, or taken back. `blob_key` is the file, `counts` what it did."""

    __tablename__ = "term_imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    file_name: Mapped[str] = mapped_column(Short)
    blob_key: Mapped[str] = mapped_column(Short)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    state: Mapped[ImportState] = mapped_column(words_of(ImportState))
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    decided_at: Mapped[datetime | None]
