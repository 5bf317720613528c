"""Room in memory for one step: less than a whole document may take, so that a single bomb does not get it all."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_SIZES: Final = Path("/proc/self/statm")


@contextmanager
def room_for(more: int) -> Iterator[None]:
    """Let this process grow by so many bytes of address space and no more, where it is limited already."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY or not _SIZES.exists():
        yield
        return
    present = int(_SIZES.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (min(soft, present + more), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
