"""What the work on documents amounted to, and what words cost."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Date, ForeignKey, Integer
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from translation_service.domain.costs import Measure, Price, Readiness
from translation_service.persistence.database import Short, Table, words_of


class Money(TypeDecorator[Decimal]):
    """Amounts to the ten-thousandth, kept as whole numbers: SQLite knows no decimals."""

    impl = Integer
    cache_ok = True
    _parts: Final = 10_000

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else int((value * self._parts).to_integral_value())

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value) / self._parts


class WordCount(Table):
    """How much of a document's source was ready to which degree, and what became of its drafts."""

    __tablename__ = "word_counts"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    readiness: Mapped[Readiness] = mapped_column(words_of(Readiness), primary_key=True)
    words: Mapped[int]
    characters: Mapped[int]
    compared: Mapped[int]
    changed: Mapped[int]


class RevisingTime(Table):
    """How long a person worked on a document until it was approved, as the moments of its saves tell."""

    __tablename__ = "revising_times"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True, index=True)
    seconds: Mapped[int]


class PriceRow(Table):
    """A price from a day on. Nobody changes one: what was reckoned with it stays as it was."""

    __tablename__ = "prices"

    id: Mapped[int] = mapped_column(primary_key=True)
    source_language: Mapped[str] = mapped_column(Short, default="")
    target_language: Mapped[str] = mapped_column(Short, default="")
    measure: Mapped[Measure] = mapped_column(words_of(Measure))
    amount: Mapped[Decimal] = mapped_column(Money)
    weights: Mapped[dict[str, Any]]
    since: Mapped[date] = mapped_column(Date)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))

    @property
    def price(self) -> Price:
        """The price as the domain sees it."""
        return Price(
            source_language=self.source_language,
            target_language=self.target_language,
            measure=self.measure,
            amount=self.amount,
            weights={readiness: int(self.weights[readiness]) for readiness in Readiness},
            since=self.since,
        )
