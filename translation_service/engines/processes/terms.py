"""What engines may use of a machine, and when one of their processes is replaced."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_QUOTA: Final = Path("/sys/fs/cgroup/cpu.max")


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineTerms:
    """The settings of engine processes; sizes in bytes, times in seconds.

    `processes` is how many sentences are translated at once, 0 for one a processor. A process is replaced after the
    batch that made it larger than `memory`, and cannot grow to twice that; it is ended when a batch takes `seconds`,
    and when it was idle for `idle_seconds`. `turns_folder` is shared by all who start engines on this machine.
    """

    processes: int = 0
    memory: int = 2 * 1024 * 1024 * 1024
    seconds: float = 120.0
    idle_seconds: float = 300.0
    beam_size: int = 4
    turns_folder: Path | None = None

    @property
    def width(self) -> int:
        """How many processors one engine may keep busy."""
        return self.processes or processors()


def processors() -> int:
    """Return how many processors this process may use, the limit of its container included."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        share, period = _QUOTA.read_text(encoding="ascii").split()
        return max(1, min(allowed, round(int(share) / int(period))))
    except (OSError, ValueError):
        return allowed


def surroundings(code: Path) -> dict[str, str]:
    """Return the environment of an engine process: no address, no key, one thread where a library asks.

    Each thread that ever allocates would keep a heap of its own, up to eight a processor, and what was once in it.
    """
    return {
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(code),
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": str(processors()),
    }
