"""Virus scanners: the real daemon of ClamAV with one signature of ours, and one that says what it is told to."""

import shutil
import socket
import socketserver
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.building.waiting import wait_until

_DAEMON = shutil.which("clamd", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
needs_clamav = pytest.mark.skipif(_DAEMON is None, reason="the daemon of ClamAV is not installed")

MALWARE = b"these words stand for a virus"
MALWARE_NAME = "Desk.Test.UNOFFICIAL"


@contextmanager
def clamav(folder: Path, *, largest: str = "20M") -> Iterator[str]:
    """Run ClamAV's daemon and give its address; it knows nothing but `MALWARE`."""
    folder.mkdir()
    place = folder / "clamd.sock"
    (folder / "desk.ndb").write_text(f"Desk.Test:0:*:{MALWARE.hex()}\n")
    (folder / "clamd.conf").write_text(
        f"DatabaseDirectory {folder}\nLocalSocket {place}\nForeground yes\nStreamMaxLength {largest}\n"
    )
    daemon = subprocess.Popen(
        [str(_DAEMON), f"--config-file={folder / 'clamd.conf'}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_until(lambda: _listens(place), seconds=60)
        yield f"unix://{place}"
    finally:
        daemon.terminate()
        daemon.wait()


@contextmanager
def scanner_saying(answer: bytes, *, reads: int = 64) -> Iterator[str]:
    """Run a server that reads some bytes, gives one answer, and hangs up; without an answer it keeps silent."""

    class Talk(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(reads)
            if answer:
                self.request.sendall(answer)
            else:
                over.wait()

    over = threading.Event()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield f"tcp://127.0.0.1:{server.server_address[1]}"
        finally:
            over.set()
            server.shutdown()


def _listens(place: Path) -> bool:
    with suppress(OSError), socket.socket(socket.AF_UNIX) as asker:
        asker.connect(str(place))
        asker.sendall(b"zPING\0")
        return asker.recv(16).startswith(b"PONG")
    return False
