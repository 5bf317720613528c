"""How a reading process begins: as a new interpreter, unless its owner knows another way."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import translation_service
from translation_service.waking import wake

_MODULE: Final = "translation_service.documents.process.child"
_CODE: Final = str(Path(translation_service.__file__).parents[1])


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

    def wait(self, timeout: float | None = None) -> int:
        """Return its status, negative for the signal that ended it; raises `subprocess.TimeoutExpired`."""

    def wake(self) -> None:
        """Let it and all it started go on where somebody halted them."""

    def end(self) -> None:
        """End it and all it started, however far they are; nothing of them is left then."""


Beginning = Callable[[Seat], Child]


def afresh(seat: Seat) -> Child:
    """Start a new interpreter, which knows nothing of this process."""
    order, answer, complaint = seat.streams
    process = subprocess.Popen(
        [sys.executable, "-B", "-P", "-s", "-m", _MODULE, *map(str, (*seat.allowed, *seat.bells))],
        stdin=order,
        stdout=answer,
        stderr=complaint,
        pass_fds=seat.bells,
        cwd=seat.home,
        env=environment(seat.home),
        start_new_session=True,
    )
    return _Interpreter(process)


class _Interpreter:
    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def wait(self, timeout: float | None = None) -> int:
        return self._process.wait(timeout)

    def wake(self) -> None:
        wake(self._process.pid)

    def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def environment(home: Path) -> dict[str, str]:
    """Return all that a reading process knows of its surroundings."""
    return {
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "PYTHONPATH": _CODE,
        "HOME": str(home),
        "TMPDIR": str(home),
        "OPENBLAS_NUM_THREADS": "1",
    }
