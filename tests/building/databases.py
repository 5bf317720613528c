"""A fresh database for a test: SQLite in a folder, or PostgreSQL where `TEST_DATABASE_URL` names a server.

The tables are made once a process, in a template, and each test gets a copy of it, or one that another left.
"""

import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import URL, create_engine, make_url, text

from tests.building.lent_databases import emptied, lend
from translation_service.bootstrap import build_application
from translation_service.persistence.database import db
from translation_service.settings import Settings


def fresh_database(folder: Path) -> str:
    """Return the address of a database that has every table and no row; `folder` is a test's own."""
    if "TEST_DATABASE_URL" in os.environ:
        return lend(emptied() or _written(_copy_of(_template())))
    path = folder / "translation.db"
    path.write_bytes(_file_with_tables())
    return f"sqlite:///{path}"


def empty_database() -> str:
    """Return the address of a new database without tables on the server; "", the embedded one, where none is named."""
    if "TEST_DATABASE_URL" not in os.environ:
        return ""
    name = f"empty_{uuid4().hex[:12]}"
    _administer(f"CREATE DATABASE {name}")
    return _written(_server().set(database=name))


def create_tables(url: str) -> None:
    """Make every table in an empty database."""
    import translation_service.persistence.tables  # noqa: F401 - every table is declared once this is imported

    with build_application(Settings(database_url=url)).app_context():
        db.create_all()
        db.engine.dispose()


@cache
def _file_with_tables() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "translation.db"
        create_tables(f"sqlite:///{path}")
        return path.read_bytes()


@cache
def _template() -> str:
    name = f"template_{uuid4().hex[:12]}"
    _administer(f"CREATE DATABASE {name}")
    create_tables(_written(_server().set(database=name)))
    return name


def _copy_of(template: str) -> URL:
    """Copy a template by files, which PostgreSQL does since version 15 in half the time of its usual way."""
    name = f"test_{uuid4().hex[:12]}"
    _administer(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    return _server().set(database=name)


def _administer(statement: str) -> None:
    engine = create_engine(_server(), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _server() -> URL:
    return make_url(Settings(database_url=os.environ["TEST_DATABASE_URL"]).database)


def _written(url: URL) -> str:
    return url.render_as_string(hide_password=False)
