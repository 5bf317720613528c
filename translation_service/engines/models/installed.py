"""The models folder: what is installed, and models put into it from files.

`<models>/<engine>/<pair>-<version>-<sum>/`, each with a `model.json`. An
Argos package may also be copied there by hand.
"""

import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.engines.models import argos_package, firefox_files, trial
from translation_service.engines.models.limits import ModelLimits, require_size, require_space
from translation_service.engines.models.manifest import (
    InstalledModel,
    ModelFacts,
    folders_of,
    plain_words,
    read_manifest,
    sha256_of,
    size_of,
)
from translation_service.engines.models.placing import place_model
from translation_service.engines.models.removals import is_removed
from translation_service.engines.models.starter_packages import STARTER_PACKAGE_ORIGIN, starter_packages
from translation_service.engines.models.starter_wheel import STARTER, STARTER_LICENCE, STARTER_ORIGIN, starter_folders

MOZILLA_LICENCE: Final = "MPL-2.0"
_LIMITS: Final = ModelLimits()
_DATED_FOLDER: Final = re.compile(r"[a-z]{4}-(\d+)")


def installed_models(models_folder: Path) -> tuple[InstalledModel, ...]:
    """Return the models that can be used, Firefox ones first, each engine's by name."""
    firefox = (read_manifest(folder) for folder in folders_of(models_folder, firefox_files.ENGINE))
    argos = (
        read_manifest(folder) or _copied_by_hand(folder) for folder in folders_of(models_folder, argos_package.ENGINE)
    )
    return tuple(model for model in (*firefox, *argos) if model is not None)


def installed_model(models_folder: Path, *, engine: str, pair: LanguagePair) -> InstalledModel | None:
    """Return the model with which an engine serves a pair: of several, that whose folder comes last by name."""
    found = (model for model in installed_models(models_folder) if (model.engine, model.pair) == (engine, pair))
    return max(found, key=lambda model: model.folder, default=None)


def import_model(path: Path, models_folder: Path, limits: ModelLimits = _LIMITS) -> InstalledModel:
    """Install an `.argosmodel` file or a folder of Firefox model files (plain, `.gz` or `.zst`).

    The model replaces an older one of the same engine and pair. Raises `RequestRefused` when it is not a model.
    """
    if path.is_dir():
        files = {file.name: file for file in firefox_files.find_files(path).values()}
        return install_files(firefox_facts(path), files, models_folder, limits)
    if path.is_file():
        return install_package(path, models_folder, limits)
    raise firefox_files.not_a_model()


def install_starter_models(models_folder: Path, *, again: bool = False) -> tuple[InstalledModel, ...]:
    """Install the starter models that came along, of the wheel and those for Turkish.

    A pair that its engine serves already, from wherever, is kept; a package for Turkish is put in only where no engine
    serves the pair. One that people took away stays away, but for `again`. Returns the models of these pairs.
    """
    wheel = (_starter(folder, models_folder, again=again) for folder in starter_folders())
    packages = (_starter_package(path, models_folder, again=again) for path in starter_packages())
    return tuple(model for model in (*wheel, *packages) if model is not None)


def starter_facts(folder: Path) -> ModelFacts:
    """Say what the starter model in a folder of the wheel is."""
    return replace(firefox_facts(folder, source=STARTER, licence=STARTER_LICENCE), origin=STARTER_ORIGIN)


def starter_package_facts(path: Path) -> ModelFacts:
    """Say what the starter model in a package is; raise `RequestRefused` when it is none."""
    metadata = argos_package.peek(path)
    if metadata is None:
        raise firefox_files.not_a_model()
    return ModelFacts(
        engine=argos_package.ENGINE,
        pair=metadata.pair,
        version=metadata.version,
        source=STARTER,
        origin=STARTER_PACKAGE_ORIGIN,
        licence=argos_package.peek_licence(path),
    )


def install_package(
    path: Path, models_folder: Path, limits: ModelLimits, *, promised: ModelFacts | None = None
) -> InstalledModel:
    """Install an Argos package; raise `RequestRefused` when it is none, or one of another pair than was promised.

    Its version is that under which it was promised: packages often say an older one of themselves, and would be offered
    as newer for ever.
    """
    metadata = argos_package.peek(path)
    if metadata is None:
        raise firefox_files.not_a_model()
    if promised is not None and metadata.pair != promised.pair:
        template = N_("This model translates %(found)s, though its source says %(pair)s. It was thrown away.")
        raise RequestRefused("model_of_another_pair", template, found=str(metadata.pair), pair=str(promised.pair))
    facts = ModelFacts(
        engine=argos_package.ENGINE,
        pair=metadata.pair,
        version=promised.version if promised else metadata.version,
        source=promised.source if promised else "file",
        origin=promised.origin if promised else plain_words(path.name),
        licence=argos_package.peek_licence(path),
    )

    def fill(folder: Path) -> None:
        argos_package.unpack(path, folder, limits)
        _check(folder, facts, limits)

    return place_model(facts, models_folder, fill)


