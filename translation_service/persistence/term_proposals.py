"""What people propose for the glossary, and what became of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, false
from sqlalchemy.orm import Mapped, mapped_column

from translation_service.domain.terms import ProposalState
from translation_service.persistence.database import Short, Table, words_of


class TermProposal(Table):
    """A new term, or a change of the one it names, as somebody wants it (`entry`) and why.

    `segment_id` is where the wish arose. `is_told` says that its author has seen the decision.
    """

    __tablename__ = "term_proposals"

    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int | None] = mapped_column(ForeignKey("terms.id"), index=True)
    segment_id: Mapped[int | None] = mapped_column(ForeignKey("segments.id", ondelete="SET NULL"))
    entry: Mapped[dict[str, Any]]
    source: Mapped[str] = mapped_column(Short)
    target: Mapped[str] = mapped_column(Short)
    source_language: Mapped[str] = mapped_column(Short)
    target_language: Mapped[str] = mapped_column(Short)
    why: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    at: Mapped[datetime]
    state: Mapped[ProposalState] = mapped_column(words_of(ProposalState), index=True)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")
    is_told: Mapped[bool] = mapped_column(default=False, server_default=false())
