"""The newest tables in a database that has none, made in one go and without Alembic, which takes longer to load."""

from typing import Final

from sqlalchemy import insert, inspect

from translation_service.persistence.last_migration import SEEN, connected, keep_others_from_migrating, newest_migration
from translation_service.persistence.tables import all_tables

# As Alembic makes it, which goes on from here.
_MAKE_SEEN: Final = (
    f"CREATE TABLE {SEEN.name}"
    " (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def make_first_tables(database: str) -> bool:
    """Make every table in a database without any, and tell whether it was one.

    Raises `TemporarilyUnavailable` when it is away.
    """
    with connected(database) as connection:
        keep_others_from_migrating(connection)
        if inspect(connection).get_table_names():
            return False
        all_tables().create_all(connection)
        connection.exec_driver_sql(_MAKE_SEEN)
        connection.execute(insert(SEEN).values(version_num=newest_migration()))
        return True
