"""What is kept for slow senders and slow readers, and how much of it at most."""

import os
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from translation_service.integrations.slow_peers import Incoming, Outgoing, Room

LARGE = os.urandom(3_000_000)


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.settimeout(10)
        yield ours, theirs


def read_beside(theirs: socket.socket, outgoing: Outgoing, size: int) -> bytes:
    """Read so much as a reader does who comes late, while the rest is sent."""
    read = b""
    while len(read) < size:
        read += theirs.recv(100_000)
        outgoing.flush()
    return read


def test_an_answer_is_sent_whole_and_in_order_without_waiting_for_its_reader(
    ends: tuple[socket.socket, socket.socket], tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(LARGE)
    room = Room(10_000_000)
    outgoing = Outgoing(ends[0], room)

    outgoing.sendall(b"head")
    outgoing.sendall(LARGE)
    with (tmp_path / "file").open("rb") as file:
        outgoing.sendfile(file, 1_000_000, 1_500_000)
    outgoing.sendall(b"end")
    read = read_beside(ends[1], outgoing, 4 + 3_000_000 + 1_500_000 + 3)

    assert read == b"head" + LARGE + LARGE[1_000_000:2_500_000] + b"end"
    assert outgoing.is_empty
    outgoing.close()
    assert room.take(10_000_000)


def test_where_there_is_no_room_a_reader_that_stands_still_is_left(ends: tuple[socket.socket, socket.socket]) -> None:
    ends[0].setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", 0, 100_000))

    with pytest.raises(BrokenPipeError):
        Outgoing(ends[0], Room(1000)).sendall(LARGE)


def test_a_reader_that_takes_little_is_told_from_one_that_takes_nothing(
    ends: tuple[socket.socket, socket.socket],
) -> None:
    outgoing = Outgoing(ends[0], Room(10_000_000))
    outgoing.sendall(LARGE)

    moves = [outgoing.has_moved(), outgoing.has_moved()]
    ends[1].recv(50_000)
    moves.append(outgoing.has_moved())

    assert moves == [True, False, True]


def test_a_request_is_received_piece_by_piece_and_read_like_the_socket(
    ends: tuple[socket.socket, socket.socket],
) -> None:
    incoming = Incoming(ends[0], Room(1000), 10)

    ends[1].sendall(b"four")
    is_whole = [incoming.receive()]
    ends[1].sendall(b"and six" + b"behind it")
    is_whole.append(incoming.receive())
    read = [incoming.recv(7), incoming.recv(7), incoming.recv(20)]

    assert is_whole == [False, True]
    assert read == [b"fourand", b" si", b"xbehind it"]


def test_a_request_that_breaks_off_is_known_as_such(ends: tuple[socket.socket, socket.socket]) -> None:
    incoming = Incoming(ends[0], Room(1000), 10)
    ends[1].sendall(b"four")
    ends[1].close()

    with pytest.raises(ConnectionError):
        incoming.receive()


def test_nothing_is_received_that_there_is_no_room_for(ends: tuple[socket.socket, socket.socket]) -> None:
    room = Room(15)
    first = Incoming(ends[0], room, 10)

    assert (first.has_room, Incoming(ends[0], room, 10).has_room) == (True, False)
    first.close()
    assert Incoming(ends[0], room, 10).has_room
