"""What a model may cost: bytes, seconds, room on the disk."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.domain.sizes import MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelLimits:
    """Sizes in bytes: of a model, packed or not, and of what must stay free on the disk. Times in seconds.

    A source may take `answer_seconds` to say what it offers, a file may be silent for `silence_seconds`, and bringing
    all files of a model may take `download_seconds`.
    """

    size: int = 2 * 1024 * 1024 * 1024
    free_space: int = 512 * 1024 * 1024
    answer_seconds: float = 4
    silence_seconds: float = 30
    download_seconds: float = 7200


def require_size(size: int, limits: ModelLimits) -> None:
    """Raise `RequestRefused` when so many bytes are more than a model may have."""
    if size > limits.size:
        template = N_("The model is larger than %(limit)d MB, the most this service takes.")
        raise RequestRefused("model_too_large", template, limit=limits.size // MEGABYTE)


def require_space(folder: Path, size: int, limits: ModelLimits) -> None:
    """Raise `RequestRefused` when so many bytes would leave too little room on the disk of a folder that exists."""
    missing = size + limits.free_space - shutil.disk_usage(folder).free
    if missing > 0:
        template = N_("There is too little room on the disk for this model: %(missing)d MB more must be free.")
        raise RequestRefused("disk_full", template, missing=-(-missing // MEGABYTE))


def unwritable() -> RequestRefused:
    return RequestRefused("models_folder", N_("The models folder cannot be written to, or its disk is full."))
