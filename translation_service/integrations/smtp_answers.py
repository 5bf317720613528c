"""What a mail server answers, but for an answer that has no end or comes so slowly that it has none."""

import socket
import time
from typing import Final

_MOST_LINES: Final = 1_000
_AT_ONCE: Final = 4_096


class SmtpAnswers:
    """Read line by line in place of a file; one answer takes at most `seconds`."""

    def __init__(self, sock: socket.socket, *, seconds: float) -> None:
        self._sock = sock
        self._seconds = seconds
        self._said = bytearray()
        self._deadline = 0.0
        self._lines = 0

    def begin(self) -> None:
        """Let the next answer have its time."""
        self._deadline = time.monotonic() + self._seconds
        self._lines = 0

    def readline(self, longest: int) -> bytes:
        """Return a line, of a longer one its beginning; raise `OSError` where the answer is no such."""
        self._lines += 1
        if self._lines > _MOST_LINES:
            raise ConnectionError("the answer has no end")
        while not (end := self._said.find(b"\n") + 1) and len(self._said) < longest:
            piece = self._heard()
            if not piece:
                break
            self._said += piece
        size = min(end or len(self._said), longest)
        line, self._said = bytes(self._said[:size]), self._said[size:]
        return line

    def close(self) -> None:
        """Nothing: the socket is closed by whoever opened it."""

    def _heard(self) -> bytes:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer comes too slowly")
        self._sock.settimeout(left)
        try:
            return self._sock.recv(_AT_ONCE)
        finally:
            self._sock.settimeout(self._seconds)
