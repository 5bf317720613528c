"""What several processes say, passed on line by line; without threads, for a process that has some cannot be copied."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from selectors import EVENT_READ, PollSelector
from typing import Final

_READ_AT_ONCE: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Speaker:
    name: str
    begun: bytearray = field(default_factory=bytearray)
    """The beginning of a line whose end has not come."""


class OutputLines:
    """Gives each line to `say`, with the name of who said it."""

    def __init__(self, say: Callable[[str, str], None]) -> None:
        self._say = say
        # Unlike others this selector has no open file of its own, which a copy of this process would share.
        self._selector = PollSelector()

    @contextmanager
    def outlet(self, name: str) -> Iterator[int]:
        """Open a file for what somebody says; whoever begins in this block may have it until it ends."""
        ours, theirs = os.pipe()
        self._selector.register(ours, EVENT_READ, _Speaker(name))
        try:
            yield theirs
        finally:
            os.close(theirs)

    def pass_on(self, within: float) -> None:
        """Wait up to so many seconds for something to be said, and pass it on."""
        for key, _ in self._selector.select(within):
            said = os.read(key.fd, _READ_AT_ONCE)
            self._hear(key.data, said)
            if not said:
                self._selector.unregister(key.fd)
                os.close(key.fd)

    def pass_on_the_rest(self, *, within: float) -> None:
        """Pass on what is still said until nobody can say more, for so many seconds at most."""
        deadline = time.monotonic() + within
        while self._selector.get_map() and (left := deadline - time.monotonic()) > 0:
            self.pass_on(left)

    def _hear(self, speaker: _Speaker, said: bytes) -> None:
        """Say what is a whole line now; the end of a file ends a line, too."""
        speaker.begun.extend(said)
        *whole, rest = speaker.begun.split(b"\n")
        if rest and not said:
            whole.append(rest)
            rest = bytearray()
        speaker.begun[:] = rest
        for line in whole:
            self._say(speaker.name, line.decode(errors="replace").rstrip("\r"))
