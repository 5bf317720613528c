"""Errands about models: asking sources, installing, importing."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.domain.errands import ErrandKind, ErrandState
from translation_service.domain.languages import LanguagePair
from translation_service.persistence.database import Short, Table, words_of
from translation_service.persistence.leased import Leased
from translation_service.persistence.people import Person


class Errand(Leased, Table):
    """One errand. Which columns say what it is about depends on its kind: a wanted model, or the `arrival` of a file.

    `version` is what came of it; `answers` are those of the sources it asked. `failure` is as
    that of a document. Progress is in bytes.
    """

    __tablename__ = "errands"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[ErrandKind] = mapped_column(words_of(ErrandKind))
    state: Mapped[ErrandState] = mapped_column(words_of(ErrandState), index=True)
    engine: Mapped[str] = mapped_column(Short, default="")
    source_language: Mapped[str] = mapped_column(Short, default="")
    target_language: Mapped[str] = mapped_column(Short, default="")
    version: Mapped[str] = mapped_column(Short, default="")
    source: Mapped[str] = mapped_column(Short, default="")
    arrival: Mapped[str] = mapped_column(Short, default="")
    file_name: Mapped[str] = mapped_column(Short, default="")
    answers: Mapped[list[Any]] = mapped_column(default=list)
    failure: Mapped[dict[str, Any] | None]
    progress_done: Mapped[int] = mapped_column(BigInteger, default=0)
    progress_total: Mapped[int] = mapped_column(BigInteger, default=0)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person | None] = relationship(lazy="raise")

    @property
    def pair(self) -> LanguagePair:
        return LanguagePair(source=self.source_language, target=self.target_language)
