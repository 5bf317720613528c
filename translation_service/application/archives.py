"""Several files of the store as one ZIP archive, packed while it is sent."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from io import RawIOBase
from itertools import chain, count
from pathlib import PurePath
from typing import IO, Final
from unicodedata import normalize
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from translation_service.application.blobs import open_blob
from translation_service.application.ports import Services

ARCHIVE_TYPE: Final = "application/zip"

_PIECE: Final = 256 * 1024
_NOT_IN_A_NAME: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))
_FIRST_YEAR: Final = (1980, 1, 1, 0, 0, 0)
"""No archive tells of earlier moments; the clock of a machine may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """A file of the store as an archive holds it; `made_at` as a clock on the wall shows it."""

    name: str
    blob_key: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class OpenArchive:
    """An archive whose files are open and whole; its pieces can be read once, and whoever opened it closes it."""

    pieces: Iterator[bytes]
    held: ExitStack


def open_archive(services: Services, files: Sequence[PackedFile]) -> OpenArchive:
    """Open all files before the first is packed, so that one that is lost is told on a page; raise as `open_blob`."""
    with ExitStack() as opening:
        contents = [opening.enter_context(open_blob(services, file.blob_key)) for file in files]
        entries = map(_entry, names_apart(usable_name(file.name) for file in files), files)
        return OpenArchive(_packed(zip(entries, contents, strict=True)), opening.pop_all())


def usable_name(name: str) -> str:
    """Return a file name without signs that not every computer takes, as in `Re: teklif.eml`."""
    return name.translate(_NOT_IN_A_NAME)


def names_apart(names: Iterable[str]) -> Iterator[str]:
    """Yield names of which no two are the same on any computer: the second `carta.docx` is `carta (2).docx`."""
    taken: set[str] = set()
    for name in names:
        path = PurePath(name)
        numbered = (f"{path.stem} ({number}){path.suffix}" for number in count(2))
        free = next(one for one in chain([name], numbered) if _alike(one) not in taken)
        taken.add(_alike(free))
        yield free


def _alike(name: str) -> str:
    """Return what is the same for names that some computer takes for one."""
    return normalize("NFC", name.casefold())


class _Outlet(RawIOBase):
    """Holds what was written since it was last taken; nobody can go back in it."""

    def __init__(self) -> None:
        self._written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes) -> int:  # type: ignore[override] # nobody writes anything but bytes here
        self._written += piece
        return len(piece)

    def take(self) -> bytes:
        taken = bytes(self._written)
        self._written.clear()
        return taken


def _entry(name: str, file: PackedFile) -> ZipInfo:
    entry = ZipInfo(name, date_time=max(file.made_at.timetuple()[:6], _FIRST_YEAR))
    entry.compress_type = ZIP_DEFLATED
    return entry


def _packed(files: Iterable[tuple[ZipInfo, IO[bytes]]]) -> Iterator[bytes]:
    outlet = _Outlet()
    with ZipFile(outlet, "w") as archive:
        for entry, content in files:
            yield from _packed_into(archive, entry, content, outlet)
    yield outlet.take()


def _packed_into(archive: ZipFile, entry: ZipInfo, content: IO[bytes], outlet: _Outlet) -> Iterator[bytes]:
    with archive.open(entry, "w") as place:
        while piece := content.read(_PIECE):
            place.write(piece)
            yield outlet.take()
