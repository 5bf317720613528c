"""A reading process that begins as a copy of the command's own, which has loaded half of what it needs."""

import contextlib
import os
import select
import signal
import subprocess
from pathlib import Path
from typing import Final, NoReturn

from translation_service.documents.process.beginning import Child, Seat, afresh
from translation_service.documents.process.copied_child import live_as_child
from translation_service.documents.process.ending import end_at_request, requests_held_back
from translation_service.waking import wake

_THREADS: Final = Path("/proc/self/task")
_SIZES: Final = Path("/proc/self/statm")
_STANDARD_ERROR: Final = 2
_MOST_HELD: Final = 48 * 1024 * 1024


def as_copy(seat: Seat) -> Child:
    """Copy this process, which saves half of what there is to load; for commands, which hold no secrets.

    A process with threads is not copied: what the others hold at that moment would be held for ever. Nor is one that
    holds a large file: the copy would hold it too, beside the one it is sent.
    """
    if not is_alone() or _held() > _MOST_HELD or min(*seat.streams, *seat.bells) <= _STANDARD_ERROR:
        return afresh(seat)
    with requests_held_back():
        return _Copy(os.fork() or _live_on(seat))


def is_alone() -> bool:
    """Tell whether this process has one thread, as far as the system says."""
    return _THREADS.exists() and len(list(_THREADS.iterdir())) == 1


def _live_on(seat: Seat) -> NoReturn:
    end_at_request()
    live_as_child(seat, os.environ)


def _held() -> int:
    """Return the bytes of memory this process holds."""
    return int(_SIZES.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


class _Copy:
    def __init__(self, process_id: int) -> None:
        self._id = process_id
        self._status: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        if self._status is None:
            self._await_end(timeout)
            _, status = os.waitpid(self._id, 0)
            self._status = os.waitstatus_to_exitcode(status)
        return self._status

    def wake(self) -> None:
        wake(self._id)

    def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._id, signal.SIGKILL)
        if self._status is None:
            os.kill(self._id, signal.SIGKILL)  # just begun, it has no group of its own yet
        self.wait()

    def _await_end(self, timeout: float | None) -> None:
        if timeout is None:
            return
        with os.fdopen(os.pidfd_open(self._id), "rb") as ended:
            if not select.select([ended], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("reading process", timeout)
