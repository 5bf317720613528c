"""How a folder of models is laid out that serves as a mirror: its `catalogue.json`, read and written.

The files of a model lie as they are installed, in `<engine>/<pair>-<version>-<sum>/`. Served by any HTTP server such a
folder is a source for other machines; carried there on a stick it is one too.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Final

from translation_service.engines.catalogue.offers import OfferedFile, OfferedModel
from translation_service.engines.models.manifest import (
    InstalledModel,
    json_object,
    pair_in,
    plain_version,
    plain_words,
)

CATALOGUE: Final = "catalogue.json"
_FORMAT: Final = "translation-desk models 1"
_ENGINES: Final = frozenset({"firefox", "argos"})
_MOST_FILES: Final = 2_000


def read_catalogue(content: bytes, *, source: str, origin: str, place: Callable[[str], str]) -> list[OfferedModel]:
    """Read the models of a `catalogue.json`; `place` makes an address or path of one relative to it.

    Raises `ValueError`, `KeyError`, `TypeError` or `AttributeError` when it is none.
    """
    written = json_object(content)
    if written["format"] != _FORMAT:
        raise ValueError
    return [_offered(model, source=source, origin=origin, place=place) for model in written["models"]]


def write_catalogue(models: Sequence[InstalledModel]) -> str:
    """Write the `catalogue.json` for models that lie below it in the folders they have."""
    listed = [_written(model) for model in sorted(models, key=lambda model: (model.engine, str(model.pair)))]
    return json.dumps({"format": _FORMAT, "models": listed}, indent=2, ensure_ascii=False) + "\n"


def _offered(written: dict[str, Any], *, source: str, origin: str, place: Callable[[str], str]) -> OfferedModel:
    engine, files = str(written["engine"]), tuple(_files(written, place))
    if engine not in _ENGINES or not 0 < len(files) <= _MOST_FILES:
        raise ValueError
    return OfferedModel(
        engine=engine,
        pair=pair_in(written),
        version=plain_version(written["version"]),
        licence=plain_words(written["licence"]),
        source=source,
        origin=origin,
        files=files,
    )


def _files(written: dict[str, Any], place: Callable[[str], str]) -> Iterator[OfferedFile]:
    for file in written["files"]:
        name, folder = str(file["name"]), str(written["folder"])
        if not (_leads_inside(name) and _leads_inside(folder)):
            raise ValueError
        size, sha256 = int(file["size"]), str(file["sha256"])
        yield OfferedFile(name=name, places=(place(f"{folder}/{name}"),), size=size, sha256=sha256)


def _leads_inside(name: str) -> bool:
    path = PurePosixPath(name)
    is_plain = all(letter.isprintable() and letter not in "\\:?#%" for letter in name)
    return bool(path.parts) and is_plain and not path.is_absolute() and ".." not in path.parts


def _written(model: InstalledModel) -> dict[str, object]:
    return {
        "engine": model.engine,
        "source": model.pair.source,
        "target": model.pair.target,
        "version": model.version,
        "licence": model.licence,
        "from": model.source,
        "origin": model.origin,
        "sha256": model.sha256,
        "folder": f"{model.engine}/{model.folder.name}",
        "files": [
            {"name": name, "size": file.size, "sha256": file.sha256} for name, file in sorted(model.files.items())
        ],
    }


def read_folder_catalogue(folder: Path, *, source: str) -> list[OfferedModel] | None:
    """Read the catalogue of a folder; None when it has none. Raises as `read_catalogue`, and `OSError`."""
    path = folder / CATALOGUE
    if not path.is_file():
        return None
    return read_catalogue(
        path.read_bytes(), source=source, origin=str(folder), place=lambda inside: str(folder / inside)
    )