def install_files(
    facts: ModelFacts,
    files: Mapping[str, Path],
    models_folder: Path,
    limits: ModelLimits,
    *,
    unpacked_sums: Mapping[str, str] | None = None,
    transfer: Callable[[Path, Path], object] = shutil.copyfile,
) -> InstalledModel:
    """Install a model from its files by the names they shall have; raise `RequestRefused` when they do not load.

    `unpacked_sums` are SHA-256 that files must have once they are unpacked, by the name they have then. `transfer`
    brings a file from one path to another.
    """
    size = sum(path.stat().st_size for path in files.values())
    require_size(size, limits)
    models_folder.mkdir(parents=True, exist_ok=True)
    require_space(models_folder, 2 * size, limits)

    def fill(folder: Path) -> None:
        for name, path in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            transfer(path, folder / name)
        _check(folder, facts, limits)
        _check_sums(folder, unpacked_sums or {})

    return place_model(facts, models_folder, fill)


def firefox_facts(folder: Path, *, source: str = "file", licence: str = MOZILLA_LICENCE) -> ModelFacts:
    """Say what the Firefox model in a folder is; raise `RequestRefused` when it is none."""
    found = firefox_files.find_files(folder)
    dated = _DATED_FOLDER.fullmatch(folder.name)
    return ModelFacts(
        engine=firefox_files.ENGINE,
        pair=firefox_files.pair_of(found),
        version=dated[1] if dated else sha256_of(found["model"])[:12],
        source=source,
        origin=plain_words(found["model"].name),
        licence=licence,
    )


def _starter(folder: Path, models_folder: Path, *, again: bool) -> InstalledModel | None:
    facts = starter_facts(folder)
    present = installed_model(models_folder, engine=facts.engine, pair=facts.pair)
    if present is not None or (not again and is_removed(models_folder, facts.engine, facts.pair)):
        return present
    files = {path.name: path for path in firefox_files.find_files(folder).values()}
    return install_files(facts, files, models_folder, _LIMITS)


def _starter_package(path: Path, models_folder: Path, *, again: bool) -> InstalledModel | None:
    facts = starter_package_facts(path)
    present = next((model for model in installed_models(models_folder) if model.pair == facts.pair), None)
    if present is not None or (not again and is_removed(models_folder, facts.engine, facts.pair)):
        return present

    def fill(folder: Path) -> None:
        argos_package.unpack(path, folder, _LIMITS)
        argos_package.check_unpacked(folder)

    # A part of the installation needs no trial, which would make its first start wait.
    return place_model(facts, models_folder, fill)


def _check(folder: Path, facts: ModelFacts, limits: ModelLimits) -> None:
    """Raise `RequestRefused` unless the files in a folder are the model they are said to be, load, and translate."""
    if facts.engine == firefox_files.ENGINE:
        firefox_files.find_files(folder)
    elif argos_package.check_unpacked(folder).pair != facts.pair:
        raise firefox_files.not_a_model()
    if not trial.stands_trial(folder, engine=facts.engine, largest_file=limits.size):
        template = N_("The files of this model cannot be loaded: they are damaged, or made for another program.")
        raise RequestRefused("model_damaged", template)


def _check_sums(folder: Path, sums: Mapping[str, str]) -> None:
    for name, expected in sums.items():
        if sha256_of(folder / name) != expected.lower():
            template = N_("The file %(name)s does not have the SHA-256 that its source names, so it was thrown away.")
            raise RequestRefused("model_changed", template, name=name)


def _copied_by_hand(folder: Path) -> InstalledModel | None:
    metadata = argos_package.read_metadata(folder)
    if metadata is None:
        return None
    return InstalledModel(
        engine=argos_package.ENGINE,
        pair=metadata.pair,
        version=metadata.version,
        source="by hand",
        origin=folder.name,
        licence=argos_package.licence_of(folder),
        size=size_of(folder),
        folder=folder,
    )
