"""The models an installation has and can have: looking, installing, importing, removing."""

import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from translation_service.domain.errors import BrokenPromise, RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue import troubles
from translation_service.engines.catalogue.offers import (
    ModelSource,
    OfferedFile,
    OfferedModel,
    Progress,
    SourceAnswer,
    ignored,
)
from translation_service.engines.catalogue.remembered_sums import check_remembered_sum
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.models import argos_package, firefox_files
from translation_service.engines.models.installed import (
    import_model,
    install_files,
    install_package,
    installed_model,
    installed_models,
)
from translation_service.engines.models.limits import ModelLimits, require_size, require_space, unwritable
from translation_service.engines.models.manifest import InstalledModel, ModelFacts, sha256_of
from translation_service.engines.models.placing import take_away

_DOWNLOADS: Final = ".downloads"
_KEPT_SECONDS: Final = 7 * 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedModel:
    """A model somebody wants; "" leaves engine or source open, the first source that has one is taken then."""

    pair: LanguagePair
    engine: str = ""
    source: str = ""

    def is_met_by(self, offer: OfferedModel) -> bool:
        return offer.pair == self.pair and self.engine in {"", offer.engine} and self.source in {"", offer.source}


class ModelCatalogue:
    """The models folder and the sources it can be filled from, in their order of preference."""

    def __init__(self, models_folder: Path, sources: Sequence[ModelSource], limits: ModelLimits) -> None:
        self._models_folder = models_folder
        self._sources = tuple(sources)
        self._limits = limits

    @property
    def limits(self) -> ModelLimits:
        return self._limits

    @property
    def arrivals(self) -> Path:
        """The folder for files on their way in; what lies there is forgotten after a week."""
        return self._models_folder / _DOWNLOADS

    def installed(self) -> tuple[InstalledModel, ...]:
        """Return the models that can be used."""
        return installed_models(self._models_folder)

    def look(self, sources: Iterable[str] = ()) -> tuple[SourceAnswer, ...]:
        """Ask every source at once (or those named) what it has; their answers, in order of preference."""
        names = set(sources)
        asked = [source for source in self._sources if not names or source.name in names]
        with ThreadPoolExecutor(max_workers=max(len(asked), 1)) as pool:
            return tuple(pool.map(_answer, asked))

    def find(self, wanted: WantedModel, answers: Iterable[SourceAnswer]) -> OfferedModel:
        """Return the first offer that meets a wish; raise `RequestRefused` where none does."""
        offers = (offer for answer in answers for offer in answer.offers)
        found = next((offer for offer in offers if wanted.is_met_by(offer)), None)
        if found is None:
            raise troubles.unknown_model(str(wanted.pair))
        return found

    def order(self, wanted: WantedModel, progress: Progress = ignored) -> InstalledModel:
        """Find a model at the sources and install it.

        Sources are asked one after the other. Raises `SourceAway` where none has the model and one cannot be reached,
        `RequestRefused` where none has it; and as `install`.
        """
        away: SourceAway | None = None
        for source in self._sources:
            try:
                met = [offer for offer in _offers(source, wanted) if wanted.is_met_by(offer)]
            except SourceAway as trouble:
                away = away or trouble
            else:
                if met:
                    return self.install(met[0], progress)
        raise away or troubles.unknown_model(str(wanted.pair))

    def install(self, offer: OfferedModel, progress: Progress = ignored) -> InstalledModel:
        """Bring the files of an offer, check them, and put the model into place; again, it is found there.

        Raises `SourceAway` when the source does not hand them over now, with what has arrived kept for the next try;
        `RequestRefused` when the model cannot be taken.
        """
        present = installed_model(self._models_folder, engine=offer.engine, pair=offer.pair)
        if present is not None and _is_same(present, offer):
            return present
        with self._arriving(offer) as folder:
            require_size(offer.size, self._limits)
            require_space(folder, 3 * offer.size, self._limits)
            files = self._bring(offer, folder, progress)
            try:
                return self._put(offer, files)
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def import_from(self, path: Path) -> InstalledModel:
        """Install a model from a file, or from a folder of files; raise `RequestRefused` when it is none."""
        return import_model(path, self._models_folder, self._limits)

    def remove(self, model: InstalledModel) -> None:
        """Take an installed model away; again does nothing."""
        take_away(model, self._models_folder)

    @contextmanager
    def _arriving(self, offer: OfferedModel) -> Iterator[Path]:
        folder = self.arrivals / _key(offer)
        try:
            _forget_old(self.arrivals)
            folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(f"{folder}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise unwritable() from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield folder
        except BlockingIOError as error:
            raise troubles.being_installed() from error
        finally:
            os.close(handle)

    def _bring(self, offer: OfferedModel, folder: Path, progress: Progress) -> dict[str, Path]:
        source = next(source for source in self._sources if source.name == offer.source)
        done, brought = 0, {}
        for file in offer.files:
            path = folder / file.name
            if not path.resolve().is_relative_to(folder.resolve()):
                raise BrokenPromise("a source let a name through that leads elsewhere")
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                source.bring(file, path, _shifted(progress, done, offer.size))
            _verify(file, path)
            if not file.sha256:
                check_remembered_sum(self._models_folder, offer, file, path)
            done += path.stat().st_size
            require_size(done, self._limits)
            brought[file.name] = path
        return brought

    def _put(self, offer: OfferedModel, files: dict[str, Path]) -> InstalledModel:
        facts = ModelFacts(
            engine=offer.engine,
            pair=offer.pair,
            version=offer.version,
            source=offer.source,
            origin=offer.origin,
            licence=offer.licence,
        )
        if offer.engine == argos_package.ENGINE and len(files) == 1:
            return install_package(next(iter(files.values())), self._models_folder, self._limits, promised=facts)
        return install_files(
            facts,
            files,
            self._models_folder,
            self._limits,
            unpacked_sums=_unpacked_sums(offer),
            transfer=_link,
        )


def _answer(source: ModelSource) -> SourceAnswer:
    try:
        return SourceAnswer(source=source.name, offers=source.offers())
    except SourceAway as trouble:
        return SourceAnswer(source=source.name, problem=trouble.sentence)
    except RequestRefused as refusal:
        return SourceAnswer(source=source.name, problem=refusal.sentence)


def _offers(source: ModelSource, wanted: WantedModel) -> tuple[OfferedModel, ...]:
    return source.offers() if wanted.source in {"", source.name} else ()


def _is_same(present: InstalledModel, offer: OfferedModel) -> bool:
    return present.version == offer.version and bool(present.files) and present.origin == offer.origin


def _key(offer: OfferedModel) -> str:
    named = [offer.engine, str(offer.pair), offer.version, *(file.sha256 or file.places[0] for file in offer.files)]
    return hashlib.sha256("\n".join(named).encode()).hexdigest()[:24]


def _shifted(progress: Progress, before: int, whole: int) -> Progress:
    """Tell of one file as a part of its model."""
    return lambda done, total: progress(before + done, whole or before + total)


def _verify(file: OfferedFile, path: Path) -> None:
    if file.sha256 and sha256_of(path) != file.sha256.lower():
        path.unlink()
        raise troubles.other_content(file.name)


def _unpacked_sums(offer: OfferedModel) -> dict[str, str]:
    return {
        firefox_files.unpacked_name(Path(file.name)): file.unpacked_sha256
        for file in offer.files
        if file.unpacked_sha256
    }


def _link(path: Path, to: Path) -> None:
    """Have a file at a second path too; copied where the disk knows no links."""
    try:
        to.hardlink_to(path)
    except OSError:
        shutil.copyfile(path, to)


def _forget_old(arrivals: Path) -> None:
    limit = time.time() - _KEPT_SECONDS
    for path in arrivals.glob("*"):
        if path.stat().st_mtime < limit:
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
