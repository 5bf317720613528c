"""The translation memory: approved segments of finished work."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from translation_service.domain.languages import LanguagePair
from translation_service.persistence.database import Short, Table

T = TypeVar("T")

_KEYS_A_QUERY: Final = 500
_ROWS_AN_INSERT: Final = 100
_INSERTS: Final[dict[str, Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_REPLACED: Final = ("source", "target", "document_id", "person_id", "approved_at")


class MemoryUnit(Table):
    """A source segment and its approved target in one language pair; the newest approval of a text stands."""

    __tablename__ = "memory_units"
    __table_args__ = (UniqueConstraint("source_language", "target_language", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_language: Mapped[str] = mapped_column(Short)
    target_language: Mapped[str] = mapped_column(Short)
    key: Mapped[str] = mapped_column(Short)
    source: Mapped[str]
    target: Mapped[str]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    approved_at: Mapped[datetime]


def units_by_key(session: Session, pair: LanguagePair, keys: Iterable[str]) -> dict[str, MemoryUnit]:
    """Return the units of a pair whose key is among `keys`."""
    in_pair = select(MemoryUnit).where(
        MemoryUnit.source_language == pair.source, MemoryUnit.target_language == pair.target
    )
    found: dict[str, MemoryUnit] = {}
    for some in batched(sorted(set(keys)), _KEYS_A_QUERY):
        found.update({unit.key: unit for unit in session.scalars(in_pair.where(MemoryUnit.key.in_(some)))})
    return found


def remember(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Add units, or let the newer approval of the same text replace the older one."""
    insert = _INSERTS[session.get_bind().dialect.name]
    for some in batched(rows, _ROWS_AN_INSERT):
        statement = insert(MemoryUnit).values(list(some))
        newer = {name: statement.excluded[name] for name in _REPLACED}
        session.execute(
            statement.on_conflict_do_update(index_elements=["source_language", "target_language", "key"], set_=newer)
        )


def batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into slices of at most `size`."""
    return (items[start : start + size] for start in range(0, len(items), size))
