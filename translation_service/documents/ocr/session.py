"""A Tesseract that stays: it takes the name of one picture after another and answers with the table of its words.

To start takes longer than to read a short page. Pictures lie in files without a name, so that nothing is left of them
however we end; tables come through a terminal, as into a pipe they would be written only when it is full.
"""

import contextlib
import os
import select
import subprocess
import tempfile
import time
import tty
from collections.abc import Sequence
from contextlib import ExitStack
from math import inf
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.process.idling import LOOK_SECONDS, Idling
from translation_service.documents.process.lone_process import alone

# Its threads wait for one another in a loop: where others work too, four of them take ten times as long as one.
ONE_THREAD: Final = ("env", "OMP_THREAD_LIMIT=1")
_NAMES_COME_ONE_BY_ONE: Final = ("-c", "stream_filelist=true")
# An empty picture, read after each other one: once it is named in the answer, all of the other is said.
_EMPTY: Final = b"P5 40 40 255\n" + b"\xff" * 1600
_PAGE: Final = b"1\t"
_PAGES_ANSWERED: Final = 2
_AT_ONCE: Final = 65_536
_GLANCE_SECONDS: Final = 0.2


class Session:
    """One Tesseract process, from its first picture to `close`."""

    def __init__(self, path: str, words: Sequence[str]) -> None:
        """Start the program with `words`, its options."""
        with ExitStack() as held:
            self._picture = held.enter_context(tempfile.TemporaryFile())
            self._empty = held.enter_context(tempfile.TemporaryFile())
            self._empty.write(_EMPTY)
            self._empty.flush()
            ours, its_own = os.openpty()
            held.callback(os.close, ours)
            self._answers = ours
            named, names = os.pipe()
            self._names = held.enter_context(os.fdopen(names, "wb", buffering=0))
            with os.fdopen(named, "rb", buffering=0), os.fdopen(its_own, "wb", buffering=0):
                tty.setraw(its_own)
                self._process = subprocess.Popen(
                    [*ONE_THREAD, path, "stdin", "stdout", *words, *_NAMES_COME_ONE_BY_ONE, "tsv"],
                    stdin=named,
                    stdout=its_own,
                    stderr=subprocess.DEVNULL,
                    preexec_fn=alone,  # noqa: PLW1509 - there is one thread
                    pass_fds=(self._picture.fileno(), self._empty.fileno()),
                )
            held.callback(self._end)
            self._held = held.pop_all()
        self._said = b""
        self._began = self._allowed = 0.0
        self.idling = Idling(self._process.pid)

    def fileno(self) -> int:
        """Return what can be waited for: it is readable when something was said."""
        return self._answers

    @property
    def seconds(self) -> float:
        """How long the present picture has kept a processor busy."""
        return self.idling.seconds_used() - self._began

    @property
    def is_overdrawn(self) -> bool:
        """Whether the present picture has taken longer than it may."""
        return self.seconds > self._allowed

    def begin(self, picture: bytes | memoryview, *, seconds: float = inf) -> None:
        """Hand in a picture that may take so many seconds; the answer to the one before must have been taken."""
        self._said = b""
        self._began, self._allowed = self.idling.seconds_used(), seconds
        self._picture.seek(0)
        self._picture.truncate()
        self._picture.write(picture)
        self._picture.flush()
        names = "".join(f"/dev/fd/{file.fileno()}\n" for file in (self._picture, self._empty))
        with contextlib.suppress(BrokenPipeError):  # why it ended is told by its status
            self._names.write(names.encode())

    def answer(self) -> str | None:
        """Take what has been said, and return the table of the picture once it is whole.

        Raises `DocumentRefused` or `MemoryError` when the program has ended.
        """
        try:
            said = os.read(self._answers, _AT_ONCE)
        except OSError:  # so a terminal says that nobody writes to it any longer
            said = b""
        if not said:
            raise self._ended()
        self._said += said
        lines = self._said.split(b"\n")
        pages = [number for number, line in enumerate(lines[:-1]) if line.startswith(_PAGE)]
        if len(pages) < _PAGES_ANSWERED:
            return None
        return b"\n".join(lines[: pages[-1]]).decode("utf-8", "replace")

    def close(self) -> None:
        """End the program."""
        self._held.close()

    def _ended(self) -> Exception:
        """Return why the program has ended; what is negative is the signal that ended it."""
        is_struck = self._process.wait() < 0
        return MemoryError() if is_struck else refusals.damaged()

    def _end(self) -> None:
        self._process.kill()
        self._process.wait()


def waited_for(sessions: Sequence[Session], *, look_seconds: float = LOOK_SECONDS) -> list[Session]:
    """Return those of some sessions that have said something, or taken longer than they may, when the first does.

    Look after them meanwhile.
    """
    waiting = select.poll()
    by_place = {session.fileno(): session for session in sessions}
    for place in by_place:
        waiting.register(place, select.POLLIN)
    last = time.monotonic()
    while not (ready := waiting.poll(min(look_seconds, _GLANCE_SECONDS) * 1_000)):
        if overdrawn := [session for session in sessions if session.is_overdrawn]:
            return overdrawn
        if time.monotonic() - last >= look_seconds:
            last = time.monotonic()
            for session in sessions:
                session.idling.look()
    return [by_place[place] for place, _ in ready]
