"""A copy of the embedded database, made while others write in it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_

_NO_PLACE: Final = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_READONLY}
_PRIVATE: Final = 0o600


@contextmanager
def a_copy_of_database(source: Path, target: Path) -> Iterator[None]:
    """Copy an SQLite database as it stands at one moment; it takes the place of `target` after what is done inside.

    So a copy of before stays until everything that belongs to this one is there. Raises `RequestRefused` where the
    copy cannot be written, and `TemporarilyUnavailable` where the database cannot be read.
    """
    unfinished = target.with_suffix(".part")
    try:
        with _reporting_trouble():
            _forget(unfinished)
            _copy(source, unfinished)
        yield
        with _reporting_trouble():
            _forget_journal(target)
            unfinished.replace(target)
    finally:
        _forget(unfinished)


def unwritable_copy() -> RequestRefused:
    """Return what to say where there is no place for a copy."""
    return RequestRefused("copy-unwritable", N_("The folder of the backup cannot be written to, or its disk is full."))


def _copy(source: Path, unfinished: Path) -> None:
    unfinished.touch(_PRIVATE, exist_ok=False)
    with closing(sqlite3.connect(source)) as from_here, closing(sqlite3.connect(unfinished)) as to_there:
        from_here.backup(to_there)
    with unfinished.open("rb") as written:
        os.fsync(written.fileno())


def _forget_journal(replaced: Path) -> None:
    """Remove what somebody wrote beside a copy and was killed: it would be written into the next one."""
    for ending in ("-wal", "-shm"):
        replaced.with_name(replaced.name + ending).unlink(missing_ok=True)


def _forget(unfinished: Path) -> None:
    """Remove a copy that was broken off, with the journal of its writing."""
    for path in (unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
        path.unlink(missing_ok=True)


@contextmanager
def _reporting_trouble() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritable_copy() from error
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) in _NO_PLACE:
            raise unwritable_copy() from error
        raise TemporarilyUnavailable("the database or the place of its copy") from error
