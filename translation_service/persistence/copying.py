"""A copy of the embedded database, made while others write in it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from translation_service.domain.errors import TemporarilyUnavailable


def copy_database(source: Path, target: Path) -> None:
    """Copy an SQLite database as it stands at one moment; `target` is replaced once the copy is whole.

    Raises `TemporarilyUnavailable` where the database cannot be read or the copy cannot be written.
    """
    try:
        _copy(source, target, unfinished=target.with_suffix(".part"))
    except (OSError, sqlite3.Error) as error:
        raise TemporarilyUnavailable("the database or the place of its copy") from error


def _copy(source: Path, target: Path, *, unfinished: Path) -> None:
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(source)) as from_here, closing(sqlite3.connect(unfinished)) as to_there:
        from_here.backup(to_there)
    with unfinished.open("rb") as written:
        os.fsync(written.fileno())
    unfinished.replace(target)
