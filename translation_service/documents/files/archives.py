"""Zip archives looked at before anything in them is opened."""

import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits

_ENCRYPTED_FLAG: Final = 0x1
# How an entry begins in the list of all of them, which takes twenty times its size once it is read.
_LISTED: Final = b"PK\x01\x02"
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_SMALL: Final = 8 * 1024 * 1024
_HEAD: Final = 4096
_LOCAL_HEADER: Final = 30
_NESTED: Final = (".zip", ".7z", ".rar", ".gz", ".bz2", ".xz", ".tar", ".jar", ".exe")
# A workbook behind a chart, for one: nothing here takes its macros out.
_WITH_MACROS: Final = (".docm", ".xlsm", ".pptm")


def inspected(content: bytes, limits: Limits) -> zipfile.ZipFile:
    """Open an archive; raise `DocumentRefused` where it is damaged, encrypted, or built to hurt whoever unpacks it."""
    refuse_more(content.count(_LISTED), limits.part_limit, refusals.too_many_parts)
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (
        zipfile.BadZipFile,
        EOFError,
        ValueError,
        OSError,
        NotImplementedError,
        UnicodeDecodeError,
    ) as error:
        raise refusals.damaged() from error
    entries = archive.infolist()
    if not entries:
        raise refusals.damaged()
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise refusals.locked()
    refuse_more(len(entries), limits.part_limit, refusals.too_many_parts)
    refuse_more(sum(entry.file_size for entry in entries), limits.unpacked_limit, refusals.too_large_unpacked)
    refuse_more(max(map(_ratio, entries)), limits.archive_ratio_limit, refusals.packed_too_well)
    if _is_hostile(entries, len(content)):
        raise refusals.hostile()
    if any(entry.filename.lower().endswith(_WITH_MACROS) for entry in entries):
        raise refusals.with_macros()
    return archive


def read(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the content of an entry, its name in any case; refuse the file when it is damaged."""
    found = next((entry for entry in archive.infolist() if entry.filename.lower() == name.lower()), None)
    if found is None:
        raise refusals.damaged()
    try:
        return archive.read(found)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        raise refusals.damaged() from error


def head(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the beginning of an entry, its name in any case; refuse the file when it is damaged."""
    found = next((entry for entry in archive.infolist() if entry.filename.lower() == name.lower()), None)
    if found is None:
        raise refusals.damaged()
    try:
        with archive.open(found) as stream:
            return stream.read(_HEAD)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        raise refusals.damaged() from error


def _is_hostile(entries: Sequence[zipfile.ZipInfo], size: int) -> bool:
    names = [entry.filename.lower() for entry in entries]
    return (
        len(set(names)) != len(names)
        or any(_is_evil(name) for name in names)
        or any(entry.compress_type not in _METHODS for entry in entries)
        or _overlaps(entries, size)
    )


def _ratio(entry: zipfile.ZipInfo) -> int:
    """Return how many times larger an entry is unpacked; what is small does no harm however well it is packed."""
    return -(-entry.file_size // max(entry.compress_size, 1)) if entry.file_size > _SMALL else 0


def _is_evil(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.split("/") or "\0" in name or name.endswith(_NESTED)


def _overlaps(entries: Sequence[zipfile.ZipInfo], size: int) -> bool:
    spans = sorted(
        (entry.header_offset, entry.header_offset + _LOCAL_HEADER + entry.compress_size) for entry in entries
    )
    return any(before[1] > after[0] for before, after in pairwise([*spans, (size, size)]))
