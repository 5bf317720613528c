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
    """Let SIGTERM and SIGHUP end the block as Ctrl-C does, so that nothing it began is left.

    What was ignored before is so further on, as under `nohup`; so is a second request, which would end the tidying up.
    """
    heard = [number for number in _BESIDES_CTRL_C if not _is_ignored(number)]
    before = {number: signal.signal(number, _interrupt) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
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
        if not _is_ignored(number):
            signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, REQUESTS)


def _is_ignored(number: signal.Signals) -> bool:
    return signal.getsignal(number) is signal.SIG_IGN


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    for number in _BESIDES_CTRL_C:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt
