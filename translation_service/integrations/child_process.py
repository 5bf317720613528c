"""A child process of the service, which writes where it is told."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from typing import Final, Protocol

from translation_service.integrations.tethered import tethered

_GLANCE: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What a child is to be: `words` follow `python -m`; `name` is what people read in logs and lists of processes."""

    name: str
    words: tuple[str, ...]
    environment: Mapping[str, str]


class Begun(Protocol):
    """A process that has begun, in a session of its own."""

    @property
    def pid(self) -> int: ...

    def poll(self) -> int | None:
        """Return its exit status, or minus the signal that ended it; `None` while it runs."""

    def wait(self) -> int: ...


Beginning = Callable[[Command, int], Begun]
"""Begins a command from the main thread, for it dies with that; what it says goes to an open file, by its number."""

Outlet = Callable[[str], AbstractContextManager[int]]
"""Opens a file for what a child of a name says."""


def afresh(command: Command, output: int) -> Begun:
    """Start a new interpreter."""
    return subprocess.Popen(
        tethered([sys.executable, "-m", *command.words]),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        env={**command.environment, "PYTHONUNBUFFERED": "1"},
        start_new_session=True,  # Ctrl-C reaches the service alone, which then stops its children
    )


class ChildProcess:
    """Runs a command until it is asked to stop; it cannot outlive the service.

    `start` may be called again once it has ended. Its end is waited for with `pause`, given some seconds.
    """

    def __init__(
        self,
        command: Command,
        *,
        outlet: Outlet,
        begin: Beginning = afresh,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = command.name
        self._command = command
        self._outlet = outlet
        self._begin = begin
        self._pause = pause
        self._process: Begun | None = None

    @property
    def process_id(self) -> int:
        """Its process id, 0 when none was started."""
        return self._process.pid if self._process else 0

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def status(self) -> int | None:
        """How it ended: its exit status, or minus the signal; `None` while it runs."""
        return self._process.poll() if self._process else None

    def start(self) -> None:
        """Start it; call this from the main thread, because it dies with the thread that started it."""
        with self._outlet(self.name) as output:
            self._process = self._begin(self._command, output)

    def ask_to_stop(self) -> None:
        if self._process is not None and self.is_running:
            os.kill(self._process.pid, signal.SIGTERM)

    def stop(self, *, within: float) -> None:
        """Wait for its end and kill it, and what it started, when it does not come in `within` seconds."""
        deadline = time.monotonic() + within
        while self.is_running and time.monotonic() < deadline:
            self._pause(_GLANCE)
        if self._process is not None and self.is_running:
            _kill(self._process.pid)
            self._process.wait()


def _kill(process_id: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process_id, signal.SIGKILL)
    os.kill(process_id, signal.SIGKILL)  # just begun, it has no group of its own yet
