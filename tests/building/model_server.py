"""A real HTTP server for models that behaves as badly as a test wants."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HELD_AT_MOST = 120
"""Seconds until an answer goes on that nobody lets go, as when a test has failed."""


@dataclass(kw_only=True)
class Manners:
    """How a path is served.

    After `breaks_after` bytes of an answer the connection is cut, `breaks` times in all. `pause` seconds lie between
    two pieces of `piece` bytes, and all but the first piece waits for `may_go_on`. `claims` is sent as Content-Length
    instead of the truth; with -1 nothing is.
    """

    status: int = 200
    knows_ranges: bool = True
    obeys_if_range: bool = True
    etag: str = ""
    changed: str = ""
    breaks_after: int = 0
    breaks: int = 0
    pause: float = 0
    piece: int = 64 * 1024
    leads_to: str = ""
    claims: int | None = None
    may_go_on: threading.Event | None = None


@dataclass
class ModelServer:
    """`answers` and `manners` by path; `asked` holds the paths that were asked for, with their Range."""

    url: str = ""
    answers: dict[str, bytes] = field(default_factory=dict)
    manners: dict[str, Manners] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def ranges_of(self, path: str) -> list[str]:
        return [asked_range for asked_path, asked_range in self.asked if asked_path == path]


@contextmanager
def model_server() -> Iterator[ModelServer]:
    """Serve on a free port until the block ends."""
    serving = ModelServer()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"serving": serving}))
    server.daemon_threads = True
    serving.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield serving
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    serving: ModelServer

    def do_GET(self) -> None:
        manners = self.serving.manners.get(self.path, Manners())
        self.serving.asked.append((self.path, self.headers.get("Range", "")))
        content = self.serving.answers.get(self.path)
        if manners.leads_to:
            self._lead_to(manners.leads_to)
        elif content is None or manners.status != 200:
            self.send_error(manners.status if content is not None else 404)
        else:
            self._send(content, manners)

    def _lead_to(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, content: bytes, manners: Manners) -> None:
        start = self._start(manners)
        if start >= len(content) > 0 and start:
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        for name, value in (("ETag", manners.etag), ("Last-Modified", manners.changed)):
            if value:
                self.send_header(name, value)
        if manners.claims != -1:
            length = len(content) - start if manners.claims is None else manners.claims
            self.send_header("Content-Length", str(length))
        self.end_headers()
        self._pour(content[start:], manners)

    def _start(self, manners: Manners) -> int:
        match = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        wanted = self.headers.get("If-Range", "")
        is_same = wanted in {"", manners.etag, manners.changed} or not manners.obeys_if_range
        return int(match[1]) if match and manners.knows_ranges and is_same else 0

    def _pour(self, content: bytes, manners: Manners) -> None:
        is_broken = manners.breaks > 0
        manners.breaks -= is_broken
        end = manners.breaks_after if is_broken else len(content)
        try:
            for start in range(0, end, manners.piece):
                self.wfile.write(content[start : min(start + manners.piece, end)])
                time.sleep(manners.pause)
                if manners.may_go_on:
                    manners.may_go_on.wait(HELD_AT_MOST)
        except OSError:
            pass
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name its caller uses
        """Say nothing."""
