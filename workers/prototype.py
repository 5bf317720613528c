"""Reading processes that begin as copies of one that has loaded all it needs, which is most of what a file costs.

The prototype is begun when the first file comes, never sees one, and ends when its owner is gone. Its copies are
limited as new interpreters are, and end with it.
"""

import contextlib
import json
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Final

from translation_service.documents.process.beginning import Child, Seat, afresh, environment

LONGEST_MESSAGE: Final = 8_192
WAKE: Final = b"wake"
"""What the owner of a copy says for it to be woken; it lets go of one by saying nothing more."""
_MODULE: Final = "workers.prototype_process"
_NOWHERE: Final = Path("/")
# It answers within milliseconds, and is loaded within a second or two; longer it takes only when somebody halted it.
_PATIENCE_SECONDS: Final = 20.0


class Prototype:
    """Begins copies of one process; where it was ended meanwhile, the next file gets another."""

    def __init__(self, *, patience_seconds: float = _PATIENCE_SECONDS) -> None:
        """Take a process that is silent for longer for one that will not go on, and end it."""
        self._patience = patience_seconds
        self._starting = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The process that copies are made of, once it was needed."""
        return () if self._process is None else (self._process.pid,)

    def copied(self, seat: Seat) -> Child:
        """Return a copy that takes a seat; a new interpreter where none is to be had."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with contextlib.suppress(OSError), theirs:
            files = (*seat.streams, *seat.bells, theirs.fileno())
            socket.send_fds(self._line_to_it(), [json.dumps([str(seat.home), *seat.allowed[1:]]).encode()], files)
        ours.settimeout(self._patience)
        try:
            if _heard(ours):
                return _Copy(ours, patience_seconds=self._patience, wake=self._wake, give_up=self._kill)
        except TimeoutError:
            self._kill()
        ours.close()
        self._forget()
        return afresh(seat)

    def _wake(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)

    def _kill(self) -> None:
        """End a process that does not go on; its copies die with it."""
        if self._process is not None:
            self._process.kill()

    def _line_to_it(self) -> socket.socket:
        with self._starting:
            if self._line is None:
                self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
                with theirs:
                    self._process = _started(theirs)
            return self._line

    def _forget(self) -> None:
        """Let go of what does not answer: it ends when its line is closed."""
        with self._starting:
            if self._line is not None:
                self._line.close()
            self._line = None


class _Copy:
    """A copy as its owner sees it; the prototype keeps its process id from being used again until it is ended here."""

    def __init__(
        self, line: socket.socket, *, patience_seconds: float, wake: Callable[[], None], give_up: Callable[[], None]
    ) -> None:
        self._line = line
        self._patience = patience_seconds
        self._wake = wake
        self._give_up = give_up
        self._status: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        if self._status is None:
            self._line.settimeout(timeout)
            try:
                status = _heard(self._line)
            except TimeoutError as error:
                raise subprocess.TimeoutExpired("reading process", timeout or 0.0) from error
            # A copy that went down with its prototype was hung up on: its file has nothing to do with that.
            self._status = int(status) if status else -signal.SIGHUP
        return self._status

    def wake(self) -> None:
        self._wake()
        with contextlib.suppress(OSError):
            self._line.send(WAKE, socket.MSG_DONTWAIT)

    def end(self) -> None:
        self._line.settimeout(self._patience)
        with contextlib.suppress(OSError), self._line:
            self._line.shutdown(socket.SHUT_WR)
            try:
                while _heard(self._line):
                    pass
            except TimeoutError:
                self._give_up()


def _started(line: socket.socket) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-B", "-P", "-s", "-m", _MODULE, str(line.fileno())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[line.fileno()],
        cwd=_NOWHERE,
        env=environment(_NOWHERE),
        start_new_session=True,
    )


def _heard(line: socket.socket) -> bytes:
    """Return what the prototype says; nothing where it is gone."""
    try:
        return line.recv(LONGEST_MESSAGE)
    except ConnectionError:
        return b""
