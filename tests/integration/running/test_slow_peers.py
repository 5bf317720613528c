"""Slow senders and slow readers hold no thread of the web server."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.building.running_service import a_free_port
from tests.building.waiting import wait_until

SIZE = 12_000_000
SERVER = f"""
import sys
from gunicorn.app.base import BaseApplication

def answer(environ, start_response):
    body = environ["wsgi.input"].read()
    content = b"%d" % len(body) if environ["PATH_INFO"] == "/quick" else b"x" * {SIZE}
    start_response("200 OK", [("Content-Length", str(len(content)))])
    return [content]

class Server(BaseApplication):
    def load_config(self):
        worker = "translation_service.integrations.web_worker.ArrivalWorker"
        log = "translation_service.integrations.web_server.EventLog"
        chosen = dict(bind="127.0.0.1:" + sys.argv[1], threads=2, worker_class=worker, logger_class=log)
        for name, value in chosen.items():
            self.cfg.set(name, value)
    def load(self):
        return answer

Server().run()
"""
SENDING = [
    b"Content-Length: 9000000\r\n\r\n" + b"x" * 50_000,
    b"Expect: 100-continue\r\nContent-Length: 9000000\r\n\r\n",
    b"Transfer-Encoding: chunked\r\n\r\n4000\r\n" + b"x" * 0x4000 + b"\r\n",
]


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server") / "log"


@pytest.fixture(scope="module")
def port(log: Path) -> Iterator[int]:
    port = a_free_port()
    with log.open("wb") as said, subprocess.Popen([sys.executable, "-c", SERVER, str(port)], stderr=said) as server:
        wait_until(lambda: is_listening(port), seconds=30)
        yield port
        server.terminate()


def is_listening(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def begun(port: int, path: str, rest: bytes = b"\r\n") -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=20)
    connection.sendall(f"POST {path} HTTP/1.1\r\nHost: here\r\n".encode() + rest)
    return connection


def answer_to(port: int, body: bytes = b"") -> bytes:
    with begun(port, "/quick", b"Connection: close\r\nContent-Length: %d\r\n\r\n" % len(body) + body) as connection:
        return connection.makefile("rb").read()


def test_the_log_says_nothing_of_what_was_sent_or_from_where(port: int, log: Path) -> None:
    with begun(port, "/a search for somebody") as connection:
        answer = connection.makefile("rb").read()

    assert answer.startswith(b"HTTP/1.1 400")
    wait_until(lambda: "request_invalid\n" in log.read_text())
    assert "warning request_invalid\n" in log.read_text()
    assert "somebody" not in log.read_text()


@pytest.mark.parametrize("sent", SENDING, ids=["large", "asks first", "of unknown size"])
def test_who_falls_silent_in_a_large_body_holds_up_nobody(port: int, sent: bytes) -> None:
    with ExitStack() as held:
        for _ in range(6):
            held.enter_context(begun(port, "/quick", sent))

        answers = [answer_to(port), answer_to(port, b"y" * 1_000_000)]

    assert [answer.partition(b"\r\n\r\n")[2] for answer in answers] == [b"0", b"1000000"]


def test_who_does_not_read_a_large_answer_holds_up_nobody_and_gets_it_whole_later(port: int) -> None:
    with ExitStack() as held:
        readers = [held.enter_context(begun(port, "/large")) for _ in range(6)]

        quick = answer_to(port)
        late = [reader.makefile("rb").read(SIZE) for reader in readers]

    assert quick.endswith(b"0")
    assert [(answer[:15], len(answer)) for answer in late] == [(b"HTTP/1.1 200 OK", SIZE)] * 6
