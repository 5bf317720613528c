"""Room in memory for one step: less than a whole document may take, so that a single bomb does not get it all."""

import contextlib
import resource
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Final

_LISTED: Final = b"PK\x01\x02"
_MOST_LISTED: Final = 10_000
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


def unpacked_size(content: bytes) -> int:
    """Return how many bytes a file has, or would have unpacked, where it is an archive that can be read."""
    if content.startswith(b"PK") and content.count(_LISTED) < _MOST_LISTED:
        with contextlib.suppress(zipfile.BadZipFile, ValueError), zipfile.ZipFile(BytesIO(content)) as archive:
            return sum(entry.file_size for entry in archive.infolist())
    return len(content)
