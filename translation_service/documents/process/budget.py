"""What a file may take of the process that reads it: little to begin with, and more for what is found in it.

The system keeps the account, as it does for `room`: a process that has no budget earns nothing and is not stopped.
"""

import signal
from typing import Final

from translation_service.documents.limits import Limits
from translation_service.documents.process.room import add_room, lift_room, limit_room

SPENT: Final = signal.SIGPROF
_THOUSAND: Final = 1_000


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
    left, _ = signal.getitimer(signal.ITIMER_PROF)
    if not left:
        return
    milliseconds = (
        letters * _THOUSAND / limits.reading_letters_for_second
        + pages * limits.reading_milliseconds_for_page
        + pictures * limits.reading_milliseconds_for_picture
    )
    signal.setitimer(signal.ITIMER_PROF, left + milliseconds / _THOUSAND)
    add_room(letters * limits.reading_room_for_letter + pages * limits.reading_room_for_page)
