"""Waking processes that somebody halted, as SIGSTOP does: whoever waits for one would wait in vain."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from typing import Final

WAKE_SECONDS: Final = 3.0
"""How long to wait for a process before it is woken, and between two times."""


_HALTED: Final = "T"


def wake(group: int) -> None:
    """Let the processes of a group go on; those that work do not notice."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGCONT)


def is_halted(process: int) -> bool:
    """Tell whether somebody halted a process, where the system tells."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] == _HALTED


@contextmanager
def kept_awake(group: int) -> Iterator[None]:
    """Wake a group of processes every few seconds, for whoever waits for it in a call that has no end."""
    is_over = Event()
    waker = Thread(target=_wake_until, args=(is_over, group), daemon=True)
    waker.start()
    try:
        yield
    finally:
        is_over.set()
        waker.join()


def _wake_until(is_over: Event, group: int) -> None:
    while not is_over.wait(WAKE_SECONDS):
        wake(group)
