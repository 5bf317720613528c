"""A child process that reads documents: orders in a file, answers in a file, and a bell for each."""

import contextlib
import os
import select
import signal
import subprocess
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import IO, Final, Self

from translation_service.documents import refusals
from translation_service.documents.process import budget, wire
from translation_service.documents.process.beginning import Beginning, Seat, afresh
from translation_service.documents.process.ending import REQUESTS
from translation_service.documents.process.working_folder import working_folder
from translation_service.domain.errors import BrokenPromise, DocumentRefused, FileStruck, TemporarilyUnavailable
from translation_service.waking import WAKE_SECONDS

_COMPLAINT: Final = 200
_LAST_WORDS_SECONDS: Final = 5
# Signals that end a process for what it did, as a damaged file makes libraries do; the others end one for what it took.
_FAULTS: Final = frozenset({signal.SIGSEGV, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGTRAP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one child may take; `seconds` are for each order."""

    seconds: int
    memory: int


class ReadingProcess:
    """Answers orders from its start to the end of a `with`, then nothing of it is left.

    An answer is a file, so that it can neither block us nor grow without bound. The files have no name: whenever we are
    killed, the system forgets them, and no document stays on the disk.
    """

    def __init__(self, bounds: Bounds, *, output: int, begin: Beginning = afresh) -> None:
        self._begin = begin
        self._bounds = bounds
        self._output = output
        self._held = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as held:
            self._home = held.enter_context(working_folder())
            self._order = held.enter_context(tempfile.TemporaryFile())
            self._answer = held.enter_context(tempfile.TemporaryFile())
            self._complaint = held.enter_context(tempfile.TemporaryFile())
            self._start(held)
            self._held = held.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def ask(self, head: wire.Head, body: bytes) -> tuple[wire.Head, bytes]:
        """Return the answer to an order; raise `DocumentRefused` where the process ends for what a file makes it do."""
        _empty(self._answer)
        _empty(self._order)
        wire.send(self._order, head, body)
        self._order.seek(0)
        with contextlib.suppress(BrokenPipeError):
            self._bell.write(b"!")
        if not self._is_answered():
            raise self._too_heavy()
        if not self._answered.read(1):
            raise self._end()
        self._answer.seek(0)
        return wire.receive(self._answer)

    def _is_answered(self) -> bool:
        """Wait for the answer, or for the process to end; tell whether either came in time."""
        waiting = select.poll()
        waiting.register(self._answered, select.POLLIN)
        deadline = time.monotonic() + self._bounds.seconds
        while (left := deadline - time.monotonic()) > 0:
            if waiting.poll(min(left, WAKE_SECONDS) * 1_000):
                return True
            self._child.wake()
        return False

    def _end(self) -> DocumentRefused | TemporarilyUnavailable | BrokenPromise:
        """Return what became of a process that ended; a negative status is the signal that ended it."""
        try:
            status = self._child.wait(timeout=_LAST_WORDS_SECONDS)
        except subprocess.TimeoutExpired:
            return self._too_heavy()
        if status < 0:
            return self._struck(-status)
        if status == wire.TOO_COMPLEX:
            return refusals.too_complex()
        if status == wire.TOO_HEAVY:
            return self._too_heavy()
        if status == wire.TOO_LONG:
            return refusals.too_large_unpacked(self._output)
        return BrokenPromise(f"the reading process failed: {self._last_words()}")

    def _struck(self, signal_number: int) -> DocumentRefused | TemporarilyUnavailable:
        if signal_number in REQUESTS:  # as at a shutdown: the file has nothing to do with it
            return TemporarilyUnavailable("the reading process was asked to end")
        if signal_number == budget.SPENT:
            return refusals.too_complex()
        if signal_number in _FAULTS:
            return refusals.damaged()
        return self._too_heavy(FileStruck if signal_number == signal.SIGKILL else DocumentRefused)

    def _too_heavy(self, kind: type[DocumentRefused] = DocumentRefused) -> DocumentRefused:
        return refusals.too_heavy(seconds=self._bounds.seconds, memory=self._bounds.memory, kind=kind)

    def _start(self, held: ExitStack) -> None:
        heard, bell = os.pipe()
        answered, done = os.pipe()
        self._bell = held.enter_context(os.fdopen(bell, "wb", buffering=0))
        self._answered = held.enter_context(os.fdopen(answered, "rb", buffering=0))
        seat = Seat(
            home=self._home,
            bells=(heard, done),
            streams=(self._order.fileno(), self._answer.fileno(), self._complaint.fileno()),
            allowed=(os.getpid(), self._bounds.memory, self._bounds.seconds, self._output),
        )
        with os.fdopen(heard, "rb", buffering=0), os.fdopen(done, "wb", buffering=0):
            self._child = self._begin(seat)
        held.callback(self._child.end)

    def _last_words(self) -> str:
        self._complaint.seek(0)
        return self._complaint.read()[-_COMPLAINT:].decode("utf-8", "replace")


def _empty(stream: IO[bytes]) -> None:
    """Empty a file whose place to read and write the child shares with us."""
    stream.seek(0)
    stream.truncate()
    stream.flush()
