"""Statements compiled once a process: each test has a database of its own, but all of them ask the same."""

from typing import Any, Final

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

_STATEMENTS: Final[dict[Any, Any]] = {}


class _AsAnyOther:
    """A dialect equals every other of its class, so that what was compiled for one is found for all."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


class SharedSqlite(_AsAnyOther, SQLiteDialect_pysqlite):
    supports_statement_cache = True


class SharedPostgres(_AsAnyOther, PGDialect_psycopg):
    supports_statement_cache = True


def share_statements() -> None:
    """Let the databases of all tests in this process share what was compiled; called before the first is made."""
    registry.register("sqlite", __name__, SharedSqlite.__name__)
    registry.register("postgresql.psycopg", __name__, SharedPostgres.__name__)
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_STATEMENTS)
