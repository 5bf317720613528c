"""Malware looked for by the daemon of ClamAV, in the same building."""

import socket
from contextlib import closing, suppress
from typing import Final
from urllib.parse import SplitResult, urlsplit

from translation_service.domain.errors import DocumentRefused, RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_

_USUAL_PORT: Final = 3310
_PIECE: Final = 64 * 1024
_LONGEST_ANSWER: Final = 4096
_TOO_LARGE: Final = N_(
    "The virus scanner does not look at files as large as this one. Hand in a smaller file, or ask the administrator to"
    " raise its StreamMaxLength."
)


class ClamavScanner:
    """A `Scanner` that opens one connection a file; `timeout` is in seconds, for each step of the conversation.

    `address` is tcp://HOST:PORT or unix:///PATH; raises `RequestRefused` for any other.
    """

    is_there: Final = True

    def __init__(self, address: str, *, timeout: float) -> None:
        self._place = _place(address)
        self._timeout = timeout

    def found_in(self, content: bytes) -> str:
        try:
            answer = self._ask(content)
        except OSError as error:
            raise TemporarilyUnavailable("the virus scanner does not answer") from error
        return _read(answer)

    def _ask(self, content: bytes) -> str:
        with closing(self._connected()) as daemon:
            # Whoever was sent too much answers and hangs up at once; what it said is there to be read.
            with suppress(BrokenPipeError, ConnectionResetError):
                _send(daemon, content)
            return _answer_of(daemon)

    def _connected(self) -> socket.socket:
        if self._place.scheme == "tcp":
            return socket.create_connection(
                (self._place.hostname, self._place.port or _USUAL_PORT), timeout=self._timeout
            )
        daemon = socket.socket(socket.AF_UNIX)
        daemon.settimeout(self._timeout)
        try:
            daemon.connect(self._place.path)
        except OSError:
            daemon.close()
            raise
        return daemon


def _place(address: str) -> SplitResult:
    with suppress(ValueError):
        place = urlsplit(address)
        if (place.scheme == "tcp" and place.hostname and place.port != 0) or (place.scheme == "unix" and place.path):
            return place
    template = N_("The setting %(name)s must be an address like tcp://HOST:3310 or unix:///PATH.")
    raise RequestRefused("setting", template, name="TRANSLATION_SCANNER")


def _send(daemon: socket.socket, content: bytes) -> None:
    """Send a file in pieces, each after its length, and a piece of length 0 at the end."""
    daemon.sendall(b"zINSTREAM\0")
    for begin in range(0, len(content), _PIECE):
        piece = content[begin : begin + _PIECE]
        daemon.sendall(len(piece).to_bytes(4, "big") + piece)
    daemon.sendall(bytes(4))


def _answer_of(daemon: socket.socket) -> str:
    answer = b""
    while len(answer) < _LONGEST_ANSWER and not answer.endswith(b"\0"):
        piece = daemon.recv(_LONGEST_ANSWER)
        if not piece:
            break
        answer += piece
    return answer.rstrip(b"\0\n").decode(errors="replace")


def _read(answer: str) -> str:
    """Return what was found; an answer is `stream: OK`, `stream: NAME FOUND`, or tells of a trouble."""
    said = answer.removeprefix("stream: ")
    if said == "OK":
        return ""
    if said.endswith(" FOUND"):
        return said.removesuffix(" FOUND")
    if "size limit exceeded" in said:
        raise DocumentRefused("too-large-to-scan", _TOO_LARGE)
    raise TemporarilyUnavailable("the virus scanner reports a trouble")
