"""A reading process that begins as a copy of another, from the moment it is one."""

import os
import sys
import tempfile
from collections.abc import MutableMapping
from pathlib import Path
from typing import Final, NoReturn

from translation_service.documents.process.beginning import Seat, environment

_STANDARD_ERROR: Final = 2
_ORPHANED: Final = 3
_FAILED: Final = 1


def live_as_child(seat: Seat, surroundings: MutableMapping[str, str]) -> NoReturn:
    """Be the child from here to its end: nothing of the process that was copied goes on.

    `surroundings` is the environment of the process, which is made that of a reading process.
    """
    status = _FAILED
    try:
        surroundings.clear()
        surroundings.update(environment(seat.home))
        _sit_down(seat)
        from translation_service.documents.process import child  # noqa: PLC0415 - only the child needs it

        status = child.run((*seat.allowed, *seat.bells))
    finally:
        if status:
            sys.excepthook(*sys.exc_info())
        os._exit(status)


def _sit_down(seat: Seat) -> None:
    """Leave everything behind but what the seat holds; its streams and bells are none of the standard three."""
    os.setsid()
    _go_home(seat.home)
    tempfile.tempdir = None
    for number, stream in enumerate(seat.streams):
        os.dup2(stream, number)
    open_from = _STANDARD_ERROR + 1
    for bell in sorted(seat.bells):
        os.closerange(open_from, bell)
        open_from = bell + 1
    os.closerange(open_from, os.sysconf("SC_OPEN_MAX"))


def _go_home(home: Path) -> None:
    """Go where to work; where the folder is gone, whoever began us was asked to end meanwhile, and nobody waits."""
    try:
        os.chdir(home)
    except FileNotFoundError:
        os._exit(_ORPHANED)
