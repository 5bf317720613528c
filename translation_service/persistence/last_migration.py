"""Which migration a database has seen last, compared with the newest one of this program.

Every process asks this at its start, so it is told without Alembic, which takes longer to load than all the rest.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, column, create_engine, event, inspect, select, table
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_
from translation_service.persistence.database import AWAY, WRITING

MIGRATIONS: Final = Path(__file__).parent / "migrations"
_DAMAGED: Final = N_("The database file %(file)s is damaged, or is none. Please put the last backup in its place.")
_OF_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
SEEN: Final = table("alembic_version", column("version_num"))
_LOCK: Final = 5_318_008_200_526
"""Any number no other program would choose for its lock."""


def is_current(database: str) -> bool:
    """Tell whether the database has the newest tables; raise `TemporarilyUnavailable` when it is away."""
    return _seen(database) == newest_migration()


def has_other_tables(database: str) -> bool:
    """Tell whether a migration of another program was the last one; raise `TemporarilyUnavailable` when it is away."""
    return _seen(database) not in {None, newest_migration()}


def is_of_another_version(database: str) -> bool:
    """Tell whether this program lacks the last migration of a database; raise `TemporarilyUnavailable` when away."""
    return _seen(database) not in {None, *_migrations()}


def newest_migration() -> str:
    """Return the number of the newest migration."""
    return max(_migrations())


def _migrations() -> frozenset[str]:
    """Return the numbers of all migrations; each file is named after its own."""
    return frozenset(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def _seen(database: str) -> str | None:
    with connected(database) as connection:
        return connection.scalar(select(SEEN)) if inspect(connection).has_table(SEEN.name) else None


@contextmanager
def connected(database: str, *, keeps_references: bool = True) -> Iterator[Connection]:
    """Connect for one transaction that may write.

    Raises `TemporarilyUnavailable` when the database is away, `RequestRefused` when its file is damaged.
    """
    engine = create_engine(database, poolclass=NullPool).execution_options(**{WRITING: True})
    if engine.dialect.name == "sqlite" and not keeps_references:
        event.listen(engine, "connect", _forget_references)
    try:
        with engine.begin() as connection:
            yield connection
    except AWAY as error:
        raise TemporarilyUnavailable("the database does not answer") from error
    except DatabaseError as error:
        if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF not in _OF_DAMAGE:
            raise
        raise RequestRefused("database-damaged", _DAMAGED, file=engine.url.database or "") from error


def keep_others_from_migrating(connection: Connection) -> None:
    """Let nobody else change tables until the transaction ends; SQLite lets nobody else write in any case."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _forget_references(connection: Any, _record: object) -> None:  # noqa: ANN401 - any driver's connection
    # SQLite changes many a table by making it anew, and would not let the old one go that others refer to.
    connection.execute("PRAGMA foreign_keys=OFF")
