"""How often the guards of machine drafts struck in a document, and what took the place of the answers they struck."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from translation_service.domain.fallbacks import Fallback
from translation_service.persistence.database import Short, Table, words_of


class GuardCase(Table):
    """So many segments of one draft in which one guard found a fault and one thing followed.

    `guard` is one of `engines.doubts`; `route` names the engines and their models.
    """

    __tablename__ = "guard_cases"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    round: Mapped[int]
    at: Mapped[datetime] = mapped_column(index=True)
    route: Mapped[str]
    source_language: Mapped[str] = mapped_column(Short)
    target_language: Mapped[str] = mapped_column(Short)
    guard: Mapped[str] = mapped_column(Short)
    fallback: Mapped[Fallback] = mapped_column(words_of(Fallback))
    count: Mapped[int]
