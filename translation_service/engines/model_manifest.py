"""The `model.json` beside every installed model: what it is, where it came from, and the sums of its files."""

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from translation_service.domain.languages import LanguagePair

MANIFEST: Final = "model.json"
LANGUAGE_CODE: Final = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledModel:
    """A model ready for use; `size` in bytes, `origin` says in words or as an address where it came from."""

    engine: str
    pair: LanguagePair
    version: str
    origin: str
    licence: str
    size: int
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFacts:
    """What a model says of itself before it is installed."""

    engine: str
    pair: LanguagePair
    version: str
    origin: str
    licence: str


def install_model(facts: ModelFacts, destination: Path, fill: Callable[[Path], None]) -> InstalledModel:
    """Let `fill` write the files into a new folder and put it at `destination` in one move, replacing what is there.

    Nothing is left behind when `fill` raises.
    """
    destination.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=destination.parent, prefix=".incoming-") as incoming:
        folder = Path(incoming) / "model"
        folder.mkdir()
        fill(folder)
        _write_manifest(facts, folder)
        _put(folder, destination, aside=Path(incoming) / "replaced")
    return _installed(facts, destination)


def read_manifest(folder: Path) -> InstalledModel | None:
    """Return the model in a folder, or None when its manifest is absent or unreadable."""
    try:
        written = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return InstalledModel(
            engine=str(written["engine"]),
            pair=LanguagePair(source=str(written["source"]), target=str(written["target"])),
            version=str(written["version"]),
            origin=str(written["origin"]),
            licence=str(written["licence"]),
            size=int(written["size"]),
            folder=folder,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def folders_of(models_folder: Path, engine: str) -> Iterator[Path]:
    """Return the folders of an engine's models; folders still being written start with a dot."""
    home = models_folder / engine
    if home.is_dir():
        yield from sorted(path for path in home.iterdir() if path.is_dir() and not path.name.startswith("."))


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in _files(folder))


def sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _put(folder: Path, destination: Path, *, aside: Path) -> None:
    if destination.exists():
        destination.rename(aside)
    try:
        folder.rename(destination)
    except OSError:
        # Another process may have put the same model there between the two moves; its copy is as good as ours.
        if not (destination / MANIFEST).is_file():
            raise
        shutil.rmtree(folder)


def _write_manifest(facts: ModelFacts, folder: Path) -> None:
    files = {
        path.relative_to(folder).as_posix(): {"size": path.stat().st_size, "sha256": sha256_of(path)}
        for path in _files(folder)
    }
    manifest = {
        "engine": facts.engine,
        "source": facts.pair.source,
        "target": facts.pair.target,
        "version": facts.version,
        "origin": facts.origin,
        "licence": facts.licence,
        "size": size_of(folder),
        "files": files,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _installed(facts: ModelFacts, folder: Path) -> InstalledModel:
    return InstalledModel(
        engine=facts.engine,
        pair=facts.pair,
        version=facts.version,
        origin=facts.origin,
        licence=facts.licence,
        size=size_of(folder),
        folder=folder,
    )


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
