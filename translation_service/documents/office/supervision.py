"""LibreOffice watched while it works: a file may take it time and memory in proportion to itself, and no more.

What a real file needs grows with its size and its words; a few bytes that keep LibreOffice busy are no document. To
start takes it more than most files do, on each machine another time: what a file costs is counted from when it is read.
"""

import contextlib
import os
import resource
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.files.letters import count_letters
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.process.lone_process import alone
from translation_service.domain.errors import DocumentRefused

_PAUSE: Final = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Seconds of the processor, and bytes of memory that are really used, without what is shared with files.

    A sheet or a formula inside a text has LibreOffice load programs of some hundred megabytes, which cost nobody.
    """

    seconds: float = 0.0
    memory: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What LibreOffice may take to start, and for the file: so many times what its start took, and more."""

    start: Use
    file: Use
    starts: int

    def after(self, start: Use) -> Use:
        """Return what it may take altogether once it has begun to read the file."""
        return Use(
            seconds=min((1 + self.starts) * start.seconds + self.file.seconds, self.most_seconds),
            memory=start.memory + self.file.memory,
        )

    @property
    def most_seconds(self) -> int:
        return ceil((1 + self.starts) * self.start.seconds + self.file.seconds)


def allowance(content: bytes, document_format: Format, limits: Limits) -> Allowance:
    """Return what a file may cost; refuse it when it is damaged."""
    letters = count_letters(content, document_format)
    return Allowance(
        start=Use(seconds=limits.office_start_seconds, memory=limits.office_start_memory),
        file=Use(
            seconds=len(content) / limits.office_bytes_for_second + letters / limits.reading_letters_for_second,
            memory=limits.office_room
            + len(content) * limits.office_memory_for_byte
            + letters * limits.reading_room_for_letter,
        ),
        starts=limits.office_starts_for_file,
    )


def run_supervised(words: Sequence[str], source: Path, allowed: Allowance) -> int:
    """Run a program that reads `source` to its end and return its status; refuse the document when it takes more."""

    def start() -> None:
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        seconds = allowed.most_seconds if most == resource.RLIM_INFINITY else min(allowed.most_seconds, most)
        # Both at once: LibreOffice has its own mind about the signal that the lower one sends.
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        alone()

    # Where the system notes no reading, a start and the file are one account from the beginning.
    is_read = not _notes_reading(source)
    most = allowed.after(allowed.start) if is_read else allowed.start
    process = subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=start,  # noqa: PLW1509 - a reading process has one thread
    )
    while (status := _ended(process)) is None:
        used = _used(process.pid)
        if not is_read and _was_read(source):
            most, is_read = allowed.after(used), True
        if used.seconds > most.seconds or used.memory > most.memory:
            process.kill()
            process.wait()
            raise _too_heavy(allowed)
    if status == -signal.SIGKILL:
        raise _too_heavy(allowed)
    return status


def _too_heavy(allowed: Allowance) -> DocumentRefused:
    return refusals.too_heavy(seconds=allowed.most_seconds, memory=allowed.start.memory + allowed.file.memory)


def _notes_reading(source: Path) -> bool:
    """Tell whether the next that reads a file leaves its time, as on most file systems, and see to it where it does."""
    _mark_unread(source)
    with source.open("rb") as stream:
        stream.read(1)
    is_noted = _was_read(source)
    _mark_unread(source)
    return is_noted


def _mark_unread(source: Path) -> None:
    """Take the time of the last reading away: the system notes one where there is none since the last change."""
    os.utime(source, ns=(0, source.stat().st_mtime_ns))


def _was_read(source: Path) -> bool:
    return source.stat().st_atime_ns > 0


def _ended(process: subprocess.Popen[bytes]) -> int | None:
    try:
        return process.wait(timeout=_PAUSE)
    except subprocess.TimeoutExpired:
        return None


def _used(process: int) -> Use:
    """Return what a process has taken; nothing where the system does not say."""
    folder = Path(f"/proc/{process}")
    with contextlib.suppress(OSError, IndexError):
        resident, shared = map(int, (folder / "statm").read_text(encoding="ascii").split()[1:3])
        ticks = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[11:13]
        return Use(
            seconds=sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"),
            memory=(resident - shared) * os.sysconf("SC_PAGE_SIZE"),
        )
    return Use()
