"""Bringing a database to the newest tables, and comparing it with what the code expects.

`python -m translation_service.persistence.migrating NAME` writes the migration that is missing.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from translation_service.domain.errors import BrokenPromise, TemporarilyUnavailable
from translation_service.persistence.database import AWAY, WRITING
from translation_service.persistence.memory_words import is_ours
from translation_service.persistence.tables import all_tables

MIGRATIONS: Final = Path(__file__).parent / "migrations"


def migrate(database: str, *, to: str = "head") -> None:
    """Bring the database at this address to the newest tables; raise `TemporarilyUnavailable` when it is away."""
    with _connected(database, keeps_references=False) as connection:
        command.upgrade(_configuration(connection), to)
        _check_references(connection)


def is_current(database: str) -> bool:
    """Tell whether the database has the newest tables; raise `TemporarilyUnavailable` when it is away."""
    newest = ScriptDirectory.from_config(_configuration()).get_current_head()
    with _connected(database) as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest


def has_other_tables(database: str) -> bool:
    """Tell whether a migration of another program was the last one; raise `TemporarilyUnavailable` when it is away."""
    newest = ScriptDirectory.from_config(_configuration()).get_current_head()
    with _connected(database) as connection:
        return MigrationContext.configure(connection).get_current_revision() not in {None, newest}


def differences(database: str) -> list[Any]:
    """Return what Alembic finds different between a migrated database and the tables of the code."""
    with _connected(database) as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_server_default": True, "include_object": is_ours}
        )
        return list(compare_metadata(context, all_tables()))


def write_migration(name: str) -> None:
    """Write a migration from the newest one to the tables of the code into the migrations folder."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/present.db"
        migrate(database)
        with _connected(database) as connection:
            command.revision(_configuration(connection), message=name, autogenerate=True, rev_id=_next_id())


def _next_id() -> str:
    return f"{sum(1 for _ in (MIGRATIONS / 'versions').glob('[0-9]*.py')) + 1:04}"


@contextmanager
def _connected(database: str, *, keeps_references: bool = True) -> Iterator[Connection]:
    engine = create_engine(database, poolclass=NullPool).execution_options(**{WRITING: True})
    if engine.dialect.name == "sqlite" and not keeps_references:
        event.listen(engine, "connect", _forget_references)
    try:
        with engine.begin() as connection:
            yield connection
    except AWAY as error:
        raise TemporarilyUnavailable("the database does not answer") from error


def _forget_references(connection: Any, _record: object) -> None:  # noqa: ANN401 - any driver's connection
    # SQLite changes many a table by making it anew, and would not let the old one go that others refer to.
    connection.execute("PRAGMA foreign_keys=OFF")


def _check_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and (lost := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
        raise BrokenPromise(f"{len(lost)} rows refer to others that a migration has lost")


def _configuration(connection: Connection | None = None) -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    configuration.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    configuration.attributes["connection"] = connection
    return configuration


if __name__ == "__main__":
    write_migration(sys.argv[1])
