"""A program of others that has come to a halt, as when somebody stopped it: woken up, and given up if it sleeps on."""

import os
import signal
import time
from typing import Final

from translation_service.processor_time import processor_seconds

LOOK_SECONDS: Final = 4.0
"""How long to wait between two looks."""
_MOST_LOOKS: Final = 4
# A program that only asks now and then whether it is waited for takes less.
_LEAST_SECONDS: Final = 0.01


class Idling:
    """How often in a row a process was found not to have used the processor."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._used = -1.0
        self._looks = 0

    def look(self) -> None:
        """Wake a process that has done nothing since the last look.

        Raises `MemoryError`, as for all that takes more than it may, when it does nothing all the same.
        """
        used = self.seconds_used()
        self._looks = self._looks + 1 if used - self._used < _LEAST_SECONDS else 0
        self._used = used
        if self._looks >= _MOST_LOOKS:
            raise MemoryError
        if self._looks:
            os.kill(self._process, signal.SIGCONT)

    def seconds_used(self) -> float:
        """Return the seconds of the processor a process has had; those of a clock where the system does not tell."""
        told = processor_seconds(self._process)
        return time.monotonic() if told is None else told
