"""Argos packages: a zip file with one folder, checked before and while it is unpacked."""

import errno
import re
import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.engines.models.firefox_files import not_a_model
from translation_service.engines.models.limits import ModelLimits, require_size, require_space, unwritable
from translation_service.engines.models.manifest import (
    is_pair,
    json_object,
    plain_version,
    plain_words,
    read_json,
)

ENGINE: Final = "argos"
LICENCE: Final = N_("stated in the README.md of the package")
README: Final = "README.md"
METADATA: Final = "metadata.json"
_MOST_ENTRIES: Final = 2_000
_LARGEST_RATIO: Final = 40
_LARGEST_METADATA: Final = 1024 * 1024
_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    LookupError,
    UnicodeError,
)
# Names that are too long, or a file where a folder must be, are the package's fault; whatever a disk says is not.
_FAULTS_OF_NAMES: Final = frozenset({errno.ENAMETOOLONG, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.EINVAL, None})
_TOKENIZERS: Final = ("sentencepiece.model", "bpe.model")
_PACKAGE_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,99}")
_LICENCES: Final = re.compile(
    r"\bCC0(?:[ -]1\.0)?|\bCC[ -]BY(?:[ -](?:SA|NC|ND))*(?:[ -]\d\.\d)?|\bMIT\b|\bApache[ -]2\.0"
    r"|\b[AL]?GPL(?:[ -]?v?\d(?:\.\d)?)?|\bMPL[ -]2\.0|\bpublic domain\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageMetadata:
    """The part of `metadata.json` that translation needs; `target_prefix` is a token put before every target."""

    pair: LanguagePair
    version: str
    target_prefix: str = ""


def read_metadata(folder: Path) -> PackageMetadata | None:
    """Return the metadata of an unpacked package, or None when it is not one of a translation model."""
    try:
        return _metadata(read_json(folder / METADATA))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def peek(archive_path: Path) -> PackageMetadata | None:
    """Return the metadata of a package that is still packed, or None when it is no package."""
    try:
        with zipfile.ZipFile(archive_path) as archive:
            name = _package_name(archive.infolist())
            with archive.open(f"{name}/{METADATA}") as packed:
                return _metadata(json_object(packed.read(_LARGEST_METADATA)))
    except (RequestRefused, OSError, ValueError, KeyError, TypeError, AttributeError, *_BROKEN):
        return None


def licence_of(folder: Path) -> str:
    """Return the licences that the README of an unpacked package names."""
    try:
        with (folder / README).open("rb") as stream:
            return _licences_in(stream.read(_LARGEST_METADATA))
    except OSError:
        return LICENCE


def peek_licence(archive_path: Path) -> str:
    """Return the licences that the README of a packed package names."""
    try:
        with zipfile.ZipFile(archive_path) as archive:
            name = _package_name(archive.infolist())
            with archive.open(f"{name}/{README}") as packed:
                return _licences_in(packed.read(_LARGEST_METADATA))
    except (RequestRefused, OSError, *_BROKEN):
        return LICENCE


def unpack(archive_path: Path, folder: Path, limits: ModelLimits) -> None:
    """Unpack what translation needs of a package into a folder that exists.

    Raises `RequestRefused` when it is no package, or one that would write outside the folder or fill the disk.
    """
    try:
        with zipfile.ZipFile(archive_path) as archive:
            _require_ratio(archive, archive_path.stat().st_size)
            _unpack_entries(archive, folder, limits)
    except _BROKEN as error:
        raise not_a_model() from error
    except OSError as error:
        raise not_a_model() if error.errno in _FAULTS_OF_NAMES else unwritable() from error


def check_unpacked(folder: Path) -> PackageMetadata:
    """Return the metadata of an unpacked package; raise `RequestRefused` when a part of it is missing."""
    metadata = read_metadata(folder)
    has_tokenizer = any((folder / name).is_file() for name in _TOKENIZERS)
    if metadata is None or not has_tokenizer or not (folder / "model" / "model.bin").is_file():
        raise not_a_model()
    return metadata


def _licences_in(readme: bytes) -> str:
    named = _LICENCES.findall(readme.decode("utf-8", errors="replace"))
    return ", ".join(dict.fromkeys(plain_words(name) for name in named)) or LICENCE


def _metadata(written: dict[str, Any]) -> PackageMetadata:
    """Read the metadata of a package; raise `ValueError` when it is not one of a translation model."""
    pair = LanguagePair(source=str(written["from_code"]), target=str(written["to_code"]))
    if not is_pair(pair) or written.get("type", "translate") != "translate":
        raise ValueError
    return PackageMetadata(
        pair=pair,
        version=plain_version(written.get("package_version")),
        target_prefix=str(written.get("target_prefix") or ""),
    )


def _unpack_entries(archive: zipfile.ZipFile, folder: Path, limits: ModelLimits) -> None:
    entries = archive.infolist()
    _package_name(entries)
    if len(entries) > _MOST_ENTRIES:
        raise RequestRefused("model_too_large", N_("The model package has more parts than any model needs."))
    wanted = [entry for entry in entries if not entry.is_dir() and _is_wanted(_inside(entry))]
    size = sum(entry.file_size for entry in wanted)
    require_size(size, limits)
    require_space(folder, size, limits)
    for entry in wanted:
        _unpack_entry(archive, entry, folder / _inside(entry))


def _require_ratio(archive: zipfile.ZipFile, packed: int) -> None:
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > _LARGEST_RATIO * packed:
        raise RequestRefused("model_too_large", N_("The model package unpacks to far more than any model holds."))


def _is_wanted(inside: PurePosixPath) -> bool:
    """Tell whether translation needs a part; others (sentence splitters in pickles) are never written to the disk."""
    return str(inside) in {METADATA, README, *_TOKENIZERS} or inside.parts[:1] == ("model",)


def _inside(entry: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(*PurePosixPath(entry.filename).parts[1:])


def _package_name(entries: list[zipfile.ZipInfo]) -> str:
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names) or not all(_is_harmless(entry) for entry in entries):
        raise not_a_model()
    tops = {PurePosixPath(name).parts[0] for name in names}
    name = tops.pop() if len(tops) == 1 else ""
    if not _PACKAGE_NAME.fullmatch(name):
        raise not_a_model()
    return name


def _is_harmless(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename)
    is_printable = entry.filename.isprintable()
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    leads_out = path.is_absolute() or ".." in path.parts or "\\" in entry.filename or ":" in entry.filename
    return bool(path.parts) and is_printable and not is_link and not leads_out


def _unpack_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, destination: Path) -> None:
    destination.parent.mkdir(parents=True, exist_ok=True)
    # zipfile reads no more than the size the directory declares, and the declared sizes were added up before.
    with archive.open(entry) as packed, destination.open("wb") as written:
        while part := packed.read(1024 * 1024):
            written.write(part)
