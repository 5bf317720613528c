"""A reading process that begins as a copy of the command's own, which has loaded half of what it needs."""

import os
import select
import subprocess
import sys
from pathlib import Path
from typing import Final, NoReturn

from translation_service.documents.beginning import Child, Seat, afresh, environment

_THREADS: Final = Path("/proc/self/task")
_STANDARD_ERROR: Final = 2
_FAILED: Final = 1


def as_copy(seat: Seat) -> Child:
    """Copy this process, which saves half of what there is to load; for commands, which hold no secrets.

    A process with threads is not copied: what the others hold at that moment would be held for ever.
    """
    if not _is_alone() or min(*seat.streams, *seat.bells) <= _STANDARD_ERROR:
        return afresh(seat)
    process_id = os.fork()
    return _Copy(process_id) if process_id else _live_as_child(seat)


def _is_alone() -> bool:
    return _THREADS.exists() and len(list(_THREADS.iterdir())) == 1


class _Copy:
    def __init__(self, process_id: int) -> None:
        self.pid = process_id
        self._status: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        if self._status is None:
            self._await_end(timeout)
            _, status = os.waitpid(self.pid, 0)
            self._status = os.waitstatus_to_exitcode(status)
        return self._status

    def _await_end(self, timeout: float | None) -> None:
        if timeout is None:
            return
        with os.fdopen(os.pidfd_open(self.pid), "rb") as ended:
            if not select.select([ended], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("reading process", timeout)


def _live_as_child(seat: Seat) -> NoReturn:
    """Be the child from here to its end: nothing of the process that was copied goes on."""
    status = _FAILED
    try:
        _sit_down(seat)
        from translation_service.documents import child  # noqa: PLC0415 - only the child needs it

        status = child.run((*seat.allowed, *seat.bells))
    finally:
        if status:
            sys.excepthook(*sys.exc_info())
        os._exit(status)


def _sit_down(seat: Seat) -> None:
    """Leave everything behind but what the seat holds."""
    os.setsid()
    os.chdir(seat.home)
    os.environ.clear()
    os.environ.update(environment(seat.home))
    for number, stream in enumerate(seat.streams):
        os.dup2(stream, number)
    open_from = _STANDARD_ERROR + 1
    for bell in sorted(seat.bells):
        os.closerange(open_from, bell)
        open_from = bell + 1
    os.closerange(open_from, os.sysconf("SC_OPEN_MAX"))
