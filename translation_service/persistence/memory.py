"""The translation memory: approved pairs, the shapes of their sources, and what finds them."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, SmallInteger, text, true
from sqlalchemy.orm import Mapped, mapped_column

from translation_service.domain.memory import Trust
from translation_service.persistence.database import Short, Table, words_of


class MemoryShape(Table):
    """The words of source texts that differ in nothing but numbers, tags, case and punctuation."""

    __tablename__ = "memory_shapes"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[int] = mapped_column(BigInteger, unique=True)


class MemoryShapeToIndex(Table):
    """A shape that an older version of this program kept, and that is not kept under its letters yet."""

    __tablename__ = "memory_shapes_to_index"

    shape_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class MemoryPair(Table):
    """A pair of neighbouring words, or the letters of few words, as a number, and a shape that holds it.

    `words` is how many the shape has.
    """

    __tablename__ = "memory_pairs"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it

    pair: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    words: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    shape_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class MemoryUnit(Table):
    """A source text and an approved target of it in one language pair.

    `owner_id` is the unit whose own memory it is in, 0 for the shared one; `unit_id` the unit that ordered it.
    `identity` names pair, owner, source and target, `source_key` all but the target. They are empty in units that an
    older version kept, until those are indexed. A unit that an import added carries it until a person approves it too.
    """

    __tablename__ = "memory_units"
    __table_args__ = (
        Index("ix_memory_units_shape", "shape_id", "id"),
        Index("ix_memory_units_space", "owner_id", "source_language", "target_language", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_language: Mapped[str] = mapped_column(Short)
    target_language: Mapped[str] = mapped_column(Short)
    source_variant: Mapped[str] = mapped_column(Short, default="", server_default=text("''"))
    target_variant: Mapped[str] = mapped_column(Short, default="", server_default=text("''"))
    owner_id: Mapped[int] = mapped_column(default=0, server_default="0")
    identity: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    source_key: Mapped[int | None] = mapped_column(BigInteger, index=True)
    shape_id: Mapped[int | None]
    source: Mapped[str]
    target: Mapped[str]
    trust: Mapped[Trust] = mapped_column(words_of(Trust), server_default="translated")
    is_certain: Mapped[bool] = mapped_column(default=True, server_default=true())
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    exchange_id: Mapped[int | None] = mapped_column(index=True)
    author: Mapped[str] = mapped_column(Short, default="", server_default=text("''"))
    approved_at: Mapped[datetime]


class MemoryContext(Table):
    """A place in which a unit was approved: its source between two neighbours, as a number."""

    __tablename__ = "memory_contexts"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it

    unit_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
