"""Room in memory for one step: less than a whole document may take, so that a single bomb does not get it all."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_SIZES: Final = Path("/proc/self/statm")
_NEXT_TO_NOTHING: Final = 8 * 1024 * 1024


@contextmanager
def room_for(more: int) -> Iterator[None]:
    """Let this process grow by so many bytes of address space and no more, where it is limited already."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    limit_room(more)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def limit_room(more: int) -> None:
    """Let this process grow by so many bytes from here on, where it is limited already."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY or not _SIZES.exists():
        return
    resource.setrlimit(resource.RLIMIT_AS, (min(soft, _present() + more), hard))


def add_room(more: int) -> None:
    """Let this process grow by so many bytes more than it may already, where it is limited."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft != resource.RLIM_INFINITY:
        wanted = soft + more
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def lift_room() -> None:
    """Let this process grow as far as it ever may."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def is_limited() -> bool:
    """Tell whether there is anything this process may not grow beyond."""
    return resource.getrlimit(resource.RLIMIT_AS)[1] != resource.RLIM_INFINITY


def is_narrowed() -> bool:
    """Tell whether this process has less room than it could be given."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    return soft != hard


def is_full() -> bool:
    """Tell whether this process can hardly grow any further."""
    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    return soft != resource.RLIM_INFINITY and _SIZES.exists() and _present() + _NEXT_TO_NOTHING > soft


def _present() -> int:
    return int(_SIZES.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
