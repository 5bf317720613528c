"""The `model.json` beside every installed model: what it is, where it came from, and the sums of its files."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from translation_service.domain.languages import LanguagePair

MANIFEST: Final = "model.json"
LANGUAGE_CODE: Final = re.compile(r"[a-z]{2,3}")
_UNUSUAL: Final = re.compile(r"[^\w.+-]")
_LARGEST_MANIFEST: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """A file of a model; `size` in bytes."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledModel:
    """A model ready for use.

    `size` in bytes; `source` names the kind of place it came from, `origin` says where that was, in words or as an
    address; `files` by their path in `folder`, empty for a model that somebody copied there by hand.
    """

    engine: str
    pair: LanguagePair
    version: str
    source: str
    origin: str
    licence: str
    size: int
    folder: Path
    files: Mapping[str, ModelFile] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """One sum for the whole model, the same wherever it is installed; "" where the files have none."""
        return sum_of(self.files) if self.files else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFacts:
    """What a model says of itself before it is installed."""

    engine: str
    pair: LanguagePair
    version: str
    source: str
    origin: str
    licence: str


def read_manifest(folder: Path) -> InstalledModel | None:
    """Return the model in a folder, or None when its manifest is absent or unreadable."""
    try:
        written = read_json(folder / MANIFEST)
        return InstalledModel(
            engine=str(written["engine"]),
            pair=pair_in(written),
            version=str(written["version"]),
            source=str(written.get("from", "")),
            origin=str(written["origin"]),
            licence=str(written["licence"]),
            size=int(written["size"]),
            folder=folder,
            files=_read_files(written.get("files", {})),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def write_manifest(facts: ModelFacts, folder: Path) -> InstalledModel:
    """Sum up the files in a folder, write its manifest, and return the model."""
    files = {path.relative_to(folder).as_posix(): _summed_up(path) for path in files_in(folder)}
    model = InstalledModel(
        engine=facts.engine,
        pair=facts.pair,
        version=facts.version,
        source=facts.source,
        origin=facts.origin,
        licence=facts.licence,
        size=sum(file.size for file in files.values()),
        folder=folder,
        files=files,
    )
    text = json.dumps(_written(model), indent=2, ensure_ascii=False)
    (folder / MANIFEST).write_text(f"{text}\n", encoding="utf-8")
    return model


def folders_of(models_folder: Path, engine: str) -> Iterator[Path]:
    """Return the folders of an engine's models; folders still being written start with a dot."""
    home = models_folder / engine
    if home.is_dir():
        yield from sorted(path for path in home.iterdir() if path.is_dir() and not path.name.startswith("."))


def is_whole(model: InstalledModel) -> bool:
    """Tell whether every file of a model is there in its full length."""
    return all(_has_length(model.folder / name, file.size) for name, file in model.files.items())


def is_from(folder: Path, source: str) -> bool:
    """Tell whether the model in a folder came from a kind of place."""
    model = read_manifest(folder)
    return model is not None and model.source == source


def has_manifest(folder: Path) -> bool:
    return (folder / MANIFEST).exists()


def is_sound(folder: Path) -> bool:
    """Tell whether the files in a model's folder are those its manifest names, byte for byte; true without names."""
    model = read_manifest(folder)
    return model is not None and all(_is_same(folder / name, file) for name, file in model.files.items())


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in files_in(folder))


def sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def sum_of(files: Mapping[str, ModelFile]) -> str:
    """Return one SHA-256 for some files: of the lines `sha256sum` would write for them, in the order of their names."""
    lines = (f"{file.sha256}  {name}\n" for name, file in sorted(files.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def read_json(path: Path) -> dict[str, Any]:
    """Read a small file of JSON; raise `ValueError` when it is large or holds something else than an object."""
    if path.stat().st_size > _LARGEST_MANIFEST:
        raise ValueError
    return json_object(path.read_bytes())


def json_object(content: bytes) -> dict[str, Any]:
    """Read an object of JSON; raise `ValueError` for anything else."""
    try:
        read = json.loads(content)
    except RecursionError as error:
        raise ValueError from error
    if not isinstance(read, dict):
        raise ValueError
    return read


def is_pair(pair: LanguagePair) -> bool:
    """Tell whether these are two codes of languages, so that they may also stand in the name of a folder."""
    is_written = LANGUAGE_CODE.fullmatch(pair.source) and LANGUAGE_CODE.fullmatch(pair.target)
    return bool(is_written) and pair.source != pair.target


def pair_in(written: dict[str, Any]) -> LanguagePair:
    """Read the pair of a manifest; raise `ValueError` when it is none."""
    pair = LanguagePair(source=str(written["source"]), target=str(written["target"]))
    if not is_pair(pair):
        raise ValueError
    return pair


def plain_version(text: object) -> str:
    """Return a version that may stand in a file name and on a terminal."""
    return _UNUSUAL.sub("", str(text or ""))[:40] or "0"


def plain_words(text: object) -> str:
    """Return foreign words on one line, without what a terminal would obey."""
    printable = "".join(letter if letter.isprintable() else " " for letter in str(text or ""))
    return " ".join(printable.split())[:200]


def files_in(folder: Path) -> list[Path]:
    """Return the files of a model's folder, its manifest left out."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)


def _summed_up(path: Path) -> ModelFile:
    return ModelFile(size=path.stat().st_size, sha256=sha256_of(path))


def _has_length(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False


def _is_same(path: Path, file: ModelFile) -> bool:
    try:
        return path.stat().st_size == file.size and sha256_of(path) == file.sha256
    except OSError:
        return False


def _read_files(written: object) -> dict[str, ModelFile]:
    if not isinstance(written, dict):
        raise ValueError
    return {name: ModelFile(size=int(file["size"]), sha256=str(file["sha256"])) for name, file in written.items()}


def _written(model: InstalledModel) -> dict[str, object]:
    return {
        "engine": model.engine,
        "source": model.pair.source,
        "target": model.pair.target,
        "version": model.version,
        "from": model.source,
        "origin": model.origin,
        "licence": model.licence,
        "size": model.size,
        "files": {name: {"size": file.size, "sha256": file.sha256} for name, file in model.files.items()},
    }
