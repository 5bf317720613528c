"""Sums of files for which a source names none: what came first under a name is what must come ever after.

One small file a name, made in one step, so that no two processes can write over each other's.
"""

import hashlib
import os
from pathlib import Path
from typing import Final

from translation_service.engines.catalogue import troubles
from translation_service.engines.catalogue.offers import OfferedFile, OfferedModel
from translation_service.engines.models.limits import unwritable
from translation_service.engines.models.manifest import sha256_of

FOLDER: Final = ".sums"


def check_remembered_sum(models_folder: Path, offer: OfferedModel, file: OfferedFile, path: Path) -> None:
    """Remember the sum of a file that came for the first time; raise `RequestRefused` where it is another by now."""
    came = sha256_of(path)
    if _remembered(models_folder / FOLDER / _key(offer, file), came) == came:
        return
    path.unlink()
    raise troubles.not_as_before(file.name)


def _remembered(note: Path, came: str) -> str:
    """Return the sum that is noted, which is the one that came if none was."""
    if note.exists():
        return note.read_text(encoding="ascii").strip()
    part = note.with_name(f"{note.name}.{os.getpid()}")
    try:
        note.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(came, encoding="ascii")
        part.rename(note)
    except OSError as error:
        raise unwritable() from error
    return came


def _key(offer: OfferedModel, file: OfferedFile) -> str:
    named = (offer.origin, offer.engine, str(offer.pair), offer.version, file.name)
    return hashlib.sha256("\n".join(named).encode()).hexdigest()[:32]
