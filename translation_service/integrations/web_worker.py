"""Gunicorn's threads, for requests that have arrived: whoever sends slowly, or falls silent, holds none of them.

Gunicorn gives a connection a thread as soon as it is there, and lets it wait for as long as the other side likes.
Notebooks that were closed in the middle of a page would take one thread after the other, until none is left.
"""

import re
import socket
import struct
import time
from functools import partial
from selectors import EVENT_READ
from typing import Any, Final

from gunicorn.workers.gthread import TConn, ThreadWorker

ARRIVAL_SECONDS: Final = 15.0
"""What a head may take, with the form behind it."""
SILENCE_SECONDS: Final = 30
"""How long a sender of a large body, or a reader of an answer, may stand still."""

_LOOKED_AT: Final = 16 * 1024
_HEAD_END: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(rb"^content-length:[ \t]*(\d{1,12})[ \t]*\r$", re.IGNORECASE | re.MULTILINE)
_ASKS_FIRST: Final = re.compile(rb"^expect:", re.IGNORECASE | re.MULTILINE)


class ArrivalWorker(ThreadWorker):  # type: ignore[misc]  # it has no types
    def enqueue_req(self, conn: TConn) -> None:
        """Hand a connection to a thread once its request is there; wait for it beside all others until then."""
        arrived = _arrived(conn)
        # Woken without more to read: the other side has closed, which a thread finds out at once.
        has_ended = len(arrived) < getattr(conn, "awaited", 0)
        if has_ended or has_arrived(arrived):
            self._hand_over(conn)
        else:
            self._wait_for_more(conn, than=len(arrived))

    def _hand_over(self, conn: TConn) -> None:
        conn.data_ready, conn.awaited, conn.due = True, 0, None
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, 1)
        for direction in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            conn.sock.setsockopt(socket.SOL_SOCKET, direction, struct.pack("ll", SILENCE_SECONDS, 0))
        super().enqueue_req(conn)

    def _wait_for_more(self, conn: TConn, *, than: int) -> None:
        conn.due = getattr(conn, "due", None) or time.monotonic() + ARRIVAL_SECONDS
        conn.timeout, conn.awaited = conn.due, than + 1
        conn.sock.settimeout(0)
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, conn.awaited)
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))


def has_arrived(beginning: bytes) -> bool:
    """Tell whether a request that begins like this is there whole, or with as much as is worth waiting for."""
    head, end, body = beginning.partition(_HEAD_END)
    if len(beginning) >= _LOOKED_AT or (end and _ASKS_FIRST.search(head)):
        return True
    length = _LENGTH.search(head + b"\r\n")
    return bool(end) and len(body) >= min(int(length[1]) if length else 0, _LOOKED_AT - len(head) - len(end))


def _arrived(conn: TConn) -> bytes:
    """Return what has come and was not read, which stays where it is."""
    read_before: Any = conn.parser.unreader.buf.getvalue() if conn.parser else b""
    try:
        return bytes(read_before + conn.sock.recv(_LOOKED_AT, socket.MSG_PEEK | socket.MSG_DONTWAIT))
    except OSError:
        return bytes(read_before)
