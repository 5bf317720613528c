"""Runs a command that ends with the process that started it, however that one ends.

`python -m translation_service.integrations.tethered PARENT COMMAND…` asks the system to kill this process
when its parent dies, and then becomes the command. A program of its own, because a `preexec_fn` is not safe
beside threads.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Sequence
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_NAME: Final = 15


def tethered(command: Sequence[str]) -> list[str]:
    """Return `command` so that it runs tethered to this process; start it from the main thread."""
    return [sys.executable, "-m", __name__, str(os.getpid()), *command]


def tether(parent: int) -> bool:
    """Have the system kill this process when `parent` dies; tell whether that still lives.

    For a process that was forked; one that is started uses `tethered`.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    # The parent may have died before the system was asked.
    return os.getppid() == parent


def be_called(name: str) -> None:
    """Have lists of processes (`ps -e`, `top`) show this one, which was forked, by a name of at most 15 letters."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_NAME, name.encode(), 0, 0, 0)


def _become(parent: int, command: list[str]) -> None:
    if tether(parent):
        os.execv(command[0], command)  # noqa: S606 - our own command, and no shell is wanted


if __name__ == "__main__":
    _become(int(sys.argv[1]), sys.argv[2:])
