"""What a file may take of the process that reads it: little to begin with, and more for what is found in it.

The system keeps the account, as it does for `room`: a process that has no budget earns nothing and is not stopped.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from translation_service.documents.limits import Limits
from translation_service.documents.process.room import add_room, is_limited, lift_room, limit_room

SPENT: Final = signal.SIGPROF
_THOUSAND: Final = 1_000
_LEAST: Final = 0.000_001


def begin(size: int, limits: Limits) -> None:
    """Let this process take what any file of so many bytes may cost; once the time is spent, `SPENT` ends it."""
    signal.setitimer(signal.ITIMER_PROF, limits.reading_start_milliseconds / _THOUSAND)
    limit_room(limits.reading_room + limits.reading_room_for_byte * size)


def lift() -> None:
    """Keep no budget any longer: what comes now, such as another program, has limits of its own."""
    signal.setitimer(signal.ITIMER_PROF, 0)
    lift_room()


def is_kept() -> bool:
    """Tell whether this process has a budget."""
    left, _ = signal.getitimer(signal.ITIMER_PROF)
    return left > 0


def earn(limits: Limits, *, letters: int = 0, pages: int = 0, pictures: int = 0) -> None:
    """Let a file take more for what it says, on how many pages and beside how many pictures."""
    if not is_kept():
        return
    milliseconds = (
        letters * _THOUSAND / limits.reading_letters_for_second
        + pages * limits.reading_milliseconds_for_page
        + pictures * limits.reading_milliseconds_for_picture
    )
    left, _ = signal.getitimer(signal.ITIMER_PROF)
    _allow(left + milliseconds / _THOUSAND)
    add_room(letters * limits.reading_room_for_letter + pages * limits.reading_room_for_page)


def _allow(seconds: float) -> None:
    """Set the timer to so many seconds: the system adds a tick of its clock, which would be much if added often."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    left, _ = signal.getitimer(signal.ITIMER_PROF)
    if left > seconds:
        signal.setitimer(signal.ITIMER_PROF, max(2 * seconds - left, _LEAST))


class Drawing:
    """What drawing the pages of a file may take once its budget is lifted: each earns by what is drawn on it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._left = 0.0

    @contextmanager
    def page(self, *, objects: int, packed: int, slow_dots: int) -> Iterator[None]:
        """Draw a page of so many objects, with pictures of so many bytes and of so many dots that unpack slowly.

        What a page leaves is there for those after it.
        """
        limits = self._limits
        if not is_limited():
            yield
            return
        self._left += limits.drawing_milliseconds_for_page / _THOUSAND + objects / limits.drawing_objects_for_second
        self._left += packed / limits.drawing_bytes_for_second + slow_dots / limits.drawing_dots_for_second
        signal.setitimer(signal.ITIMER_PROF, self._left)
        try:
            yield
        finally:
            self._left, _ = signal.setitimer(signal.ITIMER_PROF, 0)
