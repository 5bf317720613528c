"""Putting a model into the models folder in one move, and taking it out in one.

A model's folder is named after its content and never changes: a newer one gets a folder of its own, and the older is
taken away afterwards. So whoever reads a model reads one of the two, and one that was killed leaves nothing half-there.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.engines.models.argos_package import read_metadata
from translation_service.engines.models.limits import unwritable
from translation_service.engines.models.manifest import (
    InstalledModel,
    ModelFacts,
    folders_of,
    is_whole,
    read_manifest,
    write_manifest,
)
from translation_service.engines.models.removals import forget_removal, note_removal

_INCOMING: Final = ".incoming-"
_OUTGOING: Final = ".outgoing-"
_LOCK: Final = ".lock"


def place_model(facts: ModelFacts, models_folder: Path, fill: Callable[[Path], None]) -> InstalledModel:
    """Let `fill` write the files into a new folder and put it into the models folder, in place of older ones.

    Only models of the same engine and pair are replaced. Nothing is left behind when `fill` raises. Raises
    `RequestRefused` when the folder cannot be written to.
    """
    home = models_folder / facts.engine
    with changing(models_folder), _incoming(home) as folder:
        fill(folder)
        model = write_manifest(facts, folder)
        _settle(folder)
        placed = _put(model, home)
        _take_away(path for path in _folders_with(home, facts.pair) if path != placed.folder)
        forget_removal(models_folder, facts.engine, facts.pair)
    return placed


def take_away(model: InstalledModel, models_folder: Path) -> None:
    """Remove an installed model, and remember that it is not wanted; one that is gone already is fine."""
    with changing(models_folder):
        note_removal(models_folder, model.engine, model.pair)
        _take_away([model.folder])


@contextmanager
def changing(models_folder: Path) -> Iterator[None]:
    """Let nobody else change the models folder during the block; what dead processes left half-done is cleared away."""
    try:
        models_folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(models_folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            _clear(models_folder)
            yield
        finally:
            os.close(handle)
    except OSError as error:
        raise unwritable() from error


@contextmanager
def _incoming(home: Path) -> Iterator[Path]:
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home, prefix=_INCOMING) as incoming:
        folder = Path(incoming) / "model"
        folder.mkdir()
        yield folder


def _put(model: InstalledModel, home: Path) -> InstalledModel:
    destination = home / f"{model.pair}-{model.version}-{model.sha256[:8]}"
    present = read_manifest(destination)
    if present is not None and present.files == model.files and is_whole(present):
        return present
    if destination.exists():
        _take_away([destination])
    model.folder.rename(destination)
    _sync(home)
    return replace(model, folder=destination)


def _folders_with(home: Path, pair: LanguagePair) -> list[Path]:
    """Return the folders of a pair, those copied by hand among them."""
    found = ((folder, read_manifest(folder) or read_metadata(folder)) for folder in folders_of(home.parent, home.name))
    return [folder for folder, model in found if model is not None and model.pair == pair]


def _take_away(folders: Iterable[Path]) -> None:
    for folder in folders:
        aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=_OUTGOING))
        with suppress(FileNotFoundError):
            folder.rename(aside / "model")
        shutil.rmtree(aside, ignore_errors=True)


def _clear(models_folder: Path) -> None:
    for prefix in (_INCOMING, _OUTGOING):
        for left in models_folder.glob(f"*/{prefix}*"):
            shutil.rmtree(left, ignore_errors=True)


def _settle(folder: Path) -> None:
    """Have the files on the disk before their folder is where others look: a power cut then leaves none half-there."""
    for path in (*folder.rglob("*"), folder):
        _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
