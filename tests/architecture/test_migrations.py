"""The migrations lead to the tables of the code, on whatever database the tests run."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    MetaData,
    String,
    Table,
    create_engine,
    func,
    insert,
    select,
)
from sqlalchemy.pool import NullPool

from tests.building.databases import empty_database
from translation_service.persistence.first_tables import make_first_tables
from translation_service.persistence.last_migration import MIGRATIONS, is_current, newest_migration
from translation_service.persistence.migrating import differences, migrate

REVISIONS = [one.revision for one in reversed(list(ScriptDirectory(str(MIGRATIONS)).walk_revisions()))]


@pytest.fixture
def database(tmp_path: Path) -> str:
    """The address of a database with no table in it."""
    return empty_database() or f"sqlite:///{tmp_path / 'empty.db'}"


def test_migrations_agree_with_the_tables_of_the_code(database: str) -> None:
    migrate(database)

    assert differences(database) == [], 'write what is missing: make migration NAME="what changes"'


def test_a_database_without_tables_gets_at_once_what_migrations_lead_to(database: str, tmp_path: Path) -> None:
    beside = empty_database() or f"sqlite:///{tmp_path / 'beside.db'}"
    migrate(beside)

    assert make_first_tables(database)
    assert is_current(database)
    assert shapes_in(database) == shapes_in(beside)


def test_a_database_with_tables_is_left_to_the_migrations(database: str) -> None:
    migrate(database, to=REVISIONS[0])

    assert not make_first_tables(database)
    assert not is_current(database)


def shapes_in(database: str) -> dict[str, list[str]]:
    """Return the columns of every table with their types, and the names of its indexes and constraints."""
    with connected(database) as connection:
        everything = MetaData()
        everything.reflect(connection)
        return {
            each.name: sorted(
                [f"{column.name} {column.type} {column.nullable}" for column in each.columns]
                + [str(index.name) for index in each.indexes]
                + [str(constraint.name) for constraint in each.constraints]
            )
            for each in everything.sorted_tables
        }


def test_a_database_is_current_once_it_is_migrated(database: str) -> None:
    before = is_current(database)

    migrate(database)

    assert (before, is_current(database)) == (False, True)


def test_each_migration_is_a_file_of_its_number() -> None:
    numbers = sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))

    assert (numbers, newest_migration()) == (REVISIONS, REVISIONS[-1])


def test_migrating_twice_changes_nothing(database: str) -> None:
    migrate(database)
    migrate(database)

    assert is_current(database)


def test_a_database_in_use_is_brought_to_the_newest_tables_and_loses_no_row(database: str) -> None:
    filled: set[str] = set()
    for revision in REVISIONS:
        migrate(database, to=revision)
        with connected(database) as connection:
            tables = tables_in(connection)
            rows = {each.name: rows_of(each, connection) for each in tables}
            filled &= rows.keys()
            assert {name: rows[name] for name in filled} == dict.fromkeys(filled, 1), f"migration {revision} loses rows"

            filled = set(rows)
            fill(connection, [each for each in tables if not rows[each.name]])


def rows_of(table: Table, connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def fill(connection: Connection, tables: list[Table]) -> None:
    """Put one row into each table, referring to the first row of another."""
    for each in tables:
        connection.execute(insert(each), {column.name: a_value(column) for column in each.columns})


@contextmanager
def connected(database: str) -> Iterator[Connection]:
    engine = create_engine(database, poolclass=NullPool)
    with engine.begin() as connection:
        yield connection


def tables_in(connection: Connection) -> list[Table]:
    tables = MetaData()
    tables.reflect(connection)
    return [each for each in tables.sorted_tables if each.name != "alembic_version" and "words" not in each.name]


def a_value(column: Column[Any]) -> object:
    """Return a value that fits a column; 1 where it is a number, so that references meet."""
    moment = datetime(2026, 5, 12, tzinfo=UTC)
    kinds = ((Boolean, True), (DateTime, moment), (Date, moment.date()), (JSON, []), (String, "x"))
    return next((value for kind, value in kinds if isinstance(column.type, kind)), 1)


def test_migrations_follow_one_another_in_one_line() -> None:
    script = ScriptDirectory(str(MIGRATIONS))

    assert len(script.get_heads()) == 1, "two migrations follow the same one: give the later a new down_revision"
