"""The migrations lead to the tables of the code, on whatever database the tests run."""

import os
from pathlib import Path
from uuid import uuid4

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url, text

from translation_service.persistence.migrating import differences, is_current, migrate, migrations_folder
from translation_service.settings import Settings


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


def test_migrations_follow_one_another_in_one_line() -> None:
    script = ScriptDirectory(str(migrations_folder()))

    assert len(script.get_heads()) == 1, "two migrations follow the same one: give the later a new down_revision"
