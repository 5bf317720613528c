"""The process whose copies read documents: it loads what they need, and looks after them for its owner."""

import contextlib
import gc
import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from typing import Final, NoReturn

import translation_service.documents.docx.document
import translation_service.documents.pdf.document
import translation_service.documents.process.child
import translation_service.documents.reading
import translation_service.documents.writing  # noqa: F401 - all are here to be loaded
from translation_service.documents.process.beginning import Seat
from translation_service.documents.process.copied_child import live_as_child
from translation_service.waking import wake
from workers.prototype import LONGEST_MESSAGE, WAKE

_FILES_OF_SEAT: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """A copy by its process id; `ended` can be read once it is, `line` once its owner has let go of it."""

    process_id: int
    ended: int
    line: socket.socket


class _Prototype:
    def __init__(self, owner: socket.socket) -> None:
        self._owner = owner
        self._selector = DefaultSelector()

    def serve(self) -> NoReturn:
        """Make copies until the owner is gone; they die with this process."""
        self._when_readable(self._owner, self._take_order)
        while True:
            for key, _ in self._selector.select():
                if key.fd in self._selector.get_map():
                    key.data()

    def _when_readable(self, file: socket.socket | int, do: Callable[[], None]) -> None:
        self._selector.register(file, EVENT_READ, do)

    def _take_order(self) -> None:
        order, files, _, _ = socket.recv_fds(self._owner, LONGEST_MESSAGE, _FILES_OF_SEAT)
        if not order:
            os._exit(0)
        home, *allowed = json.loads(order)
        first, second, third, heard, done, line = files
        seat = Seat(
            home=Path(home),
            bells=(heard, done),
            streams=(first, second, third),
            allowed=(os.getpid(), *allowed),
        )
        with contextlib.suppress(OSError):
            self._look_after(seat, socket.socket(fileno=line))
        for file in files[:-1]:
            os.close(file)

    def _look_after(self, seat: Seat, line: socket.socket) -> None:
        process_id = os.fork() or live_as_child(seat, os.environ)
        copy = _Copy(process_id=process_id, ended=_ending_of(process_id), line=line)
        self._when_readable(copy.ended, lambda: self._tell_end(copy))
        self._when_readable(copy.line, lambda: self._wake_or_end(copy))
        line.send(b"begun")

    def _tell_end(self, copy: _Copy) -> None:
        """Say how a copy ended, and leave its process id taken: its owner may still send a signal there."""
        self._selector.unregister(copy.ended)
        end = os.waitid(os.P_PID, copy.process_id, os.WEXITED | os.WNOWAIT)
        if end is not None:
            with contextlib.suppress(OSError):
                copy.line.send(b"%d" % (end.si_status if end.si_code == os.CLD_EXITED else -end.si_status))

    def _wake_or_end(self, copy: _Copy) -> None:
        """Do what the owner of a copy asks for; one that is gone asks for its end."""
        try:
            is_to_be_woken = copy.line.recv(LONGEST_MESSAGE) == WAKE
        except ConnectionError:
            is_to_be_woken = False
        if is_to_be_woken:
            wake(copy.process_id)
        else:
            self._end(copy)

    def _end(self, copy: _Copy) -> None:
        """End a copy and all it started."""
        with contextlib.suppress(KeyError):
            self._selector.unregister(copy.ended)
        self._selector.unregister(copy.line)
        for kill in (os.kill, os.killpg):
            with contextlib.suppress(ProcessLookupError):
                kill(copy.process_id, signal.SIGKILL)
        os.waitpid(copy.process_id, 0)
        os.close(copy.ended)
        copy.line.close()


def _ending_of(process_id: int) -> int:
    """Return a file that can be read once a child has ended; one that cannot be looked after is ended at once."""
    try:
        return os.pidfd_open(process_id)
    except OSError:
        os.kill(process_id, signal.SIGKILL)
        os.waitpid(process_id, 0)
        raise


if __name__ == "__main__":
    gc.freeze()
    _Prototype(socket.socket(fileno=int(sys.argv[1]))).serve()
