"""Argos packages: a zip file with one folder, checked before and while it is unpacked."""

import json
import re
import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.engines.firefox_files import not_a_model
from translation_service.engines.model_manifest import LANGUAGE_CODE

ENGINE: Final = "argos"
LICENCE: Final = "stated in the README.md of the package"
_MOST_ENTRIES: Final = 2_000
_LARGEST_PACKAGE: Final = 4 * 1024 * 1024 * 1024
_TOKENIZERS: Final = ("sentencepiece.model", "bpe.model")
_PACKAGE_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,99}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageMetadata:
    """The part of `metadata.json` that translation needs; `target_prefix` is a token put before every target."""

    pair: LanguagePair
    version: str
    target_prefix: str = ""


def read_metadata(folder: Path) -> PackageMetadata | None:
    """Return the metadata of an unpacked package, or None when it is not one of a translation model."""
    try:
        written = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
        metadata = PackageMetadata(
            pair=LanguagePair(source=str(written["from_code"]), target=str(written["to_code"])),
            version=str(written.get("package_version", "")),
            target_prefix=str(written.get("target_prefix") or ""),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    codes = (metadata.pair.source, metadata.pair.target)
    return metadata if all(LANGUAGE_CODE.fullmatch(code) for code in codes) else None


def unpack(archive_path: Path, folder: Path) -> str:
    """Unpack a package into a folder and return the package's name.

    Raises `RequestRefused` when it is no package, or one that would write outside the folder or fill the disk.
    """
    try:
        with zipfile.ZipFile(archive_path) as archive:
            return _unpack_entries(archive, folder)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise not_a_model() from error


def check_unpacked(folder: Path) -> PackageMetadata:
    """Return the metadata of an unpacked package; raise `RequestRefused` when a part of it is missing."""
    import ctranslate2  # noqa: PLC0415 - a native library, loaded by those who need it

    metadata = read_metadata(folder)
    has_tokenizer = any((folder / name).is_file() for name in _TOKENIZERS)
    if metadata is None or not has_tokenizer or not ctranslate2.contains_model(str(folder / "model")):
        raise not_a_model()
    return metadata


def _unpack_entries(archive: zipfile.ZipFile, folder: Path) -> str:
    entries = archive.infolist()
    name = _package_name(entries)
    if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _LARGEST_PACKAGE:
        raise RequestRefused("model_too_large", N_("The model package is larger than this service takes."))
    for entry in entries:
        if not entry.is_dir():
            _unpack_entry(archive, entry, folder)
    return name


def _package_name(entries: list[zipfile.ZipInfo]) -> str:
    if not all(_is_harmless(entry) for entry in entries):
        raise not_a_model()
    tops = {PurePosixPath(entry.filename).parts[0] for entry in entries}
    name = tops.pop() if len(tops) == 1 else ""
    if not _PACKAGE_NAME.fullmatch(name):
        raise not_a_model()
    return name


def _is_harmless(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename)
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    leads_out = path.is_absolute() or ".." in path.parts or "\\" in entry.filename or ":" in entry.filename
    return bool(path.parts) and not is_link and not leads_out


def _unpack_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> None:
    inside = PurePosixPath(*PurePosixPath(entry.filename).parts[1:])
    if not inside.parts:
        raise not_a_model()
    destination = folder / inside
    destination.parent.mkdir(parents=True, exist_ok=True)
    # zipfile reads no more than the size the directory declares, and the declared sizes were added up before.
    with archive.open(entry) as packed, destination.open("wb") as written:
        while part := packed.read(1024 * 1024):
            written.write(part)
