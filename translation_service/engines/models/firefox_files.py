"""The files of a Firefox Translations model: recognised, unpacked and loaded."""

import gzip
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_

if TYPE_CHECKING:
    from fxtranslate import Translator

ENGINE: Final = "firefox"
_LARGEST_FILE: Final = 1024 * 1024 * 1024
_ROLES: Final = ("model", "vocab", "srcvocab", "trgvocab", "lex")
_FILE_NAME: Final = re.compile(r"(model|vocab|srcvocab|trgvocab|lex)\.[\w.+-]*?(bin|spm)(\.gz|\.zst)?")
_MODEL_NAME: Final = re.compile(r"model\.([a-z]{2})-?([a-z]{2})\.")

FilesByRole = dict[str, Path]


def find_files(folder: Path) -> FilesByRole:
    """Return the files of a model by their role: model, lex, and vocab or both srcvocab and trgvocab.

    Raises `RequestRefused` when they are not all there, a role is taken twice or one only points elsewhere.
    """
    found = [(role, path) for path in sorted(folder.iterdir()) if (role := role_of(path.name))]
    files = dict(found)
    are_files = all(path.is_file() and not path.is_symlink() for path in files.values())
    if not is_complete(files) or len(files) != len(found) or not are_files:
        raise not_a_model()
    return {role: files[role] for role in _ROLES if role in files}


def role_of(name: str) -> str:
    """Return the role a file has by its name, "" for none."""
    match = _FILE_NAME.fullmatch(name)
    return match[1] if match else ""


def is_complete(roles: Iterable[str]) -> bool:
    """Tell whether files of these roles make a model."""
    found = set(roles)
    return "model" in found and ("vocab" in found or {"srcvocab", "trgvocab"} <= found)


def pair_of(files: FilesByRole) -> LanguagePair:
    """Read the languages from the name of the model file, `model.enpt.….bin`."""
    match = _MODEL_NAME.match(files["model"].name)
    if match is None or match[1] == match[2]:
        raise not_a_model()
    return LanguagePair(source=match[1], target=match[2])


def unpacked_name(path: Path) -> str:
    return path.stem if path.suffix in {".gz", ".zst"} else path.name


def unpacked(path: Path) -> bytes:
    """Return the content of a file, decompressed where its name ends in `.gz` or `.zst`."""
    try:
        return _UNPACKERS.get(path.suffix, Path.read_bytes)(path)
    except (OSError, EOFError, ValueError) as error:
        raise not_a_model() from error


def load(files: FilesByRole) -> "Translator":
    """Load a model for use in the calling thread alone.

    Raises `ValueError` when the content is not a model.
    """
    from fxtranslate import Translator  # noqa: PLC0415 - a native library, loaded by those who translate

    content = {role: path.read_bytes() for role, path in files.items()}
    source, target = (
        content.get("srcvocab", content.get("vocab")),
        content.get("trgvocab", content.get("vocab")),
    )
    if source is None or target is None:
        raise ValueError
    return Translator(content["model"], source, target, content.get("lex"))


def not_a_model() -> RequestRefused:
    template = N_(
        "This is not a translation model. "
        "An .argosmodel file or a folder with the files of one Firefox model is needed."
    )
    return RequestRefused("not_a_model", template)


def _ungzipped(path: Path) -> bytes:
    with gzip.open(path) as stream:
        content = stream.read(_LARGEST_FILE + 1)
    if len(content) > _LARGEST_FILE:
        raise ValueError
    return content


def _unzstd(path: Path) -> bytes:
    from fxtranslate import discovery  # noqa: PLC0415 - a native library

    return discovery.verify_and_decompress(path.read_bytes())


_UNPACKERS: Final[dict[str, Callable[[Path], bytes]]] = {".gz": _ungzipped, ".zst": _unzstd}
