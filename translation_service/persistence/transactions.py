"""Transactions: a session for one piece of work, committed or rolled back as a whole."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from translation_service.domain.errors import NoRoom, TemporarilyUnavailable, WrittenMeanwhile
from translation_service.persistence.database import AWAY, WRITING

_FULL: Final = frozenset({"SQLITE_FULL", "53100"})
"""What SQLite and PostgreSQL call a disk that takes no more."""
_WRITTEN_BEFORE: Final = "23505"
"""What PostgreSQL says where two write the same at once; SQLite has one writer, who looks before."""

_AT_ONE_MOMENT: Final[dict[str, dict[str, Any]]] = {"postgresql": {"isolation_level": "REPEATABLE READ"}}
"""How a database is asked for one picture: PostgreSQL else shows each statement what was committed since the last."""


class Transactions:
    """Opens sessions on a database; nothing connects before the first one is used.

    `after_commit` is called with a session whose work is committed, before it is closed.
    """

    def __init__(self, engine: Callable[[], Engine], *, after_commit: Callable[[Session], None]) -> None:
        self._engine = engine
        self._after_commit = after_commit

    def writing(self) -> AbstractContextManager[Session]:
        """Open a session that commits at the end of its block, or rolls back on any error.

        Raises `TemporarilyUnavailable` while the database is away, takes nothing, or its lock cannot be had, and
        `WrittenMeanwhile` where another session wrote the same row first.
        """
        return self._open(is_writing=True)

    def reading(self) -> AbstractContextManager[Session]:
        """Open a session that only reads, all of it as it stood at one moment."""
        return self._open(is_writing=False)

    @contextmanager
    def _open(self, *, is_writing: bool) -> Iterator[Session]:
        try:
            with self._session(is_writing=is_writing) as session:
                yield session
                if is_writing:
                    session.commit()
                    self._after_commit(session)
        except AWAY as error:
            raise _trouble(error) from error
        except IntegrityError as error:
            if getattr(error.orig, "sqlstate", None) != _WRITTEN_BEFORE:
                raise
            raise WrittenMeanwhile("another process wrote the same") from error

    def _session(self, *, is_writing: bool) -> Session:
        engine = self._engine()
        options = {WRITING: True} if is_writing else _AT_ONE_MOMENT.get(engine.dialect.name, {})
        return Session(engine.execution_options(**options), expire_on_commit=False)


def _trouble(error: Exception) -> TemporarilyUnavailable:
    """Say what is wrong with the database."""
    original = getattr(error, "orig", None)
    codes = {getattr(original, name, None) for name in ("sqlite_errorname", "sqlstate")}
    if codes & _FULL:
        return NoRoom("the disk of the database is full")
    return TemporarilyUnavailable("the database does not answer")
