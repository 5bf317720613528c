"""Bringing a database to the newest tables, and comparing it with what the code expects.

`python -m translation_service.persistence.migrating NAME` writes the migration that is missing.
"""

import sys
import tempfile
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from translation_service.domain.errors import BrokenPromise
from translation_service.persistence.last_migration import MIGRATIONS, connected, newest_migration
from translation_service.persistence.memory_words import is_ours
from translation_service.persistence.tables import all_tables


def migrate(database: str, *, to: str = "head") -> None:
    """Bring the database at this address to the newest tables; raise `TemporarilyUnavailable` when it is away."""
    with connected(database, keeps_references=False) as connection:
        command.upgrade(_configuration(connection), to)
        _check_references(connection)


def differences(database: str) -> list[Any]:
    """Return what Alembic finds different between a migrated database and the tables of the code."""
    with connected(database) as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_server_default": True, "include_object": is_ours}
        )
        return list(compare_metadata(context, all_tables()))


def write_migration(name: str) -> None:
    """Write a migration from the newest one to the tables of the code into the migrations folder."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/present.db"
        migrate(database)
        with connected(database) as connection:
            command.revision(_configuration(connection), message=name, autogenerate=True, rev_id=_next_id())


def _next_id() -> str:
    return f"{int(newest_migration()) + 1:04}"


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
