"""The folder a reading process works in: gone when its owner is done, and gone soon when its owner was killed."""

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from translation_service.documents.office.profile import sockets
from translation_service.documents.process.ending import requests_held_back

_PREFIX: Final = "document-"


@contextmanager
def working_folder() -> Iterator[Path]:
    """Make an empty folder that is held while it is in use; first take away those that nobody holds any more."""
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        _take_away_if_left(left)
    with ExitStack() as held:
        with requests_held_back():
            home, hold = _made()
            held.callback(os.close, hold)
            held.callback(_take_away, home)
        yield home


def _made() -> tuple[Path, int]:
    """Return a new folder and what holds it; one that another process swept before it was held is made again."""
    while True:
        home = Path(tempfile.mkdtemp(prefix=_PREFIX))
        with contextlib.suppress(FileNotFoundError):
            hold = os.open(home, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(hold, fcntl.LOCK_EX)
            if home.exists():
                return home, hold
            os.close(hold)


def _take_away_if_left(home: Path) -> None:
    """Take a folder away that nobody holds: the system lets go for whoever is killed."""
    with contextlib.suppress(OSError):
        hold = os.open(home, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(hold, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.fstat(hold).st_uid == os.getuid():
                _take_away(home)
        finally:
            os.close(hold)


def _take_away(home: Path) -> None:
    """Take a folder away, and what a program of others leaves outside of it when it is killed."""
    for socket in sockets(home):
        socket.unlink(missing_ok=True)
    shutil.rmtree(home, ignore_errors=True)
