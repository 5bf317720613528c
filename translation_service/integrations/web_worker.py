"""Gunicorn's threads, for requests that have arrived: whoever sends or reads slowly, or falls silent, holds none.

Gunicorn gives a connection a thread as soon as it is there, and lets it wait for as long as the other side likes.
Notebooks that were closed in the middle of a page would take one thread after the other, until none is left.
"""

import re
import socket
import struct
import time
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from selectors import EVENT_READ, EVENT_WRITE
from typing import Any, Final

from gunicorn.http import get_parser
from gunicorn.workers.gthread import TConn, ThreadWorker

from translation_service.integrations.slow_peers import Incoming, Outgoing, Room

ARRIVAL_SECONDS: Final = 15.0
"""What a head may take, with the form behind it."""
SILENCE_SECONDS: Final = 30
"""How long a sender of a large body, or a reader of an answer, may stand still."""

_ROOM: Final = 1024**3
_LOOKED_AT: Final = 16 * 1024
_HEAD_END: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(rb"^content-length:[ \t]*(\d{1,12})[ \t]*\r$", re.IGNORECASE | re.MULTILINE)
_CHUNKED: Final = re.compile(rb"^transfer-encoding:", re.IGNORECASE | re.MULTILINE)
_ASKS_FIRST: Final = re.compile(rb"^expect:", re.IGNORECASE | re.MULTILINE)
_GO_ON: Final = b"HTTP/1.1 100 Continue\r\n\r\n"


