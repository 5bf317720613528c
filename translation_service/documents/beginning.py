"""How a reading process begins: afresh, or as a copy of a process that has loaded much of what it needs."""

import os
import select
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn, Protocol

import translation_service

_MODULE: Final = "translation_service.documents.child"
_CODE: Final = str(Path(translation_service.__file__).parents[1])
_THREADS: Final = Path("/proc/self/task")
_STANDARD_ERROR: Final = 2
_FAILED: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What a reading process gets: its folder, its two bells and its three streams as numbers of open files.

    `allowed` are the parent's process id, and the memory, seconds and output bytes allowed.
    """

    home: Path
    bells: tuple[int, int]
    streams: tuple[int, int, int]
    allowed: tuple[int, int, int, int]


class Child(Protocol):
    """A process that has begun."""

    pid: int

    def wait(self, timeout: float | None = None) -> int:
        """Return its status, negative for the signal that ended it; raises `subprocess.TimeoutExpired`."""


Beginning = Callable[[Seat], Child]


def afresh(seat: Seat) -> Child:
    """Start a new interpreter, which knows nothing of this process."""
    order, answer, complaint = seat.streams
    return subprocess.Popen(
        [sys.executable, "-B", "-P", "-s", "-m", _MODULE, *map(str, (*seat.allowed, *seat.bells))],
        stdin=order,
        stdout=answer,
        stderr=complaint,
        pass_fds=seat.bells,
        cwd=seat.home,
        env=_environment(seat.home),
        start_new_session=True,
    )


def as_copy(seat: Seat) -> Child:
    """Copy this process, which saves a quarter of a second of loading; for commands, which hold no secrets.

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
                raise subprocess.TimeoutExpired(_MODULE, timeout)


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
    os.environ.update(_environment(seat.home))
    for number, stream in enumerate(seat.streams):
        os.dup2(stream, number)
    open_from = _STANDARD_ERROR + 1
    for bell in sorted(seat.bells):
        os.closerange(open_from, bell)
        open_from = bell + 1
    os.closerange(open_from, os.sysconf("SC_OPEN_MAX"))


def _environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "PYTHONPATH": _CODE,
        "HOME": str(home),
        "TMPDIR": str(home),
        "OPENBLAS_NUM_THREADS": "1",
    }
