"""Files that are written whole or not at all."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from translation_service.cli.file_faults import unwritable


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in the place of another, or leave that as it is; what is no file is written to.

    Raises `RequestRefused` where there is no room or no right to.
    """
    place = path.resolve()
    unfinished = place.with_name(f".{os.getpid()}.part")
    try:
        if place.exists() and not place.is_file():
            path.write_bytes(content)
            return
        unfinished.write_bytes(content)
        with suppress(FileNotFoundError):
            shutil.copymode(place, unfinished)
        unfinished.replace(place)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()
