"""TMX files are read in a process of their own, under limits, and come to us unit by unit."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final

import translation_service
from translation_service.domain.errors import BrokenPromise, TemporarilyUnavailable
from translation_service.integrations.tethered import tethered
from translation_service.memory.tmx.child import TOO_HEAVY
from translation_service.memory.tmx.units import Skipped, TmxRefused, TmxUnit, read_item, too_heavy
from translation_service.waking import kept_awake

_MODULE: Final = "translation_service.memory.tmx.child"
_CODE: Final = str(Path(translation_service.__file__).parents[1])


class TmxProcess:
    """Reads TMX in a child limited in memory and seconds of work; a text may have `longest` characters."""

    def __init__(self, *, memory: int, seconds: int, longest: int) -> None:
        self._arguments = [str(memory), str(seconds), str(longest)]

    def read(self, content: IO[bytes]) -> Iterator[TmxUnit | Skipped]:
        """Yield the units of a file; raise `TmxRefused` where it cannot be read. Close the iterator to stop."""
        with tempfile.TemporaryFile() as file:
            while chunk := content.read(1024 * 1024):
                file.write(chunk)
            file.seek(0)
            yield from self._read(file)

    def _read(self, file: IO[bytes]) -> Iterator[TmxUnit | Skipped]:
        child = self._start(file)
        is_whole = False
        try:
            for line in _lines_of(child):
                said = _understood(line)
                if "end" in said:
                    is_whole = True
                else:
                    yield read_item(said)
        finally:
            status = _ended(child, is_whole=is_whole)
        if not is_whole:
            raise _why(status)

    def _start(self, file: IO[bytes]) -> subprocess.Popen[str]:
        command = [sys.executable, "-B", "-P", "-s", "-m", _MODULE, *self._arguments]
        return subprocess.Popen(
            tethered(command),
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": _CODE},
            start_new_session=True,
            text=True,
            encoding="ascii",
        )


def _lines_of(child: subprocess.Popen[str]) -> Iterator[str]:
    with kept_awake(child.pid):
        yield from child.stdout or ()


def _understood(line: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(line)
    if "refused" in said:
        raise TmxRefused(said["refused"], said["template"], **said["values"])
    return said


def _ended(child: subprocess.Popen[str], *, is_whole: bool) -> int:
    """Leave nothing of a child behind, and return how it ended; a negative status is a signal."""
    if not is_whole and child.poll() is None:
        with suppress(subprocess.TimeoutExpired):
            child.wait(timeout=0.5)
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    if child.stdout is not None:
        child.stdout.close()
    return child.wait()


def _why(status: int) -> Exception:
    # Its own limits do not kill it: somebody did, or the machine for want of memory.
    if -status in {signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL}:
        return TemporarilyUnavailable("the process that reads TMX was ended from outside")
    if status == TOO_HEAVY or status < 0:
        return too_heavy()
    return BrokenPromise("the process that reads TMX broke off")
