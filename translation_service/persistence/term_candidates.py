"""Phrases of finished work that may be terms."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from translation_service.domain.terms import CandidateState
from translation_service.persistence.database import Short, Table, words_of


class TermCandidate(Table):
    """A phrase and what it seems to be rendered as. `key` is the phrase without its inflection.

    `evidence` holds the numbers of the memory units that show it; `score` is from 0 to 1. `term_id` is the term it
    became; one that is open has it where somebody took the candidate and then took that back.
    """

    __tablename__ = "term_candidates"
    __table_args__ = (
        UniqueConstraint("source_language", "target_language", "key"),
        Index("ix_term_candidates_state_score", "state", "score"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_language: Mapped[str] = mapped_column(Short)
    target_language: Mapped[str] = mapped_column(Short)
    key: Mapped[str] = mapped_column(Short)
    source: Mapped[str] = mapped_column(Short)
    target: Mapped[str] = mapped_column(Short)
    count: Mapped[int]
    score: Mapped[float]
    evidence: Mapped[list[Any]]
    state: Mapped[CandidateState] = mapped_column(words_of(CandidateState))
    term_id: Mapped[int | None] = mapped_column(ForeignKey("terms.id"))
    found_at: Mapped[datetime]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_at: Mapped[datetime | None]
