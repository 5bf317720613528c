"""What a real HTTP server answers like Mozilla's Remote Settings, with the files of a starter model."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.building.machine_models import sha256, starter_files, zstandard
from tests.building.model_server import ModelServer, model_server
from translation_service.engines.catalogue.mozilla import RECORDS

_ROLES = {"model": "model", "vocab": "vocab", "lex": "lex"}


@dataclass
class ModelCatalogue:
    """`answers` by path; a test may change or remove one."""

    server: ModelServer
    records: list[dict[str, Any]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def answers(self) -> dict[str, bytes]:
        return self.server.answers

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
    with model_server() as server:
        catalogue = ModelCatalogue(server)
        attachments = {"capabilities": {"attachments": {"base_url": f"{server.url}/attachments/"}}}
        server.answers["/v1/"] = json.dumps(attachments).encode()
        catalogue.announce()
        yield catalogue
