"""Writing a mirror: the installed models in a folder that serves other machines, behind a web server or on a stick."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.engines.catalogue.layout import CATALOGUE, read_folder_catalogue, write_catalogue
from translation_service.engines.models.manifest import (
    MANIFEST,
    InstalledModel,
    ModelFacts,
    files_in,
    folders_of,
    is_whole,
    read_manifest,
    write_manifest,
)

_ENGINES: Final = ("firefox", "argos")


def write_mirror(models: Sequence[InstalledModel], folder: Path) -> tuple[InstalledModel, ...]:
    """Bring models into a mirror, in place of older ones of the same engine and pair; all the mirror has then.

    Models that are there already in the same version are kept. Raises `RequestRefused` when the folder holds
    something else, or cannot be written.
    """
    try:
        _require_ours(folder)
        kept = _kept(folder, models)
        brought = tuple(_brought(model, folder) for model in models)
        _announce((*kept, *brought), folder)
        _forget_others((*kept, *brought), folder)
    except OSError as error:
        template = N_("The folder %(folder)s cannot be written to: %(reason)s.")
        raise RequestRefused("mirror", template, folder=str(folder), reason=error.strerror or "?") from error
    return (*kept, *brought)


def _require_ours(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and read_folder_catalogue(folder, source="") is None:
        template = N_("The folder %(folder)s holds other things. Choose an empty one, or a mirror made earlier.")
        raise RequestRefused("mirror", template, folder=str(folder))


def _kept(folder: Path, models: Sequence[InstalledModel]) -> tuple[InstalledModel, ...]:
    renewed = {(model.engine, model.pair) for model in models}
    present = (read_manifest(place) for engine in _ENGINES for place in folders_of(folder, engine))
    return tuple(model for model in present if model and (model.engine, model.pair) not in renewed and is_whole(model))


def _brought(model: InstalledModel, folder: Path) -> InstalledModel:
    """Copy a model into a folder named after its content, so that nobody who fetches the older one is disturbed."""
    home = folder / model.engine
    home.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home, prefix=".incoming-") as incoming:
        copy = Path(incoming) / "model"
        shutil.copytree(model.folder, copy, ignore=shutil.ignore_patterns(MANIFEST), symlinks=True)
        written = write_manifest(_facts(model), copy)
        destination = home / f"{written.pair}-{written.version}-{written.sha256[:8]}"
        if destination.exists():
            shutil.rmtree(destination)
        copy.rename(destination)
    for path in (destination, *files_in(destination)):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return replace(written, folder=destination)


def _facts(model: InstalledModel) -> ModelFacts:
    return ModelFacts(
        engine=model.engine,
        pair=model.pair,
        version=model.version,
        source=model.source,
        origin=model.origin,
        licence=model.licence,
    )


def _announce(models: Sequence[InstalledModel], folder: Path) -> None:
    written = folder / f".{CATALOGUE}"
    written.write_text(write_catalogue(models), encoding="utf-8")
    written.chmod(0o644)
    written.replace(folder / CATALOGUE)


def _forget_others(models: Sequence[InstalledModel], folder: Path) -> None:
    listed = {model.folder for model in models}
    for engine in _ENGINES:
        home = folder / engine
        for path in home.iterdir() if home.is_dir() else ():
            if path not in listed and path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