class ArrivalWorker(ThreadWorker):  # type: ignore[misc]  # it has no types
    def init_process(self) -> None:
        self.room = Room(_ROOM)
        self.leaving: dict[TConn, float] = {}
        self.unmeasured: set[TConn] = set()
        self.unmeasured_waiting: deque[TConn] = deque()
        super().init_process()

    def enqueue_req(self, conn: TConn) -> None:
        """Hand a connection to a thread once its request is there; wait for it beside all others until then."""
        if getattr(conn, "incoming", None):
            self._receive(conn)
            return
        arrived = _arrived(conn)
        # Woken without more to read: the other side has closed, which a thread finds out at once.
        has_ended = len(arrived) < getattr(conn, "awaited", 0)
        if not has_ended and not has_arrived(arrived):
            self._wait_for_more(conn, than=len(arrived))
        elif has_ended or len(arrived) == size_of(arrived):
            self._hand_over(conn)
        elif len(arrived) < size_of(arrived):
            self._begin_to_receive(conn, arrived)
        else:
            self._hand_over_unmeasured(conn)

    def handle_request(self, req: Any, conn: TConn) -> bool:  # noqa: ANN401 - it has no types
        """Let a thread answer, and keep what the reader does not take at once; runs in the thread."""
        sock, conn.sock = conn.sock, Outgoing(conn.sock, self.room)
        conn.outgoing = conn.sock
        try:
            return bool(super().handle_request(req, conn))
        finally:
            conn.sock = sock

    def finish_request(self, conn: TConn, fs: Future[Any]) -> None:
        """Go on with a connection that a thread is done with, as soon as its answer is sent."""
        self._give_up_incoming(conn)
        self.unmeasured.discard(conn)
        while self.unmeasured_waiting and len(self.unmeasured) < self._most_unmeasured:
            self._hand_over_unmeasured(self.unmeasured_waiting.popleft())
        if getattr(conn, "outgoing", None) and not conn.outgoing.is_empty:
            self.poller.register(conn.sock, EVENT_WRITE, partial(self._send_on, conn, fs))
            self._send_on(conn, fs, conn.sock)
        else:
            super().finish_request(conn, fs)

    def murder_pending(self) -> None:
        """Close the connections whose senders or readers have fallen silent."""
        moment = time.monotonic()
        for conn in [one for one in self.pending_conns if getattr(one, "incoming", None) and one.timeout <= moment]:
            self.pending_conns.remove(conn)
            self._drop(conn)
        for conn in [one for one, due in self.leaving.items() if due <= moment]:
            if conn.outgoing.has_moved():
                self.leaving[conn] = moment + SILENCE_SECONDS
            else:
                self._drop(conn)
        super().murder_pending()

    @property
    def _most_unmeasured(self) -> int:
        return max(1, int(self.cfg.threads) // 2)

    def _hand_over(self, conn: TConn) -> None:
        conn.data_ready, conn.awaited, conn.due = True, 0, None
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, 1)
        for direction in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            conn.sock.setsockopt(socket.SOL_SOCKET, direction, struct.pack("ll", SILENCE_SECONDS, 0))
        super().enqueue_req(conn)

    def _hand_over_unmeasured(self, conn: TConn) -> None:
        """Let a thread receive what nobody knows the size of, or has room for; half of the threads stay for others."""
        if len(self.unmeasured) < self._most_unmeasured:
            self.unmeasured.add(conn)
            self._hand_over(conn)
        else:
            self.unmeasured_waiting.append(conn)

    def _wait_for_more(self, conn: TConn, *, than: int) -> None:
        conn.due = getattr(conn, "due", None) or time.monotonic() + ARRIVAL_SECONDS
        conn.timeout, conn.awaited = conn.due, than + 1
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, conn.awaited)
        self._wait(conn)

    def _wait(self, conn: TConn) -> None:
        conn.sock.settimeout(0)
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def _begin_to_receive(self, conn: TConn, arrived: bytes) -> None:
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, 1)
        incoming = Incoming(conn.sock, self.room, size_of(arrived) - len(_read_before(conn)))
        if not incoming.has_room:
            self._hand_over_unmeasured(conn)
            return
        if _ASKS_FIRST.search(arrived.partition(_HEAD_END)[0]):
            conn.sock.send(_GO_ON)
        conn.incoming = incoming
        self._receive(conn)

    def _receive(self, conn: TConn) -> None:
        conn.sock.settimeout(0)
        try:
            is_whole = conn.incoming.receive()
        except OSError:
            self._drop(conn)
            return
        if is_whole:
            conn.parser = conn.parser or get_parser(self.cfg, conn.sock, conn.client)
            conn.parser.unreader.sock = conn.incoming
            self._hand_over(conn)
        else:
            conn.timeout = time.monotonic() + SILENCE_SECONDS
            self._wait(conn)

    def _send_on(self, conn: TConn, fs: Future[Any], _sock: socket.socket) -> None:
        self.leaving[conn] = time.monotonic() + SILENCE_SECONDS
        try:
            is_sent = conn.outgoing.flush()
        except OSError:
            self._drop(conn)
            return
        if is_sent:
            self._stop_waiting(conn)
            conn.outgoing.close()
            super().finish_request(conn, fs)

    def _give_up_incoming(self, conn: TConn) -> None:
        if getattr(conn, "incoming", None):
            conn.incoming.close()
            if conn.parser:
                conn.parser.unreader.sock = conn.sock
            conn.incoming = None

    def _stop_waiting(self, conn: TConn) -> None:
        self.leaving.pop(conn, None)
        with suppress(KeyError, ValueError, OSError):
            self.poller.unregister(conn.sock)

    def _drop(self, conn: TConn) -> None:
        self._stop_waiting(conn)
        self._give_up_incoming(conn)
        if getattr(conn, "outgoing", None):
            conn.outgoing.close()
        self.nr_conns -= 1
        conn.close()


def has_arrived(beginning: bytes) -> bool:
    """Tell whether a request that begins like this is there whole, or with as much as is worth waiting for."""
    head, end, body = beginning.partition(_HEAD_END)
    if len(beginning) >= _LOOKED_AT or (end and _ASKS_FIRST.search(head)):
        return True
    return bool(end) and len(body) >= min(_length_of(head), _LOOKED_AT - len(head) - len(end))


def size_of(beginning: bytes) -> int:
    """Return how many bytes the request has that begins like this, 0 where it does not say so."""
    head, end, _ = beginning.partition(_HEAD_END)
    is_said = bool(end) and not _CHUNKED.search(head)
    return len(head) + len(end) + _length_of(head) if is_said else 0


def _length_of(head: bytes) -> int:
    length = _LENGTH.search(head + b"\r\n")
    return int(length[1]) if length else 0


def _arrived(conn: TConn) -> bytes:
    """Return what has come and was not read, which stays where it is."""
    try:
        return _read_before(conn) + bytes(conn.sock.recv(_LOOKED_AT, socket.MSG_PEEK | socket.MSG_DONTWAIT))
    except OSError:
        return _read_before(conn)


def _read_before(conn: TConn) -> bytes:
    return bytes(conn.parser.unreader.buf.getvalue()) if conn.parser else b""
