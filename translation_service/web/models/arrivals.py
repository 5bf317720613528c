"""Models handed in through the browser: larger than any document may be, and put where a worker finds them."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex
from typing import Final

from flask import Flask, request
from werkzeug.datastructures import FileStorage

from translation_service.application.ports import Services
from translation_service.domain.errors import RequestRefused
from translation_service.domain.people import Role
from translation_service.engines.models.limits import require_space, unwritable
from translation_service.web.access import somebody
from translation_service.web.services import services

IMPORT: Final = "models.import_model"
_UNUSUAL: Final = re.compile(r"[^\w.+-]+")
_SLACK: Final = 1024 * 1024


def admit_large_models(application: Flask) -> None:
    """Have administrators' models taken up to their own limit; to be called before anything reads a form."""
    application.before_request(_admit)


def put_aside(uploads: Sequence[FileStorage], present: Services) -> str:
    """Put uploaded files into a folder of their own among the arrivals, and return its name."""
    name = f"upload-{token_hex(8)}"
    folder = present.catalogue.arrivals / name
    try:
        folder.mkdir(parents=True)
        for upload in uploads:
            _save(upload, folder, present)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise unwritable() from error
    except RequestRefused:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return name


def _save(upload: FileStorage, folder: Path, present: Services) -> None:
    stream = upload.stream
    size = stream.seek(0, 2)
    stream.seek(0)
    require_space(folder, size, present.catalogue.limits)
    upload.save(folder / plain_name(upload.filename or ""))


def plain_name(name: str) -> str:
    """Return the name of an uploaded file without folders and unusual letters."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return _UNUSUAL.sub("_", last).lstrip(".")[-100:] or "model"


def _admit() -> None:
    if request.endpoint != IMPORT:
        return
    person = somebody()
    if person is not None and person.actor.holds(Role.ADMINISTRATOR):
        request.max_content_length = services().rules.model_upload_limit + _SLACK
