"""The migrations lead to the tables of the code, on whatever database the tests run."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    MetaData,
    String,
    create_engine,
    func,
    insert,
    inspect,
    make_url,
    select,
    table,
    text,
)

from translation_service.persistence.migrating import differences, is_current, migrate, migrations_folder
from translation_service.settings import Settings

REVISIONS = [one.revision for one in reversed(list(ScriptDirectory(str(migrations_folder())).walk_revisions()))]


@pytest.fixture
def database(tmp_path: Path) -> str:
    """The address of a database with no table in it."""
    if "TEST_DATABASE_URL" not in os.environ:
        return f"sqlite:///{tmp_path / 'empty.db'}"
    server = make_url(Settings(database_url=os.environ["TEST_DATABASE_URL"]).database)
    name = f"empty_{uuid4().hex[:12]}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.set(database=name).render_as_string(hide_password=False)


def test_migrations_agree_with_the_tables_of_the_code(database: str) -> None:
    migrate(database)

    assert differences(database) == [], 'write what is missing: make migration NAME="what changes"'


def test_a_database_is_current_once_it_is_migrated(database: str) -> None:
    before = is_current(database)

    migrate(database)

    assert (before, is_current(database)) == (False, True)


def test_migrating_twice_changes_nothing(database: str) -> None:
    migrate(database)
    migrate(database)

    assert is_current(database)


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_a_database_in_use_is_brought_to_the_newest_tables_and_loses_no_row(database: str, revision: str) -> None:
    migrate(database, to=revision)
    filled = fill_every_table(database)

    migrate(database)

    kept = [name for name in filled if name in inspect(create_engine(database)).get_table_names()]
    assert rows_in(database, kept) == dict.fromkeys(kept, 1)


def fill_every_table(database: str) -> list[str]:
    """Put one row into every table, each referring to the first row of another; return the tables' names."""
    engine, tables = create_engine(database), MetaData()
    tables.reflect(engine)
    ours = [table for table in tables.sorted_tables if table.name != "alembic_version" and "words" not in table.name]
    with engine.begin() as connection:
        for table in ours:
            connection.execute(insert(table), {column.name: a_value(column) for column in table.columns})
    engine.dispose()
    return [table.name for table in ours]


def a_value(column: Column[Any]) -> object:
    """Return a value that fits a column; 1 where it is a number, so that references meet."""
    moment = datetime(2026, 5, 12, tzinfo=UTC)
    kinds = ((Boolean, True), (DateTime, moment), (Date, moment.date()), (JSON, []), (String, "x"))
    return next((value for kind, value in kinds if isinstance(column.type, kind)), 1)


def rows_in(database: str, tables: list[str]) -> dict[str, int]:
    engine = create_engine(database)
    with engine.connect() as connection:
        counted = {
            name: connection.execute(select(func.count()).select_from(table(name))).scalar_one() for name in tables
        }
    engine.dispose()
    return counted


def test_migrations_follow_one_another_in_one_line() -> None:
    script = ScriptDirectory(str(migrations_folder()))

    assert len(script.get_heads()) == 1, "two migrations follow the same one: give the later a new down_revision"
