"""LibreOffice watched while it works: it may take time and memory in proportion to the file, and no more.

What a real file needs grows with its size; a few bytes that keep LibreOffice busy are no document.
"""

import contextlib
import os
import resource
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.archives import unpacked_size
from translation_service.documents.limits import Limits
from translation_service.documents.lone_process import alone

_PAUSE: Final = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What LibreOffice may take for one file: seconds of the processor, and bytes of memory that are really used."""

    seconds: int
    memory: int


def allowance(content: bytes, limits: Limits) -> Allowance:
    """Return what a file may cost."""
    size = unpacked_size(content, limits)
    return Allowance(
        seconds=limits.office_start_seconds + size // limits.office_bytes_for_second,
        memory=limits.office_start_memory + size * limits.office_memory_for_byte,
    )


def run_supervised(words: Sequence[str], allowed: Allowance) -> int:
    """Run a program to its end and return its status; end it and refuse the document when it takes more."""

    def start() -> None:
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        seconds = allowed.seconds if most == resource.RLIM_INFINITY else min(allowed.seconds, most)
        # Both at once: LibreOffice has its own mind about the signal that the lower one sends.
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        alone()

    process = subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=start,  # noqa: PLW1509 - a reading process has one thread
    )
    while (status := _ended(process)) is None:
        if _memory(process.pid) > allowed.memory:
            process.kill()
            process.wait()
            raise refusals.too_heavy(seconds=allowed.seconds, memory=allowed.memory)
    if status == -signal.SIGKILL:
        raise refusals.too_heavy(seconds=allowed.seconds, memory=allowed.memory)
    return status


def _ended(process: subprocess.Popen[bytes]) -> int | None:
    try:
        return process.wait(timeout=_PAUSE)
    except subprocess.TimeoutExpired:
        return None


def _memory(process: int) -> int:
    """Return the memory a process really uses; none where the system does not say."""
    with contextlib.suppress(OSError, IndexError):
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0
