"""What is asked to end from outside tidies up first: by Ctrl-C, by the system, by the window it was begun in."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

REQUESTS: Final = frozenset({signal.SIGTERM, signal.SIGINT, signal.SIGHUP})
_BESIDES_CTRL_C: Final = (signal.SIGTERM, signal.SIGHUP)


@contextmanager
def interrupted_when_asked_to_end() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the block as Ctrl-C does, so that nothing it began is left."""
    before = [signal.signal(number, _interrupt) for number in _BESIDES_CTRL_C]
    try:
        yield
    finally:
        for number, handler in zip(_BESIDES_CTRL_C, before, strict=True):
            signal.signal(number, handler)


@contextmanager
def requests_held_back() -> Iterator[None]:
    """Let requests to end wait for the end of the block, which begins something that must be ended as well."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, REQUESTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_at_request() -> None:
    """Be ended by a request at once, as a process is that has nothing to tidy up."""
    for number in REQUESTS:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, REQUESTS)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
