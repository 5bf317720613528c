"""Every source of models, filled with one real model, behind a real HTTP server where it needs one."""

import atexit
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.building.machine_models import ARGOS_PACKAGE, sha256
from tests.building.model_catalogue import ModelCatalogue as MozillaRecords
from tests.building.model_server import ModelServer, model_server
from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue.argos_index import ArgosSource
from translation_service.engines.catalogue.folder import FolderSource
from translation_service.engines.catalogue.mirror import MirrorSource
from translation_service.engines.catalogue.mirroring import write_mirror
from translation_service.engines.catalogue.mozilla import MozillaSource
from translation_service.engines.catalogue.offers import ModelSource
from translation_service.engines.catalogue.starter import StarterSource
from translation_service.engines.models.installed import import_model
from translation_service.engines.models.limits import ModelLimits

PT_EN, EN_TR = LanguagePair(source="pt", target="en"), LanguagePair(source="en", target="tr")
LIMITS = ModelLimits(answer_seconds=5)


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A source with a model of an engine and pair; `ruin` makes what it has, or itself, unreadable."""

    source: ModelSource
    engine: str
    pair: LanguagePair
    has_sums: bool
    ruin: Callable[[], object] | None


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as serving:
        yield serving


def starter(folder: Path, server: ModelServer) -> Filled:
    return Filled(source=StarterSource(LIMITS), engine="firefox", pair=PT_EN, has_sums=False, ruin=None)


def loose_folder(folder: Path, server: ModelServer) -> Filled:
    shutil.copy(ARGOS_PACKAGE, folder)
    source = FolderSource(folder, LIMITS)
    return Filled(source=source, engine="argos", pair=EN_TR, has_sums=False, ruin=lambda: shutil.rmtree(folder))


def mirrored_folder(folder: Path, server: ModelServer) -> Filled:
    shutil.copytree(a_mirror(), folder / "mirror")
    return Filled(
        source=FolderSource(folder / "mirror", LIMITS),
        engine="argos",
        pair=EN_TR,
        has_sums=True,
        ruin=lambda: (folder / "mirror" / "catalogue.json").write_text("{"),
    )


def mirror(folder: Path, server: ModelServer) -> Filled:
    for path in a_mirror().rglob("*.*"):
        if path.is_file():
            server.answers[f"/models/{path.relative_to(a_mirror())}"] = path.read_bytes()
    source = MirrorSource(f"{server.url}/models", LIMITS)
    return Filled(source=source, engine="argos", pair=EN_TR, has_sums=True, ruin=server.answers.clear)


@cache
def a_mirror() -> Path:
    """Write a mirror, once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="mirror-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    write_mirror([import_model(ARGOS_PACKAGE, folder / "models")], folder / "mirror")
    return folder / "mirror"


def mozilla(folder: Path, server: ModelServer) -> Filled:
    records = MozillaRecords(server)
    server.answers["/v1/"] = json.dumps({"capabilities": {"attachments": {"base_url": server.url}}}).encode()
    records.publish("1.0")
    for path in [path for path in server.answers if path.startswith("/attachments")]:
        server.answers[path.removeprefix("/attachments")] = server.answers[path]
    source = MozillaSource(server.url, LIMITS)
    return Filled(source=source, engine="firefox", pair=PT_EN, has_sums=True, ruin=server.answers.clear)


def argos(folder: Path, server: ModelServer) -> Filled:
    entry = {"from_code": "en", "to_code": "tr", "package_version": "0.1", "links": ["en_tr.argosmodel"]}
    server.answers["/index.json"] = json.dumps([entry]).encode()
    server.answers["/en_tr.argosmodel"] = ARGOS_PACKAGE.read_bytes()
    source = ArgosSource(f"{server.url}/index.json", LIMITS)
    return Filled(source=source, engine="argos", pair=EN_TR, has_sums=False, ruin=server.answers.clear)


def argos_with_sums(folder: Path, server: ModelServer) -> Filled:
    filled = argos(folder, server)
    [entry] = json.loads(server.answers["/index.json"])
    content = server.answers["/en_tr.argosmodel"]
    server.answers["/index.json"] = json.dumps([entry | {"sha256": sha256(content), "size": len(content)}]).encode()
    return Filled(source=filled.source, engine="argos", pair=EN_TR, has_sums=True, ruin=filled.ruin)


SOURCES = (starter, loose_folder, mirrored_folder, mirror, mozilla, argos, argos_with_sums)


@pytest.fixture(params=SOURCES, ids=[source.__name__ for source in SOURCES])
def filled(request: pytest.FixtureRequest, tmp_path: Path, server: ModelServer) -> Filled:
    folder = tmp_path / "source"
    folder.mkdir()
    made: Filled = request.param(folder, server)
    return made
