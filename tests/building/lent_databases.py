"""Databases on a server that are lent to one test after another: emptying one takes a small part of making one.

So do its connections stay, as those of a service that runs for weeks.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import InternalError, OperationalError

from translation_service.bootstrap import Built
from translation_service.persistence.database import db

_MOST_BYTES: Final = 2_000_000
"""What a database may have grown to; behind the many rows that it held, the next test would look slow."""

_STATE: Final = """
SELECT (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'),
       sum(pg_relation_size(oid)), string_agg('DELETE FROM ' || quote_ident(relname), '; ')
FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
# A process keeps glossaries by the address of their database and the number of the last event of a term.
_RESTART: Final = """
SELECT setval(seqrelid, seqstart, false) FROM pg_sequence
WHERE pg_sequence_last_value(seqrelid) IS NOT NULL AND seqrelid <> 'term_events_id_seq'::regclass
"""

_ENGINES: Final[dict[str, Engine]] = {}
_IDLE: Final[list[str]] = []
_LENT: Final[list[list[str]]] = []


@contextmanager
def databases_returned() -> Iterator[None]:
    """Take back at the end what is lent meanwhile; what is fetched outside, as by a whole module, stays its own."""
    _LENT.append([])
    try:
        yield
    finally:
        _IDLE.extend(_LENT.pop())


def lend(url: str) -> str:
    """Note that a database is in use, and return its address."""
    if _LENT:
        _LENT[-1].append(url)
    return url


def keep_from_others(url: str) -> None:
    """Leave a database whose habits a test changes to this test alone."""
    if _LENT and url in _LENT[-1]:
        _LENT[-1].remove(url)


def emptied() -> str | None:
    """Return the address of a database that was lent before and has no row now, if there is one."""
    while _IDLE:
        url = _IDLE.pop()
        if (engine := _ENGINES.get(url)) is not None:
            if _has_been_emptied(engine):
                return url
            engine.dispose()
    return None


def keep_connections(built: Built) -> None:
    """Have a service use the connections that others before it had to its database, and leave them to the next."""
    with built.application.app_context():
        url = db.engine.url.render_as_string(hide_password=False)
        if _LENT and url in _LENT[-1]:
            db.engines[None] = _ENGINES.setdefault(url, db.engine)


def _has_been_emptied(engine: Engine) -> bool:
    """Empty a database, unless somebody might still write into it, or there is too much that it would drag along."""
    if engine.pool.checkedout():  # type: ignore[attr-defined] # a pool of this kind counts
        return False
    try:
        with engine.begin() as connection:
            connections, size, deletions = connection.exec_driver_sql(_STATE).one()
            is_alone = connections == engine.pool.checkedin() + 1  # type: ignore[attr-defined] # as above
            if is_alone and size < _MOST_BYTES:
                _empty(connection, deletions)
                return True
    except (OperationalError, InternalError):  # its connections were cut, or nobody may write
        pass
    return False


def _empty(connection: Connection, deletions: str) -> None:
    """Delete every row, in no order, and have numbers begin at 1 again; TRUNCATE would make every file anew."""
    connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
    connection.exec_driver_sql(f"DO $$BEGIN {deletions}; END$$")
    connection.exec_driver_sql(_RESTART)
