"""A real HTTP server that answers like Mozilla's Remote Settings, with the files of a starter model."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.building.machine_models import sha256, starter_files, zstandard

RECORDS = "/v1/buckets/main/collections/translations-models-v2/records"
_ROLES = {"model": "model", "vocab": "vocab", "lex": "lex"}


@dataclass
class ModelCatalogue:
    """`answers` by path; a test may change or remove one."""

    url: str
    answers: dict[str, bytes] = field(default_factory=dict)
    records: list[dict[str, Any]] = field(default_factory=list)

    def publish(self, version: str, *, source: str = "pt", target: str = "en", is_packed: bool = True) -> None:
        """Add the starter model pt–en as a model of a pair and version."""
        for path in sorted(starter_files("pten-1693087646").iterdir()):
            role = _ROLES.get(path.name.split(".")[0])
            if role is not None:
                self._add(role, path.name, path.read_bytes(), (version, source, target), is_packed)
        self.announce()

    def announce(self) -> None:
        """Answer with the records as they are now."""
        self.answers[RECORDS] = json.dumps({"data": self.records}).encode()

    def _add(self, role: str, name: str, content: bytes, of: tuple[str, str, str], is_packed: bool) -> None:
        version, source, target = of
        sent = zstandard(content) if is_packed else content
        location = f"files/{source}{target}-{version}-{name}"
        self.answers[f"/attachments/{location}"] = sent
        self.records.append(
            {
                "name": name,
                "fileType": role,
                "sourceLanguage": source,
                "targetLanguage": target,
                "version": version,
                "architecture": "tiny",
                "decompressedHash": sha256(content) if is_packed else None,
                "attachment": {"location": location, "hash": sha256(sent), "size": len(sent)},
            }
        )


@contextmanager
def model_catalogue() -> Iterator[ModelCatalogue]:
    """Serve an empty catalogue on a free port."""
    catalogue = ModelCatalogue(url="")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(catalogue))
    catalogue.url = f"http://127.0.0.1:{server.server_port}"
    attachments = {"capabilities": {"attachments": {"base_url": f"{catalogue.url}/attachments/"}}}
    catalogue.answers["/v1/"] = json.dumps(attachments).encode()
    catalogue.announce()
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        yield catalogue
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


def _handler(catalogue: ModelCatalogue) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = catalogue.answers.get(self.path)
            self.send_response(200 if content is not None else 404)
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name its caller uses
            """Say nothing."""

    return Handler
