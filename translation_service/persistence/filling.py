"""Many rows of numbers written into a table at once, in one statement where the database knows arrays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import text
from sqlalchemy.orm import Session


@dataclass(frozen=True, kw_only=True)
class Filling:
    """Rows for the `columns` of a table, each with its type on PostgreSQL; what is there already is left alone."""

    table: str
    columns: Mapping[str, str]

    def run(self, session: Session, rows: Sequence[tuple[int, ...]]) -> None:
        """Write rows whose values stand in the order of the columns."""
        if not rows:
            return
        if session.get_bind().dialect.name == "postgresql":
            values = zip(*rows, strict=True)
            session.execute(
                text(self._from_arrays), {name: list(column) for name, column in zip(self.columns, values, strict=True)}
            )
            return
        session.connection().exec_driver_sql(self._one_by_one, list(rows))

    @cached_property
    def _one_by_one(self) -> str:
        return f"{self._begin} VALUES ({', '.join('?' for _ in self.columns)}) ON CONFLICT DO NOTHING"

    @cached_property
    def _from_arrays(self) -> str:
        arrays = ", ".join(f"CAST(:{name} AS {kind}[])" for name, kind in self.columns.items())
        return f"{self._begin} SELECT * FROM unnest({arrays}) ON CONFLICT DO NOTHING"  # noqa: S608 - names of ours

    @property
    def _begin(self) -> str:
        return f"INSERT INTO {self.table} ({', '.join(self.columns)})"
