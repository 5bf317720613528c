"""A folder of models: one that `mirroring` wrote, or `.argosmodel` files and folders of Firefox files as they come."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.engines.catalogue import troubles
from translation_service.engines.catalogue.layout import read_folder_catalogue
from translation_service.engines.catalogue.offers import OfferedFile, OfferedModel, Progress, newest
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.models import argos_package, firefox_files
from translation_service.engines.models.installed import firefox_facts
from translation_service.engines.models.limits import ModelLimits, require_size, require_space
from translation_service.engines.models.manifest import ModelFacts

_PART: Final = 1024 * 1024


class FolderSource:
    """Offers the models in a folder, such as one on a stick or a share."""

    name = "folder"

    def __init__(self, folder: Path, limits: ModelLimits) -> None:
        self._folder = folder
        self._limits = limits

    def offers(self) -> tuple[OfferedModel, ...]:
        try:
            return newest(read_folder_catalogue(self._folder, source=self.name) or self._found())
        except OSError as error:
            raise SourceAway(N_("The folder %(folder)s cannot be read."), folder=str(self._folder)) from error
        except troubles.UNREADABLE as error:
            raise troubles.no_catalogue(str(self._folder)) from error

    def bring(self, file: OfferedFile, to: Path, progress: Progress) -> None:
        copy_file(Path(file.places[0]), to, limits=self._limits, progress=progress)

    def _found(self) -> Iterator[OfferedModel]:
        for path in sorted(self._folder.iterdir()):
            if path.is_symlink():
                continue
            offer = _package(path, self._folder) if path.is_file() else _firefox(path, self._folder)
            if offer is not None:
                yield offer


def offered_folder(folder: Path, *, facts: ModelFacts) -> OfferedModel | None:
    """Return the Firefox model whose files lie in a folder; None when there is none."""
    try:
        files = firefox_files.find_files(folder).values()
        return _offer(facts, list(files))
    except (RequestRefused, OSError):
        return None


def offered_package(path: Path, facts: ModelFacts) -> OfferedModel:
    """Return the Argos model that a package holds."""
    return _offer(facts, [path])


def copy_file(path: Path, to: Path, *, limits: ModelLimits, progress: Progress) -> None:
    """Copy a file, whole or not at all; raise `SourceAway` when it cannot be read."""
    try:
        size = path.stat().st_size
        require_size(size, limits)
        require_space(to.parent, size, limits)
        part = to.with_name(f"{to.name}.part")
        with path.open("rb") as original, part.open("wb") as copy:
            _pour(original, copy, size, progress)
        part.rename(to)
    except OSError as error:
        raise SourceAway(N_("The file %(name)s cannot be copied."), name=path.name) from error


def _offer(facts: ModelFacts, files: list[Path]) -> OfferedModel:
    return OfferedModel(
        engine=facts.engine,
        pair=facts.pair,
        version=facts.version,
        licence=facts.licence,
        source=facts.source,
        origin=facts.origin,
        files=tuple(OfferedFile(name=path.name, places=(str(path),), size=path.stat().st_size) for path in files),
    )


def _pour(original: IO[bytes], copy: IO[bytes], size: int, progress: Progress) -> None:
    done = 0
    while piece := original.read(_PART):
        done += copy.write(piece)
        progress(done, size)


def _firefox(path: Path, folder: Path) -> OfferedModel | None:
    try:
        facts = replace(firefox_facts(path, source=FolderSource.name), origin=str(folder))
    except RequestRefused:
        return None
    return offered_folder(path, facts=facts)


def _package(path: Path, folder: Path) -> OfferedModel | None:
    metadata = argos_package.peek(path) if path.suffix in {".argosmodel", ".zip"} else None
    if metadata is None:
        return None
    facts = ModelFacts(
        engine=argos_package.ENGINE,
        pair=metadata.pair,
        version=metadata.version,
        licence=argos_package.peek_licence(path),
        source=FolderSource.name,
        origin=str(folder),
    )
    return offered_package(path, facts)
