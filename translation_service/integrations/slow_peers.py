"""What slow senders send and slow readers read, kept in files without names, so that no thread waits for it."""

import errno
import os
import socket
import sys
import tempfile
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from fcntl import ioctl
from termios import TIOCOUTQ
from typing import IO, Any, Final

_AT_ONCE: Final = 256 * 1024
_PIECES: Final = 8
"""How many pieces one peer gets before the next one has its turn."""


class Room:
    """How many bytes one process keeps for its peers: `limit` in all, and never the last half of what the disk has."""

    def __init__(self, limit: int) -> None:
        self._left = limit
        self._lock = threading.Lock()

    def take(self, size: int) -> bool:
        """Take room for so many bytes; tell whether there is so much."""
        disk = os.statvfs(tempfile.gettempdir())
        with self._lock:
            is_there = size <= min(self._left, disk.f_bavail * disk.f_frsize // 2)
            self._left -= size if is_there else 0
        return is_there

    def give_back(self, size: int) -> None:
        """Let others have room for so many bytes again."""
        with self._lock:
            self._left += size


class _Kept:
    """Bytes of one peer in a file that is gone with the process."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._taken = 0
        self._file: IO[bytes] | None = None

    def _take(self, size: int) -> bool:
        has_taken = self._room.take(size)
        self._taken += size if has_taken else 0
        return has_taken

    @property
    def file(self) -> IO[bytes]:
        self._file = self._file or tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed with what it holds
        return self._file

    def close(self) -> None:
        """Give up what is kept; again does no harm."""
        if self._file is not None:
            self._file.close()
        self._room.give_back(self._taken)
        self._file, self._taken = None, 0


class Incoming(_Kept):
    """A request of `size` bytes on its way in: received piece by piece, then read in place of the socket."""

    def __init__(self, sock: socket.socket, room: Room, size: int) -> None:
        super().__init__(room)
        self._sock = sock
        self._missing = size
        self.has_room = self._take(size)

    def receive(self) -> bool:
        """Take what has come; tell whether the request is whole. Raises `ConnectionError` where it never will be."""
        for _ in range(_PIECES):
            try:
                piece = self._sock.recv(min(_AT_ONCE, self._missing), socket.MSG_DONTWAIT)
            except BlockingIOError:
                return False
            if not piece:
                raise ConnectionError("the sender has closed")
            self.file.write(piece)
            self._missing -= len(piece)
            if not self._missing:
                self.file.seek(0)
                return True
        return False

    def recv(self, size: int) -> bytes:
        """Read as from the socket: first what was received, then what comes behind it."""
        return self.file.read(size) or self._sock.recv(size)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a socket has
        return getattr(self._sock, name)


@dataclass(slots=True)
class _Part:
    """What is still to be sent of a file: from `at` to `end`."""

    file: IO[bytes]
    at: int
    end: int

    def next(self) -> bytes:
        piece = os.pread(self.file.fileno(), min(_AT_ONCE, self.end - self.at), self.at)
        if not piece:
            raise ConnectionError("a file has ended too early")
        return piece


class Outgoing(_Kept):
    """A socket as an answer is written to it: what its reader does not take at once is kept, to be sent later."""

    def __init__(self, sock: socket.socket, room: Room) -> None:
        super().__init__(room)
        self._sock = sock
        self._parts: deque[_Part] = deque()
        self._queued = 0

    @property
    def is_empty(self) -> bool:
        return not self._parts

    def sendall(self, content: bytes) -> None:
        """Send or keep all of it; where there is no room, wait for the reader."""
        rest = memoryview(content)
        if self.is_empty:
            rest = rest[self._send(rest) :]
        if rest and self._take(len(rest)):
            begin = self.file.seek(0, os.SEEK_END)
            self.file.write(rest)
            self._parts.append(_Part(self.file, begin, begin + len(rest)))
        elif rest:
            self._send_waiting(rest)

    send = sendall

    def sendfile(self, file: IO[bytes], offset: int, count: int) -> None:
        """Have a part of a file sent later; whoever wrote it may close it."""
        copy = os.fdopen(os.dup(file.fileno()), "rb", buffering=0)
        self._parts.append(_Part(copy, offset, offset + count))

    def flush(self) -> bool:
        """Send what the reader takes now; tell whether all is sent. Raises `OSError` where the reader is gone."""
        for _ in range(_PIECES):
            if self.is_empty:
                break
            piece = self._parts[0].next()
            taken = self._send(memoryview(piece))
            self._go_on(taken)
            if taken < len(piece):
                break
        return self.is_empty

    def has_moved(self) -> bool:
        """Tell whether the reader has taken anything of what the system holds for it since this was asked last."""
        before, self._queued = self._queued, int.from_bytes(ioctl(self._sock, TIOCOUTQ, bytes(4)), sys.byteorder)
        return self._queued != before

    def close(self) -> None:
        while self._parts:
            self._parts.pop().file.close()
        super().close()

    def _go_on(self, count: int) -> None:
        part = self._parts[0]
        part.at += count
        if part.at >= part.end:
            self._parts.popleft()
            if part.file is not self._file:
                part.file.close()

    def _send_waiting(self, rest: memoryview) -> None:
        try:
            while not self.is_empty:
                piece = self._parts[0].next()
                self._sock.sendall(piece)
                self._go_on(len(piece))
            self._sock.sendall(rest)
        except BlockingIOError as error:
            raise BrokenPipeError(errno.EPIPE, "the reader stands still") from error

    def _send(self, content: memoryview) -> int:
        sent = 0
        with suppress(BlockingIOError):
            while sent < len(content):
                sent += self._sock.send(content[sent:], socket.MSG_DONTWAIT)
        return sent

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a socket has
        return getattr(self._sock, name)
