"""The database: Flask-SQLAlchemy's handle, and how our types become columns."""

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, Connection, DateTime, Dialect, Engine, Enum, MetaData, String, Text, event
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.orm import DeclarativeBase, registry
from sqlalchemy.types import TypeDecorator

BUSY_MILLISECONDS: Final = 15_000
CACHE_KILOBYTES: Final = 32_000
"""What a connection of SQLite may keep of the file: its own default, 2 MB, is little for a large memory."""
SILENCE_MILLISECONDS: Final = 90_000
WRITING: Final = "writing"
AWAY: Final = (OperationalError, InterfaceError, InternalError, NoConnectionFree)
"""What is raised while a database is away, busy or may only be read, as PostgreSQL beside one that has failed."""


class UtcDateTime(TypeDecorator[datetime]):
    """Aware moments in UTC, also where a database (SQLite) keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None or value.tzinfo:
            return value
        return value.replace(tzinfo=UTC)


def words_of(kind: type[StrEnum]) -> Enum:
    """Keep an enum as its words, so that a table can be read by people and a new word needs no migration."""
    return Enum(kind, native_enum=False, create_constraint=False, length=40, values_callable=_values)


def _values(kind: type[StrEnum]) -> list[str]:
    return [member.value for member in kind]


_NAMING: Final = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(DeclarativeBase):
    """What every table inherits."""

    registry = registry(
        metadata=MetaData(naming_convention=_NAMING),
        type_annotation_map={
            datetime: UtcDateTime(),
            str: Text(),
            dict[str, Any]: JSON(),
            list[Any]: JSON(),
        },
    )


db = SQLAlchemy(model_class=Table, disable_autonaming=True)

SHORT: Final = 200
"""So many characters a short text has at most; PostgreSQL refuses a longer one."""
Short = String(SHORT)


@event.listens_for(Engine, "connect")
def prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - any driver's connection
    """Give SQLite the habits of a server: foreign keys hold, readers do not wait for the writer, writers wait."""
    if not isinstance(connection, sqlite3.Connection):
        return
    connection.isolation_level = None
    _keep_private(connection)
    for pragma in (
        "foreign_keys=ON",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        f"busy_timeout={BUSY_MILLISECONDS}",
        f"cache_size=-{CACHE_KILOBYTES}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _keep_private(connection: sqlite3.Connection) -> None:
    """Have nobody but its owner read a new database, and no stranger an old one; its journals become like it."""
    path = connection.execute("PRAGMA database_list").fetchone()[2]
    if not path:
        return
    about = Path(path).stat()
    allowed = 0o770 if about.st_size else 0o700
    if about.st_mode & 0o777 & ~allowed:
        for file in (Path(path), Path(f"{path}-wal"), Path(f"{path}-shm")):
            # One is not there, or belongs to somebody else, who chooses its rights.
            with suppress(OSError):
                file.chmod(file.stat().st_mode & allowed)


@event.listens_for(Engine, "connect")
def prepare_postgresql(connection: Any, _record: object) -> None:  # noqa: ANN401 - any driver's connection
    """Have nobody wait for ever on PostgreSQL: for a lock, or for a machine that died in a transaction it had begun."""
    if not any(kind.__module__.startswith("psycopg") for kind in type(connection).__mro__):
        return
    for setting, milliseconds in (
        ("lock_timeout", BUSY_MILLISECONDS),
        ("idle_in_transaction_session_timeout", SILENCE_MILLISECONDS),
    ):
        connection.execute(f"SET {setting} = {milliseconds}")
    connection.commit()


@event.listens_for(Engine, "begin")
def begin_sqlite(connection: Connection) -> None:
    """Take SQLite's one write lock when a writing transaction begins, so that what it reads cannot change under it."""
    if connection.dialect.name == "sqlite":
        is_writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
