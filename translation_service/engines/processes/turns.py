"""Turns: so many engines may work at once on one machine, whichever processes they belong to.

A turn is a lock on a file in a shared folder. The system lets go of it when its holder ends, however it ends.
"""

import fcntl
import os
from pathlib import Path


class Turns:
    """Up to `size` turns of the machine; without a folder, as many as asked for.

    Whoever works may always have one, so nobody waits for somebody else's long document; more than one only while
    there are some to spare.
    """

    def __init__(self, folder: Path | None, size: int) -> None:
        self._folder = folder
        self._size = size
        self._held: list[int] = []
        self._taken = 0

    @property
    def taken(self) -> int:
        return self._taken

    def take(self) -> bool:
        """Take one turn more; tell whether there was one."""
        if self._taken >= self._size:
            return False
        is_free = self._folder is None or not self._folder.parent.is_dir() or self._lock(self._folder)
        if not is_free and self._taken:
            return False
        self._taken += 1
        return True

    def give_back(self) -> None:
        """Give back one turn: a spare one as long as others are held."""
        self._taken -= 1
        if len(self._held) > self._taken:
            os.close(self._held.pop())

    def _lock(self, folder: Path) -> bool:
        folder.mkdir(exist_ok=True)
        for number in range(self._size):
            file = os.open(folder / f"turn-{number}", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(file)
                continue
            self._held.append(file)
            return True
        return False
